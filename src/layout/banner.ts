/** The banner above a printed form: its number, its title, and the unit as Thông tin chung names it. */
import type { Setup } from '../appendices/appendix';
import type { AppendixId } from '../core/finding';
import type { Draft } from './draft';
import { generalRef, type GeneralPlaces } from './place';
import { style } from './style';

/** First row of the header below the banner. */
export const HEAD_TOP = 4;

/** What of a form its banner prints. */
interface Titled {
  readonly id: AppendixId;
  readonly title: string;
}

/** Draws the banner over the columns up to `last`, its title in a row of `titleHeight` points. The unit is a formula where Thông tin chung is in the workbook. */
export function drawBanner(
  draft: Draft,
  { id, title }: Titled,
  titleHeight: number,
  setup: Setup,
  general: GeneralPlaces | undefined,
  last: number,
): void {
  const wide = (row: number) => ({ top: row, bottom: row, left: 0, right: last });
  draft.spread(wide(0), `Phụ lục ${id.slice(2)}`, style.banner);
  draft.spread(wide(1), title, style.title);
  const level = generalRef(general, 'cap_don_vi');
  const unit = generalRef(general, 'ten_don_vi');
  if (level !== undefined && unit !== undefined) draft.spread(wide(2), null, style.unit, `="Đơn vị: "&TRIM(${level}&" "&${unit})`);
  else draft.spread(wide(2), `Đơn vị: ${`${setup.level} ${setup.unit}`.trim()}`, style.unit);
  draft.rowHeights[0] = 20;
  draft.rowHeights[1] = titleHeight;
  draft.rowHeights[2] = 18;
}
