/** Parts against their whole: `A, trong đó b, c`, never more than A together, and A exactly where they are all. */
import { formatNumber } from '../../core/number';
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { clauseBefore, exhaustion, overlapping, ownWords } from './partition';
import { slack, wordsBetween, type Reading } from './reading';
import { unitOf } from './units';
import { roleOf } from './roles';
import { finding, number, quoteOf, shown } from './say';
import type { Scope } from './scopes';

/** Findings of the scopes of a draft. */
export function readParts(reading: Reading, scopes: readonly Scope[]): DraftFinding[] {
  return scopes.flatMap((scope) => ways(scope).flatMap((way) => judge(reading, scope, way)));
}

/** Parts with what they divide. */
export interface Group {
  /** One whole, or several of which the sentence does not tell which is divided. */
  readonly wholes: readonly Figure[];
  readonly parts: readonly Figure[];
}

/** The ways in which the parts of one unit can belong to its wholes: the likeliest first. */
type Ways = readonly (readonly Group[])[];

/** Parts with the whole of their unit, as the words most likely mean it. */
export function groupsOf(scope: Scope): Group[] {
  return ways(scope).flatMap(([likeliest]) => likeliest ?? []);
}

function ways(scope: Scope): Ways[] {
  const kinds = [...new Set(scope.wholes.map((whole) => whole.unit.kind))].filter((kind) => kind !== '');
  return kinds.flatMap((kind): Ways[] => {
    const wholes = scope.wholes.filter((whole) => whole.unit.kind === kind);
    const parts = scope.parts.filter(
      (part) =>
        part.unit.kind === kind ||
        // `45 mô hình (40 tập thể, 05 cá nhân)`.
        (kind === 'mô hình' && /^(?:tập thể|cá nhân)$/.test(part.unit.kind) && /(?:[,(;:]|(?:^|\s)(?:gồm|và))$/.test(part.before)) ||
        (part.unit.kind === '' &&
          part.over === undefined &&
          (kinds.length === 1 || unitOf(clauseBefore(part).replace(/^.*(?:trong đó|gồm|:)[\s:]*/, '')).kind === kind)),
    );
    if (parts.length === 0) return [];
    const together = [{ wholes, parts }];
    const roles = byRole(wholes, parts);
    if (roles) return [[roles, together]];
    if (wholes.length === 1) return [[together]];
    const [worded, turned] = [byWords(wholes, parts), inTurn(wholes, parts)];
    if (worded) return [turned ? [worded, turned] : [worded]];
    return [turned && (/lần lượt/.test(scope.words) || byTime(parts, wholes.length)) ? [turned, together] : [together]];
  });
}

function byWords(wholes: readonly Figure[], parts: readonly Figure[]): Group[] | undefined {
  const owners = parts.map((part) => {
    const likeness = wholes.map((whole) => common(labelOf(whole), labelOf(part)));
    const best = Math.max(...likeness);
    const owner = likeness.indexOf(best);
    return best > 0 && likeness.lastIndexOf(best) === owner ? owner : -1;
  });
  if (owners.includes(-1)) return undefined;
  return wholes.flatMap((whole, i) => {
    const own = parts.filter((_, j) => owners[j] === i);
    return own.length > 0 ? [{ wholes: [whole], parts: own }] : [];
  });
}

function inTurn(wholes: readonly Figure[], parts: readonly Figure[]): Group[] | undefined {
  if (parts.length % wholes.length !== 0 || parts.length === wholes.length) return undefined;
  return wholes.map((whole, i) => ({ wholes: [whole], parts: parts.filter((_, j) => j % wholes.length === i) }));
}

/** Parts that tell what came in, what was dealt with and what is left, each to the whole that tells the same; parts of one time tell several things. */
function byRole(wholes: readonly Figure[], parts: readonly Figure[]): Group[] | undefined {
  const roles = wholes.map(roleOf);
  const several = parts.some((part, i) => part.time !== undefined && parts.findIndex((other) => other.time === part.time) < i);
  if (roles.includes(undefined) || new Set(roles).size < roles.length || (wholes.length === 1 && !several)) return undefined;
  const firstOfTime = (part: Figure, i: number): boolean =>
    part.time !== undefined && parts.findIndex((other) => other.time === part.time) === i;
  const own = parts.map((part, i) => roleOf(part) ?? (wholes.length === 1 || firstOfTime(part, i) ? roles[0] : undefined));
  if (own.includes(undefined)) return undefined;
  return wholes.flatMap((whole, i) => {
    const list = parts.filter((_, j) => own[j] === roles[i]);
    return list.length > 0 ? [{ wholes: [whole], parts: list }] : [];
  });
}

/** Whether each time names as many parts as there are wholes: `giai đoạn A tiếp nhận 5, giải quyết 4; giai đoạn B …`. */
function byTime(parts: readonly Figure[], count: number): boolean {
  return (
    parts.every((part, i) => part.time !== undefined && part.time === parts[i - (i % count)]?.time) &&
    new Set(parts.map((part) => part.time)).size * count === parts.length
  );
}

/** Words that tell one figure from another of its unit. */
function labelOf(figure: Figure): Set<string> {
  const words = [
    ...clauseBefore(figure).split(' ').slice(-4),
    ...ownWords(figure).split(' ').slice(0, 6),
    ...figure.unit.word.split(' ').slice(1),
  ];
  const unit = figure.unit.word.split(' ')[0];
  return new Set(
    words.filter(
      (word) =>
        word.length > 1 && word !== unit && !/^(?:và|có|về|đã|là|trong|đó|giai|đoạn|năm|với|của|lượt|được|người|\d.*|gồm)$/.test(word),
    ),
  );
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

const valueOf = (figure: Figure): number => figure.value * figure.unit.scale;
const round = (value: number): number => Number.parseFloat(value.toPrecision(12));

interface Violation {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
  readonly severity: 'error' | 'warning';
  readonly confidence: number;
  readonly rule: string;
}

/** Silent when any way of reading the sentence comes out; else what the likeliest one breaks. */
function judge(reading: Reading, scope: Scope, [likeliest, ...others]: Ways): DraftFinding[] {
  const broken = (groups: readonly Group[]): Violation[] => groups.flatMap((group) => violation(reading, scope, group) ?? []);
  const found = broken(likeliest ?? []);
  if (found.length === 0 || others.some((groups) => broken(groups).length === 0)) return [];
  return found.map((one) => tell(reading, one));
}

/** What a group breaks, unless some of its parts divide another part, or stand in a clause of their own. */
function violation(reading: Reading, scope: Scope, group: Group): Violation | undefined {
  const found = check(reading, scope, group);
  if (!found) return undefined;
  const shorter = [unnested(group), uptoNewClause(reading, group)].filter((parts) => parts.length > 0 && parts.length < group.parts.length);
  return shorter.some((parts) => !check(reading, scope, { ...group, parts })) ? undefined : found;
}

/** Without parts that add up to the part in front of them: `5 lớp, với 3 lớp ngày, 2 lớp tối`. */
function unnested({ parts }: Group): readonly Figure[] {
  for (let i = 0; i + 2 < parts.length; i++) {
    let sum = 0;
    for (let j = i + 1; j < parts.length; j++) {
      sum += valueOf(parts[j] as Figure);
      if (j > i + 1 && Math.abs(sum - valueOf(parts[i] as Figure)) < 1e-9) return [...parts.slice(0, i + 1), ...parts.slice(j + 1)];
    }
  }
  return parts;
}

/** Up to the semicolon behind which a part outgrows the whole or has a share of its own. */
function uptoNewClause(reading: Reading, { wholes, parts }: Group): readonly Figure[] {
  const most = Math.max(...wholes.map(valueOf));
  const cut = parts.findIndex((part, i) => {
    const before = parts[i - 1];
    if (!before || !wordsBetween(reading, before.end, part.start).includes(';')) return false;
    return valueOf(part) > most || /^[^;]{0,80}so với tổng/.test(wordsBetween(reading, part.end, part.end + 90));
  });
  return cut > 0 ? parts.slice(0, cut) : parts;
}

function check(reading: Reading, scope: Scope, { wholes, parts }: Group): Violation | undefined {
  if ([...parts, ...wholes].some((figure) => figure.about)) return undefined;
  const scale = wholes[0]?.unit.scale ?? 1;
  const worth = (part: Figure): number => (part.unit.kind === '' ? part.value * scale : valueOf(part));
  const total = (list: readonly Figure[]): number => round(list.reduce((sum, part) => sum + worth(part), 0));
  const room = [...parts, ...wholes].reduce((sum, figure) => sum + slack(figure) * figure.unit.scale, 0) + 1e-9;
  const prefixes = parts.map((_, i) => total(parts.slice(0, i + 1)));
  const fits = (whole: Figure, sum: number): boolean => Math.abs(sum - valueOf(whole)) <= room;
  if (wholes.some((whole) => prefixes.some((sum, i) => (i > 0 || parts.length === 1) && fits(whole, sum) && mayEnd(reading, parts, i))))
    return undefined;

  const whole = wholes.at(-1);
  if (!whole) return undefined;
  const all = wholes.length === 1 ? exhaustion(scope, parts, whole) : undefined;
  if (all) {
    const sum = total(all.parts);
    return fits(whole, sum) ? undefined : { whole, parts: all.parts, sum, severity: all.severity, confidence: all.confidence, rule: '' };
  }
  const most = Math.max(...wholes.map(valueOf));
  const single = parts.find((part) => worth(part) > most + room);
  if (single)
    return { whole, parts: [single], sum: worth(single), severity: 'error', confidence: 0.85, rule: '; phần không thể lớn hơn toàn bộ' };
  // Where it is not told which whole is divided, the parts may divide all of them.
  const limit = wholes.reduce((sum, one) => sum + valueOf(one), 0);
  const over = prefixes.findIndex((value) => value > limit + room) > 0 && !overlapping(parts);
  return over
    ? { whole, parts, sum: prefixes.at(-1) ?? 0, severity: 'warning', confidence: 0.7, rule: '; các phần cộng lại lớn hơn toàn bộ' }
    : undefined;
}

/** Whether a list may be over behind its part `i`: a comma or `và` goes on with it, a new clause or a bracket need not. */
function mayEnd(reading: Reading, parts: readonly Figure[], i: number): boolean {
  const [part, next] = [parts[i], parts[i + 1]];
  if (!part || !next) return true;
  return (
    /[;.(]|(?:^|\s)(?:với|đã|được|tổ chức|giải quyết|tham gia|thu hút)(?:\s|$)/.test(wordsBetween(reading, part.end, next.start)) ||
    next.unit.word !== part.unit.word
  );
}

function tell(reading: Reading, { whole, parts, sum, severity, confidence, rule }: Violation): DraftFinding {
  const scale = whole.unit.scale;
  const unit =
    parts.every((part) => part.unit.word === whole.unit.word) || scale !== 1 || !whole.unit.word.startsWith(whole.unit.kind)
      ? whole.unit.word
      : whole.unit.kind;
  const gap = formatNumber(Math.abs(sum - valueOf(whole)) / scale, Math.max(whole.decimals, ...parts.map((part) => part.decimals)));
  const written = parts.map((part) =>
    part.unit.kind !== '' && part.unit.scale !== scale ? `${shown(part)} ${part.unit.word}` : shown(part),
  );
  const added = parts.length > 1 ? `${written.join(' + ')} = ${number(sum / scale)} ${unit}` : `${written[0] ?? ''} ${unit}`;
  return finding(reading, {
    kind: 'parts',
    severity,
    confidence,
    message: `${added}, văn bản ghi ${shown(whole)} ${unit}, chênh ${gap} ${unit}${rule}.`,
    numbers: [whole.value, ...parts.map((part) => part.value)],
    ...(rule === '' ? { expected: round(sum / scale) } : {}),
    ...quoteOf(reading, [whole, ...parts]),
  });
}
