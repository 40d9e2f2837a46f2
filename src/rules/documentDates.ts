/** Relation kind `documentDates`: documents are dated within the time of the report, and an issuer's numbers rise with their dates within a year. */
import { dateOf, formatDate, type CalendarDate } from '../core/date';
import { runningNumber, seriesOf } from '../core/documentNumber';
import type { CellRef } from '../core/cellRef';
import type { Check } from '../core/finding';
import { numeric } from '../core/values';
import { entries, noEntries, type Entry } from './entries';
import { judged, type Say } from './judge';
import type { FormView, RuleBase, RuleKind } from './rule';

export interface DocumentDatesRule extends RuleBase {
  readonly kind: 'documentDates';
  /** Fields of Thông tin chung: first and last year of the report, and the day, month and year it is signed. */
  readonly from: string;
  readonly to: string;
  readonly signed: readonly [string, string, string];
}

export const documentDates: RuleKind<DocumentDatesRule> = {
  kind: 'documentDates',
  about: 'Ngày văn bản nằm trong thời gian báo cáo; số của một cơ quan trong một năm tăng dần theo ngày.',

  check(rule, view) {
    const dated = entries(view).flatMap((entry) => {
      const date = typeof entry.date?.value === 'number' ? dateOf(entry.date.value) : undefined;
      return entry.date && date ? [{ entry, date, serial: Math.floor(entry.date.value as number), at: entry.date.at }] : [];
    });
    const limits = limitsOf(rule, view);
    return dated.map(({ entry, date, serial, at }): Check => {
      const say: Say[] = [];
      const shown = formatDate(date);
      const where = `Văn bản thứ ${entry.row.key}`;
      if (limits.signed && after(date, limits.signed)) {
        say.push({
          message: `${where}: ngày ${shown} sau ngày ký báo cáo ${formatDate(limits.signed)}.`,
          severity: 'error',
          actual: serial,
        });
      } else if ((limits.from !== undefined && date.year < limits.from) || (limits.to !== undefined && date.year > limits.to)) {
        say.push({
          message: `${where}: ngày ${shown} nằm ngoài thời gian báo cáo ${String(limits.from ?? '')}-${String(limits.to ?? '')}.`,
          actual: serial,
        });
      }
      const rival = dated.find((other) => outOfOrder(entry, date, serial, other.entry, other.date, other.serial));
      if (rival) {
        const message = `${where}: số ${text(entry)} ngày ${shown} đứng trước số ${text(rival.entry)} nhưng ký sau (${formatDate(rival.date)}); xem lại số hoặc ngày.`;
        say.push({ message, actual: serial, related: related(rival.entry) });
      }
      return judged(rule, view, entry.row, 'ngay', at, say.length > 0 ? 'fail' : 'pass', { say });
    });
  },

  glance: (_, shape) => noEntries(shape),
};

function limitsOf(rule: DocumentDatesRule, view: FormView): { from?: number; to?: number; signed?: CalendarDate } {
  const field = (key: string): number | undefined => numeric(view.book.forms.get('TTC')?.cell('-', key)?.value ?? null);
  const [from, to] = [field(rule.from), field(rule.to)];
  const [day, month, year] = rule.signed.map(field);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(day === undefined || month === undefined || year === undefined ? {} : { signed: { day, month, year } }),
  };
}

function after(a: CalendarDate, b: CalendarDate): boolean {
  return a.year !== b.year ? a.year > b.year : a.month !== b.month ? a.month > b.month : a.day > b.day;
}

/** A smaller number of the same series and year that carries a later date; the larger number is blamed by its own entry's peers only once. */
function outOfOrder(entry: Entry, date: CalendarDate, serial: number, other: Entry, otherDate: CalendarDate, otherSerial: number): boolean {
  const [mine, its] = [entry.number?.value, other.number?.value].map((value) => (typeof value === 'string' ? value : ''));
  const [a, b] = [runningNumber(mine ?? ''), runningNumber(its ?? '')];
  if (a === undefined || b === undefined || date.year !== otherDate.year) return false;
  return seriesOf(mine ?? '') === seriesOf(its ?? '') && a < b && serial > otherSerial;
}

function text(entry: Entry): string {
  return String(entry.number?.value ?? '').trim();
}

function related(entry: Entry): CellRef[] {
  return [entry.number, entry.date].flatMap((cell) => (cell ? [cell.at] : []));
}
