/** Rises and falls: `từ a lên b, tăng c (p%)`, `b, tăng c so với a`, and years compared the wrong way round. */
import { formatNumber } from '../../core/number';
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { slack, wordsBetween, type Reading } from './reading';
import { alike, gapText, isGap, isRate, rateText, RISE, sayChange as say, valueOf } from './gaps';
import { finding, number, percent, rounded, shown } from './say';
import { readTurns } from './turns';

/** Findings of what sentences say to have risen or fallen. */
export function readChanges(reading: Reading): DraftFinding[] {
  return [
    ...reading.bySentence.flatMap((figures) => [...steps(reading, figures), ...deltas(reading, figures), ...readTurns(reading, figures)]),
    ...backwards(reading),
  ];
}

/** Between a change and the same in percent. */
const RATE =
  /^[^,;.()]*\(\s*(?:tăng |giảm |tương ứng |tương đương |bằng )?$|(?:tương ứng|tương đương|tức|bằng)(?: với| là| tăng| giảm| tỷ lệ)*$/;
const FALLS = /giảm|thấp|ít/;

/** `từ a … lên b …`, and the change said behind it. */
function steps(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  return figures.flatMap((a, i): DraftFinding[] => {
    const b = figures[i + 1];
    if (!b || !/(?:^|\s)từ(?: mức)?$/.test(a.before) || a.over !== undefined) return [];
    const turn = /(?:^|\s)(lên|xuống|còn|giảm còn|tăng lên|giảm xuống|thành)(?: mức| tới| đến| còn)?$/.exec(b.before)?.[1];
    const unit = a.unit.kind === '' ? b : a;
    if (turn === undefined || !(a.percent === b.percent && (a.unit.kind === b.unit.kind || a.unit.kind === '')) || b.before.length > 60)
      return [];
    const [from, to] = [a.value * unit.unit.scale, valueOf(b)];
    const verb = /(?:^|\s)(tăng|giảm|nâng|hạ)(?:\s+\S+){0,2}\s+từ$/.exec(a.before)?.[1] ?? '';
    const rises = /lên/.test(turn) || /tăng|nâng/.test(verb);
    const falls = /xuống|còn/.test(turn) || /giảm|hạ/.test(verb);
    const word = unit.percent ? '%' : unit.unit.word;
    if (rises !== falls && ((rises && to < from) || (falls && to > from)))
      return [
        say(
          reading,
          [a, b],
          0.85,
          `Văn bản viết ${rises ? 'tăng' : 'giảm'} nhưng từ ${shown(a)} đến ${shown(b)} ${word} là ${rises ? 'giảm' : 'tăng'} ${number(Math.abs(to - from) / unit.unit.scale)}.`,
        ),
      ];
    return figures.slice(i + 2, i + 6).flatMap((c, j, rest): DraftFinding[] => {
      const said =
        RISE.test(c.before) ||
        (j > 0 &&
          rest.slice(0, j).some((before) => RISE.test(before.before)) &&
          /(?:\(|tương ứng|tương đương|bằng|tỷ lệ)\s*(?:với |là )?$/.test(c.before));
      if (!said || /bình quân|mỗi năm|hằng năm|hàng năm/.test(c.before) || /so với/.test(wordsBetween(reading, b.end, c.start))) return [];
      const start: Figure = a.unit.kind === '' ? { ...a, unit: b.unit } : a;
      if (c.percent) {
        if (from === 0 || isRate(start, b, c) || (b.percent && isGap(start, b, c))) return [];
        return [say(reading, [a, b, c], 0.85, rateText(start, b, c), rounded((Math.abs(to - from) / from) * 100, c.decimals))];
      }
      if (!alike(b, c) || isGap(start, b, c)) return [];
      return [say(reading, [a, b, c], 0.88, gapText(start, b, c), rounded(Math.abs(to - from) / c.unit.scale, 6))];
    });
  });
}

/** `b …, tăng c … (p%) so với … (a)`. */
function deltas(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  return figures.flatMap((c, i): DraftFinding[] => {
    const verb = RISE.exec(c.before)?.[1];
    const b = figures[i - 1];
    if (
      verb === undefined ||
      c.percent ||
      !b ||
      b.percent ||
      !alike(b, c) ||
      c.unit.kind === '' ||
      b.unit.kind === '' ||
      c.about ||
      b.about
    )
      return [];
    // A step from a to b is judged with its own numbers.
    const stepped = figures
      .slice(0, i)
      .some((figure) => alike(figure, c) && /(?:^|\s)(?:lên|xuống|còn|thành)(?:\s+\S+)?$/.test(figure.before));
    if (stepped || RISE.test(b.before) || wordsBetween(reading, b.end, c.start).includes(';')) return [];
    const down = FALLS.test(verb);
    const next = figures[i + 1];
    const rate = next?.percent && RATE.test(next.before) && next.before.length < 60 ? next : undefined;
    const base = figures.slice(i + 1, i + 4).find((figure) => !figure.percent && alike(figure, b));
    const named =
      base &&
      /so với/.test(wordsBetween(reading, c.end, base.start)) &&
      !/[;.]/.test(wordsBetween(reading, c.end, base.start)) &&
      figures.slice(i + 1).filter((figure) => figure.start < base.start && !figure.percent).length === 0
        ? base
        : undefined;
    if (named) {
      const signed = valueOf(b) - valueOf(named);
      if (!isGap(named, b, c) || (signed !== 0 && signed < 0 !== down))
        return [say(reading, [b, c, named], 0.85, gapText(named, b, c, verb), rounded(Math.abs(signed) / c.unit.scale, 6))];
    }
    if (!rate) return [];
    const start = named ? valueOf(named) : valueOf(b) + (down ? valueOf(c) : -valueOf(c));
    const room = slack(b) + slack(c);
    if (start <= 0) return [];
    const half = 0.5 * 10 ** -rate.decimals + 1e-9;
    const rates = [(valueOf(c) - slack(c)) / (start + room), (valueOf(c) + slack(c)) / Math.max(start - room, 1e-9)].map(
      (one) => one * 100,
    );
    if ((rates[0] ?? 0) <= rate.value + half && (rates[1] ?? 0) >= rate.value - half) return [];
    const exact = percent((valueOf(c) / start) * 100, rate.decimals);
    const before = number(start / c.unit.scale);
    return [
      say(
        reading,
        [b, c, rate],
        named ? 0.85 : 0.75,
        `${shown(c)}/${before} = ${exact} (${before} = ${shown(b)} ${down ? '+' : '-'} ${shown(c)}), văn bản ghi ${formatNumber(rate.value, rate.decimals)}%.`,
        rounded((valueOf(c) / start) * 100, rate.decimals),
      ),
    ];
  });
}

/** `năm 2013 …, tăng … so với năm 2020`: what is compared lies before what it is compared with. */
function backwards(reading: Reading): DraftFinding[] {
  const { sentences, lower } = reading.script;
  let place = 0;
  return reading.times.times.flatMap((later, i): DraftFinding[] => {
    while (place + 1 < sentences.length && (sentences[place + 1]?.start ?? Infinity) <= later.start) place++;
    const sentence = sentences[place];
    if (
      !sentence ||
      sentence.table ||
      !/so với(?: cùng kỳ)?\s*$/.test(lower.slice(Math.max(sentence.start, later.start - 20), later.start))
    )
      return [];
    const clause = lower.slice(sentence.start, later.start);
    const rise = Math.max(clause.lastIndexOf('tăng'), clause.lastIndexOf('giảm'));
    const earlier = reading.times.times
      .slice(Math.max(0, i - 12), i)
      .filter((time) => time.start >= sentence.start && time.end <= sentence.start + rise)
      .at(-1);
    if (rise < 0 || !earlier || earlier.to >= later.from || clause.slice(earlier.end - sentence.start).includes(';')) return [];
    const ahead =
      /từ (?:đầu )?$/.test(lower.slice(earlier.start - 8, earlier.start)) || earlier.from !== earlier.to || later.from !== later.to;
    if (ahead) return [];
    return [
      finding(reading, {
        kind: 'change',
        severity: 'warning',
        confidence: 0.8,
        message: `So sánh năm ${String(earlier.to)} với năm ${String(later.from)}: năm được so sánh đứng trước năm gốc; xem lại năm.`,
        numbers: [earlier.to, later.from],
        start: sentence.start,
        end: sentence.end,
      }),
    ];
  });
}
