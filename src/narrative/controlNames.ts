/** The names of a fact's content control: its tag, which says what the fact is, and its title, which says where it stood and what it was. */
import { parseA1, shown, type CellRef } from '../core/cellRef';
import { formatNumber } from '../core/number';
import type { Fact } from './text';

/** Word takes no longer tag or title. */
const LONGEST = 64;
/** A number written out with more digits than this is written with its exponent. */
const MOST_DIGITS = 24;

/** The tag of what the writer must still say. */
export const WRITER_TAG = 'writer';

/** The tag of a fact's control: its id, the end of one too long for Word replaced by a checksum. */
export function tagOf(fact: Pick<Fact, 'id'>): string {
  if (fact.id.length <= LONGEST) return fact.id;
  let hash = 0x811c9dc5;
  for (const unit of fact.id) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${fact.id.slice(0, LONGEST - 9)}~${hash.toString(16).padStart(8, '0')}`;
}

/** The title of a fact's control: its first cell and its exact value, `PL5!L7 = 4,97`; `= 4,97` where there is no cell or no room for it. */
export function controlTitle(fact: Fact): string {
  return titleFor(fact.cells[0], fact.value);
}

/** A title for a cell and a value, as `controlTitle` writes it; for a fact whose value has changed since it was printed. */
export function titleFor(cell: CellRef | undefined, value: number): string {
  const said = `= ${exactText(value)}`;
  const title = cell ? `${shown(cell)} ${said}` : said;
  return title.length <= LONGEST ? title : said;
}

/** What a control's title says; `undefined` when it is not one of ours. `cell` is absent where the title names none. */
export function readControlTitle(title: string): { readonly cell?: CellRef; readonly value: number } | undefined {
  const match = /^(?:(.+)!([A-Z]{1,3}[1-9]\d*) )?= (-?\d+(?:,\d+)?(?:e[+-]?\d+)?)$/su.exec(title.normalize('NFC').trim());
  if (!match) return undefined;
  const value = Number((match[3] ?? '').replace(',', '.'));
  const at = parseA1(match[2] ?? '');
  return Number.isFinite(value) ? { ...(at ? { cell: { sheet: match[1] ?? '', ...at } } : {}), value } : undefined;
}

/** A value as its shortest decimals, comma and no thousands marks: `14490`, `4,97`. */
function exactText(value: number): string {
  const plain = formatNumber(value).replaceAll('.', '');
  return plain.length <= MOST_DIGITS ? plain : String(value).replace('.', ',');
}
