/** Blanks that say what they want: `{{so_ho}}`, a tagged content control, a cell under a header or beside a label. */
import { parseRange } from '../../core/cellRef';
import type { Book } from '../../core/form';
import { keyOf } from '../../core/text';
import type { Blank, CellLabels } from './blank';
import { entries, leafFor } from './labels';
import type { Slot } from './slot';
import { slots } from './slots';
import { timeOfLabel, type Time } from './time';
import { foldWords } from './words';

export interface NamedMatch {
  readonly slot: Slot;
  readonly confidence: number;
  /** The time that the name or the table gives. */
  readonly time?: Time;
  /** The name asks for all rows together. */
  readonly total?: true;
}

/** The cell of a form that a blank is named by, `PL6!B9`, as what stands there is asked for by its key. */
export function matchCell(blank: Blank, book: Book): NamedMatch | undefined {
  for (const name of blank.names) {
    const at = parseRange(name.replace(/\$/g, ''));
    if (!at || at.top !== at.bottom || at.left !== at.right) continue;
    for (const form of book.forms.values()) {
      if (keyOf(form.sheet) !== keyOf(at.sheet)) continue;
      for (const leaf of form.leaves)
        for (const row of form.rows) {
          const cell = form.cell(row.key, leaf.key)?.at;
          if (cell?.row !== at.top || cell.column !== at.left) continue;
          const slot = { key: leaf.key, type: leaf.type, value: `${form.appendix}.${leaf.key}`, places: [] };
          const time = timeOfLabel(row.label) ?? timeOfLabel(row.key);
          return { slot, confidence: 1, ...(time ? { time } : row.kind === 'total' ? { total: true } : {}) };
        }
    }
  }
  return undefined;
}

/** What a blank's own names or its table ask for; `undefined` when they name nothing that the forms have. */
export function matchNamed(blank: Blank): NamedMatch | undefined {
  for (const name of blank.names) {
    const found = byKey(name) ?? byLabel(name);
    if (found) return found;
  }
  return blank.kind === 'cell' || (blank.kind === 'control' && blank.labels) ? matchTable(blank) : undefined;
}

const TOTAL = /^\s*(tổng cộng|tổng số|tổng|cộng|cả giai đoạn|cả kỳ|toàn giai đoạn)\s*[:.]?\s*$/iu;
/** A label that says no more than that figures stand beside or below it. */
const PLAIN =
  /^[\s.:*+–-]*(?:(số lượng|kết quả|kết quả thực hiện|kết quả đạt được|thực hiện|giá trị|số liệu|nội dung|nội dung báo cáo|chỉ tiêu|tiêu chí|thông tin|ghi|trả lời|giai đoạn|năm|thời gian|thời kỳ|kỳ báo cáo|số liệu báo cáo)(\s*\([^)]*\))?)?[\s.:]*$/iu;
/** Columns that hold figures beside those reported. */
const OTHER_COLUMN = /^\s*(?:kế hoạch|kh|chỉ tiêu (?:được )?giao|mục tiêu|so (?:với|sánh)|tăng|giảm|chênh lệch|cùng kỳ|ước)(?!\p{L})/iu;
const BULLET = /^\s*(?:(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)]\s+|[-+*•–]\s*)/iu;

/** What the labels of its row and column in a table ask for. */
export function matchTable({ labels }: Blank): NamedMatch | undefined {
  if (!labels) return undefined;
  const parts = partsOf(labels);
  const of = (kind: Part['kind']): Part[] => parts.filter((part) => part.kind === kind && !part.group);
  const leaves = of('leaf');
  const groups = parts.filter((part) => part.kind === 'leaf' && part.group).map(({ text }) => text);
  if (leaves.some(({ text }) => OTHER_COLUMN.test(text))) return undefined;
  // A list of people or places has a row for each, and nothing to tell them from the unit.
  const nameless = labels.row === '' && labels.column !== '';
  const own = leaves.length > 0 ? leaves.map(({ text }) => text) : groups.splice(-1);
  if (own.length === 0) return undefined;
  const { about, unit } = labels;
  const leaf = leafFor({ own: own.join(' ; '), groups: groups.join(' ; '), about, unit, last: own.at(-1) ?? '' });
  if (!leaf) return undefined;
  const found = nameless || labels.parent ? { ...leaf, confidence: Math.min(leaf.confidence, 0.6) } : leaf;
  const times = parts.filter((part) => part.kind === 'time');
  const [first, other] = [...new Map(times.map((part) => [JSON.stringify(part.time?.span), part])).values()];
  if (other || (leaf.slot.value?.endsWith('_y*') === true && of('total').length > 0)) return withinRow(found, first, other);
  if (first?.time) return { ...found, time: first.time };
  const total = of('total')[0];
  return total ? totalled(found, total, labels) : found;
}

/** A figure of one year in a table of periods: it is asked for in the row whose period holds the year. */
function withinRow(found: NamedMatch, first: Part | undefined, other: Part | undefined): NamedMatch | undefined {
  const [year, period] = [first?.time?.span, other?.time?.span].sort((a, b) => width(a) - width(b));
  const inside = year && period && year.from === year.to && period.from <= year.from && year.to <= period.to;
  return inside && found.slot.value?.endsWith('_y*') === true ? { ...found, time: { span: year, open: false, by: 'sentence' } } : undefined;
}

function width(span: Time['span']): number {
  return span ? span.to - span.from : Infinity;
}

interface Part {
  readonly text: string;
  readonly kind: 'time' | 'total' | 'plain' | 'leaf';
  readonly axis: 'rows' | 'columns';
  /** It stands over several rows. */
  readonly group: boolean;
  readonly time?: Time;
}

function partsOf({ row, column, groups }: CellLabels): Part[] {
  const read = (label: string, axis: Part['axis'], group: boolean): Part[] =>
    label.split(' | ').map((raw) => {
      const text = raw.replace(BULLET, '').replace(/[:.\s]+$/u, '');
      const time = timeOfLabel(text);
      const kind = time ? 'time' : TOTAL.test(text) ? 'total' : PLAIN.test(text) ? 'plain' : 'leaf';
      return { text, kind, axis, group, ...(time ? { time } : {}) };
    });
  return [...read(column, 'columns', false), ...read(groups, 'rows', true), ...read(row, 'rows', false)];
}

/** A total over the years of its axis; one over anything else may count what the forms do not. */
function totalled(found: { slot: Slot; confidence: number }, { axis }: Part, { times, row, column }: CellLabels): NamedMatch {
  const spans = times[axis].flatMap((label) => timeOfLabel(label)?.span ?? []);
  if (spans.length === 0) {
    const alone = axis === 'columns' && !/\|/.test(column) && row !== '';
    return { ...found, confidence: alone ? found.confidence : Math.min(found.confidence, 0.6), total: true };
  }
  const span = { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
  return { ...found, time: { span, open: false, by: 'sentence' } };
}

/** How sure a label is that does not say it all. */
const GUESS = 0.6;

/** What a label with a colon right before a blank names: `- Số hộ: …`. */
export function matchLabel(before: string, after: string): NamedMatch | undefined {
  const label = /(?:^|[.;:,+•*–-]\s*)([^.;,:]{3,120}):\s*$/u.exec(before)?.[1];
  const unit = /^\s*(\p{L}+(?:\s\p{L}+)?|%)/u.exec(after)?.[1] ?? '';
  if (label === undefined) return undefined;
  const own = label.replace(BULLET, '');
  const alone = leafFor({ own, groups: '', about: '', unit });
  if (alone && alone.confidence > GUESS) return alone;
  // What was said before tells what is meant, as far as a guess goes.
  const guess = leafFor({ own, groups: '', about: before.slice(0, -label.length), unit }) ?? alone;
  return guess && { ...guess, confidence: GUESS };
}

/** `so_ho`, `TTC.so_ho`, `PL2.tthc_da_tiep_nhan.2019-2022`. */
function byKey(name: string): NamedMatch | undefined {
  const bare = name.trim().replace(/^(?:thông tin chung|phụ lục\s+(?=[1-6]))\s*[.!]?\s*/iu, '');
  const match = /^(?:(?:TTC|PL[1-6])[._!])?([a-z][a-z0-9_]*)(?:[.](.+))?$/i.exec(bare.replace(/[\s-]+(?=[a-z])/gi, '_'));
  const key = match?.[1]?.toLowerCase().replace(/^(mttq_(?:hv|cb))_y$/, '$1');
  const slot =
    slots.find((one) => one.key === key) ??
    entries().find((entry) => entry.slot.key === key)?.slot ??
    (key === undefined ? undefined : yearlySlot(key));
  if (!slot) return undefined;
  const row = match?.[2]?.trim();
  const time = row === undefined ? undefined : timeOfLabel(row);
  if (row !== undefined && !time && !/^(total|tổng|tong)/i.test(row)) return undefined;
  return { slot, confidence: 1, ...(time ? { time } : row === undefined ? {} : { total: true }) };
}

/** A leaf of one year, `mttq_hv_y2`: the second year of the workbook. */
function yearlySlot(key: string): Slot | undefined {
  const group = slots.find(({ value }) => value?.endsWith('_y*') === true && key.startsWith(value.slice(value.indexOf('.') + 1, -1)));
  const prefix = group?.value?.slice(0, -1);
  const year = prefix === undefined ? '' : key.slice(prefix.length - prefix.indexOf('.') - 1);
  return group && /^\d{1,2}$/.test(year) ? { ...group, key, value: `${prefix ?? ''}${year}` } : undefined;
}

function byLabel(name: string): NamedMatch | undefined {
  const words = foldWords(name);
  const bare = keyOf(name).replace(/[^a-z0-9]+/g, '_');
  const found = entries().filter(
    (entry) => entry.own === words || entry.paths.includes(words) || entry.slot.key === bare || entry.bare === bare,
  );
  if (found.length === 1 && found[0]) return { slot: found[0].slot, confidence: 0.95 };
  const year = /^(.*?)\s*(?:năm\s+)?((?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)\s*$/iu.exec(name);
  const time = year?.[2] === undefined ? undefined : timeOfLabel(year[2]);
  const leaf = /\s/.test(name.trim()) ? leafFor({ own: time ? (year?.[1] ?? name) : name, groups: '', about: '' }) : undefined;
  return leaf && { ...leaf, ...(time ? { time } : {}) };
}
