/** What a figure counts, in the words of its sentence: `hộ nghèo`, `lượt cử tri`, `triệu đồng`. */
import type { Figure } from './figures';
import type { Script } from './script';

/** A figure as it is listed for who wants to see all of them. */
export interface FoundFigure {
  /** As it stands in the draft. */
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** Counting word with what qualifies it, in lower case; empty where the number stands alone. */
  readonly noun: string;
  /** Offsets in `wholeText` of the draft. */
  readonly start: number;
  readonly end: number;
}

/** Words that go on with the sentence instead of the noun. */
const ON =
  /^(?:chiếm|đạt|với|trong|và|của|tại|được|đã|là|so|tăng|giảm|ở|cho|theo|để|do|bằng|có|tham|dự|về|vào|từ|đến|trên|dưới|nay|gồm|bao|còn|chưa|không|trị|tương|thuộc|năm|cấp|từng|mỗi|qua|như|khi|sau|trước|nhằm|tức|hoặc|hay|góp|phát)$/;
const LONGEST = 4;

/** The figures of a script, as it was stored. */
export function foundFigures(script: Script, figures: readonly Figure[]): FoundFigure[] {
  return figures.map((figure) => {
    const [start, end] = [script.at(figure.start), script.at(figure.end)];
    const { value, percent } = figure;
    return { text: script.whole.slice(start, end), value, percent, noun: percent ? '' : nounOf(figure), start, end };
  });
}

function nounOf({ unit, after }: Figure): string {
  if (unit.kind === '') return '';
  if (!after.startsWith(unit.word)) return unit.word;
  const more = after.slice(unit.word.length).trim().split(' ');
  const room = LONGEST - unit.word.split(' ').length;
  const stop = more.findIndex((word) => word === '' || ON.test(word) || /[^\p{L}]/u.test(word));
  return [unit.word, ...more.slice(0, Math.max(0, Math.min(room, stop < 0 ? more.length : stop)))].join(' ');
}
