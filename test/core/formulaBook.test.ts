/** Formulas among each other: dependencies, circles, sheets and names, references; and whatever else they may be given. */
import fc from 'fast-check';
import { createCalculator } from '../../src/core/formula/calculator';
import { moveFormula, references } from '../../src/core/formula/references';
import type { CellValue } from '../../src/core/values';
import { at, calculatorOf, sourceOf } from '../support/calculator';

const EVALUATED_AT = at('H50');

describe('cells that depend on each other', () => {
  test('a circle cannot be calculated, and leaves its saved values to what uses it, from wherever it is entered', () => {
    const cells = {
      A1: { value: 1, formula: '=B1+C1' },
      B1: { value: 2, formula: '=A1' },
      C1: { value: 3, formula: '=B1' },
      D1: '=C1*10',
    };
    for (const first of ['A1', 'B1', 'C1', 'D1']) {
      const calculator = calculatorOf(cells);
      calculator.value(at(first));
      expect(['A1', 'B1', 'C1', 'D1'].map((cell) => calculator.value(at(cell)))).toEqual([undefined, undefined, undefined, 30]);
    }
  });

  test('a total within its own column is a circle, a row number is not', () => {
    const calculator = calculatorOf({ A1: 1, A2: '=SUM(A:A)', B1: '=ROW(B1)', B2: '=ROWS(B$1:B2)' });
    expect(calculator.value(at('A2'))).toBeUndefined();
    expect(calculator.value(at('B1'))).toBe(1);
    expect(calculator.value(at('B2'))).toBe(2);
  });

  test.each([
    ['downwards', (row: number) => (row === 0 ? '=1' : `=A${String(row)}+1`), 19_999],
    ['upwards', (row: number) => (row === 19_999 ? '=1' : `=A${String(row + 2)}+1`), 0],
  ])('a chain of 20,000 cells %s does not exhaust the stack', (_, formula, last) => {
    const calculator = createCalculator({
      cell: (__, row, column) => (column === 0 && row < 20_000 ? { value: null, formula: formula(row) } : undefined),
      name: () => undefined,
    });
    expect(calculator.value({ sheet: 'Sheet1', row: last, column: 0 })).toBe(20_000);
  });

  test('a workbook that asks for too much is given up, not waited for', () => {
    const calculator = createCalculator({
      cell: (_, row, column) =>
        column === 0 ? { value: 1 } : column === 1 ? { value: null, formula: '=SUM(A$1:A$20000)' } : { value: row },
      name: () => undefined,
    });
    const values = Array.from({ length: 2000 }, (_, row) => calculator.value({ sheet: 'Sheet1', row, column: 1 }));
    expect(values[0]).toBe(20_000);
    expect(values.at(-1)).toBeUndefined();
  });
});

describe('sheets and names', () => {
  const source = sourceOf(
    { 'Thông tin chung!B2': 4675, 'PL2!A1': 7, "Năm '22!A1": 3, 'Sheet1!A1': 1 },
    { dan_so: "='Thông tin chung'!$B$2", ti_le: '0.5', vong: 'vong+1', ho: 'dan_so*ti_le' },
  );
  test.each<[string, CellValue | undefined]>([
    ["='Thông tin chung'!B2+1", 4676],
    ['=PL2!A1*2', 14],
    ["='pl2'!$A$1", 7],
    ["='Năm ''22'!A1", 3],
    ['=dan_so', 4675],
    ['=DAN_SO*TI_LE', 2337.5],
    ['=ho', 2337.5],
    ['=vong', undefined],
    ['=A1', 1],
  ])('%s', (formula, expected) => {
    expect(createCalculator(source).evaluate(formula, EVALUATED_AT)).toBe(expected);
  });

  test('a name may mean something of its own on a sheet', () => {
    const calculator = createCalculator({ ...source, name: (_, sheet) => (sheet === 'PL2' ? '2' : '1') });
    expect(calculator.evaluate('=so*10', at('C1', 'PL2'))).toBe(20);
    expect(calculator.evaluate('=so*10', at('C1', 'PL3'))).toBe(10);
  });

  test('where the sheets are known, one that is missing cannot be calculated with', () => {
    const calculator = createCalculator({ ...source, extent: (sheet) => (sheet === 'Sheet1' ? { rows: 1, columns: 1 } : undefined) });
    expect(calculator.evaluate('=Mat!A1', EVALUATED_AT)).toBeUndefined();
    expect(calculator.evaluate('=SUM(A:A)', EVALUATED_AT)).toBe(1);
  });
});

describe('references', () => {
  test.each([
    [
      '=SUM(B2:C3)+$D$4',
      [
        { top: 1, left: 1, bottom: 2, right: 2 },
        { top: 3, left: 3, bottom: 3, right: 3 },
      ],
    ],
    ["='Thông tin chung'!B2", [{ sheet: 'Thông tin chung', top: 1, left: 1, bottom: 1, right: 1 }]],
    ['=PL2!C:B', [{ sheet: 'PL2', top: 0, left: 1, bottom: 1_048_575, right: 2 }]],
    ['=3:2', [{ top: 1, left: 0, bottom: 2, right: 16_383 }]],
    ['="A1"&LOG10(1)&PL2_tong&XFE1', []],
    ['=A1+', [{ top: 0, left: 0, bottom: 0, right: 0 }]],
    ['không phải công thức: A1', []],
  ])('of %s', (formula, expected) => {
    expect(references(formula)).toEqual(expected);
  });

  test.each([
    ['=A1+$A1+A$1+$A$1', 1, 2, '=C2+$A2+C$1+$A$1'],
    ['=SUM(\'PL 2\'!A1:B2)*"A1"', 1, 0, '=SUM(\'PL 2\'!A2:B3)*"A1"'],
    ['=SUM(A:A)+SUM(1:1)', 1, 1, '=SUM(B:B)+SUM(2:2)'],
    ['=A1', -1, 0, '=#REF!'],
    ['=A1', 0, 0, '=A1'],
  ])('%s moved by %d rows and %d columns', (formula, rows, columns, expected) => {
    expect(moveFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('whatever it is given', () => {
  const piece = fc.constantFrom(
    ...'( ) , ; { } + - * / ^ & = <> < > <= % @ " \' ! : # $ . 1 0 2.5 1E9 -3 A1 B2 $A$1 A1:B3 A:A 1:2 C4 TRUE "x" "12" PL2! \'a b\'! #N/A #REF! ten vong'.split(
      ' ',
    ),
    ...'SUM( IF( SUMPRODUCT( INDEX( MATCH( VLOOKUP( COUNTIF( SUMIF( TEXT( REPT( ROUND( MOD( DATE( CHOOSE( SUBTOTAL( SUBSTITUTE( FIND( IFERROR( ROW( N('.split(
      ' ',
    ),
  );
  const content = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(piece).map((parts) => `=${parts.join('')}`),
  );
  const formula = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 25 }).map((parts) => `=${parts.join('')}`),
    fc.array(piece, { maxLength: 12 }).map((parts) => `=${parts.join('')}${')'.repeat(parts.filter((part) => part.endsWith('(')).length)}`),
  );

  test('nothing is thrown, and the result is one that a cell can hold', () => {
    fc.assert(
      fc.property(formula, fc.dictionary(fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C4', 'PL2!A1'), content), (text, cells) => {
        const calculator = calculatorOf(cells, { ten: '=A1:B2', vong: '=vong' });
        for (const result of [calculator.evaluate(text, at('B2')), calculator.value(at('A1'))]) {
          expect(['number', 'string', 'boolean', 'undefined', 'object']).toContain(typeof result);
          if (typeof result === 'number') expect(Number.isNaN(result)).toBe(false);
        }
        expect(Array.isArray(references(text))).toBe(true);
        expect(typeof moveFormula(text, 3, -1)).toBe('string');
      }),
      { numRuns: 3000 },
    );
  });

  test('the same question has the same answer, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 4, maxLength: 4 }), (contents) => {
        const cells = Object.fromEntries(['A1', 'A2', 'B1', 'B2'].map((cell, index) => [cell, contents[index] ?? null]));
        const forwards = calculatorOf(cells);
        const backwards = calculatorOf(cells);
        const order = ['A1', 'A2', 'B1', 'B2'];
        const first = order.map((cell) => forwards.value(at(cell)));
        const second = [...order].reverse().map((cell) => backwards.value(at(cell)));
        expect(second.reverse()).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['opening parentheses', '('.repeat(8000)],
    ['calls', 'IF('.repeat(2000)],
    ['signs', '-'.repeat(8000)],
    ['braces', '{'.repeat(8000)],
    ['a chain of additions', `1${'+1'.repeat(4000)}`],
    ['a chain of powers', `1${'^1'.repeat(4000)}`],
    ['a text doubled again and again', `REPT(${'REPT('.repeat(30)}"x"${',32767)'.repeat(31)}`],
    ['a pattern of stars', `COUNTIF(A1:A9,"${'*a'.repeat(100)}*b")`],
  ])('deep and long: %s', (_, text) => {
    const calculator = calculatorOf({ A1: 'a'.repeat(32_767) });
    expect(() => calculator.evaluate(`=${text}`, at('B1'))).not.toThrow();
  });
});
