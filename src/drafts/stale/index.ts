/** The numbers of a Word report held against the workbook that they came from, and brought up to it. */
export { holdDraft, type FactState, type HeldFact, type Holding } from './compare';
export { updateOf, type Update } from './update';
