/** Prints a summary as plain text, a block a line. */
import type { Block, Summary } from './text';

export interface PlainTextOptions {
  /** Puts ` (?)` behind numbers under an open error; true when absent. */
  readonly markDoubtful?: boolean;
}

/** The text, paragraphs apart by an empty line, with a line break at its end; empty for a summary without blocks. */
export function toPlainText(summary: Summary, options: PlainTextOptions = {}): string {
  const mark = options.markDoubtful ?? true;
  const line = (block: Block): string => block.runs.map((run) => run.text + (mark && run.fact?.doubtful ? ' (?)' : '')).join('');
  return summary.blocks.map((block) => `${line(block)}\n`).join('\n');
}
