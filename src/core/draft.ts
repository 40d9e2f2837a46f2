/** A document's words as its reader sees them, paragraph by paragraph, wherever the document came from. */

/** A stretch of a paragraph that is more than words; `from` and `to` are offsets in the paragraph's text. */
export interface DraftSpan {
  readonly from: number;
  readonly to: number;
  /**
   * `control`: a content control of Word, with its tag and title; it may be empty.
   * `placeholder`: a content control that still shows its prompt.
   * `underlined`: underlined letters (a ruled blank when they are spaces or tabs).
   * `leader`: a tab that draws dots or a line up to its stop.
   */
  readonly kind: 'control' | 'placeholder' | 'underlined' | 'leader';
  readonly tag?: string;
  readonly title?: string;
  /** Which control of the document it is, counted from 0; one that holds several paragraphs has a span in each. */
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
   * so that a merged cell takes several; `paragraph` counts within the cell.
   */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number; readonly paragraph: number };
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

export interface DraftText {
  readonly paragraphs: readonly DraftParagraph[];
  /** The controls that the program which made the document says it printed, in its order; absent where nothing says. */
  readonly printed?: readonly PrintedControl[];
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
