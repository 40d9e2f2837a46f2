/** One reading of the workbook: what it holds, the forms in it, and what the check says of them. */
import { check } from '../checking/check';
import { withSetAside } from '../checking/setAside';
import type { Report } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot';
import { tidy } from '../core/values';
import { findForms, type Found } from '../layout/find';
import type { FormStatus } from './session';

export interface Reading {
  readonly snapshot: WorkbookSnapshot;
  readonly found: Found;
  readonly report: Report;
}

/** Finds the forms of a snapshot and checks them; findings that were set aside say so. */
export function readingOf(snapshot: WorkbookSnapshot): Reading {
  const found = findForms(snapshot);
  return { snapshot, found, report: withSetAside(check(found.book), found.book, snapshot.names) };
}

/** A form as the pane lists it. */
export function statusOf(form: Found['forms'][number]): FormStatus {
  return { ...form, missing: form.lacking };
}

/** Level and name of the unit as Thông tin chung gives them, `phường Phổ Hòa`; empty for none. */
export function unitIn(found: Found): string {
  const field = (key: string): string => tidy(String(found.book.forms.get('TTC')?.cell('-', key)?.value ?? ''));
  return `${field('cap_don_vi')} ${field('ten_don_vi')}`.trim();
}

/** All values of the forms as one text, to tell whether anything the summary speaks of has changed. */
export function valuesOf(found: Found): string {
  const forms = [...found.book.forms.values()];
  return JSON.stringify(
    forms.map((form) => form.rows.map((row) => [row.label, form.leaves.map((leaf) => form.cell(row.key, leaf.key)?.value ?? null)])),
  );
}
