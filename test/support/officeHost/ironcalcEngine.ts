/** The formula engine of the tests: IronCalc (MIT/Apache-2.0), compiled to WebAssembly and called synchronously. */
import { initSync, Model } from '@ironcalc/wasm';
import { splitSheet, tryBox } from './box';
import type { Held } from './book';
import { wordsIn, type EngineBook, type EngineCell, type FormulaEngine, type Reshape } from './formulas';

/** IronCalc hands out formatted results only; with this format short decimals come back exactly, others to twelve places. */
const EXACT = '0.000000000000';
const TYPE_NUMBER = 1;
const TYPE_LOGICAL = 4;

type Place = { sheet: number; row: number; column: number; formula: string };

class IronCalcEngine implements FormulaEngine {
  private book: Model | undefined;
  private formulas = new Map<string, Place>();

  private get model(): Model {
    return (this.book ??= fresh());
  }

  load(book: EngineBook): void {
    this.book?.free();
    this.book = fresh();
    this.formulas = new Map();
    book.sheets.forEach((sheet, place) => {
      if (place > 0) this.model.newSheet();
      this.model.renameSheet(place, sheet.name);
    });
    const sheets = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
    const cells = book.sheets.map((sheet) => [...sheet.cells]);
    const used = new Set(cells.flat().flatMap(({ formula }) => (formula === undefined ? [] : [...wordsIn(formula)])));
    for (const { name, sheet, refersTo } of book.names) {
      // Each name costs IronCalc a look at the whole workbook.
      if (!used.has(name.toLowerCase())) continue;
      const target = splitSheet(refersTo);
      // IronCalc takes names of ranges only; formulas over a constant or a broken name read #NAME?.
      if (sheets.has(target.sheet?.toLowerCase() ?? '') && tryBox(target.rest))
        this.model.newDefinedName(name, sheet, refersTo.replace(/^=/, ''));
    }
    cells.forEach((line, place) => {
      for (const cell of line) this.set(place, cell);
    });
  }

  set(sheet: number, cell: EngineCell): void {
    const { row, column, formula, held } = cell;
    const key = `${sheet}:${row}:${column}`;
    this.model.setUserInput(sheet, row + 1, column + 1, formula ?? input(held));
    if (formula === undefined) {
      this.formulas.delete(key);
      return;
    }
    this.model.updateRangeStyle({ sheet, row: row + 1, column: column + 1, width: 1, height: 1 }, 'num_fmt', EXACT);
    this.formulas.set(key, { sheet, row, column, formula });
  }

  calculate(): void {
    this.model.evaluate();
    this.model.flushSendQueue();
  }

  result(sheet: number, row: number, column: number): Held {
    const text = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    const type = this.model.getCellType(sheet, row + 1, column + 1);
    if (type === TYPE_NUMBER) return text === '' ? 0 : Number(text);
    if (type === TYPE_LOGICAL) return text === 'TRUE';
    // Excel answers a circular reference with 0 and a warning on screen.
    return text === '#CIRC!' ? 0 : text;
  }

  reshape({ sheet, kind, at, count }: Reshape): readonly Place[] {
    this.model[kind](sheet, at + 1, count);
    const byRow = kind === 'insertRows' || kind === 'deleteRows';
    const step = kind === 'insertRows' || kind === 'insertColumns' ? count : -count;
    const moved: Place[] = [];
    for (const place of this.formulas.values()) {
      const along = byRow ? place.row : place.column;
      if (place.sheet !== sheet || along < at) moved.push(place);
      else if (step < 0 && along < at + count) continue;
      else moved.push({ ...place, row: byRow ? place.row + step : place.row, column: byRow ? place.column : place.column + step });
    }
    return this.reread(moved);
  }

  rename(sheet: number, name: string): readonly Place[] {
    this.model.renameSheet(sheet, name);
    return this.reread([...this.formulas.values()]);
  }

  private reread(places: readonly Place[]): readonly Place[] {
    // A range that lost both ends is one #REF! in Excel.
    const formula = ({ sheet, row, column }: Place): string =>
      this.model.getCellContent(sheet, row + 1, column + 1).replaceAll('#REF!:#REF!', '#REF!');
    return places.map((place) => ({ ...place, formula: formula(place) }));
  }
}

function fresh(): Model {
  const model = new Model('host', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

function input(held: Held): string {
  if (typeof held === 'string') return held === '' ? '' : `'${held}`;
  return typeof held === 'boolean' ? String(held).toUpperCase() : String(held);
}

/** Starts the engine from the bytes of `@ironcalc/wasm/wasm_bg.wasm`. */
export function createIronCalcEngine(wasm: BufferSource): FormulaEngine {
  initSync({ module: wasm });
  return new IronCalcEngine();
}
