/** All slots that a mẫu may hold, by the part of the workbook that fills them. */
import type { Slot } from '../slot';
import { frontSlots } from './front';
import { generalSlots } from './general';
import { governmentSlots } from './government';
import { otherSlots } from './others';

export const slots: readonly Slot[] = [...generalSlots, ...governmentSlots, ...frontSlots, ...otherSlots];
