/** What the pane has to know of the page or program that shows it. */

/** A tab of the pane. */
export type Place = 'check' | 'summary' | 'draft' | 'forms';

/** Everything but `kind` may be left out; then the pane assumes an ordinary browser page. */
export interface PaneHost {
  readonly kind: 'workbench' | 'excel';
  /** Where the pane opens; absent: at the check. */
  readonly place?: Place;
  /** Colours of the surrounding program; absent: those the person chose in the system. */
  readonly scheme?: 'light' | 'dark';
  /** False where a page cannot hand over a file (Excel on Mac); absent: it can. */
  readonly downloads?: boolean;
  /** The key of keyboard commands; absent: `Ctrl`. */
  readonly commandKey?: 'Ctrl' | 'Command';
  /** Sentences on what this host lacks and what to do instead; absent: it lacks nothing. */
  readonly remarks?: readonly string[];
  /** Loads the surrounding page anew; absent where that would lose typed data, then the pane alone is built anew. */
  readonly reload?: () => void;
}
