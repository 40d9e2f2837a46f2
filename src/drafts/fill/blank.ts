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
  /** In a table: the label of its row and that of its column, as printed; empty for none. */
  readonly labels?: { readonly row: string; readonly column: string };
}
