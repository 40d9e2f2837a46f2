/** Writes .xlsx workbooks: the one way out for sheet models. */
import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import { Fault } from '../../core/fault';
import type { WorkbookModel } from '../../layout/sheetModel';
import { isTrue } from './book';
import { mended } from './mend';
import { openBook, type OpenBook } from './openBook';
import type { Package } from '../package/package';
import { splice } from './splice';
import { toHucre, type OpenedCells } from './toHucre';

/** A package with nothing but the model's sheets. */
async function packageOf(model: WorkbookModel, opened?: OpenedCells): Promise<Package> {
  const options = toHucre(model, opened);
  try {
    return mended(await writeWithHucre(options));
  } catch (error) {
    if (error instanceof Fault) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const sentence = 'Không ghi được sổ Excel. Hãy kiểm tra tên các trang tính (không quá 31 ký tự, không trùng nhau) rồi lưu lại';
    throw new Fault('bad-argument', `${sentence}: ${detail}`, { cause: error });
  }
}

function cellsOf({ sheets }: OpenBook): OpenedCells {
  const key = (sheet: string, row: number, column = -1): string => `${String(row)},${String(column)},${sheet.toLowerCase()}`;
  const arrays = new Map<string, string>();
  const hidden = new Set<string>();
  for (const { model, raw } of sheets) {
    for (const { row, column, formula, array } of raw.cells)
      if (array && formula !== undefined) arrays.set(key(model.name, row, column), formula);
    for (const [row, attributes] of raw.rows) if (isTrue(attributes['hidden'])) hidden.add(key(model.name, row));
  }
  return {
    isArray: (sheet, row, column, formula) => arrays.get(key(sheet, row, column)) === formula,
    isHidden: (sheet, row) => hidden.has(key(sheet, row)),
  };
}

/**
 * Writes a workbook; the same model gives the same bytes. Values of formulas are worked out here, and Excel is told to calculate
 * again on opening. The `value` of a formula cell counts only where it cannot be worked out.
 *
 * With `base`, the bytes of the workbook that was opened, the sheets of the model take the place of those of the same name and new
 * ones stand behind the others. Everything else stays as it was: other sheets to the last byte, pictures, charts, comments,
 * tables, pivots, macros, document properties, custom XML; and on the model's own sheets whatever the model does not say (fonts and
 * borders of cells whose style did not change, letters with fonts of their own, hidden rows, filters, protection, links, page
 * margins, headers). What cannot stay: data tables (their values do), styled blank cells far below and to the right of the
 * contents, conditional formats and validations that the model cannot say once the model's own change, and signatures, which no
 * longer hold. A sheet that the model calls by a new name is added, the old one stays; cells moved on a sheet do not take
 * pictures, comments or table borders with them.
 *
 * Throws a Fault for a model that Excel would not open and for a base that cannot be read.
 */
export async function writeXlsx(model: WorkbookModel, base?: Uint8Array): Promise<Uint8Array> {
  if (!base) return (await packageOf(model)).toBytes();
  const opened = await openBook(base);
  return splice(opened, model, await packageOf(model, cellsOf(opened))).toBytes();
}
