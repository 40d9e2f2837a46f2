/** Which cells of a workbook Excel's conditional formats light, worked out by an engine that is not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveFormula } from '../../src/core/formula/references';
import type { Severity } from '../../src/core/finding';
import type { ModelCell, ModelCondition, WorkbookModel } from '../../src/layout/sheetModel';
import type { EngineCell, FormulaEngine } from './officeHost/formulas';
import { createIronCalcEngine } from './officeHost/ironcalcEngine';

/** A cell under a condition of a relation, and whether the condition lights it. */
export interface LitCell {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly lit: boolean;
}

/** A condition's formula for one cell, and where it is worked out. */
interface Asked {
  readonly place: number;
  readonly at: { readonly row: number; readonly column: number };
  readonly cell: Omit<LitCell, 'lit'>;
}

/** A workbook that the engine has taken in, and what its cells hold there. */
interface Loaded {
  readonly engine: FormulaEngine;
  readonly asked: readonly Asked[];
  readonly held: Map<string, EngineCell>;
}

/** Columns from here on hold the formulas of conditions while they are worked out; no form reaches so far. */
const ASIDE = 60;
const loaded = new Map<string, Loaded>();

/** Every cell under every condition. A condition that gives an error lights nothing, as in Excel. */
export function litCells(model: WorkbookModel): LitCell[] {
  const { engine, asked, held } = taken(model);
  model.sheets.forEach((sheet, place) => {
    for (const cell of sheet.cells) {
      const key = `${String(place)}:${String(cell.row)}:${String(cell.column)}`;
      const before = held.get(key);
      const now = engineCell(cell);
      if (before?.held === now.held && before.formula === now.formula) continue;
      held.set(key, now);
      engine.set(place, now);
    }
  });
  engine.calculate();
  return asked.map(({ place, at, cell }) => ({ ...cell, lit: engine.result(place, at.row, at.column) === true }));
}

/** Workbooks of one shape differ in values only, so that each shape is read by the engine once. */
function taken(model: WorkbookModel): Loaded {
  const shape = JSON.stringify([model.names, model.sheets.map(({ conditions }) => conditions)]);
  const known = loaded.get(shape);
  if (known) return known;
  const asked = model.sheets.flatMap(({ name, conditions }, place) => askedOf(name, conditions, place));
  const engine = createIronCalcEngine(readFileSync(join(process.cwd(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm')));
  const held = new Map<string, EngineCell>();
  const sheets = model.sheets.map((sheet, place) => {
    const cells = sheet.cells.map(engineCell);
    for (const cell of cells) held.set(`${String(place)}:${String(cell.row)}:${String(cell.column)}`, cell);
    const formulas = asked.filter((one) => one.place === place).map(({ at, cell }) => ({ ...at, held: '', formula: cell.formula }));
    return { name: sheet.name, cells: [...cells, ...formulas] };
  });
  engine.load({ sheets, names: model.names.map(({ name, refersTo }) => ({ name, refersTo: `=${refersTo}` })) });
  const one = { engine, asked, held };
  loaded.set(shape, one);
  return one;
}

function askedOf(sheet: string, conditions: readonly ModelCondition[], place: number): Asked[] {
  const next = new Map<number, number>();
  return conditions.flatMap(({ area, formula, severity, rule = '' }) => {
    const cells: Asked[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const aside = next.get(row) ?? ASIDE;
        next.set(row, aside + 1);
        const own = moveFormula(`=${formula}`, row - area.top, column - area.left);
        cells.push({ place, at: { row, column: aside }, cell: { rule, severity, sheet, row, column, formula: own } });
      }
    }
    return cells;
  });
}

function engineCell({ row, column, value, formula }: ModelCell): EngineCell {
  return { row, column, held: value ?? '', ...(formula === undefined ? {} : { formula }) };
}
