/** Findings that somebody has set aside with a reason: kept in defined names of the workbook, and raised again when their cells change. */
import { digestOf } from '../core/digest';
import type { Finding, Report, SetAside } from '../core/finding';
import type { Book } from '../core/form';
import type { NameSnapshot } from '../core/snapshot';
import { tidy, type CellValue } from '../core/values';

/** Names that begin so each keep one finding that was set aside. */
export const SET_ASIDE_PREFIX = 'PLDV_bo_qua_';
/** Letters of a reason or a person's name that are kept. */
const LONGEST_REASON = 500;
const LONGEST_BY = 80;
/** A text within a formula holds no more letters. */
const LONGEST_LITERAL = 250;

/** A defined name and the constant that it is to stand for, without a leading `=`. */
export interface NameToWrite {
  readonly name: string;
  readonly refersTo: string;
}

/** One record as a name keeps it. */
interface Kept extends SetAside {
  readonly name: string;
  readonly key: string;
  readonly digest: string;
}

/** The report with every finding that was set aside, and whose cells are as they were then, saying so; it still counts as before. */
export function withSetAside(report: Report, book: Book, names: readonly NameSnapshot[]): Report {
  // Worked out here, not while somebody draws them.
  const said = report.findings;
  const kept = new Map(recordsOf(names).map((record) => [record.key, record]));
  if (kept.size === 0) return report;
  const keys = keysOf(said);
  const findings = said.map((finding, i): Finding => {
    const record = kept.get(keys[i] ?? '');
    if (!record || record.digest !== digestOfCells(finding, book)) return finding;
    const { reason, by, at } = record;
    return { ...finding, setAside: { reason, ...(by === undefined ? {} : { by }), at } };
  });
  return {
    passed: report.passed,
    failed: report.failed,
    unknown: report.unknown,
    get checks() {
      return report.checks;
    },
    findings,
  };
}

/** The name that keeps this finding of the report set aside; one that was kept before is written over. */
export function recordOf(finding: Finding, report: Report, book: Book, aside: SetAside, names: readonly NameSnapshot[]): NameToWrite {
  const key = keyIn(finding, report);
  const known = recordsOf(names);
  const taken = names.flatMap(({ name }) => (isOurs(name) ? [Number(name.slice(SET_ASIDE_PREFIX.length)) || 0] : []));
  const free = names.find(({ name }) => isOurs(name) && !known.some((record) => record.name === name))?.name;
  const name = known.find((record) => record.key === key)?.name ?? free ?? `${SET_ASIDE_PREFIX}${String(Math.max(0, ...taken) + 1)}`;
  const by = tidy(aside.by ?? '').slice(0, LONGEST_BY);
  const text = JSON.stringify({
    k: key,
    d: digestOfCells(finding, book),
    r: tidy(aside.reason).slice(0, LONGEST_REASON),
    ...(by === '' ? {} : { b: by }),
    t: aside.at,
  });
  return { name, refersTo: literal(text) };
}

/** The name that kept this finding, emptied, which every host can do; `undefined` when it was not set aside. */
export function emptied(finding: Finding, report: Report, names: readonly NameSnapshot[]): NameToWrite | undefined {
  const key = keyIn(finding, report);
  const record = recordsOf(names).find((one) => one.key === key);
  return record && { name: record.name, refersTo: literal('') };
}

function keyIn(finding: Finding, report: Report): string {
  return keysOf(report.findings)[report.findings.indexOf(finding)] ?? '';
}

/** What a finding is known by whatever its words become: its relation, its place in the form, and its number among those alike. */
function keysOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, severity, appendix, row, column }) => {
    const base = [appendix, rule, severity, row, column].join('|');
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return count === 0 ? base : `${base}|${String(count)}`;
  });
}

/** A short text that changes with any value among the finding's cells. */
function digestOfCells(finding: Finding, book: Book): string {
  const text = [finding.at, ...finding.related].map((at) => plain(book.valueAt(at))).join('\n');
  return digestOf(new TextEncoder().encode(text));
}

/** A value as the digest reads it: programs that save a file change the dust of a fraction and the ends of a text, and blank to no text. */
function plain(value: CellValue): string {
  if (typeof value === 'number') return `n${String(Number.parseFloat(value.toPrecision(12)))}`;
  const text = value === null ? '' : tidy(String(value));
  return text === '' ? '' : `t${text}`;
}

function isOurs(name: string): boolean {
  return name.toLowerCase().startsWith(SET_ASIDE_PREFIX.toLowerCase());
}

/** Records that can be read; a name that somebody wrote over is passed by, and its finding stands again. */
function recordsOf(names: readonly NameSnapshot[]): Kept[] {
  return names.flatMap(({ name, refersTo }): Kept[] => {
    const text = isOurs(name) ? parsed(textOf(refersTo)) : undefined;
    if (!text) return [];
    const { k, d, r, b, t } = text;
    if (typeof k !== 'string' || typeof d !== 'string' || typeof r !== 'string' || typeof t !== 'string') return [];
    return [{ name, key: k, digest: d, reason: r, ...(typeof b === 'string' ? { by: b } : {}), at: t }];
  });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A text as a formula writes it, in pieces short enough for Excel. */
function literal(text: string): string {
  const letters = [...text];
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; from += LONGEST_LITERAL) pieces.push(letters.slice(from, from + LONGEST_LITERAL).join(''));
  return pieces.length === 0 ? '""' : pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** The text of such a formula; older Excels give the bare text of a name instead. */
function textOf(refersTo: string): string {
  const formula = refersTo.replace(/^=/, '').trim();
  if (!formula.startsWith('"')) return formula;
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => (match[1] ?? '').replaceAll('""', '"')).join('');
}
