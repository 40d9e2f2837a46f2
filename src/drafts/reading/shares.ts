/** Shares: `x/y đạt z%`, `a hộ, chiếm p%` of a whole that is named nearby; silent while any reading makes the percentage right. */
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { clauseBefore, wordsAround } from './partition';
import { groupsOf } from './parts';
import { fits, wrongShare } from './ratioText';
import { nearby, sentenceOf, wordsBetween, type Reading } from './reading';
import { finding, quoteOf, rounded } from './say';
import type { ScopesByPart } from './scopes';

const VERB = '(?:chiếm|đạt|bằng|tương ứng|tương đương|ứng với|đạt được|chiếm khoảng|=)';
/** Between a part and its share: the rest of the part's words, then the verb or a mark. */
const GOVERNED = new RegExp(
  String.raw`^(?:[^,;:.(]{0,60}?|.{0,70}?[,:(-]\s*)(?:và |đã |đều |ước |với )*(?:${VERB}|với)(?![\p{L}])[^,;:.()]{0,70}$`,
  'u',
);
const TIGHT = /^[^,;:.()]{0,45}[,:(-]\s*(?:tỷ lệ|tỉ lệ|tỷ lệ là|tỷ lệ đạt)?\s*:?$/;
const RATE = /[,(-]\s*(?:tỷ|tỉ) lệ ([^,;:.()]{2,50}?)(?: đạt| là| chiếm| bằng)?$/;
const CHANGE =
  /(?:tăng(?! cường)|giảm(?! nghèo)|cao hơn|thấp hơn|vượt|nhiều hơn|ít hơn|nhanh hơn|mức tăng|mức giảm|tốc độ|lãi suất|mức)(?:\s+\S+){0,3}$/;
const OF_PLAN =
  /^(?:\S+ ){0,2}(?:so với )?(?:của |với )?(?:kế hoạch|chỉ tiêu|dự toán|kh(?![\p{L}])|mục tiêu|nghị quyết|cùng kỳ|so với (?:năm|cùng|giai|đầu|trước|kế))/u;
/** `180 em trên tổng số 240 em`. */
const ON = /^[^,;.()\d]{0,50}(?:(?:trên|trong|\/)\s*tổng (?:số )?|trên )$/;
const OF_WHOLE = /^(?:so với |trên |trong |của |trong số |trên số )?(?:tổng (?:số )?|số |dân số)/;

/** Findings of all shares of a draft. */
export function readShares(reading: Reading, scopes: ScopesByPart): DraftFinding[] {
  return reading.bySentence.flatMap((figures) => figures.flatMap((share, i) => judge(reading, scopes, figures, share, i)));
}

/** A percentage, or a number with decimals behind `chiếm`, `đạt tỷ lệ` whose sign was left out. */
function isShare(figure: Figure): boolean {
  if (figure.about || figure.over !== undefined || figure.under !== undefined) return false;
  if (figure.percent) return true;
  return (
    figure.decimals > 0 &&
    figure.unit.kind === '' &&
    figure.value <= 100 &&
    /(?:chiếm|tỷ lệ|tỉ lệ)(?: tỷ lệ| tỉ lệ| là)?$/.test(figure.before)
  );
}

function judge(reading: Reading, scopes: ScopesByPart, figures: readonly Figure[], share: Figure, i: number): DraftFinding[] {
  if (!isShare(share) || CHANGE.test(share.before)) return [];
  const rest = wordsBetween(reading, share.end, share.end + 60);
  const [before, after] = [figures[i - 1], figures[i + 1]];

  const behind = after?.over === undefined ? undefined : figures[i + 2];
  if (after && behind && /^[^,;.()]{0,40}\(\s*(?:tương ứng |bằng |đạt |là |với )?$/.test(wordsBetween(reading, share.end, after.start)))
    return against(reading, share, after, behind, 0.95);

  if (!before || before.percent) return [];
  const gap = wordsBetween(reading, before.end, share.start);
  if (before.under !== undefined) {
    const part = figures[i - 2];
    const plan = OF_PLAN.test(rest) && !/chỉ tiêu|kế hoạch/.test(gap);
    // More than was planned can only be a share of the plan: `12/10 đảng viên, đạt 120% chỉ tiêu`.
    return part && gap.length <= 110 && !gap.includes(';') && (!plan || part.value > before.value) && !/tăng|giảm/.test(gap)
      ? against(reading, share, part, before, 0.96)
      : [];
  }
  const counted = figures[i - 2];
  if (
    counted &&
    !counted.percent &&
    counted.value <= before.value &&
    ON.test(wordsBetween(reading, counted.end, before.start)) &&
    (counted.unit.kind === before.unit.kind || before.before.includes('tổng')) &&
    leads(before, gap) &&
    !OF_PLAN.test(rest)
  )
    return against(reading, share, counted, before, 0.93);
  if (OF_PLAN.test(rest) && counted && PLANNED.test(clauseBefore(counted)) && leads(before, gap))
    return ofPlan(reading, share, before, counted);
  // `12,5 tỷ đồng, bằng 125% dự toán (10 tỷ đồng)`.
  if (
    after &&
    !after.percent &&
    !after.about &&
    after.unit.kind === before.unit.kind &&
    leads(before, gap) &&
    PLAN_BRACKET.test(wordsBetween(reading, share.end, after.start))
  )
    return before.unit.kind === '' ? [] : against(reading, share, before, after, 0.85);
  if (OF_PLAN.test(rest) || !leads(before, gap)) return [];
  if (/(?:tăng|giảm|cao hơn|thấp hơn|thêm)(?:\s+\S+){0,3}$/.test(before.before)) return [];
  const named = wholesOf(reading, scopes, figures, before, share, rest);
  const first = named[0];
  if (!first || named.some((whole) => fits(share, before, whole.figure))) return [];
  if (otherReadings(reading, scopes, before).some((whole) => fits(share, before, whole))) return [];
  return against(reading, share, before, first.figure, first.confidence);
}

const PLAN_BRACKET = /^\s?(?:so với |của )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^;.()\d]{0,40}\(\s?(?:là |giao |được giao )?$/;
/** What was to be done. */
const PLANNED = /(?:^|\s)(?:chỉ tiêu|kế hoạch)(?: được| năm \d{4}| cấp trên| tỉnh| huyện)*(?: giao| đề ra| là|:)*$/;

/** `chỉ tiêu giao 200 thẻ, thực hiện 214 thẻ, đạt 107% kế hoạch`. */
function ofPlan(reading: Reading, share: Figure, done: Figure, planned: Figure): DraftFinding[] {
  const alike = !planned.percent && !planned.about && planned.unit.kind === done.unit.kind && done.unit.kind !== '';
  const near = /^[^;.()]{0,60}$/.test(wordsBetween(reading, planned.end, done.start));
  return alike && near && sameTime(planned, done) ? against(reading, share, done, planned, 0.85) : [];
}

/** Whether the words between a part and a percentage make it the part's share. */
function leads(part: Figure, gap: string): boolean {
  const text = gap.trimEnd();
  if (gap.includes(';') || gap.length > 120 || part.unit.kind === 'năm' || part.unit.kind === 'ngày') return false;
  const rate = RATE.exec(text);
  if (rate) {
    const said = `${part.before} ${part.after}`;
    const words = (rate[1] ?? '').split(' ');
    if (words.filter((word) => said.includes(word)).length * 2 < words.length || /(?:^|\s)(?:còn|giảm|tăng)(?:\s|$)/.test(rate[1] ?? ''))
      return /^đạt|^là/.test(rate[1] ?? '');
    return true;
  }
  return TIGHT.test(text) || (GOVERNED.test(text) && !/(?:tăng|giảm|hơn)(?:\s|$)/.test(text));
}

interface Named {
  readonly figure: Figure;
  readonly confidence: number;
}

/** Wholes that the words name, the surest first. */
function wholesOf(reading: Reading, scopes: ScopesByPart, figures: readonly Figure[], part: Figure, share: Figure, rest: string): Named[] {
  const next = figures.find((figure) => figure.start > share.end && !figure.percent);
  if (OF_WHOLE.test(rest)) {
    const between = next ? wordsBetween(reading, share.end, next.start) : '';
    if (
      next &&
      /^[^,;.()]{0,45}(?:\(\s*|tổng số |so với |trên |trong )?$/.test(between) &&
      /(?:tổng số|tổng|dân số|so với|trên|trong)\s*\(?\s*\S{0,12}$/.test(between.trimEnd()) &&
      next.value >= part.value
    )
      return [{ figure: next, confidence: 0.92 }];
    const subject = /(?:dân số|tổng số|số|tổng)\s*(\S+)?/.exec(rest);
    const kind = rest.includes('dân số') ? 'dân số' : (subject?.[1] ?? '');
    const earlier = nearby(reading, part, 3).filter((figure) => figure.end <= part.start && !figure.percent);
    const named = /^[^,;.()]*/.exec(rest)?.[0] ?? '';
    const fitting = earlier
      .filter((figure) => qualified(named, figure))
      .filter((figure) =>
        kind === 'dân số'
          ? /dân số/.test(figure.before) || (/^(?:nhân )?khẩu$/.test(figure.unit.word) && figure.value > part.value && isPlain(figure))
          : kind !== '' && figure.unit.word.startsWith(kind) && figure.value > part.value && !scopes.has(figure),
      );
    const found = fitting.filter((figure) => /tổng|toàn|dân số/.test(clauseBefore(figure))).at(-1) ?? fitting.at(-1);
    return found && sameTime(found, part) ? [{ figure: found, confidence: 0.88 }] : [];
  }
  const scope = scopes.get(part)?.at(-1);
  const group = scope && groupsOf(scope).find((one) => one.parts.includes(part));
  if (group) {
    const marked = group.wholes.filter((whole) => whole.value >= part.value && sameTime(whole, part, true));
    return marked.length === group.wholes.length ? marked.map((figure) => ({ figure, confidence: marked.length > 1 ? 0.75 : 0.92 })) : [];
  }
  const sentence = sentenceOf(reading, part);
  const lead = reading.script.sentences[sentence.index - 1];
  const earlier =
    lead?.block === sentence.block
      ? (reading.bySentence[lead.index] ?? []).filter((figure) => isTotal(figure) && DOES.test(clauseBefore(part)))
      : [];
  const before = [...earlier, ...figures].filter(
    (figure) => figure.end <= part.start && !figure.percent && figure.unit.kind === part.unit.kind && part.unit.kind !== '',
  );
  const whole = before.filter((figure) => receives(figure, part) || isTotal(figure)).at(-1);
  if (whole && whole.value >= part.value && sameTime(whole, part)) {
    const sure = receives(whole, part);
    if (sure || !wordsBetween(reading, whole.end, part.start).includes(';')) return [{ figure: whole, confidence: sure ? 0.88 : 0.82 }];
  }
  const other = totalBehind(reading, figures, share, part) ?? confirmed(reading, part, share) ?? households(reading, part);
  return other && sameTime(other, part) ? [{ figure: other, confidence: 0.78 }] : [];
}

/** All households, named once in front of the poor among them: `3.952 hộ, … hộ nghèo 412 hộ, chiếm 10,43%`. */
function households(reading: Reading, part: Figure): Figure | undefined {
  if (part.unit.kind !== 'hộ' || !/nghèo/.test(wordsAround(part))) return undefined;
  const all = nearby(reading, part, 3).filter((figure) => figure.end <= part.start && isPlain(figure) && figure.unit.kind === 'hộ');
  const [first] = all;
  return first && first.value > part.value && all.every((figure) => figure.value === first.value) ? first : undefined;
}

/** Whether a count is of all there are, as far as its words tell. */
function isPlain(figure: Figure): boolean {
  const words = wordsAround(figure);
  const lone = !figure.percent && !figure.about && figure.over === undefined && figure.under === undefined;
  return lone && words.match(QUALITIES) === null && !/thoát|giảm|tăng|đăng ký|hỗ trợ|vay|văn hóa|khác|phát sinh/.test(words);
}

const QUALITIES = /cận nghèo|nghèo|dtts|dân tộc|tôn giáo|nữ|chính sách|nông nghiệp|khiếu nại|tố cáo|đúng hạn|trực tuyến/g;

/** Whether a figure has just the qualities of the whole that was named: `tổng số hộ nghèo` is not `tổng số hộ`. */
function qualified(named: string, figure: Figure): boolean {
  const [wanted, has] = [named, wordsAround(figure)].map((words) => [...new Set(words.match(QUALITIES) ?? [])].sort().join());
  return wanted === has;
}

const CAME = /(?:tiếp nhận|nhận được|thụ lý|phát sinh|đăng ký|được giao|thu nhận|triệu tập|rà soát|thẩm định|phát ra|thu về)/;
const DOES =
  /(?:giải quyết|thành|hoàn thành|có mặt|xử lý|trả lời|đạt|thực hiện|tham gia|dự|công nhận|đúng hạn|trước hạn|trả kết quả|học|hài lòng|thu về)/;

/** `tiếp nhận 57 đơn, đã giải quyết 50 đơn`. */
function receives(whole: Figure, part: Figure): boolean {
  return (
    (CAME.test(clauseBefore(whole).split(' ').slice(-8).join(' ')) ||
      /^\S+(?: \S+)? (?:đăng ký|được giao|phát ra|thu về|đủ điều kiện)/.test(whole.after)) &&
    DOES.test(`${clauseBefore(part)} ${part.after}`)
  );
}

function isTotal(figure: Figure): boolean {
  return /(?:^|\s)(?:trong tổng số|tổng số|trong số|trên tổng số|tổng cộng)(?:\s+\S+){0,8}$|(?:^|\s)trong$/.test(clauseBefore(figure));
}

/** An earlier count of the paragraph of which another count has its share: `42 người: 05 người (11,9%), 35 người (83,33%)`. */
function confirmed(reading: Reading, part: Figure, share: Figure): Figure | undefined {
  if (part.unit.kind === '') return undefined;
  const near = nearby(reading, part, 3, 1);
  const pairs = near.flatMap((count, i) => {
    const rate = near[i + 1];
    const own =
      rate?.percent &&
      rate !== share &&
      rate.decimals > 0 &&
      !count.percent &&
      count.unit.kind === part.unit.kind &&
      SHARED.test(rate.before);
    return own ? [{ count, rate }] : [];
  });
  return near
    .filter(
      (whole) =>
        whole.end <= part.start &&
        !whole.percent &&
        !whole.about &&
        whole.unit.kind === part.unit.kind &&
        whole.value >= part.value &&
        pairs.some(({ count, rate }) => count.start > whole.start && count.value < whole.value && fits(rate, count, whole)),
    )
    .at(-1);
}
const SHARED = /^[^;.,\d]{0,30}(?:,\s?)?(?:\(|chiếm|đạt|tỷ lệ)[^;.,\d]{0,12}$/;

/** `540 hộ (45%), 600 hộ (50%), 60 hộ (5%) trên tổng số 1.200 hộ`: what closes a list of counts with their shares. */
function totalBehind(reading: Reading, figures: readonly Figure[], share: Figure, part: Figure): Figure | undefined {
  const behind = figures.filter((figure) => figure.start >= share.end);
  const last = behind.findIndex((figure) => !figure.percent && /(?:trên|trong) tổng số$/.test(figure.before));
  const whole = behind[last];
  if (!whole || whole.about || whole.unit.kind !== part.unit.kind || part.unit.kind === '' || whole.value < part.value) return undefined;
  const listed = behind
    .slice(0, last)
    .every((figure, i) => (i % 2 === 1) === figure.percent && (figure.percent || figure.unit.kind === part.unit.kind));
  return listed && last % 2 === 0 && !/[;.]/.test(wordsBetween(reading, share.end, whole.start)) ? whole : undefined;
}

function sameTime(whole: Figure, part: Figure, within = false): boolean {
  const [a, b] = [whole.time, part.time];
  if (!a || !b) return true;
  if (a.from === b.from && a.to === b.to) return true;
  return within && a.from === a.to;
}

/** Everything else of the paragraph that could be meant: counts of the same kind, sums of listed parts, what is left when some are taken off. */
function otherReadings(reading: Reading, scopes: ScopesByPart, part: Figure): number[] {
  const near = nearby(reading, part, 2, 2).filter((figure) => figure !== part && !figure.percent && figure.unit.kind === part.unit.kind);
  const values = near.slice(0, 12).map((figure) => figure.value * figure.unit.scale);
  const own = part.value * part.unit.scale;
  const sums = (scopes.get(part) ?? [])
    .flatMap((scope) => groupsOf(scope))
    .filter((group) => group.parts.includes(part))
    .map((group) => group.parts.reduce((sum, figure) => sum + figure.value * figure.unit.scale, 0));
  const excluded = near
    .filter((figure) => /(?:^|\s)(?:trừ|không tính|không kể|miễn)(?:\s|$)/.test(clauseBefore(figure)))
    .map((figure) => figure.value);
  const lessened = excluded.flatMap((value) => values.map((whole) => whole - value));
  return [...values, ...sums, ...lessened, ...values.map((value) => value + own)];
}

function against(reading: Reading, share: Figure, part: Figure, whole: Figure, confidence: number): DraftFinding[] {
  if (whole.value <= 0 || fits(share, part, whole)) return [];
  return [
    finding(reading, {
      kind: 'share',
      severity: 'error',
      confidence,
      message: wrongShare(share, part, whole),
      numbers: [part.value, whole.value, share.value],
      expected: rounded(((part.value * part.unit.scale) / (whole.value * whole.unit.scale)) * 100, share.decimals),
      ...quoteOf(reading, [part, whole, share]),
    }),
  ];
}
