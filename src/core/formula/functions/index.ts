/** The worksheet functions that can be calculated, by name in capitals. */
import { AGGREGATES } from './aggregates';
import { CRITERIA } from './criteria';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookups';
import { NUMBERS } from './numbers';
import type { WorksheetFunction } from './shape';
import { TEXTS } from './texts';

const FUNCTIONS = new Map<string, WorksheetFunction>(
  [AGGREGATES, CRITERIA, LOGIC, LOOKUPS, NUMBERS, TEXTS].flatMap((table) => Object.entries(table)),
);

/** Function of a name in capitals; `undefined` when it is not one that can be calculated here. */
export function functionNamed(name: string): WorksheetFunction | undefined {
  return FUNCTIONS.get(name);
}
