/** A figure said twice with different numbers: the unit's own constants, and phrases that come back word for word. */
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { clauseBefore } from './partition';
import { leafTeller } from './leaves/match';
import { sentenceOf, slack, type Reading } from './reading';
import { finding, quoteOf, shown } from './say';
import type { ScopesByPart } from './scopes';

/** What a unit has one of at a time. */
const CONSTANTS: readonly { readonly name: string; readonly kinds: readonly string[]; readonly lead: RegExp }[] = [
  { name: 'dân số', kinds: ['người'], lead: /(?:^|\s)dân số(?: toàn \S+| của \S+| trung bình| hiện nay)?(?: là| có|:| khoảng)?$/ },
  { name: 'diện tích tự nhiên', kinds: ['ha', 'km'], lead: /diện tích (?:đất )?tự nhiên(?: toàn \S+| của \S+)?(?: là| có|:)?$/ },
  { name: 'số hộ', kinds: ['hộ'], lead: /tổng số hộ(?: dân| dân cư| gia đình)?(?: toàn \S+| trên địa bàn \S+| của \S+)?(?: là| có|:)?$/ },
  { name: 'số thôn, tổ dân phố', kinds: ['thôn'], lead: /(?:chia thành|chia làm|toàn (?:xã|phường) có|(?:xã|phường) (?:hiện )?có)$/ },
  { name: 'số chi bộ', kinds: ['chi bộ'], lead: /đảng bộ (?:xã |phường )?(?:hiện )?có$/ },
  { name: 'số đảng viên', kinds: ['người'], lead: /(?:tổng số đảng viên(?: của đảng bộ| toàn đảng bộ)?(?: là| có|:)?)$/ },
];

/** Findings of figures that the draft gives twice. */
export function readRepeats(reading: Reading, scopes: ScopesByPart): DraftFinding[] {
  const whole = reading.figures.filter(
    (figure) => !scopes.has(figure) && !figure.percent && !figure.about && figure.over === undefined && figure.under === undefined,
  );
  return [...constants(reading, whole), ...sameLeaf(reading, whole)];
}

function constants(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  return CONSTANTS.flatMap(({ name, kinds, lead }) => {
    const said = figures.filter(
      (figure) =>
        kinds.includes(figure.unit.kind) &&
        lead.test(clauseBefore(figure)) &&
        (name === 'dân số' || figure.after.split(' ').length <= figure.unit.word.split(' ').length + 1),
    );
    return differing(reading, said, name, 0.75, sameYear);
  });
}

/** Figures whose words speak of one leaf of the forms, by the same body and for no time in particular. */
function sameLeaf(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  const wordsFor = leafTeller(reading);
  const groups = new Map<string, { name: string; said: Figure[] }>();
  for (const figure of figures) {
    const words = figure.unit.kind === '' ? undefined : wordsFor(figure);
    if (!words || untold(reading, figure) || /(?:tăng|giảm|mức|hơn|thêm|lên|còn)(?:\s+\S+){0,2}$/.test(clauseBefore(figure))) continue;
    const key = `${words.leaves.join()} ${bodiesIn(reading, figure)}`;
    const group = groups.get(key);
    if (group) group.said.push(figure);
    else groups.set(key, { name: words.name, said: [figure] });
  }
  return [...groups.values()].flatMap(({ name, said }) => differing(reading, said, name, 0.6, (a, b) => !a.time && !b.time));
}

/** Whether the paragraph up to here speaks of some year or period, of an average, or of a part of the unit. */
function untold(reading: Reading, figure: Figure): boolean {
  const { sentences } = reading.script;
  const index = figure.sentence;
  for (let back = 0; back <= 6 && sentences[index - back]?.block === sentences[index]?.block; back++)
    if (/(?:19|20)\d\d|bình quân|mỗi|trung bình|tháng|quý|thôn \S+ (?:có|đã)|giai đoạn/.test(reading.words[index - back] ?? ''))
      return true;
  return false;
}

function bodiesIn(reading: Reading, figure: Figure): string {
  return [
    ...new Set(
      (reading.words[figure.sentence] ?? '').match(
        /đảng ủy|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|mttq|mặt trận|bí thư|chủ tịch|hội \S+|đoàn thanh niên/g,
      ) ?? [],
    ),
  ]
    .sort()
    .join();
}

function sameYear(a: Figure, b: Figure): boolean {
  return !a.time || !b.time || (a.time.from === b.time.from && a.time.to === b.time.to);
}

function differing(
  reading: Reading,
  said: readonly Figure[],
  name: string,
  confidence: number,
  comparable: (a: Figure, b: Figure) => boolean,
): DraftFinding[] {
  // The first few numbers tell enough.
  const first = new Map<number, number>();
  said.forEach((figure, i) => first.has(figure.value) || first.set(figure.value, i));
  const different = said.filter((figure, i) => first.get(figure.value) === i).slice(0, 8);
  return different.flatMap((later, i): DraftFinding[] => {
    const before = different
      .slice(0, i)
      .find(
        (one) =>
          one.sentence !== later.sentence && comparable(one, later) && Math.abs(one.value - later.value) > slack(one) + slack(later) + 1e-9,
      );
    if (!before) return [];
    const excerpt = reading.script.text
      .slice(Math.max(sentenceOf(reading, before).start, before.start - 30), before.end + 12)
      .replace(/\s+/g, ' ')
      .trim();
    return [
      finding(reading, {
        kind: 'repeat',
        severity: 'warning',
        confidence,
        message: `${name.charAt(0).toUpperCase() + name.slice(1)} ở đây ghi ${shown(later)} ${later.unit.word}, nơi khác ghi ${shown(before)} ${before.unit.word} (“…${excerpt}…”), chênh ${shown({ ...later, value: Math.abs(later.value - before.value), decimals: Math.max(later.decimals, before.decimals) })}.`,
        numbers: [before.value, later.value],
        ...quoteOf(reading, [later]),
      }),
    ];
  });
}
