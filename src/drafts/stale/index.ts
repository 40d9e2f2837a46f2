/** The numbers and charts of a Word report held against the workbook that they came from, and brought up to it. */
export { holdDraft, type FactState, type HeldFact, type Holding } from './compare';
export type { ChartChange, HeldChart } from './charts';
export { updateOf, type Update } from './update';
