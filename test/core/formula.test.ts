/** Results of formulas against an independent engine and against Excel's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { createCalculator } from '../../src/core/formula/calculator';
import type { CellValue } from '../../src/core/values';
import { at, calculatorOf, sourceOf } from '../support/calculator';

const CELLS = {
  A1: 1, A2: 2.5, A3: '12', A4: true, A6: 'abc', A7: -3, A8: '#N/A',
  B1: 10, B2: 20, B3: 30, B4: 'apple', B5: 'Apple pie', B7: 7, B8: 'x',
  C1: '=A1+B1', C2: '=A99', C3: '=""', C4: '=1/0', C5: '=C1*2', C6: '=SUM(A1:A4)', D1: 45000,
}; // prettier-ignore

const EVALUATED_AT = at('H50');

describe('against an independent engine', () => {
  /** Formulas on which both engines and Excel agree; where IronCalc departs from Excel, Excel's result stands in the next table. */
  const formulas = `
    =1+2*3 | =-2^2 | =2^3^2 | =2^-1 | =10% | =50%*2 | =1/3 | ="a"&"b" | =A1&B1 | =0.1+0.2=0.3 | =0.1+0.2-0.3 | =0.0000001&""
    =A3+1 | =A6+1 | =A4+1 | =A5+1 | =A5="" | =A5=0 | =A5=FALSE | ="a"="A" | ="a"<"b" | =1<"a" | ="a"<TRUE | =A8 | =C4 | =C4+1
    =IFERROR(C4,"x") | =IFERROR(A5,"x") | =A5 | =C2 | =C3 | =C3="" | =SUM(A1:A5) | =SUM(A1:A8) | =SUM(A1,A3) | =SUM("3",TRUE) | =SUM("x")
    =SUM(A1:A3,B1:B3) | =PRODUCT(A1:A2) | =PRODUCT(B4:B5) | =COUNT(A1:A8) | =COUNT("1",TRUE,"x") | =COUNTA(A1:A8) | =COUNTBLANK(A1:A8)
    =COUNTIF(A1:A8,">0") | =COUNTIF(B1:B8,"app*") | =COUNTIF(B1:B8,"?") | =COUNTIF(B1:B8,"") | =COUNTIF(B1:B8,"<>") | =COUNTIF(A1:A8,12)
    =COUNTIF(A1:A8,TRUE) | =COUNTIF(B1:B8,">=20") | =SUMIF(B1:B3,">10") | =SUMIF(B1:B3,">10",A1:A3) | =SUMIF(B1:B5,"apple",A1:A5)
    =SUMIFS(B1:B3,B1:B3,">10",A1:A3,">2") | =COUNTIFS(B1:B3,">10",A1:A3,">2") | =AVERAGEIF(B1:B3,">10") | =AVERAGE(B1:B3) | =AVERAGE(B4:B5)
    =MIN(B1:B3) | =MAX(B1:B3,100) | =MIN(B4:B5) | =ABS(-5) | =INT(-2.5) | =ROUND(2.5,0) | =ROUND(-2.5,0) | =ROUND(2.675,2) | =ROUND(1234.5,-2)
    =ROUNDUP(2.1,0) | =ROUNDUP(-2.1,0) | =ROUNDUP(1.15,1) | =ROUNDDOWN(2.9,0) | =ROUNDDOWN(-2.99,1) | =TRUNC(-2.99) | =TRUNC(2.999,2)
    =MOD(10,3) | =MOD(-10,3) | =MOD(10,-3) | =MOD(5,0) | =IF(A1>0,"yes","no") | =IF(A1>5,"yes") | =IF("x",1,2) | =IF(TRUE,,2) | =IF(A5,1,2)
    =AND(TRUE,1) | =AND(A1:A2,TRUE) | =OR(FALSE,0) | =OR(A4:A6) | =NOT(0) | =AND("x") | =ISNUMBER(A1) | =ISNUMBER(A3) | =ISTEXT(A3)
    =ISBLANK(A5) | =ISBLANK(C3) | =ISERROR(C4) | =ISERROR(A8) | =ISNA(A8) | =ISNA(C4) | =N(A4) | =N(A6) | =N("7") | =T(A6) | =T(A1)
    =VALUE("1,234.5") | =VALUE("12%") | =VALUE("abc") | =VALUE(A5) | =VALUE("") | =LEN("abc") | =LEN(A5) | =LEN(123) | =LEFT("hello",2)
    =LEFT("hello") | =RIGHT("hello",3) | =RIGHT("hello",30) | =MID("hello",2,3) | =MID("hello",10,3) | =LEFT("hello",-1) | =TRIM("  a   b ")
    =UPPER("đồng bằng") | =LOWER("ĐỒNG") | =PROPER("hội đồng nhân dân 2a") | =CONCATENATE("a",1,TRUE) | =SUBSTITUTE("a-b-c","-","+")
    =SUBSTITUTE("a-b-c","-","+",2) | =FIND("b","abc") | =FIND("B","abc") | =SEARCH("B","abc") | =SEARCH("b*","abc") | =SEARCH("?c","abc")
    =REPT("ab",3) | =EXACT("a","A") | =INDEX(B1:B5,2) | =INDEX(A1:B3,2,2) | =INDEX(A1:B3,5,1) | =SUM(INDEX(A1:B3,0,2)) | =MATCH(20,B1:B3,0)
    =MATCH("APPLE",B1:B8,0) | =MATCH("app*",B1:B8,0) | =MATCH(25,B1:B3,1) | =MATCH(25,B1:B3) | =MATCH(99,B1:B3,0)
    =VLOOKUP(2.5,A1:B3,2,FALSE) | =VLOOKUP(99,A1:B3,2,FALSE) | =VLOOKUP(2.5,A1:B3,3,FALSE) | =ROW() | =ROW(A5) | =COLUMN(C1) | =ROWS(A1:B3)
    =COLUMNS(A1:B3) | =CHOOSE(2,"a","b") | =CHOOSE(3,"a","b") | =YEAR(45000) | =MONTH(45000) | =DAY(45000) | =YEAR(D1) | =SUBTOTAL(9,A1:A3)
    =SUBTOTAL(109,B1:B3) | =SUBTOTAL(2,A1:A5) | =TEXT(5,"00") | =TEXT(1234.567,"0.00") | =TEXT(45000,"dd/mm/yyyy") | =TEXT(0.5,"0%")
    =TEXT("abc","0") | =TEXT(-1.5,"0") | =SUMPRODUCT(B1:B3,A1:A3) | =SUMPRODUCT((B1:B3>10)*(B1:B3)) | =SUMPRODUCT((B1:B3>10)*1,A1:A3)
    =SUM({1,2;3,4}) | =TRUE | =true() | ="x"=A5 | =A1:A1 | =(-8)^(1/3) | =1E308*10 | =5="5" | =#REF!+1 | ="12"*2 | ="1e2"+0 | =" 7 "+0 | ="7%"+0
    =-"3" | =--"3" | =+"abc" | =IF(COUNT(A1:A3)=0,"",SUM(A1:A3)) | =IF(OR(A1="",B1=""),"",ROUND(A1/B1*100,2)) | =IFERROR(A1/0,"")
    =MAX(A1:A2)-MIN(A1:A2) | =COUNTIF(A:A,">0") | =SUM(B:B) | =SUM($B$1:B$3) | =SUM(1:1) | =C6 | =COUNT(A1:A3,1) | =C5`
    .split(/\s*[|\n]\s*/)
    .map((formula) => formula.trim())
    .filter(Boolean);

  const theirs = new Map<string, string>();
  beforeAll(() => {
    initSync({ module: readFileSync(join('node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm')) });
    const engine = new Model('test', 'en', 'UTC', 'en');
    for (const [address, content] of Object.entries(CELLS)) {
      const { row, column } = at(address);
      const input =
        typeof content === 'string' && !content.startsWith('=') && content !== '#N/A' ? `'${content}` : String(content).toUpperCase();
      engine.setUserInput(0, row + 1, column + 1, typeof content === 'string' ? (content.startsWith('=') ? content : input) : input);
    }
    // Each in its own row of the same column, so that ROW() and COLUMN() can be told from the place alone.
    formulas.forEach((formula, index) => {
      engine.setUserInput(0, index + 100, 8, formula);
    });
    engine.evaluate();
    formulas.forEach((formula, index) => theirs.set(formula, engine.getFormattedCellValue(0, index + 100, 8)));
  });

  test.each(formulas.map((formula, index) => [formula, index] as const))('%s', (formula, index) => {
    const ours = calculatorOf(CELLS).evaluate(formula, { sheet: 'Sheet1', row: index + 99, column: 7 });
    const expected = theirs.get(formula);
    if (typeof ours === 'number') expect(ours).toBeCloseTo(Number(expected), 7);
    else expect(typeof ours === 'boolean' ? String(ours).toUpperCase() : ours).toBe(expected);
  });
});

describe('as Excel has it', () => {
  test.each<[string, CellValue]>([
    ['=1/3&""', '0.333333333333333'],
    ['=1E+21&""', '1E+21'],
    ['=7.123456E-9&""', '0.000000007123456'],
    ['=COUNTIF(B1:B8,"<>x")', 7],
    ['=COUNTIF(A:A,"")', 1_048_576 - 7],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(9.99999E+307,5)', 9.99999e307],
    ['=DATE(2024,2,29)', 45351],
    ['=DATE(2024,14,1)', 45689],
    ['=DATE(2024,3,0)', 45351],
    ['=DATE(1900,2,29)', 60],
    ['=DATE(1900,3,1)', 61],
    ['=DAY(60)', 29],
    ['=MONTH(61)', 3],
    ['=DAY(1)', 1],
    ['=YEAR(-1)', '#NUM!'],
    ['=TEXT(1234.5,"#,##0")', '1,235'],
    ['=TEXT(1234567.891,"#,##0.00")', '1,234,567.89'],
    ['=TEXT(45000,"d/m/yyyy")', '15/3/2023'],
    ['=SUMPRODUCT(--(B1:B8<>""))', 7],
    ['=SUMPRODUCT(ROW(A1:A3))', 6],
    ['=SUMPRODUCT(1/COUNTIF(B1:B3,B1:B3))', 3],
    ['=SUMPRODUCT(LEN(B4:B5))', 14],
    ['=SUMPRODUCT(ISNUMBER(B1:B8)*1)', 4],
    ['=SUMPRODUCT(A1:A3,B1:B2)', '#VALUE!'],
    ['=0^0', '#NUM!'],
    ['=VALUE("12,34")', '#VALUE!'],
    ['="4,97"*1', '#VALUE!'],
    ['=OR("",TRUE)', true],
    ['=OR("1")', '#VALUE!'],
    ['=SEARCH("~d","My dear")', 4],
    ['=SEARCH("~","Hello")', 1],
    ['=SEARCH("~~","Hi ~Bang!")', 4],
    ['=MATCH("Question~?",{"Question?"},0)', 1],
    ['=_xlfn.IFNA(A8,0)', 0],
    ['=sum(b1:b3)', 60],
    ['=@A1+1', 2],
    ['=PROPER("ủy ban NHÂN DÂN")', 'Ủy Ban Nhân Dân'],
  ])('%s', (formula, expected) => {
    const ours = calculatorOf(CELLS).evaluate(formula, EVALUATED_AT);
    if (typeof expected === 'number') expect(ours).toBeCloseTo(expected, 7);
    else expect(ours).toBe(expected);
  });

  test('a column of cells gives a formula that stands beside it the cell of its own row', () => {
    const calculator = calculatorOf({ A1: 1, A2: 2, A3: 3, B2: '=A1:A3*10', B9: '=A1:A3*10' });
    expect(calculator.value(at('B2'))).toBe(20);
    expect(calculator.value(at('B9'))).toBe('#VALUE!');
  });

  test('a subtotal leaves out other subtotals', () => {
    const calculator = calculatorOf({ A1: 1, A2: 2, A3: '=SUBTOTAL(9,A1:A2)', A4: 4, A5: '=SUBTOTAL(9,A1:A4)' });
    expect(calculator.value(at('A5'))).toBe(7);
  });
});

describe('what cannot be calculated here', () => {
  test.each([
    ['a function of another kind', '=FILTER(A1:A3,A1:A3>1)'],
    ['an unknown name', '=khong_co+1'],
    ['another workbook', "='[So khac.xlsx]PL2'!A1"],
    ['several sheets at once', '=SUM(Sheet1:Sheet3!A1)'],
    ['a table', '=SUM(Bang[Cot])'],
    ['what is no formula', '=1+'],
    ['the time of day', '=NOW()'],
    ['a format that TEXT does not know', '=TEXT(1,"[$-42A]dddd")'],
    ['a text that may be a date', '="1/2/2024"+0'],
    ['a text that may be money', '="100 €"+0'],
    ['too many parentheses', `=${'('.repeat(65)}1${')'.repeat(65)}`],
    ['a formula longer than Excel allows', `=1${'+1'.repeat(5000)}`],
  ])('%s', (_, formula) => {
    expect(calculatorOf(CELLS).evaluate(formula, EVALUATED_AT)).toBeUndefined();
  });

  test('the branch that is not taken does not matter', () => {
    expect(calculatorOf(CELLS).evaluate('=IF(A1=1,"ok",NOW())', EVALUATED_AT)).toBe('ok');
  });

  test('what depends on it takes its saved value', () => {
    const calculator = calculatorOf({ A1: { value: 5, formula: '=NOW()' }, B1: '=A1+1' });
    expect(calculator.value(at('A1'))).toBeUndefined();
    expect(calculator.value(at('B1'))).toBe(6);
  });

  test('without a saved value nothing that depends on it can be calculated either', () => {
    const calculator = calculatorOf({ A1: '=NOW()', B1: '=A1+1', C1: '=IFERROR(B1,0)' });
    expect(calculator.value(at('B1'))).toBeUndefined();
    expect(calculator.value(at('C1'))).toBeUndefined();
  });

  test('rows that are hidden leave a subtotal to Excel', () => {
    const source = sourceOf({ A1: 1, A2: 2 });
    const calculator = createCalculator({ ...source, hidden: (_, row) => row === 1 });
    expect(calculator.evaluate('=SUBTOTAL(9,A1:A2)', at('B1'))).toBeUndefined();
    expect(calculator.evaluate('=SUBTOTAL(9,A1)', at('B1'))).toBe(1);
  });
});
