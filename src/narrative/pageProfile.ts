/** Measures of a page by kind of document: Nghị định 30/2020/NĐ-CP for the State, Hướng dẫn of Văn phòng Trung ương for the Party. */
import type { ProfileName } from './text';

/** Measures of the page in millimetres and of the letters in points. */
export interface PageProfile {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly font: string;
  readonly size: number;
  readonly firstLine: number;
  /** Space after a paragraph. */
  readonly spaceAfter: number;
  /** Height of a line in lines. */
  readonly line: number;
}

const COMMON = { top: 20, bottom: 20, left: 30, font: 'Times New Roman', size: 14, firstLine: 12.7, spaceAfter: 6, line: 1.2 };

export const pageProfiles: Readonly<Record<ProfileName, PageProfile>> = {
  dang: { ...COMMON, right: 15 },
  'nha-nuoc': { ...COMMON, right: 20 },
};
