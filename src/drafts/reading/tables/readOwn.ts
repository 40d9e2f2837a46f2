/** Findings of the tables that a draft carries: their own relations, and their cells against a workbook. */
import { a1, columnIndex, type CellRef } from '../../../core/cellRef';
import { formatNumber, writtenDecimals } from '../../../core/number';
import { normalisePeriod } from '../../../core/period';
import { check } from '../../../checking/check';
import type { Finding, Report } from '../../../core/finding';
import type { Book, FormCell, FormData } from '../../../core/form';
import { isBlank, numeric, read } from '../../../core/values';
import type { DraftFinding } from '../../finding';
import { workbookSource, type Source } from '../leaves/source';
import { bookOf, spotOf, type OwnForm, type OwnForms } from './ownBook';

/** A stretch of the whole text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Relations of plausibility: the sender's own text need not answer for them. */
const SOFT = new Set(['M3', 'K3']);

/** The check of the draft's own tables, of those whose headers are whole. */
export function ownReport(forms: OwnForms): Report {
  return check(bookOf([...forms.values()].filter((form) => !form.loose)));
}

/** What that check says, where it is of use to a reader of the text; `whole` is the text. */
export function readOwnRelations(forms: OwnForms, report: Report, whole: string): DraftFinding[] {
  return report.findings.flatMap((one): DraftFinding[] => {
    const form = forms.get(one.appendix);
    return form && speaks(one, form) ? [told(one, form, whole)] : [];
  });
}

/** What is typed by hand or left blank is no slip of a printed table; a total left blank is. */
function speaks({ rule, severity, at, row, column }: Finding, { data }: OwnForm): boolean {
  if (severity === 'error') return true;
  if (severity === 'note') return rule === 'L3';
  const cell = data.cell(row, column);
  return !SOFT.has(rule) && cell !== undefined && cell.at.row === at.row && !isBlank(cell.value);
}

function told({ rule, severity, at, message, expected, actual }: Finding, form: OwnForm, whole: string): DraftFinding {
  const { start, end } = spotOf(form, at);
  const numbers = [actual, expected].filter((value) => typeof value === 'number');
  // The decimals of a column are a matter of style.
  const level = rule === 'R1' ? 'note' : severity;
  return {
    kind: 'table',
    severity: level,
    confidence: level === 'error' ? 0.9 : level === 'warning' ? 0.7 : 0.5,
    quote: whole.slice(start, end),
    start,
    end,
    message: `Trong ${form.name} của báo cáo: ${inWords(message, form)}`,
    numbers,
    ...(typeof expected === 'number' || typeof expected === 'string' ? { expected } : {}),
  };
}

/** A message with the cells of a grid that nobody sees named by their row and column. */
function inWords(message: string, form: OwnForm): string {
  const sheet = form.data.sheet;
  return message
    .replace(new RegExp(`ô ${sheet}!([A-Z]{1,3})(\\d+)`, 'g'), (_, letters: string, row: string) =>
      spoken(form, { sheet, row: Number(row) - 1, column: columnIndex(letters) }),
    )
    .replaceAll(' trên bản giấy', ' với sổ gốc');
}

/** `dòng Tổng cộng, cột "Tập thể"`. */
function spoken({ data, names }: OwnForm, at: CellRef): string {
  const row = data.rows.find(({ key }) => data.labelAt.get(key)?.row === at.row);
  const leaf = data.leaves.find(({ key }) => row && data.cell(row.key, key)?.at.column === at.column);
  return `dòng ${row?.label ?? String(at.row + 1)}, cột "${leaf ? (names.get(leaf.key) ?? leaf.label) : String(at.column + 1)}"`;
}

/** The draft's tables, with their check, as what its own sentences are held against. */
export function ownSource(forms: OwnForms, report: Report): Source {
  const formOf = (at: CellRef): OwnForm | undefined => [...forms.values()].find(({ data }) => data.sheet === at.sheet);
  const plain = workbookSource(bookOf(forms.values()), report);
  return {
    ...plain,
    place: ({ at }) => {
      const form = formOf(at);
      return form ? `${form.name} trong chính báo cáo, ${spoken(form, at)}` : plain.place({ at, value: 0, row: '' });
    },
    unproven: (at) => formOf(at)?.loose === true,
    cellOf: () => undefined,
  };
}

/** Cells of the draft's tables that the workbook has otherwise; what `told` covers was said already. */
export function readAgainstBook(forms: OwnForms, book: Book, whole: string, said: readonly Stretch[]): DraftFinding[] {
  return [...forms.values()].flatMap((form): DraftFinding[] => {
    const theirs = book.forms.get(form.data.appendix);
    if (!theirs) return [];
    const rows = new Map(theirs.rows.map((row) => [rowKey(row), row.key]));
    return form.data.rows.flatMap((row) =>
      form.data.leaves.flatMap((leaf): DraftFinding[] => {
        const key = sameLeaf(theirs, form.data, leaf.key);
        const held = key === undefined ? undefined : theirs.cell(rows.get(rowKey(row)) ?? '', key);
        const own = form.data.cell(row.key, leaf.key);
        if (!own || !held) return [];
        const difference = differs(own, held, form.loose);
        if (difference === undefined) return [];
        const spot = spotOf(form, own.at);
        const covered = spot.cell && said.some(({ start, end }) => start < (spot.cell?.end ?? 0) && (spot.cell?.start ?? 0) < end);
        if (covered) return [];
        const value = numeric(held.value);
        return [
          {
            kind: 'table',
            severity: 'error',
            confidence: form.loose ? 0.65 : 0.9,
            quote: whole.slice(spot.start, spot.end),
            start: spot.start,
            end: spot.end,
            message: `Trong ${form.name} của báo cáo, ${spoken(form, own.at)} ${difference(`ô ${a1(held.at.row, held.at.column)} sheet ${held.at.sheet}`)}`,
            numbers: [own, held].flatMap((cell) => numeric(cell.value) ?? []),
            ...(value === undefined ? {} : { expected: value }),
            cell: held.at,
          },
        ];
      }),
    );
  });
}

const rowKey = ({ kind, label }: FormData['rows'][number]): string => (kind === 'total' ? 'total' : normalisePeriod(label));

/** The workbook's key of a leaf: a yearly one by its year, which may stand in another place. */
function sameLeaf(theirs: FormData, own: FormData, key: string): string | undefined {
  if (!/_y\d+$/.test(key)) return key;
  const year = own.leaves.find((leaf) => leaf.key === key)?.label ?? '';
  const stem = key.replace(/\d+$/, '');
  return theirs.leaves.find((leaf) => leaf.key.startsWith(stem) && leaf.label === year)?.key;
}

/** How two cells differ, given the name of the second; `undefined` where they agree. Blank and nothing agree; a share agrees within its digits. */
function differs(own: FormCell, held: FormCell, loose: boolean): ((place: string) => string) | undefined {
  const [a, b] = [numeric(own.value), numeric(held.value)];
  if (a !== undefined && b !== undefined) {
    const room = Number.isInteger(a) && Number.isInteger(b) ? 0 : 0.5 * 10 ** -writtenDecimals(a) + 1e-9;
    return Math.abs(a - b) <= room
      ? undefined
      : (place) =>
          `ghi ${formatNumber(a)}, ${place} ghi ${formatNumber(b)}, chênh ${formatNumber(Number(Math.abs(a - b).toPrecision(12)))}.`;
  }
  const empty = (cell: FormCell): boolean => ['blank', 'dash', 'none'].includes(read(cell.value).kind) || cell.value === 0;
  if (loose || (empty(own) && empty(held)) || (a === undefined) === (b === undefined)) return undefined;
  const says = (value: number | undefined, cell: FormCell): string =>
    value !== undefined ? `ghi ${formatNumber(value)}` : isBlank(cell.value) ? 'để trống' : `ghi "${String(cell.value)}"`;
  return (place) => `${says(a, own)}, ${place} ${says(b, held)}.`;
}
