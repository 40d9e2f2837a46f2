/** When listed parts are all there are, and when they may overlap. */
import type { Severity } from '../../core/finding';
import type { Figure } from './figures';
import type { Scope } from './scopes';

/** Parts that are all there are. */
export interface Exhaustion {
  /** The parts that must add up to the whole. */
  readonly parts: readonly Figure[];
  readonly severity: Exclude<Severity, 'note'>;
  readonly confidence: number;
}

/** Words of kinds that exclude each other and leave nothing out; the first two must be there, what else is named is added. */
const SPLITS: readonly { readonly kinds: readonly RegExp[]; readonly least: number }[] = [
  { kinds: [/(?:^|\s)nam(?:\s|$|:)/, /(?:^|\s)nữ(?:\s|$|:)/], least: 2 },
  { kinds: [/chính thức/, /dự bị/], least: 2 },
  { kinds: [/đúng hạn/, /(?:trễ|quá|chậm) hạn/, /(?:trước|sớm) hạn/, /(?:đang|chưa) (?:giải quyết|xử lý)|trong hạn/], least: 2 },
  { kinds: [/bí thư/, /chủ tịch/, /thường trực/], least: 2 },
  { kinds: [/tập thể/, /cá nhân/], least: 2 },
  { kinds: [/(?:hòa giải |không )?thành(?:\s|$)/, /không thành|chưa thành/], least: 2 },
  { kinds: [/trực tiếp/, /trực tuyến|qua mạng|bưu chính/, /bưu chính/], least: 2 },
  { kinds: [/thường xuyên|định kỳ/, /đột xuất/], least: 2 },
  { kinds: [/đã (?:được )?(?:giải quyết|xử lý|trả lời|hoàn thành)|giải quyết xong/, /(?:đang|chưa|còn)(?:\s|$)/], least: 2 },
  { kinds: [/(?:^|\s)đạt(?:\s|$)/, /(?:chưa|không) đạt/], least: 2 },
  { kinds: [/(?:tham gia|tham dự|dự học|đã học|có mặt)/, /(?:chưa|không) (?:tham gia|tham dự|dự|học)|vắng/], least: 2 },
  { kinds: [/kinh tế/, /văn hóa/, /quốc phòng|an ninh/, /xây dựng (?:đảng|hệ thống|htct)/], least: 3 },
  { kinds: [/xuất sắc/, /(?:hoàn thành )?tốt/, /hoàn thành nhiệm vụ/, /không hoàn thành/], least: 4 },
];

/** The parts that make up the whole, when the words say that nothing else does. */
export function exhaustion(scope: Scope, parts: readonly Figure[], whole: Figure): Exhaustion | undefined {
  const open = /\.\.\.|…|v\.v|một số|chủ yếu|nhất là|ngoài ra|tiêu biểu/.test(scope.words);
  if (parts.length < 2 || open) return undefined;
  const labels = parts.map(wordsAround);
  if (/(?:^|\s)khác(?:\s|$)|còn lại/.test(labels.at(-1) ?? '')) return { parts, severity: 'error', confidence: 0.9 };
  if (covers(parts, whole)) return { parts, severity: 'error', confidence: 0.9 };
  const split = splitOf(parts, labels, scope);
  if (split) return split;
  const alike = scope.parts.every((part) => part.unit.kind === whole.unit.kind || part.unit.kind === '');
  if (!alike) return undefined;
  if (scope.marker === 'gồm') return { parts, severity: 'error', confidence: 0.85 };
  if (scope.marker === 'bracket' || scope.marker === 'colon')
    return overlappingWords(labels) ? undefined : { parts, severity: 'warning', confidence: 0.7 };
  return undefined;
}

function splitOf(parts: readonly Figure[], labels: readonly string[], scope: Scope): Exhaustion | undefined {
  for (const { kinds, least } of SPLITS) {
    // A label may hold the words of two kinds (`chưa đạt`): the later kind is the narrower one.
    const kindOf = labels.map((label) => kinds.map((kind) => kind.test(label)).lastIndexOf(true));
    const named = kinds.map((_, kind) => parts.filter((__, i) => kindOf[i] === kind));
    if (named.some((list) => list.length > 1) || named.filter((list) => list.length === 1).length < least) continue;
    if (least === 2 && (named[0]?.length !== 1 || named[1]?.length !== 1)) continue;
    const own = parts.filter((_, i) => (kindOf[i] ?? -1) >= 0);
    const sure = own.length === parts.length;
    if (!sure && scope.marker !== 'trong đó') continue;
    return { parts: own, severity: least > 2 ? 'warning' : 'error', confidence: least > 2 ? 0.65 : 0.85 };
  }
  return undefined;
}

/** Parts by periods or years that follow each other and fill the whole's time. */
function covers(parts: readonly Figure[], whole: Figure): boolean {
  const times = parts.map((part) => part.time);
  const joined = times.every((time, i) => time !== undefined && (i === 0 || time.from === (times[i - 1]?.to ?? NaN) + 1));
  const [first, last] = [times[0], times.at(-1)];
  if (!joined || !first || !last) return false;
  if (whole.time) return whole.time.from === first.from && whole.time.to === last.to;
  return times.every((time) => time !== undefined && time.to > time.from);
}

/** Qualities that one person or household can have together with another. */
const CROSSING =
  /nữ|dân tộc|dtts|tôn giáo|theo đạo|trẻ|tuổi|đảng viên|đoàn viên|khuyết tật|chính sách|người có công|trình độ|đại học|uy tín|cao tuổi|phụ nữ|thanh niên|bảo hiểm|vay vốn|nước sạch|văn hóa|được khen|tiêu biểu|cấp ủy|lồng ghép/;

/** Degrees of schooling: a person is counted with the highest. */
const DEGREES = /thạc sĩ|đại học|cao đẳng|trung cấp|sơ cấp|trung học|thpt|thcs|chưa qua đào tạo/;

/** Whether parts may be counted twice, so that together they may well be more than the whole. */
export function overlapping(parts: readonly Figure[]): boolean {
  const labels = parts.map(wordsAround);
  return !labels.every((label) => DEGREES.test(label) && !/lý luận|chính trị|tin học|ngoại ngữ/.test(label)) && overlappingWords(labels);
}

/** Their names hold words of qualities. */
const BODIES = /hội (?:liên hiệp )?phụ nữ|đoàn thanh niên|hội người cao tuổi|hội (?:nạn nhân|bảo trợ)[^,;]*|chi hội phụ nữ|mặt trận/g;

function overlappingWords(labels: readonly string[]): boolean {
  return labels.some((label) => CROSSING.test(label.replace(BODIES, ''))) && !labels.some((label) => /(?:^|\s)nam(?:\s|$)/.test(label));
}

/** Words that say what a part is: those in front of it in its clause, and those behind. */
export function wordsAround(part: Figure): string {
  return `${clauseBefore(part)} ${ownWords(part)}`.trim();
}

/** Words behind a figure that are its own: up to `và`, which brings the next. */
export function ownWords(figure: Figure): string {
  return figure.after.split(/(?:^|\s)và(?:\s|$)/)[0] ?? '';
}

/** Words of the clause in front of a figure; of the one before when a bracket opens right in front of it: `dân số (4.675 người)`. */
export function clauseBefore(figure: Figure): string {
  const clauses = figure.before.replace(/[\s(]+$/, '').split(/[,;.()]|(?:^|\s)và(?=\s|$)/);
  return clauses.at(-1)?.trim().replace(/\s*:$/, '') ?? '';
}
