/** How words of a report point to a leaf of the forms. */
import type { AppendixId } from '../../../core/finding';

/** A leaf with the words that speak of it; every pattern that is given must hold. */
export interface LeafWords {
  readonly appendix: AppendixId;
  /** Keys whose figures are added; a key that is blank in the row counts only when all are. */
  readonly leaves: readonly string[];
  /** Kinds of counting words. */
  readonly kinds: readonly string[];
  /** The counting word itself, where its kind is too wide. */
  readonly words?: RegExp;
  /** In the figure's own clause or right behind it. */
  readonly near?: RegExp;
  readonly notNear?: RegExp;
  /** In the sentence, or in those before it as far back as one names who acts. */
  readonly within?: RegExp;
  readonly notWithin?: RegExp;
  /** In the figure's own sentence. */
  readonly own?: RegExp;
  readonly notOwn?: RegExp;
  /** What the leaf is called in a message. */
  readonly name: string;
}

/** People sent to courses are counted apart, whatever meeting was spoken of before. */
export const TRAINING = /tập huấn|bồi dưỡng/;
