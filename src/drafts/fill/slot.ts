/** What a mẫu may leave a blank for: a key, where its value stands in the workbook, and the words that it is printed among. */
import type { LeafType } from '../../core/form';

/** Words around a blank, as patterns of `words.ts`; all that are given must hold. */
export interface Place {
  /** Right before the blank, but for a few filling words (`được`, `có`, `gần`, ...); never across a comma right before it. */
  readonly before?: string;
  /** Right before the blank, with nothing between. */
  readonly right?: string;
  /** The blank opens its paragraph. */
  readonly first?: true;
  /** Right after the blank. */
  readonly after?: string;
  /** Not right after the blank. */
  readonly unless?: string;
  /** Somewhere in its sentence. */
  readonly within?: string;
  /** In its sentence, earlier in its paragraph, or in the headings above. */
  readonly about?: string;
  /** Nowhere in its sentence. */
  readonly not?: string;
  /** How sure the words make it, 0 to 1; 0,95 when absent. */
  readonly sure?: number;
}

export interface Slot {
  readonly key: string;
  readonly type: LeafType;
  /**
   * Where its value stands: `TTC.so_ho`, sums and differences of such leaves (`PL2.a+PL2.b-PL2.c`), a share in percent (`a/b`), or
   * alternatives in order of trust (`x|y`). Leaves of forms by period are taken over the time that the sentence speaks of, those of
   * PL5, and those by year (`PL4.mttq_hv_y*`), in the latest year unless it names one. Absent: the workbook has no place for it.
   */
  readonly value?: string;
  readonly places: readonly Place[];
  /** For what no form prints, or prints in too few words: the label that it would have there, its group's before it. */
  readonly label?: readonly [group: string, own: string];
  /** Words that labels may call it by besides those of its form. */
  readonly also?: string;
  /** Two operands that the sentence takes for equal, and what to say when they are not. */
  readonly presumes?: { readonly sides: readonly [string, string]; readonly else: string };
}

/** A slot in one line. */
export function slot(key: string, type: LeafType, value: string, ...places: readonly Place[]): Slot {
  return { key, type, value, places };
}

/** A slot that labels of tables may ask for though no form prints it. */
export function labelled(label: readonly [group: string, own: string], one: Slot): Slot {
  return { ...one, label };
}
