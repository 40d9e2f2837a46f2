/** The printed figures of phường Phổ Hòa: what is wrong in them is found with its figures, what is right is left alone. */
import { phoHoaWorkbook } from '../../scripts/samples/build';
import { check } from '../../src/checking/check';
import { shown } from '../../src/core/cellRef';
import { checksOf, findingsOf, foundIn } from '../support/forms';

const report = check(foundIn(phoHoaWorkbook()).book);
const said = (rule: string, row: string, column: string): string[] =>
  report.findings
    .filter((one) => one.rule === rule && one.row === row && one.column === column)
    .map((one) => `${one.severity}: ${one.message}`);

test('the total of tập thể is off by 17', () => {
  const [finding, ...more] = findingsOf(report, 'T1', 'error');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ appendix: 'PL6', row: 'total', column: 'mh_tap_the', expected: 32, actual: 15 });
  expect(finding?.message).toContain('7 + 25 = 32, ô ghi 15, chênh 17');
});

test('models by kind and by field differ in 2013-2018 and in the total, and agree in 2019-2022', () => {
  // A model of 2013-2018 may stand in the column that is blank throughout; the total cannot be mended so.
  expect(findingsOf(report, 'K1').map((one) => [one.row, one.severity, one.actual, one.expected])).toEqual([
    ['total', 'error', 16, 32],
    ['2013-2018', 'warning', 7, 6],
  ]);
  expect(checksOf(report, 'K1', '2019-2022').map((one) => one.verdict)).toEqual(['pass']);
});

test('members are totalled although they are counted by year', () => {
  expect(findingsOf(report, 'T3').map((one) => [one.severity, one.column, one.actual])).toEqual([
    ['error', 'mttq_hv_y1', 3],
    ['error', 'mttq_hv_y2', 6],
    ['error', 'mttq_hv_y3', 3],
  ]);
});

test('money with its unit is split', () => {
  expect(findingsOf(report, 'T5').map((one) => [one.appendix, one.column, one.actual, one.expected])).toEqual([
    ['PL4', 'mttq_pt_c3', '27 triệu đồng', 27],
  ]);
});

test('three equal columns are a note', () => {
  const [finding] = findingsOf(report, 'L3');
  expect(finding?.severity).toBe('note');
  expect(finding?.message).toContain('9/9/9 (2013-2018), 11/11/11 (2019-2022)');
});

test('the share of believers is judged where the population is known, and tells what population it implies', () => {
  expect(said('D3', '2022', 'ty_le_tin_do')).toEqual([
    expect.stringMatching(/^error: .*257 \/ 4\.675 = 5,50%, ô ghi 5,58/),
    expect.stringMatching(/^note: .*4\.602-4\.610/),
  ]);
  expect(said('D3', '2013', 'ty_le_tin_do')).toEqual([expect.stringMatching(/^note: .*4\.784-4\.794/)]);
  expect(said('D3', '2018', 'ty_le_tin_do')).toEqual([expect.stringMatching(/^note: .*4\.422-4\.505/)]);
  for (const year of ['2013', '2018']) {
    const [one] = checksOf(report, 'D3', year, 'ty_le_tin_do');
    expect(one?.verdict).toBe('unknown');
    expect(one?.missing.map(shown)).toEqual([expect.stringMatching(/^Thông tin chung!C\d+$/)]);
  }
});

test('decimals of the shares are mixed', () => {
  expect(findingsOf(report, 'R1').map((one) => one.severity)).toEqual(['warning']);
});

test('printed totals that are right raise no error', () => {
  const right: Readonly<Record<string, readonly number[]>> = {
    PL2: [93, 183, 183, 0, 34, 0, 83, 2940, 14490, 14490, 57, 57, 57, 100],
    PL3: [166, 3880, 20, 20, 20, 0, 0, 8, 8, 0],
    PL4: [9, 901, 11, 33, 31, 37, 1784],
  };
  for (const [appendix, values] of Object.entries(right)) {
    const totals = report.checks.filter(
      (one) => one.appendix === appendix && one.row === 'total' && (one.rule === 'T1' || one.rule === 'T2') && one.verdict === 'pass',
    );
    expect(totals.flatMap((one) => one.findings.map((finding) => finding.actual))).toEqual(values);
    expect(totals.flatMap((one) => one.findings.map((finding) => finding.severity)).filter((severity) => severity !== 'note')).toEqual([]);
  }
});

test('every error is one that the print really has', () => {
  expect(report.findings.filter((one) => one.severity === 'error').map((one) => `${one.rule} ${shown(one.at)}`)).toEqual([
    'V1 PL1!C20',
    'T5 PL4!F9',
    'M2 PL4!N9',
    'M2 PL4!L10',
    'M2 PL4!M10',
    'T3 PL4!L11',
    'T3 PL4!M11',
    'T3 PL4!N11',
    'D3 PL5!L11',
    'K1 PL6!B11',
    'T1 PL6!B11',
  ]);
});
