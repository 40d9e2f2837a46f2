/** Which number an appendix carries behind a report: that of its form where the kind of report takes all six, else its place among those that follow. */
import type { AppendixId } from '../../core/finding';
import type { ProfileName } from '../text';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** The appendices that follow a report, in order. */
export interface Attached {
  readonly ids: readonly AppendixId[];
  /** True where numbers are those of the forms. */
  readonly ownNumbers: boolean;
}

/** Of the appendices that a kind of report takes, those that the book has. */
export function attachedTo(kind: readonly AppendixId[], has: (id: AppendixId) => boolean): Attached {
  return { ids: kind.filter(has), ownNumbers: kind.length === ROMAN.length };
}

/** The number in arabic. */
export function numberOf(id: AppendixId, { ids, ownNumbers }: Attached): number {
  return ownNumbers ? Number(id.slice(2)) : ids.indexOf(id) + 1;
}

/** How running text calls it: `Phụ lục số 6` for the Party; `Phụ lục VI` for the State, `Phụ lục` where it is the only one. */
export function nameOf(id: AppendixId, attached: Attached, profile: ProfileName): string {
  const number = numberOf(id, attached);
  if (profile === 'dang') return `Phụ lục số ${String(number)}`;
  return attached.ids.length === 1 ? 'Phụ lục' : `Phụ lục ${ROMAN[number - 1] ?? String(number)}`;
}
