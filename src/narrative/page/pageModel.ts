/** A document as it stands on paper, before any file format: sections of lines, rules, pictures and grids. */
import type { Chart, Run } from '../text';

/** How a line looks: lengths in millimetres, letters and spacing in points. What is absent is off, or as the document's own text. */
export interface Look {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly caps?: boolean;
  readonly before: number;
  readonly after: number;
  /** Height of a line; single when absent. */
  readonly line?: { readonly rule: 'multiple' | 'exactly' | 'at-least'; readonly height: number };
  readonly firstLine?: number;
  /** Room left free on both sides. */
  readonly sides?: number;
  readonly keepNext?: boolean;
  /** Starts a new page. */
  readonly pageBreak?: boolean;
  /** What Word's navigation shows the line as. */
  readonly role?: 'title' | 'heading1' | 'heading2' | 'heading3' | 'appendix';
}

export interface Line {
  readonly kind: 'line';
  readonly look: Look;
  readonly runs: readonly Run[];
  /** The writer must still say what these words ask for. */
  readonly writer?: true;
}

/** A thin horizontal stroke, centred in the room that it stands in. */
export interface Rule {
  readonly kind: 'rule';
  readonly width: number;
  readonly room: number;
}

export interface Picture {
  readonly kind: 'picture';
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** The chart that it was drawn from. */
  readonly chart: Chart;
}

/** A cell where it begins; cells under its span are absent. */
export interface GridCell {
  readonly parts: readonly (Line | Rule)[];
  readonly columns: number;
  readonly rows: number;
  readonly middle?: boolean;
  /** Words run from the bottom up. */
  readonly upright?: boolean;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** At least so high. */
  readonly height?: number;
}

/** A table; its first `headRows` rows are printed again on every page. */
export interface Grid {
  readonly kind: 'grid';
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  readonly headRows: number;
  readonly bordered: boolean;
  /** Left and right of the words in a cell. */
  readonly padding: number;
}

export type Part = Line | Rule | Picture | Grid;

/** Pages of one size; numbers run on through the document, and its first page has none. */
export interface PageSection {
  readonly landscape: boolean;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly parts: readonly Part[];
}

/** A4 upright. */
export const PAPER = { width: 210, height: 297 } as const;
