/** Relations that look at more than values: how numbers are shown across the forms, and which rows a form has. */
import { check } from '../../src/checking/check';
import { shown } from '../../src/core/cellRef';
import type { Finding } from '../../src/core/finding';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { findingsOf, foundIn, modelWith } from '../support/forms';

const said = (model: WorkbookModel, rule: string): Finding[] => findingsOf(check(foundIn(model).book), rule);

/** The model with other number formats in these cells of a sheet, `undefined` for General. */
function formatted(model: WorkbookModel, formats: Readonly<Record<string, string | undefined>>): WorkbookModel {
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const at = shown({ sheet: sheet.name, row: cell.row, column: cell.column });
      if (!(at in formats) || !cell.style) return cell;
      return { ...cell, style: { ...cell.style, format: formats[at] ?? 'General' } };
    }),
  }));
  return { ...model, sheets };
}

const SHARES = modelWith({
  PL2: { '2013-2018': { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6755, tthc_ty_le: 99.3 } },
  PL5: { '2013': { so_tin_do: 238, ty_le_tin_do: 4.97 }, '2018': { so_tin_do: 241, ty_le_tin_do: 5.16 } },
});

describe('one precision for the document', () => {
  test('as the forms show them, percentages have two decimals', () => {
    expect(said(SHARES, 'R1')).toEqual([]);
  });

  test('a percentage of one form is held against those of the others, and said once, where it stands', () => {
    const findings = said(formatted(SHARES, { 'PL2!R10': undefined }), 'R1');
    expect(findings.map((one) => [one.severity, one.appendix, shown(one.at)])).toEqual([['warning', 'PL2', 'PL2!R10']]);
    expect(findings[0]?.message).toContain('99,3%; 99,34%; 4,97%; 5,16%');
  });

  test('a zero that does not show is no other precision, where part and whole tell', () => {
    const model = (dan_so?: number): WorkbookModel =>
      formatted(
        modelWith({
          ...(dan_so === undefined ? {} : { TTC: { '2018': { dan_so } } }),
          PL5: {
            '2013': { so_tin_do: 238, ty_le_tin_do: 4.97 },
            '2018': { so_tin_do: 241, ty_le_tin_do: 5.1 },
            '2022': { so_tin_do: 257, ty_le_tin_do: 5.58 },
          },
        }),
        { 'PL5!L9': undefined, 'PL5!L10': undefined, 'PL5!L11': undefined },
      );
    const places = (dan_so?: number): string[] => said(model(dan_so), 'R1').map((one) => shown(one.at));
    expect([places(4725), places(4700), places()]).toEqual([[], ['PL5!L10'], ['PL5!L10']]);
  });
});

describe('a figure that shows as a date', () => {
  const model = modelWith({ PL3: { '2013-2018': { llvt_giup_xd_dang: 43229 } } });

  test.each(['dd/mm/yyyy', 'd-mmm', '[$-42A]d/m;@'])('is told in format %s', (format) => {
    const [finding] = said(formatted(model, { 'PL3!D9': format }), 'T5');
    expect(finding).toMatchObject({ severity: 'error', appendix: 'PL3', row: '2013-2018', column: 'llvt_giup_xd_dang' });
    expect(finding?.message).toContain('đang hiện ngày 09/5/2018');
  });

  test.each(['#,##0', '0.00', '#,##0 "ngày"', '[Red]0', 'General'])('is a figure in format %s', (format) => {
    expect(said(formatted(model, { 'PL3!D9': format }), 'T5')).toEqual([]);
  });
});

test('a form whose total row is gone asks for it, once', () => {
  const model = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7 } } });
  const cut: WorkbookModel = {
    ...model,
    names: model.names.filter(({ name }) => name !== 'PL6_tong_cong'),
    sheets: model.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => sheet.name !== 'PL6' || row !== 10) })),
  };
  expect(said(model, 'P1')).toEqual([]);
  expect(said(cut, 'P1').map((one) => [one.severity, shown(one.at), one.message])).toEqual([
    ['warning', 'PL6!A10', 'Dưới dòng "2019-2022" không có dòng Tổng cộng; thêm dòng này để tổng được tính và kiểm tra.'],
  ]);
});

test('a mark where no figure of a year belongs asks nothing, one where it belongs does', () => {
  const marked = (row: string): string[] => said(modelWith({ PL4: { [row]: { mttq_hv_y1: '-' } } }), 'B1').map((one) => shown(one.at));
  expect([marked('total'), marked('2019-2022'), marked('2013-2018')]).toEqual([[], [], ['PL4!L9']]);
});
