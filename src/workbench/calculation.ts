/** Knows whether Univer still has formulas to calculate, and waits for it. */
import { ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import { Fault } from '../core/fault';

export interface Calculation {
  /** Resolves when every formula shows the result of what the cells hold; throws a Fault when that takes over ten seconds. */
  settled(): Promise<void>;
  dispose(): void;
}

const PATIENCE = 10_000;

// What Univer writes for these are looks, and it calculates nothing after them.
const LOOKS: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** Watches the engine's changes and its calculations. */
export function watchCalculation(injector: Injector): Calculation {
  const commands = injector.get(ICommandService);
  const dirty = injector.get(IActiveDirtyManagerService);
  const books = injector.get(IUniverInstanceService);
  const session = injector.get(FormulaCalculationSessionService);
  // The session that ran when a change came: only a later one knows of that change, and it starts up to 0.1 s after it.
  let changedDuring: number | undefined;
  const changes = commands.onCommandExecuted((command, options) => {
    const { trigger } = (command.params ?? {}) as { trigger?: string };
    const noFigures = command.id === SetRangeValuesMutation.id && (options?.onlyLocal === true || LOOKS.has(trigger ?? ''));
    if (!noFigures && dirty.get(command.id)) changedDuring = session.state.id;
  });
  const states = session.state$.subscribe((state) => {
    const done = state.started && state.resultApplied && (state.completed || state.stopped || state.resultEmitted);
    if (done && changedDuring !== undefined && state.id > changedDuring) changedDuring = undefined;
  });
  // A result may arrive after Undo took its formula away or moved it; Univer would leave it there as a typed figure.
  const strays = commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || !options?.['applyFormulaCalculationResult']) return;
    const { unitId, subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const cells = books.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId)?.getCellMatrix();
    for (const [row, line] of Object.entries(cellValue ?? {}) as [string, object | undefined][]) {
      for (const column of Object.keys(line ?? {})) {
        const cell = cells?.getValue(Number(row), Number(column));
        if (!cell?.f && !cell?.si) Reflect.deleteProperty(line ?? {}, column);
      }
    }
  });
  return {
    async settled() {
      const { state } = session;
      if (changedDuring === undefined && state.started && state.resultApplied) return;
      const before = changedDuring;
      try {
        await session.waitForLatestApplied(PATIENCE);
      } catch (cause) {
        throw new Fault('host-busy', 'Bảng tính vẫn đang tính công thức. Hãy chờ vài giây rồi bấm lại.', { cause });
      }
      // No session came for that change: nothing in the workbook depends on it.
      if (changedDuring === before && changedDuring !== undefined && session.state.id <= changedDuring) changedDuring = undefined;
      if (changedDuring !== undefined) await this.settled();
    },
    dispose() {
      strays.dispose();
      changes.dispose();
      states.unsubscribe();
    },
  };
}
