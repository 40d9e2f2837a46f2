/** Keeps conditions and validations in line with their cells when rows or columns are inserted among them. */
import { ICommandService, Rectangle, type Injector, type IRange } from '@univerjs/core';
import { FormulaRefRangeService, InsertColByRangeCommand, InsertRowByRangeCommand, LexerTreeBuilder } from '@univerjs/preset-sheets-core';

/** A rule's formulas, relative to the first cell of its first range. */
export interface PlacedRule {
  readonly ranges: IRange[];
  readonly formulas: string[];
}

export interface Insertion {
  readonly direction: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Moves a formula (with its leading `=`) by rows and columns; anything else is given back as it is. */
export type Move = (formula: string, rows: number, columns: number) => string;

/**
 * Univer 0.25 gives a rule that grew over inserted cells the formula of its first old cell, so that every cell under it is judged by a
 * neighbour's figures; here the formula is moved back to the rule's first cell, and what is the same rule again becomes one.
 */
export function mendGrownRules(rules: readonly PlacedRule[], insertion: Insertion, move: Move): PlacedRule[] {
  const mended = rules.map((rule) => {
    const first = rule.ranges[0];
    const grown = first && (insertion.direction === 'row' ? first.startRow : first.startColumn) === insertion.at;
    if (!grown) return rule;
    const [rows, columns] = insertion.direction === 'row' ? [-insertion.count, 0] : [0, -insertion.count];
    return { ranges: rule.ranges, formulas: rule.formulas.map((formula) => move(formula, rows, columns)) };
  });
  const joined: PlacedRule[] = [];
  for (const rule of mended) {
    const same = joined.findIndex((other) => isSame(other, rule, move));
    const other = joined[same];
    if (!other) joined.push(rule);
    else joined[same] = join(other, rule);
  }
  return joined;
}

function isSame(a: PlacedRule, b: PlacedRule, move: Move): boolean {
  const [from, to] = [a.ranges[0], b.ranges[0]];
  if (!from || !to) return false;
  return a.formulas.every((formula, i) => move(formula, to.startRow - from.startRow, to.startColumn - from.startColumn) === b.formulas[i]);
}

function join(a: PlacedRule, b: PlacedRule): PlacedRule {
  const ranges = Rectangle.mergeRanges([...a.ranges, ...b.ranges]).sort((x, y) => x.startRow - y.startRow || x.startColumn - y.startColumn);
  const first = ranges[0];
  const anchored = [a, b].find(
    (rule) => rule.ranges[0]?.startRow === first?.startRow && rule.ranges[0]?.startColumn === first?.startColumn,
  );
  return anchored ? { ranges, formulas: anchored.formulas } : { ranges: [...a.ranges, ...b.ranges], formulas: a.formulas };
}

let current: { readonly insertion: Insertion; readonly move: Move } | undefined;

// Rules are registered while a workbook is opened, before anything can be asked of the running service: hence on its prototype.
const register = Object.getOwnPropertyDescriptor(FormulaRefRangeService.prototype, 'registerRangeFormula')
  ?.value as FormulaRefRangeService['registerRangeFormula'];
FormulaRefRangeService.prototype.registerRangeFormula = function (unitId, subUnitId, ranges, formulas, callback) {
  return register.call(this, unitId, subUnitId, ranges, formulas, (rules) =>
    callback(current ? mendGrownRules(rules, current.insertion, current.move) : rules),
  );
};

/** Follows the insertions of this engine. */
export function watchInsertions(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const lexer = injector.get(LexerTreeBuilder);
  const move: Move = (formula, rows, columns) => (formula.startsWith('=') ? lexer.moveFormulaRefOffset(formula, columns, rows) : formula);
  commands.beforeCommandExecuted(({ id, params }) => {
    const direction = id === InsertRowByRangeCommand.id ? 'row' : id === InsertColByRangeCommand.id ? 'column' : undefined;
    if (!direction) return;
    const { range } = params as { range: IRange };
    const [at, end] = direction === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    current = { insertion: { direction, at, count: end - at + 1 }, move };
  });
  commands.onCommandExecuted(({ id }) => {
    if (id === InsertRowByRangeCommand.id || id === InsertColByRangeCommand.id) current = undefined;
  });
}
