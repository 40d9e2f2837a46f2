/** Pass, fail and unknown cases for every kind of relation. */
import type { Rule } from '../../../src/rules';
import { addends } from './addends';
import { atMost } from './atMost';
import { attendance } from './attendance';
import { blankMark } from './blankMark';
import { cellType } from './cellType';
import { change } from './change';
import { controlTotals } from './controlTotals';
import { copiedRow } from './copiedRow';
import { derived } from './derived';
import { documentDates } from './documentDates';
import { documentList } from './documentList';
import { documentNumbers } from './documentNumbers';
import { equalSums } from './equalSums';
import { identical } from './identical';
import { implies } from './implies';
import { noTotal } from './noTotal';
import { overlap } from './overlap';
import { pace } from './pace';
import { pair } from './pair';
import { periods } from './periods';
import { precision } from './precision';
import { ratio } from './ratio';
import { supersededDocuments } from './supersededDocuments';
import { swappedDigits } from './swappedDigits';
import { total } from './total';
import { yearInPeriod } from './yearInPeriod';
import type { Case } from './case';

const byKind: Partial<Record<Rule['kind'], readonly Case[]>> = {
  total,
  addends,
  ratio,
  atMost,
  equalSums,
  pair,
  implies,
  noTotal,
  yearInPeriod,
  change,
  identical,
  overlap,
  cellType,
  blankMark,
  periods,
  precision,
  derived,
  documentList,
  documentNumbers,
  documentDates,
  supersededDocuments,
  pace,
  attendance,
  copiedRow,
  swappedDigits,
  controlTotals,
};

export const cases: readonly (Case & { readonly kind: string })[] = Object.entries(byKind).flatMap(([kind, list]) =>
  list.map((one) => ({ kind, ...one })),
);
