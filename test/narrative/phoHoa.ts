/** The figures of phường Phổ Hòa, totals as printed, as the summary's tests need them. */
import { population, tables } from '../../scripts/samples/phoHoa';
import type { PlainBook } from '../support/makeBook';

export const phoHoa: PlainBook = {
  TTC: { '-': { ten_don_vi: 'Phổ Hòa', cap_don_vi: 'phường' }, '2013': {}, '2018': {}, '2022': { dan_so: population['2022'] ?? null } },
  ...tables,
};
