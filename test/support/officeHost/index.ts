/** The workbook host for Microsoft's Office.js, as tests use it. */
export { OfficeHost, type HostOptions, type Traffic } from './host';
export { createIronCalcEngine } from './ironcalcEngine';
export { HostError, type HostErrorCode } from './errors';
export type { FormulaEngine } from './formulas';
export type { Failure } from './faults';
export { HostWindow } from './bridge';
