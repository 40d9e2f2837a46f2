/** The books that reports are written from in tests: the commune An Thịnh as each kind asks for it, and phường Phổ Hòa. */
import { phoHoaWorkbook } from '../../scripts/samples/build';
import type { Book } from '../../src/core/form';
import { findForms } from '../../src/layout/find';
import { snapshotOf } from '../../src/layout/snapshotOf';
import type { ReportKind } from '../../src/narrative/reports';
import { makeBook } from '../support/makeBook';
import { anThinh } from './anThinh';

/** The commune's book for a kind of report. */
export function anThinhBook(kind: ReportKind): Book {
  if (kind === 'nam') return makeBook(anThinh(['2025'], ['2025'], { cv_chi_dao_so: '1208/SNV-XDCQ' }), { years: ['2025'] });
  const years = ['2021', '2023', '2025'];
  const fields = kind === '5-nam' ? { cv_chi_dao_so: '1208/SNV-XDCQ' } : {};
  return makeBook(anThinh(['2021-2023', '2024-2025'], years, fields), { years });
}

/** The ward's book as its sample workbook is read. */
export function phoHoaBook(): Book {
  return findForms(snapshotOf(phoHoaWorkbook())).book;
}
