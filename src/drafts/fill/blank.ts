/** A blank of a mẫu: a place that its writer left for a word or a number. */

export interface Blank {
  /** Index into the draft's paragraphs. */
  readonly paragraph: number;
  /** Offsets in the paragraph's text; `from === to` for an empty control or cell. */
  readonly from: number;
  readonly to: number;
  /**
   * `dots` and `ruled`: runs of dots or of underscores. `space`: spaces where a number belongs. `leader`: a tab that draws its dots,
   * or underlined white space. `key`: `{{khóa}}`. `control`: an empty content control, or one that still shows its prompt.
   * `cell`: an empty cell of a table.
   */
  readonly kind: 'dots' | 'ruled' | 'space' | 'leader' | 'key' | 'control' | 'cell';
  /** What the mẫu itself calls it: the key between braces, or the tag or title of its content control. */
  readonly names: readonly string[];
  /** It may be no blank, but dots that say "and so on". */
  readonly doubtful?: true;
  /** In a table: what it is labelled with. */
  readonly labels?: CellLabels;
}

/** What the cell of a table is labelled with, as printed; empty for none. Labels of several levels are parted by ` | `, the outermost first. */
export interface CellLabels {
  readonly row: string;
  readonly column: string;
  /** Labels of the rows that its row belongs to. */
  readonly groups: string;
  /** What its row counts, from a column of units. */
  readonly unit: string;
  /** Rows below belong to its row. */
  readonly parent: boolean;
  /** What is said right above the table. */
  readonly about: string;
  /** Labels of rows and of columns that are years or periods. */
  readonly times: { readonly rows: readonly string[]; readonly columns: readonly string[] };
}
