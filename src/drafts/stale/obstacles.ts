/** Why a stale number cannot simply be replaced: words around it would no longer be true. */
import type { FactNow } from '../../narrative/factsNow';
import type { FactControl } from './factControls';

const NUMBER = '\\d[\\d.,]*';
/** Where a sentence or a clause ends; a dot between digits ends none. */
const STOP = /[;!?…\n]|\.(?!\d)/;

/** The words of a paragraph before and behind a number. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A Vietnamese sentence that says what the writer has to look at; `undefined` where the number alone can change. */
export function obstacleOf(control: FactControl, now: FactNow, replacement: string | undefined, around: Around): string | undefined {
  if (now.value === 0) {
    if (replacement === undefined) return 'Không thay được bằng số 0; hãy viết lại câu, chẳng hạn “không phát sinh”.';
  } else if (replacement === undefined) return 'Câu đang viết theo số cũ nên không chỉ thay số; hãy viết lại câu này.';
  if (control.inTable === 'alone') return undefined;
  const before = around.before.split(STOP).at(-1) ?? '';
  const after = around.after.split(STOP)[0] ?? '';
  if (/(?<!\p{L})(gần|dưới|trên|hơn|ngót|khoảng|xấp xỉ)\s+$/iu.test(before)) {
    const word = before.trim().split(/\s+/).at(-1) ?? '';
    return `Trước số này có chữ “${word}”; hãy xem lại cả chữ đó.`;
  }
  if (/^[^()\d]{0,60}\((đều )?trong /u.test(after))
    return 'Ngay sau số này có phần trong ngoặc nói số đó thuộc thời gian nào; hãy xem lại.';
  return turned(before, after, now, replacement ?? '');
}

/** A change that goes the other way now, said of a difference or of two numbers. */
function turned(before: string, after: string, now: FactNow, replacement: string): string | undefined {
  const sentence = 'Chiều tăng, giảm nay đã đổi; hãy viết lại câu này.';
  if (now.direction !== undefined) {
    const said = [...before.matchAll(/(?<!\p{L})(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?!\p{L})/giu)].at(-1)?.[1]?.toLowerCase();
    if (said !== undefined && /^(tăng|cao|nhiều)/.test(said) !== (now.direction === 'up')) return sentence;
  }
  const clause = `${before}${replacement}${after}`;
  const moved = new RegExp(`(tăng|giảm) từ (${NUMBER})[^.;]*?(?:lên|xuống còn|xuống|còn) (${NUMBER})`, 'iu').exec(clause);
  if (moved && !holds(moved[1] ?? '', number(moved[2]), number(moved[3]))) return sentence;
  const than = new RegExp(`(${NUMBER})[^\\d;]{0,60}(cao|thấp) hơn mức (${NUMBER})`, 'iu').exec(clause);
  if (than && !holds(/cao/i.test(than[2] ?? '') ? 'tăng' : 'giảm', number(than[3]), number(than[1]))) return sentence;
  return undefined;
}

function holds(word: string, from: number, to: number): boolean {
  return /tăng/i.test(word) ? to > from : to < from;
}

function number(text: string | undefined): number {
  return Number((text ?? '').replace(/[.,]$/, '').replaceAll('.', '').replace(',', '.'));
}
