/** Defined names: how a leaf is found again whatever its header or its place becomes. */
import { PERIOD_PREFIX, YEAR_PREFIX } from '../appendices/thongTinChung';
import type { AppendixId } from '../core/finding';

/** Version of the template that these sheets follow; raised when a leaf or a name changes. */
export const TEMPLATE_VERSION = '1.0';
export const VERSION_NAME = 'PLDV_phien_ban';

/** Hidden names that begin so remember the cells that were marked on demand. */
export const MARK_PREFIX = 'PLDV_dau_';

/** Name of a leaf's block, e.g. `PL2_hdnd_so_nghi_quyet`. */
export function leafName(appendix: AppendixId, key: string): string {
  return `${appendix}_${key}`;
}

/** Name of the row labels, the periods or years down the side of a table. */
export function labelsName(appendix: AppendixId): string {
  return `${appendix}_dong`;
}

/** Name of the total row. */
export function totalName(appendix: AppendixId): string {
  return `${appendix}_tong_cong`;
}

/** Name of the column of row sums, and of the row of printed totals, that control a table. */
export function controlColumnName(appendix: AppendixId): string {
  return `${appendix}_kiem_tra_cot`;
}

export function controlRowName(appendix: AppendixId): string {
  return `${appendix}_kiem_tra_hang`;
}

export const PREFIXES = { period: PERIOD_PREFIX, year: YEAR_PREFIX } as const;
