/** A workbook of Thông tin chung and PL6 alone: the fewer sheets, the quicker they are written and read. */
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { modelWith } from '../support/forms';

const WHOLE = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7, mh_ca_nhan: 3 }, '2019-2022': { mh_tap_the: 25, mh_ca_nhan: 1 } } });

/** Models of two periods, by who was recognised; nothing by field. */
export const modelsBook: WorkbookModel = {
  ...WHOLE,
  sheets: WHOLE.sheets.filter(({ name }) => !/^PL[1-5]$/.test(name)),
  names: WHOLE.names.filter(({ name }) => !/^PL[1-5]_/.test(name)),
};
