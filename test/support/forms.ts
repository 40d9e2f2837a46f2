/** Forms with given figures, built, computed and found again the way the product does it. */
import type { Setup } from '../../src/appendices/appendix';
import { check } from '../../src/checking/check';
import type { Check, Finding, Report } from '../../src/core/finding';
import type { CellValue } from '../../src/core/values';
import { buildWorkbook } from '../../src/layout/build';
import { findForms, type Found } from '../../src/layout/find';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { snapshotOf } from '../../src/layout/snapshotOf';
import { CONTROL } from '../../src/rules';

/** Figures by form, row (`2013-2018`, `2013`, `total`, `-`) and leaf key; what is not named stays as the form has it. Control totals stand in the row or at the leaf `kiem_tra`. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>>;

export const SETUP: Setup = { unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] };

export function modelWith(figures: Figures, setup: Setup = SETUP): WorkbookModel {
  const rows = Object.values(figures).flatMap((form) => Object.entries(form));
  return buildWorkbook(setup, {
    controls: rows.some(([row, line]) => row === CONTROL || CONTROL in line),
    fill: (appendix, row, column) => {
      const value = figures[appendix]?.[row]?.[column];
      return value === undefined ? undefined : { value };
    },
  });
}

export function foundIn(model: WorkbookModel): Found {
  return findForms(snapshotOf(model));
}

export function reportOf(figures: Figures, setup: Setup = SETUP): Report {
  return check(foundIn(modelWith(figures, setup)).book);
}

/** Checks of a rule, in one row and at one leaf where these are given. */
export function checksOf(report: Report, rule: string, row?: string, column?: string): Check[] {
  return report.checks.filter(
    (one) => one.rule === rule && (row === undefined || one.row === row) && (column === undefined || one.column === column),
  );
}

export function findingsOf(report: Report, rule: string, severity?: Finding['severity']): Finding[] {
  return report.findings.filter((one) => one.rule === rule && (severity === undefined || one.severity === severity));
}
