/** Facts of a text that stand on a cell with an open error. */
import type { Block, Chart, Fact } from './text';

/** All facts of a block: those in its words, and in its chart those of its bars. */
export function factsIn(block: Block): Fact[] {
  const inWords: Fact[] = [];
  for (const { fact } of block.runs) if (fact) inWords.push(fact);
  return block.kind === 'chart' ? [...inWords, ...chartFacts(block.chart)] : inWords;
}

/** The facts that a chart shows, series after series. */
export function chartFacts({ series }: Chart): Fact[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

/** The doubtful ones, each once, in the order of the text. */
export function doubtfulOf(blocks: readonly Block[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const block of blocks) for (const fact of factsIn(block)) if (fact.doubtful && !facts.has(fact.id)) facts.set(fact.id, fact);
  return [...facts.values()];
}
