/** Quotients that sentences say: `gấp 2 lần`, `bình quân 4 cuộc/năm`, `mỗi hộ 2 triệu đồng`. */
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { sentenceOf, slack, wordsBetween, type Reading } from './reading';
import { finding, number, shown } from './say';

/** Findings of what sentences divide. */
export function readMultiples(reading: Reading): DraftFinding[] {
  return reading.bySentence.flatMap((figures) =>
    figures.length < 2
      ? []
      : figures.flatMap((figure, i) => [
          ...times(reading, figures, figure, i),
          ...yearly(reading, figures, figure, i),
          ...each(reading, figures, figure, i),
        ]),
  );
}

const worth = (figure: Figure): number => figure.value * figure.unit.scale;
const plain = (figure: Figure): boolean =>
  !figure.percent && !figure.about && figure.over === undefined && figure.under === undefined && figure.unit.kind !== '';

/** `B, gấp k lần so với … (A)`. */
function times(reading: Reading, figures: readonly Figure[], factor: Figure, i: number): DraftFinding[] {
  const [later, earlier] = [figures[i - 1], figures[i + 1]];
  if (!/(?:^|\s)(?:tăng )?gấp$/.test(factor.before) || factor.unit.word !== 'lần' || factor.about || !later || !earlier) return [];
  if (!plain(later) || !plain(earlier) || later.unit.kind !== earlier.unit.kind || earlier.value === 0) return [];
  const [front, back] = [wordsBetween(reading, later.end, factor.start), wordsBetween(reading, factor.end, earlier.start)];
  if (/[;.]/.test(front) || front.length > 60 || !/(?:so với|năm|giai đoạn|nhiệm kỳ|kỳ)[^;]*\([^()]*$/.test(back) || back.length > 80)
    return [];
  const quotient = worth(later) / worth(earlier);
  // A whole number of times is a round one.
  if (Math.abs(quotient - factor.value) <= Math.max(slack(factor), factor.decimals === 0 ? 0.25 : 0) + 1e-9) return [];
  return [
    told(
      reading,
      factor,
      0.85,
      `${shown(later)}/${shown(earlier)} = ${number(quotient, 2)} lần, văn bản ghi gấp ${shown(factor)} lần.`,
      [later.value, earlier.value, factor.value],
      quotient,
    ),
  ];
}

/** `Trong 5 năm tổ chức 20 cuộc, bình quân 4 cuộc/năm`. */
function yearly(reading: Reading, figures: readonly Figure[], mean: Figure, i: number): DraftFinding[] {
  const whole = figures[i - 1];
  if (!whole || !plain(whole) || mean.percent || mean.about || mean.unit.kind !== whole.unit.kind) return [];
  const front = wordsBetween(reading, whole.end, mean.start);
  const behind = wordsBetween(reading, mean.end, mean.end + 40);
  const lead = /(?:bình quân|trung bình)(?: (?:mỗi|một|hằng|hàng) năm)?(?: (?:là|đạt|tổ chức|có|được))*$/.exec(front.trim())?.[0];
  if (lead === undefined || /[;.]/.test(front) || /tăng|giảm/.test(front)) return [];
  if (
    !/năm$/.test(lead.split(/bình quân|trung bình/)[1] ?? '') &&
    !/^\S+(?: \S+){0,2}\s?(?:\/\s?|(?:mỗi|một|hằng|hàng) )năm(?![\p{L}])/u.test(behind)
  )
    return [];
  const spelled = figures
    .slice(0, i - 1)
    .filter((figure) => figure.unit.word === 'năm' && /(?:^|\s)(?:trong|qua|sau)$/.test(figure.before));
  const years = spelled[0]?.value ?? (whole.time && whole.time.to > whole.time.from ? whole.time.to - whole.time.from + 1 : undefined);
  if (years === undefined || years < 2 || years > 20) return [];
  const quotient = worth(whole) / years / mean.unit.scale;
  // A mean that is written as a whole number was rounded, up or down.
  if (Math.abs(quotient - mean.value) <= (mean.decimals === 0 ? 0.999 : slack(mean)) + 1e-9) return [];
  return [
    told(
      reading,
      mean,
      0.75,
      `${shown(whole)}/${String(years)} năm = ${number(quotient, 2)} ${mean.unit.word}/năm, văn bản ghi bình quân ${shown(mean)}.`,
      [whole.value, years, mean.value],
      quotient,
    ),
  ];
}

/** `120 triệu đồng cho 60 hộ, mỗi hộ 2 triệu đồng`; `25 lớp cho 1.250 lượt người, bình quân 50 người/lớp`. */
function each(reading: Reading, figures: readonly Figure[], one: Figure, i: number): DraftFinding[] {
  const pair = figures.slice(Math.max(0, i - 2), i);
  const last = pair[1];
  if (!last || ![...pair, one].every(plain)) return [];
  const front = wordsBetween(reading, last.end, one.start).trim();
  const mean = /(?:bình quân|trung bình)(?: là| đạt)?$/.test(front) ? /^[^/,;.()\d]{1,25}\/\s?(\p{L}+)/u : undefined;
  const said =
    /[,(]\s*(?:bình quân |trung bình )?(?:mỗi|một) (\S+)(?: (?:được|hỗ trợ|nhận|trị giá|là|có|gồm|quà))*$/.exec(front)?.[1] ??
    mean?.exec(wordsBetween(reading, one.end, one.end + 40))?.[1];
  const first = (figure: Figure): string => figure.unit.word.split(' ')[0] ?? '';
  const count = pair.find((figure) => first(figure) === said);
  const whole = pair.find((figure) => figure !== count && same(figure, one));
  if (said === undefined || !count || !whole || count.value === 0 || same(count, one) || /[;.]/.test(front)) return [];
  if (!/^[^;.:\d]{0,60}$/.test(wordsBetween(reading, pair[0]?.end ?? 0, last.start)) || /từ|khoảng|trên|đến/.test(front)) return [];
  const quotient = worth(whole) / count.value / one.unit.scale;
  // A mean of people is a round number.
  const room =
    (quotient * slack(whole)) / Math.max(whole.value, 1e-9) + (mean && one.decimals === 0 ? 0.999 : slack(one)) + quotient * 0.01;
  if (Math.abs(quotient - one.value) <= room) return [];
  return [
    told(
      reading,
      one,
      0.7,
      `${shown(whole)} ${whole.unit.word}/${shown(count)} ${count.unit.word} = ${number(quotient, 2)} ${one.unit.word}, văn bản ghi ${mean ? 'bình quân' : `mỗi ${said}`} ${shown(one)}.`,
      [whole.value, count.value, one.value],
      quotient,
    ),
  ];
}

/** Whether two figures count the same; turns at a meeting are counted in people. */
function same(a: Figure, b: Figure): boolean {
  const kind = (figure: Figure): string => (figure.unit.kind === 'lượt' ? 'người' : figure.unit.kind);
  return kind(a) === kind(b);
}

function told(reading: Reading, at: Figure, confidence: number, message: string, numbers: number[], quotient: number): DraftFinding {
  const { start, end } = sentenceOf(reading, at);
  const expected = Number(quotient.toFixed(Math.max(2, at.decimals)));
  return finding(reading, { kind: 'share', severity: 'warning', confidence, message, numbers, expected, start, end });
}
