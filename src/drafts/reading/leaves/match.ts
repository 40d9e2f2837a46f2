/** Figures of a draft held against the leaves of the workbook that their words speak of. */
import type { Book } from '../../../core/form';
import type { DraftFinding } from '../../finding';
import type { Figure } from '../figures';
import { clauseBefore, wordsAround } from '../partition';
import { sentenceOf, slack, wordsBetween, type Reading } from '../reading';
import { finding, number, quoteOf, shown } from '../say';
import type { ScopesByPart } from '../scopes';
import { LEAF_WORDS, SHARE_LEAVES, type LeafWords } from './catalogue';
import { heldFor, type Held } from './cells';
import type { Source } from './source';

/** A figure with the leaf its words speak of. */
export interface Matched {
  readonly figure: Figure;
  readonly words: LeafWords;
  readonly held: readonly Held[];
}

/** Figures whose leaf is known and filled in, and the shares right behind them. */
export function matchLeaves(reading: Reading, book: Book): Matched[] {
  const wordsFor = leafTeller(reading);
  return reading.figures.flatMap((figure, i): Matched[] => {
    if (figure.about || figure.percent || figure.over !== undefined || figure.under !== undefined || figure.unit.kind === '') return [];
    if (/(?:bình quân|mỗi|từng|tăng|giảm|cao hơn|thấp hơn|mức|chỉ tiêu|kế hoạch)(?:\s+\S+){0,3}$/.test(clauseBefore(figure))) return [];
    const words = wordsFor(figure);
    if (!words) return [];
    const held = heldFor(book, words.appendix, words.leaves, figure.time);
    const counted = held.length > 0 ? [{ figure, words, held }] : [];
    const [share, leaf] = [reading.figures[i + 1], SHARE_LEAVES[words.leaves.join()]];
    if (
      !leaf ||
      !share?.percent ||
      share.about ||
      share.sentence !== figure.sentence ||
      !/^[^;]{0,30}(?:chiếm|đạt|\()(?: tỷ lệ)?$/.test(share.before)
    )
      return counted;
    const rate = heldFor(book, words.appendix, [leaf], figure.time);
    return [
      ...counted,
      ...(rate.length > 0 ? [{ figure: share, words: { ...words, leaves: [leaf], name: `tỷ lệ ${words.name}` }, held: rate }] : []),
    ];
  });
}

/** Tells the leaf that a figure's words speak of; what depends on the sentence alone is worked out once. */
export function leafTeller(reading: Reading): (figure: Figure) => LeafWords | undefined {
  const subjects = new Map<number, string>();
  const known = new Map<string, boolean>();
  const inSentence = (index: number, place: number): boolean => {
    const id = `${String(index)} ${String(place)}`;
    const before = known.get(id);
    const one = LEAF_WORDS[place];
    if (before !== undefined || !one) return before ?? false;
    const own = reading.words[index] ?? '';
    const within = subjects.get(index) ?? subjectWords(reading, index);
    subjects.set(index, within);
    const fits =
      (one.own?.test(own) ?? true) &&
      !(one.notOwn?.test(own) ?? false) &&
      (one.within?.test(within) ?? true) &&
      !(one.notWithin?.test(within) ?? false);
    known.set(id, fits);
    return fits;
  };
  return (figure) => {
    const near = wordsAround(figure);
    if (/(?:tháng|quý|tuần)\s|(?:thôn|tổ dân phố|chi bộ|chi hội|khu dân cư) \S+ (?:đã )?(?:có|tổ chức)/.test(near)) return undefined;
    const place = LEAF_WORDS.findIndex(
      (one, i) =>
        one.kinds.includes(figure.unit.kind) &&
        (one.words?.test(figure.unit.word) ?? true) &&
        (one.near?.test(near) ?? true) &&
        !(one.notNear?.test(near) ?? false) &&
        inSentence(figure.sentence, i),
    );
    const sentence = sentenceOf(reading, figure);
    return place < 0 || /bình quân|mỗi năm|trung bình/.test(wordsBetween(reading, sentence.start, figure.start))
      ? undefined
      : LEAF_WORDS[place];
  };
}

const BODIES = /hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|mttq|mặt trận|lực lượng vũ trang|llvt|đảng ủy|đảng bộ|công an|tổ hòa giải/;

/** A sentence with those before it in its paragraph, as far back as one names who acts: `Cụ thể, năm 2023 tiếp nhận 16 đơn`. */
function subjectWords(reading: Reading, index: number): string {
  const { sentences } = reading.script;
  let words = reading.words[index] ?? '';
  for (let back = 1; back <= 4 && !BODIES.test(words) && sentences[index - back]?.block === sentences[index]?.block; back++)
    words = `${reading.words[index - back] ?? ''} ${words}`;
  return words;
}

/** Findings of figures that the source has otherwise. A part without a time of its own is left to the arithmetic of its sentence. */
export function readLeaves(reading: Reading, scopes: ScopesByPart, source: Source): DraftFinding[] {
  return matchLeaves(reading, source.book).flatMap(({ figure, words, held }): DraftFinding[] => {
    const equal = held.some(
      (one) => Math.abs(one.value - figure.value) <= (figure.percent ? 0.5 * 10 ** -figure.decimals : slack(figure)) + 1e-9,
    );
    const [wanted] = held;
    if (equal || !wanted || (scopes.has(figure) && !figure.time && !LISTED.test(words.leaves.join()))) return [];
    const timed = figure.time !== undefined && held.length === 1;
    const doubtful = source.doubtful(wanted.at);
    const unproven = source.unproven(wanted.at);
    const cell = source.cellOf(wanted.at);
    return [
      finding(reading, {
        kind: 'leaf',
        severity: timed && !doubtful && !unproven ? 'error' : 'warning',
        confidence: unproven ? 0.6 : timed ? 0.85 : 0.75,
        message: `Văn bản ghi ${shown(figure)}${figure.percent ? '%' : ` ${figure.unit.word}`}, ${source.place(wanted)} ghi ${number(wanted.value)} (${words.name}), chênh ${number(Math.abs(wanted.value - figure.value))}${doubtful ? '; ô này cũng đang có lỗi' : ''}.`,
        numbers: [figure.value, wanted.value],
        expected: wanted.value,
        ...(cell ? { cell } : {}),
        ...quoteOf(reading, [figure]),
      }),
    ];
  });
}

/** Leaves that are themselves parts of another. */
const LISTED = /^mh_|hoa_giai_thanh|_da_giai_quyet|don_gq/;
