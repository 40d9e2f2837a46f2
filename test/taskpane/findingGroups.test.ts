/** Findings arranged for the list, and what stays the same object from one report to the next. */
import type { Finding } from '../../src/core/finding';
import { groupFindings } from '../../src/taskpane/check/findingGroups';
import { constantTotals, finding, FINDINGS, many } from './sampleState';

const copy = (findings: readonly Finding[]): Finding[] => structuredClone([...findings]);

test('by sheet, errors before warnings, notes of one rule together', () => {
  const groups = groupFindings(FINDINGS);
  expect(groups.map(({ sheet, errors, warnings, notes }) => [sheet, errors, warnings, notes])).toEqual([
    ['PL2', 0, 0, 12],
    ['PL4', 1, 1, 0],
    ['PL5', 1, 0, 0],
    ['PL6', 2, 0, 0],
  ]);
  expect(groups[0]?.folds.map((fold) => [fold.rule, fold.entries.length])).toEqual([['T1-const', 12]]);
  expect(groups[1]?.serious.map((entry) => entry.finding.severity)).toEqual(['error', 'warning']);
});

test('an error after a warning still comes first', () => {
  const at = { sheet: 'PL3', row: 8, column: 1 };
  const [group] = groupFindings([finding({ at, severity: 'warning', rule: 'L1' }), finding({ at, severity: 'error', rule: 'L2' })]);
  expect(group?.serious.map((entry) => entry.finding.rule)).toEqual(['L2', 'L1']);
});

test('no findings, no groups', () => {
  expect(groupFindings([])).toEqual([]);
});

test('an equal report keeps every object', () => {
  const before = groupFindings(many(500));
  expect(groupFindings(copy(many(500)), before)).toBe(before);
});

test('one changed message changes its entry and its sheet only', () => {
  const findings = many(500);
  const before = groupFindings(findings);
  const changed = copy(findings).map((one, i) => (i === 0 ? { ...one, message: 'khác' } : one));
  const after = groupFindings(changed, before);
  expect(after.filter((group, i) => group !== before[i]).map((group) => group.sheet)).toEqual(['PL1']);
  const [was, is] = [before[0]?.serious ?? [], after[0]?.serious ?? []];
  expect(is.filter((entry, i) => entry !== was[i])).toHaveLength(1);
  expect(is.map((entry) => entry.key)).toEqual(was.map((entry) => entry.key));
  expect(after[0]?.folds).toEqual(before[0]?.folds);
});

test('a changed proposal is a change, although the words are the same', () => {
  const [one] = many(1);
  const before = groupFindings([one as Finding]);
  const after = groupFindings(
    [{ ...(one as Finding), fixes: [{ label: 'Ghi 25', edits: [{ at: (one as Finding).at, value: 26 }] }] }],
    before,
  );
  expect(after[0]?.serious[0]?.finding.fixes[0]?.edits[0]?.value).toBe(26);
});

test('a finding that goes leaves the others as they were', () => {
  const before = groupFindings(constantTotals(12));
  const after = groupFindings(copy(constantTotals(12)).slice(1), before);
  expect(after[0]?.folds[0]?.entries).toHaveLength(11);
  expect(after[0]?.folds[0]?.entries[0]).toBe(before[0]?.folds[0]?.entries[1]);
});

test('two findings of one rule in one cell get two keys', () => {
  const at = { sheet: 'PL4', row: 8, column: 5 };
  const [group] = groupFindings([finding({ at, message: 'a' }), finding({ at, message: 'b' })]);
  expect(new Set(group?.serious.map((entry) => entry.key)).size).toBe(2);
});
