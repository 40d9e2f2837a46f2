/** Tables as a book that the check reads: cells at the places where the real sheets have them, totals typed or as live formulas. */
import { appendices } from '../../src/appendices';
import type { CellRef } from '../../src/core/cellRef';
import type { AppendixId } from '../../src/core/finding';
import type { Book, ControlTotals, FormCell, FormData } from '../../src/core/form';
import type { CellValue } from '../../src/core/values';
import { buildWorkbook } from '../../src/layout/build';
import { findForms } from '../../src/layout/find';
import { snapshotOf } from '../../src/layout/snapshotOf';
import { consistentTables, USUAL, type Manner, type Span, type Tables } from './figures';
import { dice } from '../random';

/** How totals stand: typed, as live formulas, or as live formulas with the sums of the paper form beside the table. */
export type Totals = 'typed' | 'formula' | 'controls';

/** A cell by form, row and leaf. */
export interface Place {
  readonly form: AppendixId;
  readonly row: string;
  readonly leaf: string;
}

/** What is written over a cell; a value drops the formula that stood there. */
export interface Written {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A workbook that can be written in; cells that follow others are computed on reading. */
export interface Sheets {
  readonly span: Span;
  readonly totals: Totals;
  readonly book: Book;
  get(place: Place): FormCell | undefined;
  /** A copy with these cells written over. */
  with(edits: readonly (readonly [Place, Written])[]): Sheets;
  /** Leaves of a form in the order of its sheet, and its rows without the total. */
  leaves(form: AppendixId): readonly string[];
  rows(form: AppendixId): readonly string[];
}

const SPANS: readonly Span[] = [
  { periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] },
  { periods: ['2011-2015', '2016-2020', '2021-2025'], years: ['2015', '2020', '2025'] },
  { periods: ['2021', '2022', '2023', '2024', '2025'], years: ['2021', '2025'] },
];

/** What workbooks are made of: spans of time and manners of figures, one of each by chance. */
export interface Kind {
  readonly spans: readonly Span[];
  readonly manners: readonly Manner[];
}

const KNOWN: Kind = { spans: SPANS, manners: [USUAL] };

/** Ratios of the forms: printed, part, whole. */
export const RATIOS: readonly (readonly [form: AppendixId, printed: string, part: string, whole: string])[] = [
  ['PL2', 'tthc_ty_le', 'tthc_da_giai_quyet', 'tthc_da_tiep_nhan'],
  ['PL5', 'ty_le_dv_dtts', 'so_dv_dtts', 'so_dang_vien'],
  ['PL5', 'ty_le_cbcc_dtts', 'so_cbcc_dtts', 'TTC.tong_cbcc'],
  ['PL5', 'ty_le_tin_do', 'so_tin_do', 'TTC.dan_so'],
];

const templates = new Map<Span, Book>();

function templateOf(span: Span): Book {
  const known = templates.get(span);
  if (known) return known;
  const { book } = findForms(snapshotOf(buildWorkbook({ unit: 'Sơn Long', level: 'xã', ...span }, { controls: true })));
  templates.set(span, book);
  return book;
}

/** A consistent workbook of a seed. */
export function consistentWorkbook(seed: number, totals: Totals, { spans, manners }: Kind = KNOWN): Sheets {
  const random = dice(seed);
  const span = random.pick(spans);
  const manner = manners.length === 1 ? (manners[0] ?? USUAL) : random.pick(manners);
  const tables = consistentTables(random, span, manner);
  const typed = new Map<string, Written>();
  for (const [form, table] of Object.entries(tables)) {
    for (const [row, line] of Object.entries(table)) {
      for (const [leaf, value] of Object.entries(line))
        if (value !== undefined) typed.set(key({ form: form as AppendixId, row, leaf }), { value });
    }
  }
  if (totals === 'typed') typeTotals(span, tables, typed);
  const right = sheets(span, totals, typed, new Map());
  return totals === 'controls' ? sheets(span, totals, typed, paperSums(right.book, templateOf(span))) : right;
}

/** The sums that the paper forms of a consistent workbook show, by form. */
function paperSums(book: Book, template: Book): Map<AppendixId, ControlTotals> {
  return new Map(
    [...template.forms].flatMap(([id, form]) => {
      const leaves =
        appendices.find((one) => one.id === id)?.rules.flatMap((rule) => (rule.kind === 'controlTotals' ? rule.leaves : [])) ?? [];
      const own = book.forms.get(id);
      const controls = form.controls;
      if (!own || !controls) return [];
      const rows = own.rows.filter((row) => row.kind === 'period' || row.kind === 'year').map((row) => row.key);
      const sum = (places: readonly (readonly [string, string])[]): number =>
        sumOf(places.map(([row, leaf]) => own.cell(row, leaf)?.value).map((value) => (typeof value === 'number' ? value : undefined))) ?? 0;
      const filled = (
        cells: ReadonlyMap<string, FormCell>,
        places: (key: string) => (readonly [string, string])[],
      ): Map<string, FormCell> =>
        new Map([...cells].filter(([key]) => places(key).length > 0).map(([key, cell]) => [key, { ...cell, value: sum(places(key)) }]));
      return [
        [
          id,
          {
            rows: filled(controls.rows, (row) => (rows.includes(row) ? leaves.map((leaf) => [row, leaf] as const) : [])),
            columns: filled(controls.columns, (leaf) => (leaves.includes(leaf) ? rows.map((row) => [row, leaf] as const) : [])),
          },
        ] as const,
      ];
    }),
  );
}

/** Writes what the live formulas would show as constants, as an old form has it. */
function typeTotals(span: Span, tables: Tables, typed: Map<string, Written>): void {
  const live = sheets(span, 'formula', typed, new Map());
  for (const form of live.book.forms.values()) {
    for (const row of form.rows) {
      for (const leaf of form.leaves) {
        const cell = form.cell(row.key, leaf.key);
        if (cell?.formula !== undefined && typeof cell.value === 'number')
          typed.set(key({ form: form.appendix, row: row.key, leaf: leaf.key }), { value: cell.value });
        else if (cell?.formula !== undefined && form.appendix !== 'TTC')
          typed.set(key({ form: form.appendix, row: row.key, leaf: leaf.key }), { value: null });
      }
    }
  }
}

function sheets(span: Span, totals: Totals, typed: ReadonlyMap<string, Written>, paper: ReadonlyMap<AppendixId, ControlTotals>): Sheets {
  const template = templateOf(span);
  const forms = new Map([...template.forms].map(([id, form]) => [id, overlay(form, typed, paper.get(id))]));
  const byPlace = (at: CellRef): CellValue => template.valueAt(at);
  return {
    span,
    totals,
    book: { forms, valueAt: byPlace },
    get: ({ form, row, leaf }) => forms.get(form)?.cell(row, leaf),
    with: (edits) => sheets(span, totals, new Map([...typed, ...edits.map(([place, written]) => [key(place), written] as const)]), paper),
    leaves: (form) => forms.get(form)?.leaves.map((leaf) => leaf.key) ?? [],
    rows: (form) => (forms.get(form)?.rows ?? []).filter((row) => row.kind === 'period' || row.kind === 'year').map((row) => row.key),
  };
}

function overlay(form: FormData, typed: ReadonlyMap<string, Written>, paper: ControlTotals | undefined): FormData {
  const cells = new Map<string, Map<string, FormCell>>();
  const value = (row: string, leaf: string): CellValue => {
    const own = typed.get(key({ form: form.appendix, row, leaf }));
    return own ? own.value : (form.cell(row, leaf)?.value ?? null);
  };
  const number = (row: string, operand: string): number | undefined => {
    const dot = operand.indexOf('.');
    const found = dot < 0 ? value(row, operand) : (typed.get(`${operand.slice(0, dot)} ${row} ${operand.slice(dot + 1)}`)?.value ?? null);
    return typeof found === 'number' ? found : undefined;
  };
  const addends = form.rows.filter((row) => row.kind === 'period' || row.kind === 'year').map((row) => row.key);
  // Totals come before ratios, as these may stand in the total row.
  const computed = (row: string, total: boolean, leaf: string, at: FormCell): CellValue => {
    const ratio = RATIOS.find(([id, printed]) => id === form.appendix && printed === leaf);
    if (ratio) {
      const sum = (operand: string): number | undefined =>
        total ? sumOf(addends.map((one) => number(one, operand))) : number(row, operand);
      const [part, whole] = [sum(ratio[2]), sum(ratio[3])];
      return part === undefined || !whole ? '' : Math.round((part / whole) * 1e4 + 1e-7) / 100;
    }
    if (total) return sumOf(addends.map((one) => number(one, leaf))) ?? '';
    return at.value;
  };
  for (const row of form.rows) {
    const line = new Map<string, FormCell>();
    for (const leaf of form.leaves) {
      const cell = form.cell(row.key, leaf.key);
      if (!cell) continue;
      const own = typed.get(key({ form: form.appendix, row: row.key, leaf: leaf.key }));
      const { formula, ...bare } = cell;
      if (own) line.set(leaf.key, { ...bare, value: own.value, ...(own.formula === undefined ? {} : { formula: own.formula }) });
      else line.set(leaf.key, formula === undefined ? cell : { ...cell, value: computed(row.key, row.kind === 'total', leaf.key, cell) });
    }
    cells.set(row.key, line);
  }
  const { appendix, sheet, leaves, rows, labelAt, missing } = form;
  return {
    appendix,
    sheet,
    leaves,
    rows,
    labelAt,
    missing,
    ...(paper ? { controls: paper } : {}),
    cell: (row, leaf) => cells.get(row)?.get(leaf),
  };
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Number(known.reduce((sum, value) => sum + value, 0).toPrecision(13));
}

export function key({ form, row, leaf }: Place): string {
  return `${form} ${row} ${leaf}`;
}

/** Ids of the forms that have a total row. */
export const TOTALLED: readonly AppendixId[] = appendices.flatMap((appendix) => (appendix.kind === 'period' ? [appendix.id] : []));
