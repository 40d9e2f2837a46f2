/** Where a command prints: its result, and what went wrong. */

export interface Output {
  /** A line of the result, to standard output. */
  line(text: string): void;
  /** What could not be done, to standard error. */
  problem(text: string): void;
}
