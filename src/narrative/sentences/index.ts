/** What is written of each statistical appendix, in the order of the appendices. */
import type { AppendixText } from '../sentence';
import { pl2Text } from './pl2';
import { pl3Text } from './pl3';
import { pl4Text } from './pl4';
import { pl5Text } from './pl5';
import { pl6Text } from './pl6';

export const appendixTexts: readonly AppendixText[] = [pl2Text, pl3Text, pl4Text, pl5Text, pl6Text];
