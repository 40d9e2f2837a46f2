/** How a kind of report is declared: sections, which figures speak where, and what stays for the writer. */
import type { AppendixId } from '../../core/finding';
import type { ProfileName } from '../text';

/** Tổng kết nhiệm kỳ, dân vận chính quyền năm, sơ kết 05 năm, tổng kết 10 năm. */
export type ReportKind = 'nhiem-ky' | 'nam' | '5-nam' | '10-nam';

/** How much a report says: totals; totals by period; these with comparisons, yearly means, lists of documents and charts. */
export type Length = 'gon' | 'vua' | 'day-du';

export const LENGTHS: readonly Length[] = ['gon', 'vua', 'day-du'];

/** In which lengths an entry speaks; in all where absent. */
interface Lengths {
  readonly from?: Length;
  readonly upTo?: Length;
}

/*
 * Texts of an outline are templates whose slots are the names of `setting.ts`; no digit stands in them, as every digit is a name.
 */
export type Entry = Lengths & {
  /** Silent where this name is known. */
  readonly unless?: string;
} & (
    | {
        /** One paragraph of what these topics have to say: `PL2.giam_sat`, `TTC.hoa_giai`. */
        readonly figures: readonly string[];
      }
    /** A sentence that frames what follows and states nothing that would have to be proved. */
    | { readonly say: string }
    /** What only a person can say, as an instruction. */
    | { readonly writer: string }
    /** How many documents were issued, by whom, and in the longest text which. */
    | { readonly documents: true }
    /** A chart by its name in `charts.ts`. */
    | { readonly chart: string }
  );

export interface Section extends Lengths {
  readonly heading: string;
  readonly entries?: readonly Entry[];
  readonly sections?: readonly Section[];
}

/** A part of a report with a title of its own, such as `Phần thứ nhất`; numbering of its sections begins anew. */
export interface ReportPart {
  readonly title?: readonly string[];
  readonly sections: readonly Section[];
}

export interface Outline {
  readonly kind: ReportKind;
  readonly name: string;
  /** Profile of its kind of agency. */
  readonly profile: ProfileName;
  readonly issuer: 'dang-uy' | 'ubnd';
  /** Trích yếu; the first that fills. */
  readonly about: readonly string[];
  /** Paragraphs before the first section. */
  readonly opening: readonly Entry[];
  readonly parts: readonly ReportPart[];
  readonly closing: string;
  readonly appendices: readonly AppendixId[];
}

/** Whether an entry speaks in a text of this length. */
export function speaksIn({ from, upTo }: Lengths, length: Length): boolean {
  const place = LENGTHS.indexOf(length);
  return (from === undefined || place >= LENGTHS.indexOf(from)) && (upTo === undefined || place <= LENGTHS.indexOf(upTo));
}
