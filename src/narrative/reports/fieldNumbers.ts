/** Numbers of Thông tin chung that a report is set by: its date, its years. */
import type { Book } from '../../core/form';
import { numeric } from '../../core/values';
import { FIELDS } from '../fields';

/** The number in a field of Thông tin chung. */
export function numberIn(book: Book, key: string): number | undefined {
  return numeric(book.forms.get('TTC')?.cell(FIELDS, key)?.value ?? null);
}
