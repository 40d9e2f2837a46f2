/** Values that span several cells, and how they become single ones. */
import type { CellRef } from '../cellRef';
import type { Node } from './parser';
import { BAD_VALUE, NOT_AVAILABLE, UNCALCULABLE, type Scalar } from './scalar';

/** Cells that a formula refers to; read when they are needed. */
export class Area {
  constructor(
    readonly sheet: string,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get height(): number {
    return this.bottom - this.top + 1;
  }

  get width(): number {
    return this.right - this.left + 1;
  }
}

/** Values worked out for several places at once, all rows of one length. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
}

export type Value = Scalar | Area | Matrix;

/** What an evaluation may ask of the workbook around it. */
export interface Scope {
  /** Where the formula stands. */
  readonly at: CellRef;
  /** True within the arguments of a function that works on whole arrays. */
  readonly arrays: boolean;
  /** How many names deep the evaluation is. */
  readonly names: number;
  /** Value of a cell; gives up when its formula cannot be calculated and left no value. */
  read(sheet: string, row: number, column: number): Scalar;
  /** Formula of a cell, `undefined` for a constant. */
  formulaAt(sheet: string, row: number, column: number): string | undefined;
  /** Whether a row is known to be hidden. */
  hidden(sheet: string, row: number): boolean;
  /** The part of an area that can hold anything. */
  clip(area: Area): Area;
  /** Tree that a defined name stands for; gives up when there is none. */
  named(name: string): Node;
  /** Counts work about to be done, in cells; gives up when a workbook asks for too much. */
  spend(cells: number): void;
}

export function isArea(value: Value): value is Area {
  return value instanceof Area;
}

/** Values of an area's cells in reading order, cells beyond the sheet's contents left out. */
export function* cellsOf(area: Area, scope: Scope): Generator<Scalar> {
  const { sheet, top, left, bottom, right } = scope.clip(area);
  scope.spend(Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1));
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield scope.read(sheet, row, column);
}

/** Every value of an argument in reading order; one for a single value. */
export function* each(value: Value, scope: Scope): Generator<Scalar> {
  if (value instanceof Area) yield* cellsOf(value, scope);
  else if (value instanceof Matrix) for (const row of value.rows) yield* row;
  else yield value;
}

/** An argument as rows of values; whole columns and rows end where the sheet's contents end. */
export function matrixOf(value: Value, scope: Scope): Matrix {
  if (value instanceof Matrix) return value;
  if (!(value instanceof Area)) return new Matrix([[value]]);
  const { sheet, top, left, bottom, right } = scope.clip(value);
  if (bottom < top || right < left) return new Matrix([[null]]);
  scope.spend((bottom - top + 1) * (right - left + 1));
  return new Matrix(
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => scope.read(sheet, top + row, left + column)),
    ),
  );
}

/** The single value that a formula in one cell takes of an argument: of a column its own row's cell, of a row its own column's. */
export function single(value: Value, scope: Scope): Scalar {
  if (value instanceof Matrix) return value.rows[0]?.[0] ?? null;
  if (!(value instanceof Area)) return value;
  const { sheet, top, left, bottom, right } = value;
  if (top === bottom && left === right) return scope.read(sheet, top, left);
  const { row, column } = scope.at;
  if (left === right && row >= top && row <= bottom) return scope.read(sheet, row, left);
  if (top === bottom && column >= left && column <= right) return scope.read(sheet, top, column);
  return BAD_VALUE;
}

/** Applies a function of single values; within array arguments it is applied place by place, a single row or column repeating. */
export function spread(values: readonly Value[], scope: Scope, apply: (values: Scalar[]) => Value): Value {
  const wide = scope.arrays && values.some((value) => value instanceof Matrix || (value instanceof Area && value.height * value.width > 1));
  if (!wide) return apply(values.map((value) => single(value, scope)));
  const grids = values.map((value) => matrixOf(value, scope));
  const height = Math.max(...grids.map((grid) => grid.height));
  const width = Math.max(...grids.map((grid) => grid.width));
  scope.spend(height * width);
  const pick = (grid: Matrix, row: number, column: number): Scalar => {
    const line = grid.rows[grid.height === 1 ? 0 : row];
    const found = line?.[grid.width === 1 ? 0 : column];
    return found === undefined ? NOT_AVAILABLE : found;
  };
  return new Matrix(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => {
        const result = apply(grids.map((grid) => pick(grid, row, column)));
        if (result instanceof Area || result instanceof Matrix) throw UNCALCULABLE;
        return result;
      }),
    ),
  );
}
