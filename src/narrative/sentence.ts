/** How the sentences of an appendix are declared: whole sentences with slots, one declaration for one matter of the form. */
import type { AppendixId } from '../core/finding';

/*
 * Slots of a template:
 *   {a}  {a+b}  {a-b}  {a/b}  {x|y}   a figure with its unit, see operands; a count of zero fills nothing
 *   {a:n}                             the same without its unit
 *   {a==b}                            one figure for both where they are the same, in whole reports
 *   {a,b=0:words}                     `words`, when all the leaves named are zero; they stand for that fact
 *   {a=0:}                            nothing, where it is zero; else the template does not fill
 *   {0:words}                         `words`, when all that the sentence is about and that has a figure is zero
 *   {list:name}                       the items of a list that have figures
 *   {zeros:name:words}                `words` and the names of a list's items that are zero
 *   {time}                            when, once where it changes; the sentence's first slot
 *   {trong_do}  {;trong_do}  {.trong_do}  the figures period by period, after a comma, a semicolon, or as a sentence of their own
 *   {!a}                              as {a}, in the clause of a period, where it is not what it is for all periods together
 *   {period}                          the period or year that a clause speaks of
 *   {cap}                             xã, phường, đặc khu
 *   {text:a}                          what a text field says
 *   any other name                    what the report calls it by that name: its unit, its time, who is above it
 */

/** An item of an enumeration. */
export interface ListItem {
  readonly leaf: string;
  readonly some: string;
  /** The item as a sentence names it when there is none. */
  readonly name?: string;
}

/** A matter counted by period: said once for all periods, then period by period. */
export interface FlowSentence {
  readonly kind: 'flow';
  /** Leaves that the sentence is about; the others in it follow them. */
  readonly about: readonly string[];
  /** Tried in order; the first whose slots all fill speaks. */
  readonly some: readonly string[];
  readonly none?: readonly string[];
  /** Clause of one period in the breakdown; begins with `{period}`. Tried in order. */
  readonly period: readonly string[];
  readonly periodNone?: string;
  readonly lists?: Readonly<Record<string, readonly ListItem[]>>;
  /** What may be compared from one period to the next, and what it is called. */
  readonly compare?: { readonly operand: string; readonly subject: string };
  /** Speaks only for rows where none of these leaves has a positive figure, as other sentences speak for the rest. */
  readonly unless?: readonly string[];
}

/** A stock that is counted at points in time and never added up. */
export interface SeriesSentence {
  readonly kind: 'series';
  /** A leaf read in every row, or the prefix of leaves that each stand for a year (`mttq_hv_y`). */
  readonly about: { readonly leaf: string } | { readonly yearly: string };
  /** What is counted, as the subject of the sentence. */
  readonly subject: string;
  /** What follows the figure of a point, when its figures are given one by one. */
  readonly follow?: string;
  /** The same behind later points, shorter, in whole reports. */
  readonly followAgain?: string;
  /** Says that there is none. */
  readonly none: string;
  readonly unless?: readonly string[];
}

/** What a text cell says, quoted. */
export interface QuoteSentence {
  readonly kind: 'quote';
  readonly leaf: string;
  /** With `{quote}`. */
  readonly some: string;
}

/** Fields of Thông tin chung, which have no rows and no time of their own. */
export interface FieldSentence {
  readonly kind: 'field';
  /** Counts that the sentence is about; none for a sentence of names. */
  readonly about: readonly string[];
  /** Tried in order; the first whose slots all fill speaks. */
  readonly some: readonly string[];
  /** The same without particulars, where only totals are told; `some` where absent. */
  readonly brief?: readonly string[];
  /** Where all that it is about and that has a figure is zero. */
  readonly none?: readonly string[];
  readonly lists?: Readonly<Record<string, readonly ListItem[]>>;
}

export type Sentence = FlowSentence | SeriesSentence | QuoteSentence | FieldSentence;

/** How a leaf is spoken of outside the sentences. */
export interface LeafWords {
  /** Its name in the list of what was left out. */
  readonly name: string;
  /** Unit that follows its number; the leaf's own where absent. */
  readonly unit?: string;
  /** Computed as a share of these leaves when its own cell is blank. */
  readonly share?: string;
}

/** What is written of an appendix. */
export interface AppendixText {
  readonly appendix: AppendixId;
  /** Printed number of the appendix, for what is left out. */
  readonly heading: string;
  /** By leaf; yearly leaves by their prefix. */
  readonly leaves: Readonly<Record<string, LeafWords>>;
  /** The matters of the form by name, each with the sentences that speak of it. */
  readonly topics: Readonly<Record<string, readonly Sentence[]>>;
  /** The paragraphs of the appendix where it is summed up by itself: names of topics. */
  readonly paragraphs: readonly (readonly string[])[];
}
