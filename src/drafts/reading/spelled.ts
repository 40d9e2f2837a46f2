/** A number in digits and in words beside it: `32 (ba mươi hai)`, `ba mươi hai (32)`. */
import { formatNumber, parseVietnameseNumber } from '../../core/number';
import type { DraftFinding } from '../finding';
import { NUMBER_WORDS, numberInWords } from './numberWords';
import { sentenceAt, type Reading } from './reading';
import { finding } from './say';

const DIGITS = String.raw`(?<![\p{L}\d.,/-])(?<digits>\d{1,3}(?:\.\d{3})+|\d{1,6})`;
const WORDS = `(?<words>${NUMBER_WORDS.source})`;
const BOTH = [new RegExp(String.raw`${DIGITS}\s?\(\s?${WORDS}\s?\)`, 'gu'), new RegExp(String.raw`${WORDS}\s?\(\s?${DIGITS}\s?\)`, 'gu')];

/** Findings of numbers that are written twice and differ. */
export function readSpelled(reading: Reading): DraftFinding[] {
  return BOTH.flatMap((pattern) =>
    [...reading.script.lower.matchAll(pattern)].flatMap((match): DraftFinding[] => {
      const { digits = '', words = '' } = match.groups ?? {};
      const [written, spelled] = [parseVietnameseNumber(digits)?.value, numberInWords(words)];
      const sentence = sentenceAt(reading, match.index);
      if (written === undefined || spelled === undefined || written === spelled || !sentence || sentence.table) return [];
      return [
        finding(reading, {
          kind: 'repeat',
          severity: 'error',
          confidence: 0.85,
          message: `Số ghi ${digits}, chữ ghi "${words}" (${formatNumber(spelled)}).`,
          numbers: [written, spelled],
          start: sentence.start,
          end: sentence.end,
        }),
      ];
    }),
  );
}
