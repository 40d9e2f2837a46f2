/** The numbers of a draft that stand in content controls: which fact each prints, what it was, and what it says now. */
import { tidy } from '../../core/values';
import type { CellRef } from '../../core/cellRef';
import type { DraftText } from '../../core/draft';
import { readControlTitle } from '../../narrative/controlNames';

/** A control with the tag of a fact. */
export interface FactControl {
  /** Index of the control, as spans count them. */
  readonly control: number;
  readonly tag: string;
  /** Its words, without white space around them. */
  readonly text: string;
  /** Where these stand: a paragraph and offsets in it, and offsets in the whole text. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** The value when it was printed and the cell it came from, as the title says. */
  readonly value: number;
  readonly cell?: CellRef;
  /** It fills a cell of a table, or stands there beside other words. */
  readonly inTable: 'alone' | 'among' | undefined;
}

/** Tags that facts have; others are somebody else's. */
const FACT = /^(TTC|PL[1-6])\.[a-z0-9_]/;

/** Controls that print facts, in the order of the text. One whose title does not tell what was printed is not known as such. */
export function factControls(draft: DraftText): FactControl[] {
  const seen = new Set<number>();
  return draft.paragraphs.flatMap((paragraph, index) => {
    const whole = paragraph.cell && tidy(paragraph.text);
    return paragraph.spans.flatMap(({ kind, tag, title, control, from, to }): FactControl[] => {
      if (kind !== 'control' || control === undefined || seen.has(control) || tag === undefined || !FACT.test(tag)) return [];
      const said = readControlTitle(title ?? '');
      if (!said) return [];
      seen.add(control);
      const inside = paragraph.text.slice(from, to);
      const text = inside.trim();
      const begin = from + inside.indexOf(text);
      return [
        {
          control,
          tag,
          text,
          paragraph: index,
          from: begin,
          to: begin + text.length,
          start: paragraph.start + begin,
          ...said,
          inTable: paragraph.cell && (text !== '' && whole === tidy(text) ? 'alone' : 'among'),
        },
      ];
    });
  });
}
