/** A small form and what the summary must say of it. */
import type { PlainBook } from '../support/makeBook';

export interface SentenceCase {
  readonly name: string;
  /** Its first form is the one that is spoken of. */
  readonly forms: PlainBook;
  /** Years of PL4's yearly columns, where not 2013, 2018, 2022. */
  readonly years?: readonly string[];
  /** Paragraphs. */
  readonly says: readonly string[];
}
