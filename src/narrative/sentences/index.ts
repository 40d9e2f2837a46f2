/** What is written of each statistical appendix, in the order of the appendices. */
import type { AppendixId } from '../../core/finding';
import type { AppendixText } from '../sentence';
import { pl2Text } from './pl2';
import { pl3Text } from './pl3';
import { pl4Text } from './pl4';
import { pl5Text } from './pl5';
import { pl6Text } from './pl6';
import { ttcUnits } from './ttc';

export const appendixTexts: readonly AppendixText[] = [pl2Text, pl3Text, pl4Text, pl5Text, pl6Text];

/** By appendix, the units of those leaves whose own do not read as prose; none for one that has no sentences. */
export const proseUnits: ReadonlyMap<AppendixId, Readonly<Record<string, string>>> = new Map([
  ['TTC', ttcUnits],
  ...appendixTexts.map(
    ({ appendix, leaves }) =>
      [appendix, Object.fromEntries(Object.entries(leaves).flatMap(([key, { unit }]) => (unit ? [[key, unit]] : [])))] as const,
  ),
]);
