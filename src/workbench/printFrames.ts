/** Print areas and repeated rows move with their cells; Univer knows nothing of printing. */
import { ICommandService, type Injector, type IRange } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/preset-sheets-core';
import type { SheetKeepsake } from './bookData';
import type { OpenBook } from './grid';

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The span after `count` lines were inserted before line `at`; lines inserted among its own belong to it. */
export function spanAfterInsertion({ first, last }: Span, at: number, count: number): Span {
  return { first: at <= first ? first + count : first, last: at <= last ? last + count : last };
}

/** The span after lines were removed; `undefined` when none of its own are left. */
export function spanAfterRemoval({ first, last }: Span, removed: Span): Span | undefined {
  const count = removed.last - removed.first + 1;
  const before = Math.max(0, Math.min(first, removed.last + 1) - removed.first);
  const upToLast = Math.max(0, Math.min(last, removed.last) - removed.first + 1);
  const next = { first: first - Math.min(before, count), last: last - Math.min(upToLast, count) };
  return next.last < next.first ? undefined : next;
}

/** Follows rows and columns that come and go, in Undo as well. */
export function watchPrintFrames(injector: Injector, book: () => OpenBook): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const rows = id === InsertRowMutation.id || id === RemoveRowMutation.id;
    const columns = id === InsertColMutation.id || id === RemoveColMutation.id;
    if (!rows && !columns) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const custom = book().getWorkbook().getSheetBySheetId(subUnitId)?.getConfig().custom as { keepsake?: SheetKeepsake } | null | undefined;
    if (!custom?.keepsake) return;
    const moved: Span = rows ? { first: range.startRow, last: range.endRow } : { first: range.startColumn, last: range.endColumn };
    const inserted = id === InsertRowMutation.id || id === InsertColMutation.id;
    custom.keepsake = after(custom.keepsake, rows, (span) =>
      inserted ? spanAfterInsertion(span, moved.first, moved.last - moved.first + 1) : spanAfterRemoval(span, moved),
    );
  });
}

function after(keepsake: SheetKeepsake, rows: boolean, move: (span: Span) => Span | undefined): SheetKeepsake {
  const { printArea: area, printTitles: titles, orientation } = keepsake;
  const areaSpan = area && move(rows ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right });
  const titleSpan = titles && (rows ? move({ first: titles.top, last: titles.bottom }) : { first: titles.top, last: titles.bottom });
  return {
    orientation,
    ...(area && areaSpan
      ? {
          printArea: rows
            ? { ...area, top: areaSpan.first, bottom: areaSpan.last }
            : { ...area, left: areaSpan.first, right: areaSpan.last },
        }
      : {}),
    ...(titleSpan ? { printTitles: { top: titleSpan.first, bottom: titleSpan.last } } : {}),
  };
}
