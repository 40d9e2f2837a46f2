/** Changes that are told with their ends in other orders: `tăng c (từ a lên b)`, `năm x là a, năm y là b, tăng c`, `b, tăng p% so với … (a)`. */
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { alike, gapText, isGap, isRate, rateText, RISE, sayChange, valueOf } from './gaps';
import { wordsBetween, type Reading } from './reading';
import { rounded } from './say';

/** Findings of one sentence. */
export function readTurns(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  return figures.flatMap((figure, i) => [
    ...bracketed(reading, figures, figure, i),
    ...byYears(reading, figures, figure, i),
    ...rateOf(reading, figures, figure, i),
  ]);
}

const falls = (figure: Figure): boolean => /giảm|thấp|ít/.test(RISE.exec(figure.before)?.[1] ?? '');

/** `tăng 15 hộ so với năm 2023 (từ 120 lên 135)`. */
function bracketed(reading: Reading, figures: readonly Figure[], change: Figure, i: number): DraftFinding[] {
  const [from, to] = [figures[i + 1], figures[i + 2]];
  if (!RISE.test(change.before) || change.about || !from || !to || to.about) return [];
  if (!/\(\s*từ(?: mức)?$/.test(from.before) || !/^(?:\S+ ){0,2}(?:lên|xuống|còn|đến|thành)(?: \S+)?$/.test(to.before)) return [];
  if (/[;.]/.test(wordsBetween(reading, change.end, from.start))) return [];
  const unit = [to, from, change].find((figure) => figure.unit.kind !== '')?.unit ?? change.unit;
  const [start, end] = [from, to].map((figure): Figure => (figure.unit.kind === '' ? { ...figure, unit } : figure));
  if (!start || !end) return [];
  return judged(reading, start, end, change, [change, from, to]);
}

/** Words that tell when, and those that only join a number to what it counts. */
const WHEN =
  /(?:^|\s)(?:(?:tính )?đến|trong|vào|cuối|đầu|hết|cả|năm|tháng|quý|kỳ|nay|thì|là|có|đạt|còn|được|lên|xuống|tăng|giảm|(?:19|20)\d\d|\d{1,2}\/(?:19|20)\d\d|\d{1,2}|[ivx]{1,3})(?=\s|$)/g;

/** What the clause in front of a figure says it is, its time left out. */
function subject(figure: Figure): string {
  const clause = figure.before.split(/[,;.()]/).at(-1) ?? '';
  return clause.replace(WHEN, '').replace(WHEN, '').replace(/\s+/g, ' ').trim();
}

/** `năm 2021 là 412 người, đến năm 2025 là 467 người, tăng 55 người`; `96,5% (năm 2024 là 94,2%), tăng 2,3%`. */
function byYears(reading: Reading, figures: readonly Figure[], change: Figure, i: number): DraftFinding[] {
  const [first, second] = [figures[i - 2], figures[i - 1]];
  if (!first || !second || !RISE.test(change.before) || change.about || first.about || second.about || first.percent !== second.percent)
    return [];
  if (first.unit.word !== second.unit.word || (first.unit.kind === '' && !first.percent) || !second.time) return [];
  if (!/^[^;.]{0,30}$/.test(wordsBetween(reading, second.end, change.start)) || /bình quân|mỗi năm/.test(change.before)) return [];
  if (/so với/.test(wordsBetween(reading, second.end, change.end + 60))) return [];
  // `từ 82 lên 127 (năm 2018 là 108), tăng 45` is a step from the first to the second.
  if (figures[i - 3] && /(?:^|\s)(?:lên|xuống|còn|thành)(?: \S+)?$/.test(first.before)) return [];
  const between = wordsBetween(reading, first.end, second.start).trim();
  const bracket = /^[^,;.()]{0,25}\((?:cùng kỳ )?năm (?:19|20)\d\d(?: là| đạt| có)?$/.test(between);
  const inTurn =
    !bracket &&
    first.time !== undefined &&
    first.time.start !== second.time.start &&
    first.time.from <= second.time.from &&
    !/[;.()]/.test(between) &&
    (subject(second) === '' || subject(second) === subject(first));
  if (!bracket && !inTurn) return [];
  const [from, to] = bracket ? [second, first] : [first, second];
  return judged(reading, from, to, change, [first, second, change]);
}

/** `60 mô hình, tăng 20% so với năm 2023 (50 mô hình)`. */
function rateOf(reading: Reading, figures: readonly Figure[], rate: Figure, i: number): DraftFinding[] {
  const [to, from] = [figures[i - 1], figures[i + 1]];
  if (
    !rate.percent ||
    rate.about ||
    (!/(?:^|\s)vượt$/.test(rate.before) && !RISE.test(rate.before)) ||
    !to ||
    !from ||
    to.percent !== from.percent ||
    to.about ||
    from.about
  )
    return [];
  const over = /(?:^|\s)vượt$/.test(rate.before);
  if ((to.unit.kind === '' && !to.percent) || to.unit.kind !== from.unit.kind || from.value === 0 || RISE.test(to.before)) return [];
  const behind = wordsBetween(reading, rate.end, from.start);
  const named = over
    ? /^\s*(?:so với )?(?:chỉ tiêu|kế hoạch|dự toán)[^;.()]{0,60}\(\s*(?:là |có |đạt )?$/
    : /^\s*(?:điểm (?:phần trăm|%) )?so với[^;.()]{0,60}\(\s*(?:là |có |đạt )?$/;
  if (!named.test(behind) || wordsBetween(reading, to.end, rate.start).includes(';')) return [];
  return judged(reading, from, to, rate, [to, rate, from]);
}

/** Whether the change is the gap between its ends, or its share of the first, and goes the way that its verb says. */
function judged(reading: Reading, from: Figure, to: Figure, change: Figure, quoted: readonly Figure[]): DraftFinding[] {
  const [start, end] = [valueOf(from), valueOf(to)];
  const wrongWay = end !== start && end < start !== falls(change);
  if (change.percent && !from.percent) {
    if (start === 0 || (isRate(from, to, change) && !wrongWay)) return [];
    const rate = rounded((Math.abs(end - start) / start) * 100, change.decimals);
    return [sayChange(reading, quoted, 0.84, rateText(from, to, change), rate)];
  }
  if (!alike(from, change) || !alike(to, change) || (isGap(from, to, change) && !wrongWay)) return [];
  // A percentage of percentages is told as often as their difference.
  if (change.percent && !wrongWay && isRate(from, to, change)) return [];
  const gap = rounded(Math.abs(end - start) / (change.percent ? 1 : change.unit.scale), 6);
  return [sayChange(reading, quoted, 0.85, gapText(from, to, change), gap)];
}
