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
}

export interface DraftParagraph {
  /** As stored, neither trimmed nor normalised; a tab is `\t`, a line break `\n`. */
  readonly text: string;
  /** Offset of its first character in the whole text, where one `\n` parts paragraphs. */
  readonly start: number;
  readonly part: 'body' | 'header' | 'footer' | 'footnote';
  /** Where it stands when in a table, zero-based, in the order of the document; `paragraph` counts within the cell. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number; readonly paragraph: number };
  /** In order of `from`. */
  readonly spans: readonly DraftSpan[];
}

export interface DraftText {
  readonly paragraphs: readonly DraftParagraph[];
}

/** Replaces the characters `from` to `to` of one paragraph (an index into `paragraphs`); `from === to` inserts. */
export interface DraftEdit {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
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
