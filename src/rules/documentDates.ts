/** Relation kind `documentDates`: documents are dated within the time of the report, and those of one issuer follow one another by number and date. */
import { formatDate, type CalendarDate } from '../core/date';
import { runningNumber, seriesOf } from '../core/documentNumber';
import type { CellRef } from '../core/cellRef';
import type { Check } from '../core/finding';
import { spanOf } from '../core/period';
import { keyOf } from '../core/text';
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
  /** Prefix of the fields that list the periods, which bound a report that names no years. */
  readonly periods: string;
}

type Dated = Entry & { readonly day: NonNullable<Entry['day']> };

export const documentDates: RuleKind<DocumentDatesRule> = {
  kind: 'documentDates',
  about: 'Ngày văn bản nằm trong thời gian báo cáo; văn bản của một cơ quan xếp theo ngày, số trong một năm tăng dần theo ngày.',

  check(rule, view) {
    const dated = entries(view).filter((entry): entry is Dated => entry.day !== undefined);
    const limits = limitsOf(rule, view);
    const above = stepsBack(dated);
    return dated.flatMap((entry): Check[] => {
      const { row, date, day } = entry;
      if (!date) return [];
      const say: Say[] = [];
      const shown = formatDate(day);
      const where = `Văn bản thứ ${row.key}`;
      if (limits.signed && after(day, limits.signed)) {
        say.push({ message: `${where}: ngày ${shown} sau ngày ký báo cáo ${formatDate(limits.signed)}.`, actual: day.serial });
      } else if ((limits.from !== undefined && day.year < limits.from) || (limits.to !== undefined && day.year > limits.to)) {
        say.push({ message: `${where}: ngày ${shown} nằm ngoài thời gian báo cáo ${spanText(limits)}.`, actual: day.serial });
      }
      const rival = dated.find((other) => outOfOrder(entry, other));
      if (rival) {
        const message = `${where}: số ${entry.symbol} ngày ${shown} đứng trước số ${rival.symbol} nhưng ký sau (${formatDate(rival.day)}); xem lại số hoặc ngày.`;
        say.push({ message, actual: day.serial, related: related(rival) });
      }
      const before = above.get(entry);
      if (before && !outOfOrder(before, entry) && !outOfOrder(entry, before)) {
        const message = `${where}: ngày ${shown} xếp sau văn bản thứ ${before.row.key} cùng cơ quan, ngày ${formatDate(before.day)}; xếp văn bản của một cơ quan theo ngày, hoặc xem lại ngày.`;
        say.push({ message, actual: day.serial, related: related(before) });
      }
      return [judged(rule, view, row, date === entry.number ? 'so_ky_hieu' : 'ngay', date.at, say.length > 0 ? 'fail' : 'pass', { say })];
    });
  },

  glance: (_, shape) => noEntries(shape),
};

interface Limits {
  readonly from?: number;
  readonly to?: number;
  readonly signed?: CalendarDate;
}

function limitsOf(rule: DocumentDatesRule, view: FormView): Limits {
  const general = view.book.forms.get('TTC');
  const field = (key: string): number | undefined => numeric(general?.cell('-', key)?.value ?? null);
  const spans = (general?.leaves ?? [])
    .filter((leaf) => leaf.key.startsWith(rule.periods))
    .flatMap((leaf) => spanOf(String(general?.cell('-', leaf.key)?.value ?? '')) ?? []);
  const named = [field(rule.from), field(rule.to)];
  const [from, to] = named.some((year) => year !== undefined)
    ? named
    : [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const [day, month, year] = rule.signed.map(field);
  // Years the wrong way round are told where they stand.
  const bounded = from === undefined || to === undefined || from <= to;
  return {
    ...(from === undefined || !bounded ? {} : { from }),
    ...(to === undefined || !bounded ? {} : { to }),
    ...(day === undefined || month === undefined || year === undefined ? {} : { signed: { day, month, year } }),
  };
}

function spanText({ from, to }: Limits): string {
  return from === undefined ? `đến năm ${String(to)}` : to === undefined ? `từ năm ${String(from)}` : `${String(from)}-${String(to)}`;
}

function after(a: CalendarDate, b: CalendarDate): boolean {
  return a.year !== b.year ? a.year > b.year : a.month !== b.month ? a.month > b.month : a.day > b.day;
}

/** Entries that stand next below another of their issuer although dated before it (after it, in a list that runs from new to old). */
function stepsBack(dated: readonly Dated[]): ReadonlyMap<Dated, Dated> {
  const last = new Map<string, Dated>();
  const steps = dated.flatMap((entry) => {
    const issuer = keyOf(String(entry.issuer?.value ?? ''));
    const before = issuer === '' ? undefined : last.get(issuer);
    last.set(issuer, entry);
    return before ? [{ entry, before, by: entry.day.serial - before.day.serial }] : [];
  });
  const [up, down] = [steps.filter(({ by }) => by > 0), steps.filter(({ by }) => by < 0)];
  const wrong = down.length > up.length && down.length > 1 ? up : down;
  return new Map(wrong.map(({ entry, before }) => [entry, before]));
}

/** A smaller number of the same series and year that carries a later date; the larger number is blamed by its own entry's peers only once. */
function outOfOrder(entry: Dated, other: Dated): boolean {
  if (entry.day.year !== other.day.year || entry.day.serial <= other.day.serial) return false;
  const [mine, its] = [entry.symbol, other.symbol];
  const [a, b] = [runningNumber(mine), runningNumber(its)];
  return a !== undefined && b !== undefined && a < b && seriesOf(mine) === seriesOf(its);
}

function related(entry: Entry): CellRef[] {
  return [...new Set([entry.number, entry.date])].flatMap((cell) => (cell ? [cell.at] : []));
}
