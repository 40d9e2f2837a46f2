/** What a pair of sentences is. */
import type { DraftFindingKind } from '../../../../src/drafts/finding';

/** Right, wrong, and what reading says of the wrong one. */
export type Pair = readonly [right: string, wrong: string, kind: DraftFindingKind, piece: string];
