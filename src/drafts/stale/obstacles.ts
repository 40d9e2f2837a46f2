/** Why a stale number cannot simply be replaced: words around it would no longer be true. */
import type { FactNow } from '../../narrative/factsNow';
import type { FactControl } from './factControls';
import { printedNumber } from './reprint';

const NUMBER = '\\d[\\d.,]*';
/** Where a sentence or a clause ends; a dot between digits ends none. */
const CLAUSE_END = /[;!?…\n]|\.(?!\d)/;
const SENTENCE_END = /[!?…\n]|\.(?!\d)/;

/** Another printed number of the paragraph: where it stands among the words before or behind, what it says and what it will say. */
export interface Neighbour {
  readonly side: 'before' | 'after';
  readonly at: number;
  readonly tag: string;
  readonly text: string;
  /** Its new words, the same as `text` where it stays; `undefined` where only the writer can mend it. */
  readonly becomes: string | undefined;
}

/** The words of a paragraph before and behind a number. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly neighbours?: readonly Neighbour[];
}

/** A Vietnamese sentence that says what the writer has to look at; `undefined` where the number alone can change. */
export function obstacleOf(control: FactControl, now: FactNow, replacement: string | undefined, around: Around): string | undefined {
  if (now.value === 0) {
    if (replacement === undefined) return 'Không thay được bằng số 0; hãy viết lại câu, chẳng hạn “không phát sinh”.';
  } else if (replacement === undefined) return 'Câu đang viết theo số cũ nên không chỉ thay số; hãy viết lại câu này.';
  if (control.inTable === 'alone') return undefined;
  if (now.value !== undefined && now.value < 0) return 'Số này nay là số âm; hãy xem lại số liệu và viết lại câu này.';
  const before = around.before.split(CLAUSE_END).at(-1) ?? '';
  const after = around.after.split(CLAUSE_END)[0] ?? '';
  const word = bounding(before);
  if (word !== undefined) return `Trước số này có chữ “${word}”; hãy xem lại cả chữ đó.`;
  if (/\((đều )?trong /u.test(around.after.split(SENTENCE_END)[0] ?? ''))
    return 'Sau số này có phần trong ngoặc nói số đó thuộc thời gian nào; hãy xem lại.';
  if (now.value === 100 && /^[^\d]{0,20}còn lại/u.test(after)) return 'Số này nay là toàn bộ, không “còn lại” gì; hãy viết lại câu này.';
  const beside = (around.neighbours ?? []).filter(({ side, at }) =>
    side === 'before' ? at >= around.before.length - before.length : at <= after.length,
  );
  if (beside.some(({ tag, becomes }) => becomes === undefined && isShared(tag)))
    return 'Câu này nói chung cho nhiều số mà các số đó nay đã khác nhau; hãy viết lại câu này.';
  const said = claimOf(`${before}${replacement ?? ''}${after}`);
  if (said !== undefined && !isShared(control.tag)) return `Câu này có chữ “${said}”; hãy xem lại cả chữ đó.`;
  return turned(control, before, after, now, replacement ?? '', beside);
}

/**
 * The same of a number over all rows of a form, when the form has rows that no tag in `tags` names: the text and its tables were made
 * without them. Tags that were cut do not tell their row, and nothing is said then.
 */
export function grownOf(tag: string, { rows = [] }: FactNow, tags: readonly string[]): string | undefined {
  const form = tag.slice(0, tag.indexOf('.') + 1);
  const own = tags.filter((other) => other.startsWith(form));
  const named = (row: string): boolean =>
    own.some((other) => [`.${row}.`, `.${row}+`, `+${row}+`, `+${row}.`].some((place) => `${other}.`.includes(place)));
  if (own.some((other) => /~[0-9a-f]{8}$/.test(other)) || !rows.some(named)) return undefined;
  const added = rows.filter((row) => !named(row));
  if (added.length === 0) return undefined;
  return `Sổ nay có thêm ${added.join(', ')} mà văn bản chưa nói đến, nên số chung này không còn cùng thời gian; hãy tạo lại hoặc viết lại phần này.`;
}

/** A word right before the number that bounds it. */
function bounding(before: string): string | undefined {
  return /(?<!\p{L})(gần|dưới|trên|hơn|quá|không quá|ngót|khoảng|chừng|tròn|xấp xỉ|chưa đến|chưa tới|ít nhất|tối thiểu|tối đa)\s+$/iu.exec(
    before,
  )?.[1];
}

/** Words that say of several numbers at once what one of them alone can make untrue. */
function claimOf(clause: string): string | undefined {
  return /(?<!\p{L})(toàn bộ|tất cả|giữ ổn định|ổn định ở mức|không đổi|không thay đổi|giữ nguyên|gấp|một nửa|quá nửa)(?!\p{L})/iu
    .exec(clause)?.[1]
    ?.toLowerCase();
}

/** One number printed for several figures that are the same: it is known only as long as they are. */
function isShared(tag: string): boolean {
  return /=|\.[^.]*\+[^.]*$/.test(tag);
}

const WAYS = /(?<!\p{L})(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?!\p{L})/giu;
const COMPARED = /(?<!\p{L})(tăng|giảm|hơn|kém|vượt|nhất|bằng)(?!\p{L})/iu;
const STEP = '(?:(?!năm(?!\\p{L}))\\p{L}+ ){0,2}';

/** A change that goes the other way now: a difference, two numbers that the words compare, or the order of a leaf's numbers beside them. */
function turned(
  control: FactControl,
  before: string,
  after: string,
  now: FactNow,
  replacement: string,
  beside: readonly Neighbour[],
): string | undefined {
  const sentence = 'Chiều tăng, giảm nay đã đổi; hãy viết lại câu này.';
  if (now.direction !== undefined) {
    const said = ([...before.matchAll(WAYS)].at(-1) ?? [...after.matchAll(WAYS)][0])?.[1]?.toLowerCase();
    if (said !== undefined && /^(tăng|cao|nhiều)/.test(said) !== (now.direction === 'up')) return sentence;
  }
  const clause = `${before}${replacement}${after}`;
  const moves = new RegExp(`(tăng|giảm) ${STEP}từ ${STEP}(${NUMBER})[^.;]*?(?:lên|xuống|còn|đến|tới) ${STEP}(${NUMBER})`, 'giu');
  for (const [, way = '', from, to] of clause.matchAll(moves)) if (!holds(way, number(from), number(to))) return sentence;
  const than = new RegExp(`(${NUMBER})[^\\d;]{0,60}(cao|thấp|nhiều|ít) hơn mức (${NUMBER})`, 'giu');
  for (const [, left, way = '', right] of clause.matchAll(than))
    if (!holds(/cao|nhiều/i.test(way) ? 'tăng' : 'giảm', number(right), number(left))) return sentence;
  if (COMPARED.test(clause) && reordered(control, replacement, beside))
    return 'Câu này so sánh các số, mà thứ tự hơn kém của chúng nay đã đổi; hãy viết lại câu này.';
  return undefined;
}

/** True when the number stands otherwise than before to another of its leaf. */
function reordered({ tag, text }: FactControl, replacement: string, beside: readonly Neighbour[]): boolean {
  const leaf = leafOf(tag);
  const [old, next] = [printedNumber(text)?.value, printedNumber(replacement)?.value];
  if (leaf === undefined || old === undefined || next === undefined) return false;
  return beside.some((other) => {
    const [otherOld, otherNext] = [printedNumber(other.text)?.value, printedNumber(other.becomes ?? other.text)?.value];
    if (leafOf(other.tag) !== leaf || otherOld === undefined || otherNext === undefined) return false;
    return Math.sign(old - otherOld) !== Math.sign(next - otherNext);
  });
}

/** What a tag counts, whatever its time; `undefined` for what is computed between two times. */
function leafOf(tag: string): string | undefined {
  return /^([A-Z0-9]+\.[^.]+?(?:_y(?=\d+\.))?)(?:(?<=_y)\d+)?(\.mean)?\.[^.]+$/.exec(tag)?.slice(1).join('');
}

function holds(word: string, from: number, to: number): boolean {
  return /tăng/i.test(word) ? to > from : to < from;
}

function number(text: string | undefined): number {
  return Number((text ?? '').replace(/[.,]$/, '').replaceAll('.', '').replace(',', '.'));
}
