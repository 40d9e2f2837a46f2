/** What the tests of failing Excels share: forms to insert, places, and how a fault must read. */
import { Fault } from '../../src/core/fault';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { CONTRACT_BOOK } from './portContract';

/** Forms that are not in the contract book. */
export const FORMS: WorkbookModel = {
  ...CONTRACT_BOOK,
  sheets: CONTRACT_BOOK.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} mới` })),
  names: [{ name: 'PL2_moi', refersTo: "'PL2 mới'!$B$2:$B$3" }],
};

/** A place on a sheet, counted from 0. */
export const at = (row: number, column: number, sheet = 'PL2'): { sheet: string; row: number; column: number } => ({ sheet, row, column });

/** The fault that work rejects with, which must be one Vietnamese text; undefined when it resolves. */
export async function outcome(work: Promise<unknown>): Promise<Fault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    expect((error as Fault).message).toMatch(/^[\p{Lu}“].*\.$/su);
    expect((error as Fault).message).toMatch(/[ạảãâăđêôơưếệịộợụừứ]/);
    return error as Fault;
  }
}
