/** What a summary is before it is printed: blocks of runs, in which every number is a fact that knows its cells. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';

/** How a fact came from its cells. */
export type Derivation = 'read' | 'sum' | 'difference' | 'share' | 'mean' | 'change';

/** A number that the text states. */
export interface Fact {
  /** Stable for the same figure of the same form, e.g. `PL6.mh_tap_the.2013-2018` or `PL6.mh_tap_the.share.total`. */
  readonly id: string;
  readonly value: number;
  readonly unit?: string;
  readonly how: Derivation;
  readonly cells: readonly CellRef[];
  /** True while a cell of it has an open error. */
  readonly doubtful: boolean;
}

/**
 * Plain words without a digit; the words that print a fact (its number, or the `không phát sinh` that says it is zero);
 * or a name, whose digits are no figure: a period, a year, a document, the unit, words quoted from a cell.
 */
export type Run = { readonly text: string; readonly fact?: Fact } | { readonly text: string; readonly name: true; readonly fact?: never };

export type Block =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  /** Headings carry no number of their own: what prints them numbers those that have a level, as its profile does (`I.` `1.` `a)`). */
  | { readonly kind: 'heading'; readonly level?: 1 | 2 | 3; readonly appendix?: AppendixId; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly appendix?: AppendixId; readonly runs: readonly Run[] }
  /** A line of a list: level 1 prints `-`, level 2 `+`. */
  | { readonly kind: 'item'; readonly level: 1 | 2; readonly appendix?: AppendixId; readonly runs: readonly Run[] }
  /** What no figure can say and the writer must: shown as a marked blank in brackets, never invented. */
  | { readonly kind: 'writer'; readonly runs: readonly Run[] }
  /** A picture; its runs are the caption below it. */
  | { readonly kind: 'chart'; readonly appendix: AppendixId; readonly runs: readonly Run[]; readonly chart: Chart };

/** Bars side by side: one group a category, one bar a series. */
export interface Chart {
  /** By which `chartsNow` finds it again, `bieu_do.linh_vuc`; absent for one that no book is asked for later. */
  readonly id?: string;
  readonly unit: string;
  readonly categories: readonly string[];
  /** A value is `undefined` where there is no figure. */
  readonly series: readonly { readonly name: string; readonly values: readonly (Fact | undefined)[] }[];
}

/** A cell of a printed appendix. A cell under a span is absent. */
export interface TableCell {
  readonly runs: readonly Run[];
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

/** An appendix as it is printed behind the report. */
export interface AppendixTable {
  readonly appendix: AppendixId;
  /** Printed number, `6`. */
  readonly number: string;
  readonly title: string;
  readonly header: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
  /** Relative width of each column. */
  readonly widths: readonly number[];
  readonly note?: string;
}

/** Which set of conventions a document follows: the Party's, or that of Nghị định 30/2020/NĐ-CP. */
export type ProfileName = 'dang' | 'nha-nuoc';

/** What stands around the text of a report. Names are in ordinary letters; the profile makes capitals. */
export interface Letter {
  /** Agency above the issuer: `Đảng bộ tỉnh Quảng Ngãi`; empty for none. */
  readonly superior: string;
  /** `Đảng ủy phường Phổ Hòa`, `Ủy ban nhân dân xã Sơn Long`. */
  readonly issuer: string;
  /** The number without its series; empty until issued. */
  readonly number: string;
  /** `BC/ĐU`, `BC-UBND`. */
  readonly series: string;
  readonly place: string;
  /** Parts that are not known yet stay blank on the page. */
  readonly date: { readonly day?: number; readonly month?: number; readonly year?: number };
  /** `Báo cáo`. */
  readonly kind: string;
  /** Trích yếu. */
  readonly about: readonly Run[];
  readonly recipients: readonly string[];
  readonly signature: { readonly authority: string; readonly title: string; readonly name?: string };
}

/** Something the forms ask for that the text is silent about, as there is no figure. */
export interface Omission {
  readonly appendix: AppendixId;
  readonly what: string;
  readonly cells: readonly CellRef[];
}

export interface Summary {
  /** Conventions that the text follows in what it cites, and should be printed by; absent for a text that cites nothing. */
  readonly profile?: ProfileName;
  readonly blocks: readonly Block[];
  readonly omissions: readonly Omission[];
  /** Facts under open errors, each once, in the order of the text. */
  readonly doubtful: readonly Fact[];
  /** Letterhead, signature and recipients, where the text is a whole report. */
  readonly letter?: Letter;
  /** Appendices to print behind the text. */
  readonly appendices?: readonly AppendixTable[];
}
