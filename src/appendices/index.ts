/** All forms, in the order in which they are filed. */
import type { AppendixId } from '../core/finding';
import type { Appendix } from './appendix';
import { pl1 } from './pl1';
import { pl2 } from './pl2';
import { pl3 } from './pl3';
import { pl4 } from './pl4';
import { pl5 } from './pl5';
import { pl6 } from './pl6';
import { thongTinChung } from './thongTinChung';

export const appendices: readonly Appendix[] = [thongTinChung, pl1, pl2, pl3, pl4, pl5, pl6];

/** The form of an id. */
export function appendixOf(id: AppendixId): Appendix {
  return appendices.find((appendix) => appendix.id === id) as Appendix;
}
