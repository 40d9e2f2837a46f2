/** Conditional formats out of declared relations: neighbouring columns with the same condition share one rule. */
import { columnLetters } from '../core/cellRef';
import type { RowKind } from '../core/form';
import type { Severity } from '../core/finding';
import { nativeConditions, spellOutRule, type NativeCondition, type NativePlace, type Rule } from '../rules';
import type { Area, ModelCondition } from './sheetModel';

/** Rows of a table that conditions may paint. */
export interface PaintedRows {
  readonly column: ReadonlyMap<string, number>;
  readonly kind: RowKind;
  readonly top: number;
  readonly bottom: number;
  readonly total?: number;
}

/** All conditions of a table: over its rows (and its total where the relation holds there too), then those of the total alone. */
export function tableConditions(
  rules: readonly Rule[],
  rows: PaintedRows,
  body: NativePlace,
  total: NativePlace | undefined,
): ModelCondition[] {
  const single = rules.flatMap((rule) => spellOutRule(rule, [...rows.column.keys()]));
  const from = (place: NativePlace): Sourced[] =>
    single.flatMap((rule) => nativeConditions(rule, place).map((condition) => ({ ...condition, rule: rule.id })));
  const inBody = from(body).filter((condition) => condition.rows.includes(rows.kind));
  const totalRow = rows.total;
  const onTotal =
    totalRow === undefined || !total
      ? []
      : from(total).filter((condition) => !condition.rows.includes(rows.kind) && condition.rows.includes('total'));
  return [
    ...gather(inBody, rows.column, (condition) => ({
      top: rows.top,
      bottom: totalRow !== undefined && condition.rows.includes('total') ? totalRow : rows.bottom,
    })),
    ...(totalRow === undefined ? [] : gather(onTotal, rows.column, () => ({ top: totalRow, bottom: totalRow }))),
  ];
}

/** A condition with the id of its relation. */
type Sourced = NativeCondition & { readonly rule: string };

interface Piece {
  readonly area: Area;
  readonly formula: string;
  readonly severity: Severity;
  readonly rule: string;
  /** The formula with its own column as a mark, to compare with its neighbour's. */
  readonly pattern: string | undefined;
}

function gather(
  conditions: readonly Sourced[],
  columns: ReadonlyMap<string, number>,
  extent: (condition: Sourced) => { top: number; bottom: number },
): ModelCondition[] {
  const pieces = conditions.flatMap((condition) =>
    condition.leaves.flatMap((leaf): Piece[] => {
      const column = columns.get(leaf);
      if (column === undefined) return [];
      const letters = columnLetters(column);
      const own = condition.leaves.length === 1;
      const pattern = own ? condition.formula.replace(new RegExp(`\\$?\\b${letters}(?=\\$?\\d)`, 'g'), '§') : condition.formula;
      return [
        {
          area: { ...extent(condition), left: column, right: column },
          formula: condition.formula,
          severity: condition.severity,
          rule: condition.rule,
          pattern,
        },
      ];
    }),
  );
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const index = merged.findIndex(
      (other) =>
        other.pattern === piece.pattern &&
        other.severity === piece.severity &&
        other.rule === piece.rule &&
        other.area.right + 1 === piece.area.left &&
        other.area.top === piece.area.top &&
        other.area.bottom === piece.area.bottom,
    );
    const before = merged[index];
    if (before) merged[index] = { ...before, area: { ...before.area, right: piece.area.right } };
    else merged.push(piece);
  }
  return merged.map(({ area, formula, severity, rule, pattern }) => ({
    area,
    severity,
    rule,
    formula: pattern?.includes('§') ? formula.replace(new RegExp(`\\$(?=${columnLetters(area.left)}\\$?\\d)`, 'g'), '') : formula,
  }));
}
