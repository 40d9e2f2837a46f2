/** Where the pane opens when a button of the ribbon names a place in the page's address. */
import type { Place } from './host';

const PLACES: ReadonlyMap<string | null, Place> = new Map([
  ['kiem-tra', 'check'],
  ['tom-tat', 'summary'],
  ['bao-cao-word', 'draft'],
  ['bieu-mau', 'forms'],
]);

/** The place that `muc` names in the query part of an address (`?muc=tom-tat`); the check when it names none or an unknown one. */
export function placeIn(query: string): Place {
  return PLACES.get(new URLSearchParams(query).get('muc')) ?? 'check';
}
