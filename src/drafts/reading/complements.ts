/** Shares of one whole that make up 100 %: `65 đồng chí, đạt 90,3%; chưa học 07, chiếm 9,7%`, `85% … 15%`, `còn lại 12%`. */
import { formatNumber } from '../../core/number';
import { sharesReach100 } from '../../core/shares';
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { clauseBefore, wordsAround } from './partition';
import { fits, wrongShare } from './ratioText';
import { sentenceOf, type Reading } from './reading';
import { finding, quoteOf, rounded } from './say';

/** Findings of shares that exhaust a whole. */
export function readComplements(reading: Reading): DraftFinding[] {
  return [...pairs(reading), ...reading.bySentence.flatMap((figures) => [...hundred(reading, figures), ...listed(reading, figures)])];
}

/** A count with the share right behind it. */
interface Counted {
  readonly count: Figure;
  readonly share: Figure;
}

const NEGATED = /(?:^|\s)(?:chưa|không|vắng|còn lại)(?:\s|$)/;

/** Two counts with their shares, one of those who did and one of those who did not: together they are the whole. */
function pairs(reading: Reading): DraftFinding[] {
  const counted = reading.figures.flatMap((count, i): Counted[] => {
    const share = reading.figures[i + 1];
    if (
      !share?.percent ||
      count.percent ||
      share.about ||
      share.sentence !== count.sentence ||
      count.unit.kind === '' ||
      count.under !== undefined
    )
      return [];
    return /^[^;]{0,60}(?:chiếm|đạt|tỷ lệ|tỉ lệ|[:(])[^;]{0,30}$/.test(share.before) ? [{ count, share }] : [];
  });
  return counted.flatMap((first, i): DraftFinding[] => {
    const second = counted[i + 1];
    if (!second || second.count.unit.kind !== first.count.unit.kind || second.count.sentence - first.count.sentence > 1) return [];
    if (sentenceOf(reading, second.count).block !== sentenceOf(reading, first.count).block) return [];
    if (!NEGATED.test(wordsAround(second.count)) || NEGATED.test(wordsAround(first.count))) return [];
    const whole = { value: first.count.value + second.count.value, text: `(${first.count.text} + ${second.count.text})` };
    const [good, other] = [first, second].map(({ count, share }) => fits(share, count.value, whole.value));
    if (good === other)
      return good || sharesReach100([first.share, second.share]) || !same(first, second)
        ? []
        : [short(reading, [first.share, second.share], 0.6)];
    const wrong = good ? second : first;
    return [
      finding(reading, {
        kind: 'share',
        severity: 'error',
        confidence: 0.8,
        message: wrongShare(wrong.share, wrong.count, whole),
        numbers: [wrong.count.value, whole.value, wrong.share.value],
        expected: rounded((wrong.count.value / whole.value) * 100, wrong.share.decimals),
        ...quoteOf(reading, [first.count, second.share]),
      }),
    ];
  });
}

/** Counts of one kind, each with its share, that make up their own sum but for one: `48 mô hình (35,6%), 52 mô hình (38,5%), …`. */
function listed(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  const counted = figures.flatMap((count, i): Counted[] => {
    const share = figures[i + 1];
    const own = share?.percent && !share.about && !count.percent && !count.about && count.unit.kind !== '' && count.under === undefined;
    return own && /^[^;.,]{0,30},?\s?(?:\(|chiếm|đạt|tỷ lệ)[^;.,]{0,12}$/.test(share.before) ? [{ count, share }] : [];
  });
  const [first] = counted;
  if (!first || counted.length < 4 || counted.some(({ count }) => count.unit.kind !== first.count.unit.kind)) return [];
  const sum = counted.reduce((total, { count }) => total + count.value, 0);
  const wrong = counted.filter(({ count, share }) => !fits(share, count.value, sum));
  const [odd] = wrong;
  const proven = counted.filter(({ count, share }) => share.decimals > 0 && fits(share, count.value, sum)).length >= 3;
  if (!odd || wrong.length > 1 || !proven) return [];
  const whole = { value: sum, text: `(${counted.map(({ count }) => count.text).join(' + ')})` };
  return [
    finding(reading, {
      kind: 'share',
      severity: 'error',
      confidence: 0.8,
      message: wrongShare(odd.share, odd.count, whole),
      numbers: [odd.count.value, sum, odd.share.value],
      expected: rounded((odd.count.value / sum) * 100, odd.share.decimals),
      ...quoteOf(reading, [first.count, odd.share]),
    }),
  ];
}

/** Whether the two clauses speak of the same deed. */
function same(first: Counted, second: Counted): boolean {
  const words = new Set(clauseBefore(first.count).split(' '));
  return clauseBefore(second.count)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

const SECTORS = [/nông|lâm nghiệp|ngư|thủy sản/, /công nghiệp|xây dựng/, /dịch vụ|thương mại/];
const LAND = [/(?<!phi )nông nghiệp|đất rừng|lâm nghiệp/, /phi nông nghiệp|đất ở/, /chưa sử dụng|đất khác/];
const GRADES = [/xuất sắc/, /tốt|khá|tiên tiến/, /hoàn thành|trung bình/];

/** More than anybody divides a whole into within a sentence. */
const MOST_SHARES = 24;

/** Percentages of one sentence that its words say to be all there is. */
function hundred(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  const shares = figures.filter((figure) => figure.percent && !/(?:tăng|giảm|hơn|vượt)(?:\s+\S+){0,2}$/.test(figure.before));
  if (shares.length < 2 || shares.length > MOST_SHARES || shares.some((share) => share.about)) return [];
  const [first] = shares;
  if (!first || runs(shares).some(sharesReach100)) return [];
  const sentence = sentenceOf(reading, first);
  const words = reading.script.lower.slice(sentence.start, sentence.end);
  const labels = shares.map(wordsAround);
  const rest = labels.map((label) => /(?:^|\s)còn lại(?:\s|$)/.test(label)).lastIndexOf(true);
  if (
    rest > 0 &&
    !figures.some(
      (figure) => !figure.percent && figure.start > first.start && figure.start < (shares[rest]?.start ?? 0) && /tổng/.test(figure.before),
    )
  )
    return [short(reading, shares.slice(0, rest + 1), 0.8)];
  const names = labels.map((label) => /(?:dân tộc|người) (\S+)/.exec(label)?.[1]);
  const peoples = shares.filter((_, i) => /dân tộc|người kinh/.test(labels[i] ?? '') && names[i] !== undefined);
  if (peoples.length >= 2 && new Set(names).size === names.length && peoples.reduce((total, share) => total + share.value, 0) > 100.5)
    return [short(reading, peoples, 0.75)];
  if (/cơ cấu|tỷ trọng/.test(words) && shares.length === 3 && labels.every((label, i) => SECTORS[i]?.test(label)))
    return [short(reading, shares, 0.85)];
  const nested = /trở lên|trong đó/.test(reading.script.lower.slice(first.end, shares.at(-1)?.start));
  if (!nested && shares.length >= 3 && GRADES.every((grade) => labels.some((label) => grade.test(label))))
    return [short(reading, shares, shares.length === 3 ? 0.6 : 0.75)];
  if (
    shares.length >= 3 &&
    LAND.every((sort) => labels.some((label) => sort.test(label))) &&
    labels.every((label) => LAND.some((sort) => sort.test(label)))
  )
    return [short(reading, shares, 0.75)];
  const unhappy =
    labels.some((label) => /(?:chưa|không) hài lòng/.test(label)) &&
    labels.some((label) => /(?:^|\s)hài lòng/.test(label) && !/(?:chưa|không) hài lòng/.test(label));
  if (unhappy && (shares.length > 2 || shares.reduce((total, share) => total + share.value, 0) > 100))
    return [short(reading, shares, 0.75)];
  const [said = '', unsaid = ''] = shares.map((share) => share.after.trim());
  const denied =
    shares.length === 2 && said.length > 3 && /^(?:không|chưa) /.test(unsaid) && unsaid.replace(/^(?:không|chưa) /, '') === said;
  const opposite =
    shares.length === 2 &&
    [/(?:^|\s)nữ(?:\s|$)/, /(?:trễ|quá) hạn/, /(?:chưa|không) (?:đạt|hoàn thành|hài lòng|tham gia)/].some(
      (word, i) =>
        word.test(labels[1] ?? '') &&
        [/(?:^|\s)nam(?:\s|$)/, /đúng hạn/, /đạt|hoàn thành|hài lòng|tham gia/][i]?.test(labels[0] ?? '') &&
        !word.test(labels[0] ?? ''),
    );
  const fieldwork =
    shares.length === 2 &&
    /phi nông nghiệp/.test(labels[1] ?? '') &&
    /nông nghiệp/.test(labels[0] ?? '') &&
    (shares[0]?.value ?? 0) + (shares[1]?.value ?? 0) > 100.5;
  if (opposite || denied || fieldwork) return [short(reading, shares, 0.75)];
  return shares.length === figures.filter((figure) => figure.percent).length ? parallel(reading, shares) : [];
}

function runs(shares: readonly Figure[]): Figure[][] {
  return shares.flatMap((_, from) => shares.slice(from + 1).map((__, to) => shares.slice(from, from + to + 2)));
}

const PURSUIT = /^(?:số |tổng số )?(\S+(?: \S+)?) (làm|sống bằng|theo|thuộc|là|kinh doanh|hoạt động|sản xuất)(?:\s|$)/;

/** `85% số hộ làm nông nghiệp, 15% số hộ làm dịch vụ`: one noun, one verb. */
function parallel(reading: Reading, shares: readonly Figure[]): DraftFinding[] {
  const heads = shares.map((share) => PURSUIT.exec(share.after));
  const [head] = heads;
  const alike = head && heads.every((one) => one?.[1] === head[1] && one?.[2] === head[2]);
  const sum = shares.reduce((total, share) => total + share.value, 0);
  if (!alike || sum < 85 || sum > 130) return [];
  return [short(reading, shares, sum > 100 ? 0.7 : 0.55)];
}

function short(reading: Reading, shares: readonly Figure[], confidence: number): DraftFinding {
  const decimals = Math.max(...shares.map((share) => share.decimals));
  const sum = shares.reduce((total, share) => total + share.value, 0);
  const gap = formatNumber(Math.abs(sum - 100), decimals);
  return finding(reading, {
    kind: 'shares100',
    severity: 'warning',
    confidence,
    message: `${shares.map((share) => `${formatNumber(share.value, share.decimals)}%`).join(' + ')} = ${formatNumber(sum, decimals)}%, ${sum > 100 ? 'quá' : 'thiếu'} ${gap} điểm % so với 100%.`,
    numbers: shares.map((share) => share.value),
    expected: 100,
    ...quoteOf(reading, shares),
  });
}
