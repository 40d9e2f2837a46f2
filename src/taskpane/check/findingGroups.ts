/** Findings arranged as the list shows them: by form, errors first, notes of one rule folded; what did not change keeps its identity. */
import { a1 } from '../../core/cellRef';
import type { AppendixId, Finding } from '../../core/finding';

/** A finding with a key that stays while its words change. */
export interface FindingEntry {
  readonly key: string;
  readonly finding: Finding;
}

/** Notes of one rule in one form: the first is shown, the others on demand. */
export interface NoteFold {
  readonly rule: string;
  readonly entries: readonly FindingEntry[];
}

/** What was found on one sheet. */
export interface FindingGroup {
  readonly key: string;
  readonly appendix: AppendixId;
  readonly sheet: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Errors, then warnings. */
  readonly serious: readonly FindingEntry[];
  readonly folds: readonly NoteFold[];
}

/** Groups in the order of the report. Entries, folds and groups that are as they were in `before` are the same objects. */
export function groupFindings(findings: readonly Finding[], before: readonly FindingGroup[] = []): readonly FindingGroup[] {
  const old = new Map(before.flatMap(entriesOf).map((entry) => [entry.key, entry]));
  const oldGroups = new Map(before.map((group) => [group.key, group]));
  const sheets = new Map<string, FindingEntry[]>();
  const taken = new Map<string, number>();
  for (const finding of findings) {
    const sheet = finding.at.sheet;
    const base = `${sheet}!${a1(finding.at.row, finding.at.column)} ${finding.rule} ${finding.row} ${finding.column}`;
    const nth = taken.get(base) ?? 0;
    taken.set(base, nth + 1);
    const key = nth === 0 ? base : `${base} ${String(nth)}`;
    const known = old.get(key);
    const entries = sheets.get(sheet);
    const entry = known && equal(known.finding, finding) ? known : { key, finding };
    if (entries) entries.push(entry);
    else sheets.set(sheet, [entry]);
  }
  const groups = [...sheets].map(([sheet, entries]) => groupOf(sheet, entries, oldGroups.get(sheet)));
  return sameItems(groups, before) ? before : groups;
}

function entriesOf(group: FindingGroup): FindingEntry[] {
  return [...group.serious, ...group.folds.flatMap((fold) => fold.entries)];
}

function groupOf(sheet: string, entries: readonly FindingEntry[], before: FindingGroup | undefined): FindingGroup {
  const errors = entries.filter((entry) => entry.finding.severity === 'error');
  const warnings = entries.filter((entry) => entry.finding.severity === 'warning');
  const byRule = new Map<string, FindingEntry[]>();
  for (const entry of entries) {
    if (entry.finding.severity !== 'note') continue;
    const alike = byRule.get(entry.finding.rule);
    if (alike) alike.push(entry);
    else byRule.set(entry.finding.rule, [entry]);
  }
  const folds = [...byRule].map(([rule, alike]): NoteFold => {
    const known = before?.folds.find((fold) => fold.rule === rule);
    return known && sameItems(known.entries, alike) ? known : { rule, entries: alike };
  });
  const serious = [...errors, ...warnings];
  if (before && sameItems(before.serious, serious) && sameItems(before.folds, folds)) return before;
  const notes = entries.length - serious.length;
  const appendix = entries[0]?.finding.appendix ?? 'TTC';
  return { key: sheet, appendix, sheet, errors: errors.length, warnings: warnings.length, notes, serious, folds };
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function equal(a: Finding, b: Finding): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
