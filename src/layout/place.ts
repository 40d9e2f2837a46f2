/** Where a relation's operands stand while a sheet is built, so that the relation can write native formulas. */
import { a1, columnLetters, qualified } from '../core/cellRef';
import type { Leaf } from '../core/form';
import type { NativePlace, Operand } from '../rules';
import { leafName } from './names';

/** Cells of Thông tin chung that other sheets refer to: by field, and by year for the yearly figures. */
export interface GeneralPlaces {
  readonly sheet: string;
  /** Row and column of a field's value; of the first year's for a yearly figure. */
  readonly at: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  readonly yearly: ReadonlySet<string>;
}

/** The cell of Thông tin chung that holds a field, by sheet and cell; `undefined` where the workbook has none. */
export function generalRef(general: GeneralPlaces | undefined, field: string): string | undefined {
  const at = general?.at.get(field);
  return general && at ? qualified({ sheet: general.sheet, row: at.row, column: at.column }) : undefined;
}

/** The block of rows of a table. */
export interface Block {
  readonly leaves: readonly Leaf[];
  readonly column: ReadonlyMap<string, number>;
  readonly top: number;
  readonly bottom: number;
  /** Row of the total. */
  readonly total?: number;
  /** Row of each leaf's own header. */
  readonly heads?: ReadonlyMap<string, number>;
}

/** For values: plain references from row `row`, `index` rows below the first; other forms by sheet and cell. */
export function valuePlace(block: Block, row: number, general: GeneralPlaces | undefined): NativePlace {
  return {
    ...shape(block, row),
    block: (leaf) => range(block, leaf, false),
    ref(operand) {
      const foreign = foreignKey(operand);
      if (foreign === undefined) {
        const column = block.column.get(operand);
        return column === undefined ? undefined : a1(row, column);
      }
      const at = general?.at.get(foreign);
      if (!general || !at) return undefined;
      const shift = general.yearly.has(foreign) ? row - block.top : 0;
      return qualified({ sheet: general.sheet, row: at.row + shift, column: at.column });
    },
  };
}

/** For conditions: references that slide down the rows from `row`; other forms through defined names, which every Excel accepts there. */
export function conditionPlace(block: Block, row: number, general: GeneralPlaces | undefined): NativePlace {
  return {
    ...shape(block, row),
    block: (leaf) => range(block, leaf, true),
    ref(operand) {
      const foreign = foreignKey(operand);
      if (foreign === undefined) {
        const column = block.column.get(operand);
        return column === undefined ? undefined : `$${columnLetters(column)}${String(row + 1)}`;
      }
      if (!general?.at.has(foreign)) return undefined;
      const name = leafName('TTC', foreign);
      const first = `$A$${String(block.top + 1)}`;
      return general.yearly.has(foreign) ? `INDEX(${name},ROWS(${first}:$A${String(row + 1)}))` : name;
    },
  };
}

function shape(block: Block, row: number): Omit<NativePlace, 'block' | 'ref'> {
  const byKey = new Map(block.leaves.map((leaf) => [leaf.key, leaf]));
  const rows = Array.from({ length: block.bottom - block.top + 1 }, (_, i) => block.top + i);
  const fixed = (leaf: string, at: number | undefined): string | undefined =>
    at === undefined ? undefined : `$${columnLetters(block.column.get(leaf) ?? 0)}$${String(at + 1)}`;
  return {
    leaves: block.leaves.map((leaf) => leaf.key),
    type: (key) => byKey.get(key)?.type,
    signed: (key) => byKey.get(key)?.signed === true,
    cells: (leaf) => rows.flatMap((at) => fixed(leaf, at) ?? []),
    total: (leaf) => fixed(leaf, block.total),
    head: (leaf) => fixed(leaf, block.heads?.get(leaf)),
    label: `$A${String(row + 1)}`,
    labels: rows.map((at) => `$A$${String(at + 1)}`),
  };
}

function range(block: Block, leaf: string, fixed: boolean): string {
  const column = columnLetters(block.column.get(leaf) ?? 0);
  const mark = fixed ? '$' : '';
  return `${mark}${column}${mark}${String(block.top + 1)}:${mark}${column}${mark}${String(block.bottom + 1)}`;
}

function foreignKey(operand: Operand): string | undefined {
  const dot = operand.indexOf('.');
  return dot < 0 ? undefined : operand.slice(dot + 1);
}
