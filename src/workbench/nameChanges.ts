/** Keeps formulas true to the defined names they use. */
import { ICommandService, type Injector } from '@univerjs/core';
import {
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';

/**
 * Univer 0.25 keeps parsed formulas with their names already replaced by ranges, for all workbooks together. Without this a formula goes on
 * adding up the old range after rows were inserted, and a second workbook's formulas add up the first one's ranges.
 */
export function forgetParsedFormulas(injector: Injector): void {
  // Its dispose does no more than empty these stores; there is no other way to them.
  injector.get(LexerTreeBuilder).dispose();
}

/** Calculates anew whenever a name comes to mean something else. */
export function watchNames(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const functions = injector.get(IFunctionService);
  let waiting = false;
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    forgetParsedFormulas(injector);
    functions.deleteFormulaAstCacheKey((params as { name: string }).name);
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      commands.syncExecuteCommand(
        SetTriggerFormulaCalculationStartMutation.id,
        { commands: [], forceCalculation: true },
        { onlyLocal: true },
      );
    });
  });
}
