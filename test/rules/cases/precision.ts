/** Cases of the relation kind `precision`, in figures of the real forms. */
import { type Case } from './case';

export const precision: readonly Case[] = [
  {
    rule: 'R1',
    row: '2013',
    column: 'ty_le_tin_do',
    figures: { TTC: { '2013': { dan_so: 4675 } }, PL5: { '2013': { so_tin_do: 238 } } },
    verdict: 'pass',
  },
];
