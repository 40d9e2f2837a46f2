/** The facts of a text. */
import type { AppendixTable, Block, Fact, Summary } from './text';

/** The facts that a text prints, in its order, each as often as it stands there. */
export function factsOf(summary: Summary): Fact[] {
  const inTable = (table: AppendixTable): Fact[] =>
    [...table.header, ...table.body].flatMap((row) => row.flatMap((cell) => cell.runs.flatMap((run) => run.fact ?? [])));
  const inBlock = (block: Block): Fact[] => block.runs.flatMap((run) => run.fact ?? []);
  return [...summary.blocks.flatMap(inBlock), ...(summary.appendices ?? []).flatMap(inTable)];
}
