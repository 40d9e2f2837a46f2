/** What is passed over at a glance would have been judged so in full: same counts, a note where one is due, whatever the cells hold. */
import { consistentWorkbook, type Place, type Sheets } from '../../bench/loi-gia-dinh/workbook';
import { dice, type Dice } from '../../bench/random';
import { check } from '../../src/checking/check';
import { planned } from '../../src/checking/plan';
import { viewOf } from '../../src/checking/view';
import type { Book } from '../../src/core/form';
import type { CellValue } from '../../src/core/values';
import { checkRule } from '../../src/rules';

const ODD: readonly CellValue[] = [
  null,
  '',
  '  ',
  '-',
  'không',
  '6.800',
  '27 người',
  '#REF!',
  true,
  -3,
  6.8,
  0,
  1,
  97.5,
  1e300,
  Infinity,
  NaN,
];

/** Every rule of a book that its glance disposes of otherwise than `check` does, named; and how many it disposed of. */
function differences(book: Book): { wrong: string[]; glanced: number } {
  const { flat, laid, plan } = planned(book);
  const wrong: string[] = [];
  let glanced = 0;
  laid.forEach(({ form }, i) => {
    const view = viewOf(book, form);
    for (const { rule, glance } of plan.rules[i] ?? []) {
      const seen = { passed: 0, failed: 0, unknown: 0, noted: false };
      if (!glance?.(flat, seen)) continue;
      glanced += 1;
      const full = checkRule(rule, view);
      const count = (verdict: string): number => full.filter((one) => one.verdict === verdict).length;
      const same = count('pass') === seen.passed && count('unknown') === seen.unknown && count('fail') === seen.failed;
      if (!same || full.some((one) => one.findings.length > 0) !== seen.noted)
        wrong.push(`${form.appendix} ${rule.id} ${JSON.stringify(rule)}`);
    }
  });
  return { wrong, glanced };
}

/** Some cells written over by anything at all, some by another figure, some columns or rows emptied. */
function disturbed(sheets: Sheets, random: Dice): Sheets {
  const places = (['TTC', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6'] as const).flatMap((form) =>
    (sheets.book.forms.get(form)?.rows ?? []).flatMap((row) => sheets.leaves(form).map((leaf): Place => ({ form, row: row.key, leaf }))),
  );
  const edits = Array.from({ length: random.between(0, 12) }, () => {
    const place = random.pick(places);
    const old = sheets.get(place)?.value;
    const value = typeof old === 'number' && random.chance(0.4) ? old + random.between(-2, 20) : random.pick(ODD);
    return [place, { value }] as const;
  });
  const { form, row, leaf } = random.pick(places);
  const emptied = places.filter((place) => place.form === form && (random.chance(0.5) ? place.row === row : place.leaf === leaf));
  return sheets.with([...edits, ...(random.chance(0.2) ? emptied.map((place) => [place, { value: null }] as const) : [])]);
}

test('over two thousand workbooks, right and disturbed, a glance says what a full check says', () => {
  const random = dice(20_250_612);
  let glanced = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const right = consistentWorkbook(seed * 613, seed % 2 === 0 ? 'typed' : 'formula');
    for (let variant = 0; variant < 10; variant += 1) {
      const { book } = variant === 0 ? right : disturbed(right, random);
      const found = differences(book);
      expect([seed, variant, found.wrong]).toEqual([seed, variant, []]);
      glanced += found.glanced;
    }
  }
  expect(glanced).toBeGreaterThan(200_000);
});

test('the report counts as many checks as it lists, and its findings are those of the listed checks', () => {
  const random = dice(7);
  for (let seed = 0; seed < 40; seed += 1) {
    const report = check(disturbed(consistentWorkbook(seed * 31, seed % 2 === 0 ? 'typed' : 'formula'), random).book);
    const count = (verdict: string): number => report.checks.filter((one) => one.verdict === verdict).length;
    expect([report.passed, report.failed, report.unknown]).toEqual(['pass', 'fail', 'unknown'].map(count));
    expect(new Set(report.checks.flatMap((one) => one.findings))).toEqual(new Set(report.findings));
  }
});

test('books of other shapes, one after the other, are each judged by their own', () => {
  const books = [3, 11, 19, 27, 35, 43].map((seed) => consistentWorkbook(seed, 'formula').book);
  const first = books.map((book) => check(book));
  for (const i of [5, 0, 3, 1, 4, 2]) expect(check(books[i] as Book)).toEqual(first[i]);
});
