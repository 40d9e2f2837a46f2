/** A document's words as its reader sees them, paragraph by paragraph, wherever the document came from. */

/** A stretch of a paragraph that is more than words; `from` and `to` are offsets in the paragraph's text. */
export interface DraftSpan {
  readonly from: number;
  readonly to: number;
  /**
   * `control`: a content control of Word, with its tag and title; it may be empty. A form field or a merge field is one, too, its name the tag.
   * `placeholder`: one that still shows its prompt.
   * `underlined`: underlined letters (a ruled blank when they are spaces or tabs).
   * `leader`: a tab that draws dots or a line up to its stop.
   */
  readonly kind: 'control' | 'placeholder' | 'underlined' | 'leader';
  readonly tag?: string;
  readonly title?: string;
  /** Which content control of the document it is, counted from 0; one that holds several paragraphs has a span in each. Absent for a field. */
  readonly control?: number;
}

export interface DraftParagraph {
  /** As stored, neither trimmed nor normalised; a tab is `\t`, a line break `\n`. */
  readonly text: string;
  /** Offset of its first character in the whole text, where one `\n` parts paragraphs. */
  readonly start: number;
  readonly part: 'body' | 'header' | 'footer' | 'footnote';
  /**
   * Where it stands when in a table (the innermost), zero-based; tables in the order of the document, columns by the table's grid,
   * so that a merged cell takes several, as many as `span` says (one when absent); `above` marks what a cell merged downwards leaves in the
   * rows below it; `paragraph` counts within the cell.
   */
  readonly cell?: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    readonly span?: number;
    readonly above?: true;
    readonly paragraph: number;
  };
  /** In order of `from`. */
  readonly spans: readonly DraftSpan[];
}

/** Namespace of the list of controls that a printed report carries. */
export const PRINTED_CONTROLS = 'urn:phu-luc-dan-van:printed-controls';

/** A control that was in the document when it was made. */
export interface PrintedControl {
  readonly tag: string;
  readonly title: string;
}

/** A chart that was drawn into the document when it was made. */
export interface PrintedChart {
  /** What it shows, as the narrative knows it; its picture bears it as its name. */
  readonly id: string;
  /** Digest of the picture's bytes. */
  readonly digest: string;
  /** Millimetres that it was drawn for. */
  readonly width: number;
  /** Its figures, each with the tag and the title that a control of it would have. */
  readonly figures: readonly PrintedControl[];
}

/** Such a chart with the pictures of its name that the document has now. */
export interface DraftChart extends PrintedChart {
  readonly shown: readonly { readonly paragraph: number; readonly digest: string }[];
}

export interface DraftText {
  readonly paragraphs: readonly DraftParagraph[];
  /** The controls that the program which made the document says it printed, in its order; absent where nothing says. */
  readonly printed?: readonly PrintedControl[];
  /** The charts that it says it drew; absent where there is none. */
  readonly charts?: readonly DraftChart[];
}

/** Replaces the characters `from` to `to` of one paragraph (an index into `paragraphs`); `from === to` inserts. */
export interface DraftEdit {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Gives a control another title. */
export interface TitleEdit {
  readonly control: number;
  readonly title: string;
}

/** Puts another picture where a chart of the draft (an index into `charts`) still has the one it was made with. */
export interface ChartEdit {
  readonly chart: number;
  readonly png: Uint8Array;
  /** What the picture shows, in words. */
  readonly description: string;
  /** What the document's list says of the chart from now on. */
  readonly printed: PrintedChart;
}

/** A text without any mark-up as a draft, one paragraph a line. */
export function plainDraft(text: string): DraftText {
  let start = 0;
  const paragraphs = text.split(/\r?\n/).map((line): DraftParagraph => {
    const paragraph: DraftParagraph = { text: line, start, part: 'body', spans: [] };
    start += line.length + 1;
    return paragraph;
  });
  return { paragraphs };
}

/** The whole text, one `\n` between paragraphs: what offsets of findings count in. */
export function wholeText(draft: DraftText): string {
  return draft.paragraphs.map((paragraph) => paragraph.text).join('\n');
}
