/** The writes that Univer has no single command for: edits all over the workbook, whole new sheets, names, and marks; each one undo step. */
import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  sequenceExecute,
  type IAccessor,
  type ICommand,
  type IMutationInfo,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from '@univerjs/preset-sheets-conditional-formatting';
import {
  IDefinedNamesService,
  InsertSheetMutation,
  RemoveDefinedNameMutation,
  RemoveSheetMutation,
  SetDefinedNameMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation';
import type { UniverName, UniverSheet } from './bookData';

export interface EditCellsParams {
  readonly unitId: string;
  /** New contents by sheet id. */
  readonly sheets: Readonly<Record<string, NonNullable<ISetRangeValuesMutationParams['cellValue']>>>;
}

/** Writes cells of any number of sheets together. */
export const EditCellsCommand: ICommand<EditCellsParams> = {
  id: 'phuluc.command.edit-cells',
  type: CommandType.COMMAND,
  handler(accessor, params) {
    if (!params) return false;
    const { redos, undos } = cellSteps(accessor, params);
    return execute(accessor, params.unitId, redos, undos);
  },
};

/** What is done, and what takes it back. */
interface Steps {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}

function cellSteps(accessor: IAccessor, { unitId, sheets }: EditCellsParams): Steps {
  const redos = Object.entries(sheets).map(([subUnitId, cellValue]) => ({
    id: SetRangeValuesMutation.id,
    params: { unitId, subUnitId, cellValue },
  }));
  const undos = redos.map((redo) => ({
    id: SetRangeValuesMutation.id,
    params: SetRangeValuesUndoMutationFactory(accessor, redo.params),
  }));
  const room = redos.flatMap((redo) => roomFor(accessor, redo.params));
  return { redos: [...room.map((each) => each.grow), ...redos], undos: [...undos, ...room.map((each) => each.shrink)] };
}

/** What makes a sheet large enough for cells beyond its end. */
function roomFor(accessor: IAccessor, params: ISetRangeValuesMutationParams): { grow: IMutationInfo; shrink: IMutationInfo }[] {
  const { unitId, subUnitId, cellValue = {} } = params;
  const sheet = accessor
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    ?.getSheetBySheetId(subUnitId);
  if (!sheet) return [];
  const rowCount = Math.max(0, ...Object.keys(cellValue).map(Number)) + 1;
  const columnCount =
    Math.max(0, ...(Object.values(cellValue) as (object | undefined)[]).flatMap((line) => Object.keys(line ?? {}).map(Number))) + 1;
  const at = { unitId, subUnitId };
  return [
    ...(rowCount > sheet.getRowCount()
      ? [
          {
            grow: { id: SetWorksheetRowCountMutation.id, params: { ...at, rowCount } },
            shrink: { id: SetWorksheetRowCountMutation.id, params: { ...at, rowCount: sheet.getRowCount() } },
          },
        ]
      : []),
    ...(columnCount > sheet.getColumnCount()
      ? [
          {
            grow: { id: SetWorksheetColumnCountMutation.id, params: { ...at, columnCount } },
            shrink: { id: SetWorksheetColumnCountMutation.id, params: { ...at, columnCount: sheet.getColumnCount() } },
          },
        ]
      : []),
  ];
}

export interface NamesParams {
  readonly unitId: string;
  /** New names, and new meanings of those whose id is there already. */
  readonly names: readonly UniverName[];
  /** Ids of names to take away. */
  readonly gone?: readonly string[];
}

function nameSteps(accessor: IAccessor, { unitId, names, gone = [] }: NamesParams): Steps {
  const service = accessor.get(IDefinedNamesService);
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  for (const name of names) {
    const before = service.getValueById(unitId, name.id);
    redos.push({ id: SetDefinedNameMutation.id, params: { unitId, ...name } });
    undos.unshift({ id: (before ? SetDefinedNameMutation : RemoveDefinedNameMutation).id, params: { unitId, ...(before ?? name) } });
  }
  for (const id of gone) {
    const before = service.getValueById(unitId, id);
    if (!before) continue;
    redos.push({ id: RemoveDefinedNameMutation.id, params: { unitId, ...before } });
    undos.unshift({ id: SetDefinedNameMutation.id, params: { unitId, ...before } });
  }
  return { redos, undos };
}

export type MarkCellsParams = EditCellsParams & NamesParams;

/** Paints cells and gives or takes the names that remember it. */
export const MarkCellsCommand: ICommand<MarkCellsParams> = {
  id: 'phuluc.command.mark-cells',
  type: CommandType.COMMAND,
  handler(accessor, params) {
    if (!params) return false;
    const [cells, names] = [cellSteps(accessor, params), nameSteps(accessor, params)];
    return execute(accessor, params.unitId, [...cells.redos, ...names.redos], [...names.undos, ...cells.undos]);
  },
};

export interface AddSheetsParams extends NamesParams {
  /** Place of the first new sheet. */
  readonly index: number;
  readonly sheets: readonly UniverSheet[];
}

/** Adds sheets with their validations, conditions and names. */
export const AddSheetsCommand: ICommand<AddSheetsParams> = {
  id: 'phuluc.command.add-sheets',
  type: CommandType.COMMAND,
  handler(accessor, params) {
    if (!params) return false;
    const { unitId } = params;
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    params.sheets.forEach((sheet, i) => {
      const subUnitId = sheet.data.id;
      redos.push({
        id: InsertSheetMutation.id,
        params: { unitId, index: params.index + i, sheet: mergeWorksheetSnapshotWithDefault(sheet.data) },
      });
      undos.unshift({ id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: sheet.data.name } });
    });
    const names = nameSteps(accessor, params);
    redos.push(...names.redos);
    undos.unshift(...names.undos);
    for (const sheet of params.sheets) {
      const at = { unitId, subUnitId: sheet.data.id };
      for (const rule of sheet.validations) {
        redos.push({ id: AddDataValidationMutation.id, params: { ...at, rule } });
        undos.unshift({ id: RemoveDataValidationMutation.id, params: { ...at, ruleId: rule.uid } });
      }
      // Univer puts each new rule before the others; the last is therefore added first.
      for (const rule of [...sheet.conditions].reverse()) {
        redos.push({ id: AddConditionalRuleMutation.id, params: { ...at, rule } });
        undos.unshift({ id: DeleteConditionalRuleMutation.id, params: { ...at, cfId: rule.cfId } });
      }
    }
    return execute(accessor, unitId, redos, undos);
  },
};

/** All of them or none; throws what stopped them. */
function execute(accessor: IAccessor, unitID: string, redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): boolean {
  const commands = accessor.get(ICommandService);
  const { result, error } = sequenceExecute(redoMutations, commands);
  if (!result) {
    sequenceExecute(undoMutations, commands);
    throw new Error('Univer refused a mutation.', { cause: error });
  }
  accessor.get(IUndoRedoService).pushUndoRedo({ unitID, redoMutations, undoMutations });
  return true;
}
