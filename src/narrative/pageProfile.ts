/** Measures of a page by kind of document: Nghị định 30/2020/NĐ-CP for the State, Hướng dẫn 36-HD/VPTW for the Party. */
import type { ProfileName } from './text';

/** How a heading of one level looks. */
export interface HeadingLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
}

/** Every measure of a document: lengths in millimetres, letters and spacing in points. */
export interface PageProfile {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly font: string;

  /** Letters of the text itself. */
  readonly size: number;
  readonly firstLine: number;
  /** Space after a paragraph. */
  readonly spaceAfter: number;
  /** Height of a line: in lines under `multiple`, else in points. */
  readonly line: number;
  readonly lineRule: 'multiple' | 'exactly' | 'at-least';
  /** Space before a heading. */
  readonly headingBefore: number;
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook];

  /** Page number, centred in the top margin from page 2, so far from the edge of the paper. */
  readonly pageNumberSize: number;
  readonly pageNumberTop: number;

  /** Left column of the letterhead and of the signatures; the right one takes the rest. */
  readonly letterheadLeft: number;
  /** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, `ĐẢNG CỘNG SẢN VIỆT NAM`. */
  readonly nationSize: number;
  /** `Độc lập - Tự do - Hạnh phúc`. */
  readonly mottoSize: number;
  readonly superiorSize: number;
  readonly issuerSize: number;
  readonly numberSize: number;
  readonly dateSize: number;
  readonly kindSize: number;
  /** Trích yếu. */
  readonly aboutSize: number;
  /** Rule below issuer and trích yếu, as a share of the words above it. */
  readonly ruleShare: number;
  /** Space between letterhead and title, title and text, text and signature. */
  readonly partSpace: number;

  /** The words `Nơi nhận:`. */
  readonly recipientsTitleSize: number;
  readonly recipientsSize: number;
  readonly signatureSize: number;
  readonly signatureTitleBold: boolean;
  /** Room for the signature itself. */
  readonly signatureRoom: number;

  /** Margins of the pages that carry appendices, on their side. */
  readonly appendixTop: number;
  readonly appendixBottom: number;
  readonly appendixLeft: number;
  readonly appendixRight: number;
  readonly appendixHeadingSize: number;
  readonly appendixTitleSize: number;
  /** Letters of a table: the largest that fits between these two is taken; header words stand upright below `tableUprightBelow`. */
  readonly tableSize: number;
  readonly tableUprightBelow: number;
  readonly tableSmallest: number;
  /** Beside the words of a cell; half of it where header words stand upright. */
  readonly cellPadding: number;
  /** Length of upright header words before they take another line. */
  readonly uprightLength: number;
}

const COMMON = {
  top: 20,
  bottom: 20,
  left: 30,
  font: 'Times New Roman',
  size: 14,
  spaceAfter: 6,
  headingBefore: 6,
  headings: [
    { bold: true, italic: false, caps: true },
    { bold: true, italic: false, caps: false },
    { bold: true, italic: true, caps: false },
  ],
  pageNumberSize: 14,
  pageNumberTop: 10,
  dateSize: 14,
  ruleShare: 0.4,
  partSpace: 12,
  signatureSize: 14,
  signatureRoom: 25,
  appendixTop: 20,
  appendixBottom: 15,
  appendixLeft: 20,
  appendixRight: 15,
  appendixHeadingSize: 14,
  appendixTitleSize: 13,
  tableSize: 12,
  tableUprightBelow: 10,
  tableSmallest: 8,
  cellPadding: 1,
  uprightLength: 38,
} as const;

/** The measures that each kind of document starts from; a caller may change any of them. */
export const pageProfiles: Readonly<Record<ProfileName, PageProfile>> = {
  'nha-nuoc': {
    ...COMMON,
    right: 20,
    firstLine: 12.7,
    line: 1.2,
    lineRule: 'multiple',
    letterheadLeft: 62,
    nationSize: 13,
    mottoSize: 14,
    superiorSize: 13,
    issuerSize: 13,
    numberSize: 13,
    kindSize: 14,
    aboutSize: 14,
    recipientsTitleSize: 12,
    recipientsSize: 11,
    signatureTitleBold: true,
  },
  dang: {
    ...COMMON,
    right: 15,
    firstLine: 10,
    line: 18,
    lineRule: 'exactly',
    letterheadLeft: 75,
    nationSize: 15,
    mottoSize: 14,
    superiorSize: 14,
    issuerSize: 14,
    numberSize: 14,
    kindSize: 16,
    aboutSize: 15,
    recipientsTitleSize: 14,
    recipientsSize: 12,
    signatureTitleBold: false,
  },
};
