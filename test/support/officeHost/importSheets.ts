/** `insertWorksheetsFromBase64`: reads the .xlsx and puts its sheets, and the names that refer to them, into the workbook. */
import { readXlsx } from '../../../src/files/xlsx';
import type { ImportOptions } from './api/object';
import { splitSheet } from './box';
import type { HostSheet } from './book';
import { HostError } from './errors';
import { fillSheet } from './fill';
import type { HostWorkbook } from './workbook';

/**
 * Inserts behind the last sheet unless told otherwise and answers the ids of the new sheets; a sheet whose name is taken gets a number, as Excel
 * does for copies. https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-insertworksheetsfrombase64-member(1)
 */
export async function importSheets(workbook: HostWorkbook, base64: string, options: ImportOptions): Promise<string[]> {
  workbook.mayRestructure();
  const { model } = await read(base64);
  const wanted = options.sheetNamesToInsert;
  const chosen = model.sheets.filter((sheet) => !wanted || wanted.length === 0 || wanted.includes(sheet.name));
  if (chosen.length === 0 || (wanted && wanted.some((name) => !model.sheets.some((sheet) => sheet.name === name))))
    throw new HostError('InvalidArgument');
  let at = startAt(workbook, options);
  const placed = new Map<string, HostSheet>();
  for (const sheet of chosen) placed.set(sheet.name, workbook.addSheet(freeName(workbook, sheet.name), at++));
  for (const sheet of chosen) {
    const target = placed.get(sheet.name);
    if (target) fillSheet(workbook, target, sheet);
  }
  for (const name of workbook.losesNamesOnInsert ? [] : model.names) {
    const { sheet, rest } = splitSheet(name.refersTo);
    const target = sheet === undefined ? undefined : placed.get(sheet);
    if (sheet !== undefined && !target) continue;
    const refersTo = target ? `='${target.name.replaceAll("'", "''")}'!${rest}` : `=${name.refersTo}`;
    const taken = workbook.book.names.some((one) => one.name.toLowerCase() === name.name.toLowerCase());
    // A name that the workbook has already stays with the copied sheet alone, as when a sheet is copied by hand.
    if (!taken) workbook.book.names.push({ name: name.name, refersTo, visible: true, comment: '' });
    else target?.names.push({ name: name.name, refersTo, visible: true, comment: '' });
  }
  workbook.reloadEngine();
  return [...placed.values()].map((sheet) => sheet.id);
}

async function read(base64: string): Promise<Awaited<ReturnType<typeof readXlsx>>> {
  try {
    return await readXlsx(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  } catch (error) {
    throw new HostError('InvalidArgument', error instanceof Error ? error.message : String(error));
  }
}

function startAt(workbook: HostWorkbook, options: ImportOptions): number {
  const { sheets } = workbook.book;
  const relative = options.relativeTo === undefined ? undefined : workbook.find(String(options.relativeTo));
  switch (options.positionType ?? 'End') {
    case 'Beginning':
      return 0;
    case 'Before':
    case 'After':
      if (!relative) throw new HostError('ItemNotFound');
      return sheets.indexOf(relative) + (options.positionType === 'After' ? 1 : 0);
    default:
      return sheets.length;
  }
}

function freeName(workbook: HostWorkbook, name: string): string {
  if (!workbook.find(name)) return name;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.find(candidate)) return candidate;
  }
}
