/** Which words of a report speak of which leaf of the forms. */
import { BODY_LEAVES } from './bodies';
import type { LeafWords } from './leafWords';
import { UNIT_LEAVES } from './unit';

/** A leaf with the words that speak of it. */
export type { LeafWords } from './leafWords';

/** In the order they are tried; the first that fits a figure decides. */
export const LEAF_WORDS: readonly LeafWords[] = [...BODY_LEAVES, ...UNIT_LEAVES];

/** The leaf that holds a count's share, by the count's leaf. */
export const SHARE_LEAVES: Readonly<Record<string, string>> = {
  so_tin_do: 'ty_le_tin_do',
  so_dv_dtts: 'ty_le_dv_dtts',
  so_cbcc_dtts: 'ty_le_cbcc_dtts',
  tthc_da_giai_quyet: 'tthc_ty_le',
  hoa_giai_thanh: 'hoa_giai_thanh_pct',
};
