/** Types, totals, labels, years, decimals and control totals of a table: loops by hand over its columns. */
import type { FormCell, Leaf } from '../../src/core/form';
import { SHARES } from './relations';
import { addressOf, figureAt, isBlank, isDash, isNone, keyOf, same, yearsOf, type Table, type Tables } from './tables';

export function brokenColumns(tables: Tables, table: Table): string[] {
  const { form, leaves, cells, figures, rows, total } = table;
  const id = form.appendix;
  const broken: string[] = [];
  for (let j = 0; j < leaves.length; j += 1) {
    const leaf = leaves[j]!;
    if (leaf.type !== 'text') {
      for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i]![j];
        if (!cell || cell.value === null || form.rows[i]!.kind === 'heading' || isFigureOf(cell, leaf)) continue;
        const summed = i === total && leaf.type !== 'pct' && same(table.sums[j]!, figures[i]![j]!);
        if (!summed) broken.push(`${id} T5 ${keyOf(table, i)} ${leaf.key}`);
      }
    }
    const cell = cells[total]?.[j];
    if (!cell) continue;
    if (leaf.key.startsWith('mttq_hv_y') || leaf.key.startsWith('mttq_cb_y')) {
      if (!isBlank(cell) && !(typeof cell.value === 'string' && isDash(cell.value))) broken.push(`${id} T3 total ${leaf.key}`);
    } else if (leaf.type !== 'pct' && leaf.type !== 'text') {
      if (wrongTotal(table, j, cell)) broken.push(`${id} T1 total ${leaf.key}`);
      if (isBlank(cell) && table.numbers[j]! > 0) broken.push(`${id} T4 total ${leaf.key}`);
    }
  }
  if (id === 'PL4') broken.push(...brokenYears(table, 'mttq_hv_y'), ...brokenYears(table, 'mttq_cb_y'), ...membersBelowStaff(table));
  if (id === 'TTC') broken.push(...brokenPeriods(table));
  else if (rows.length > 0) broken.push(...strangeRows(tables, table, id === 'PL5' ? 'nam_thong_ke_' : 'giai_doan_'));
  if (form.controls) broken.push(...brokenControls(table));
  return broken;
}

/** Whether the cell holds what its leaf counts, or nothing, or a mark for nothing. */
function isFigureOf({ value, format }: FormCell, leaf: Leaf): boolean {
  if (typeof value === 'string') return value.trim() === '' || isDash(value) || isNone(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (leaf.type === 'date') return value >= 1 && value < 2_958_466 && !(Number.isInteger(value) && value >= 1900 && value < 2100);
  if (showsDate(format)) return false;
  return (value >= 0 || leaf.signed === true) && (leaf.type !== 'int' || Number.isInteger(value));
}

const DATES: Record<string, boolean> = { General: false };

/** Whether a number format is one of dates: what is quoted or in brackets aside. */
function showsDate(format = 'General'): boolean {
  return (DATES[format] ??= /[dy]/i.test(format.replace(/"[^"]*"|\\[^]|\[[^\]]*\]|General/gi, '')));
}

function wrongTotal(table: Table, j: number, cell: FormCell): boolean {
  if (cell.formula !== undefined && !addsUp(table, j, cell.formula)) return true;
  const total = table.figures[table.total]![j]!;
  let known = 0;
  for (const i of table.rows) {
    const above = table.cells[i]![j];
    if (!Number.isNaN(table.figures[i]![j])) known += 1;
    else if (above && !isBlank(above) && !(typeof above.value === 'string' && isDash(above.value))) return false;
  }
  return known > 0 && !Number.isNaN(total) && !same(table.sums[j]!, total);
}

/** Whether a formula is the sum of the rows, in the words in which sheets write it. */
function addsUp(table: Table, j: number, formula: string): boolean {
  const addresses = table.rows.map((i) => addressOf(table.cells[i]![j]!));
  const block = `${addresses[0]!}:${addresses[addresses.length - 1]!}`;
  const plain = formula.replace(/[$\s]/g, '');
  return plain === `=IF(COUNT(${block})=0,"",SUM(${block}))` || plain === `=SUM(${block})` || plain === `=${addresses.join('+')}`;
}

/** The line of the period that has a year. */
function homeOf(table: Table, year: number): number | undefined {
  return table.rows.find((i) => {
    const years = yearsOf(table.form.rows[i]!.label);
    return years !== undefined && years[0] <= year && year <= years[1];
  });
}

/** Figures of a year outside its period, and leaps from one year to the next. */
function brokenYears(table: Table, prefix: string): string[] {
  const broken: string[] = [];
  let [before, known] = [Number.NaN, false];
  for (let j = 0; j < table.leaves.length; j += 1) {
    const { key, label } = table.leaves[j]!;
    if (!key.startsWith(prefix)) continue;
    const home = homeOf(table, Number(label));
    for (const i of table.rows) {
      const value = table.figures[i]![j]!;
      if (home !== undefined && i !== home && !isBlank(table.cells[i]![j]) && !Number.isNaN(value))
        broken.push(`PL4 M2 ${keyOf(table, i)} ${key}`);
    }
    const now = home !== undefined && table.cells[home]![j] ? table.figures[home]![j]! : Number.NaN;
    if (known && before !== 0 && Math.abs(((now - before) / before) * 100) > 50) broken.push(`PL4 M3 ${keyOf(table, home!)} ${key}`);
    [before, known] = [now, true];
  }
  return broken;
}

function membersBelowStaff(table: Table): string[] {
  const broken: string[] = [];
  for (let j = 0; j < table.leaves.length; j += 1) {
    const { key, label } = table.leaves[j]!;
    const home = key.startsWith('mttq_cb_y') ? homeOf(table, Number(label)) : undefined;
    const whole = table.place[key.replace('_cb_', '_hv_')] ?? -1;
    if (home !== undefined && (table.figures[home]![j] || 0) > table.figures[home]![whole]! + 1e-9)
      broken.push(`PL4 M3 ${keyOf(table, home)} ${key}`);
  }
  return broken;
}

/** Decimals of the shortest way to write a number. */
export function writtenPlaces(value: number): number {
  if (Number.isInteger(value) || Number.isNaN(value)) return 0;
  const text = String(Number(value.toPrecision(13)));
  const point = text.indexOf('.');
  return text.includes('e') || point < 0 ? 0 : Math.min(text.length - point - 1, 10);
}

/** Decimals that a format fixes; none where it leaves them open. */
function fixedPlaces({ format = 'General' }: FormCell): number | undefined {
  const fixed = /^#?,?#*0(?:\.(0+))?%?$/.exec(format.split(';')[0] ?? '');
  return fixed ? (fixed[1]?.length ?? 0) : undefined;
}

/** The first percentage that is not shown with the usual number of decimals of all tables. */
export function mixedDecimals(tables: Tables): string[] {
  const all: { key: string; places: number; fixed: boolean; away: number }[] = [];
  const counts: number[] = [];
  for (const id of ['PL1', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6']) {
    const table = tables[id];
    for (let j = 0; j < (table?.leaves.length ?? 0); j += 1) {
      const { key, type } = table!.leaves[j]!;
      if (type !== 'pct') continue;
      const [, , , part = '', whole = ''] = SHARES.find((share) => share[2] === key) ?? [];
      for (let i = 0; i < table!.cells.length; i += 1) {
        const cell = table!.cells[i]![j];
        if (typeof cell?.value !== 'number') continue;
        const fixed = fixedPlaces(cell);
        const places = fixed ?? (Number.isInteger(cell.value) ? undefined : writtenPlaces(cell.value));
        if (places === undefined) continue;
        const exact = (figureAt(tables, table!, i, part) / figureAt(tables, table!, i, whole)) * 100;
        all.push({ key: `${id} R1 ${keyOf(table!, i)} ${key}`, places, fixed: fixed !== undefined, away: Math.abs(cell.value - exact) });
        counts[places] = (counts[places] ?? 0) + 1;
      }
    }
  }
  let usual = -1;
  counts.forEach((count, places) => {
    if (count >= (counts[usual] ?? 0)) usual = places;
  });
  // A last zero does not show where no format asks for it.
  const odd = all.find(({ places, fixed, away }) => places !== usual && (fixed || places > usual || !(away <= 0.5 * 10 ** -usual + 1e-9)));
  return odd ? [odd.key] : [];
}

function plainPeriod(text: string): string {
  return text
    .trim()
    .replace(/\s*[-–—−]\s*/g, '-')
    .replace(/^giai đoạn\s+/i, '')
    .replace(/^năm\s+(?=\d{4}$)/i, '');
}

function brokenPeriods(table: Table): string[] {
  const broken: string[] = [];
  const listed: { key: string; text: string; years: readonly [number, number] | undefined }[] = [];
  for (let j = 0; j < table.leaves.length; j += 1) {
    const { key } = table.leaves[j]!;
    const cell = key.startsWith('giai_doan_') ? table.cells[0]![j] : undefined;
    if (!cell || isBlank(cell)) continue;
    const text = plainPeriod(String(cell.value));
    listed.push({ key, text, years: yearsOf(text) });
  }
  for (let i = 1; i < listed.length; i += 1) {
    const [{ text, years: a }, { key, text: other, years: b }] = [listed[i - 1]!, listed[i]!];
    if (text === other || (a && b && (a[1] < a[0] || b[1] < b[0] || b[0] !== a[1] + 1))) broken.push(`TTC P1 - ${key}`);
  }
  const [from, to] = ['bao_cao_tu_nam', 'bao_cao_den_nam'].map((leaf) => table.figures[0]![table.place[leaf] ?? -1] ?? Number.NaN);
  const [first, last] = [listed[0]?.years, listed[listed.length - 1]?.years];
  if (first && last && !Number.isNaN(from) && !Number.isNaN(to) && (first[0] !== from || last[1] !== to))
    broken.push('TTC P1 - bao_cao_tu_nam');
  return broken;
}

/** Rows that Thông tin chung does not list, or that stand twice, and a total row that is not there. */
function strangeRows(tables: Tables, table: Table, prefix: string): string[] {
  const general = tables['TTC'];
  const listed: string[] = [];
  general?.leaves.forEach(({ key }, j) => {
    const cell = key.startsWith(prefix) ? general.cells[0]![j] : undefined;
    if (cell && !isBlank(cell)) listed.push(plainPeriod(String(cell.value)));
  });
  const seen: string[] = [];
  const broken: string[] = [];
  for (const i of table.rows) {
    const { key, label } = table.form.rows[i]!;
    const text = plainPeriod(label);
    if (!table.form.labelAt.has(key)) continue;
    if (seen.includes(text) || (listed.length > 0 && !listed.includes(text)))
      broken.push(`${table.form.appendix} P1 ${key} ${table.leaves[0]!.key}`);
    seen.push(text);
  }
  const last = table.form.rows[table.rows.at(-1)!]!;
  if (table.form.appendix !== 'PL5' && table.total < 0 && table.form.labelAt.has(last.key))
    broken.push(`${table.form.appendix} P1 ${last.key} ${table.leaves[0]!.key}`);
  return broken;
}

/** Sums of decimals come out a hair beside what they are. */
function withoutDust(value: number): number {
  return Number(value.toFixed(6));
}

/** Rows and columns that differ from the sums of the paper form; where both point at one cell, that cell once. */
function brokenControls(table: Table): string[] {
  const { appendix, rows, controls } = table.form;
  const counted = table.leaves.flatMap((leaf, j) =>
    leaf.type === 'text' || leaf.type === 'pct' || /^mttq_(hv|cb)_y/.test(leaf.key) ? [] : [j],
  );
  const readable = (i: number, j: number): boolean => !Number.isNaN(table.figures[i]![j]) || isBlank(table.cells[i]![j]);
  const figure = (cell: FormCell | undefined): number => (typeof cell?.value === 'number' ? cell.value : Number.NaN);
  const offRows: { at: number; gap: number }[] = [];
  const offColumns: { at: number; gap: number }[] = [];
  for (const i of table.rows) {
    let sum = 0;
    for (const j of counted) sum += table.figures[i]![j] || 0;
    const gap = withoutDust(figure(controls?.rows.get(rows[i]!.key)) - sum);
    if (!Number.isNaN(gap) && !same(gap, 0) && counted.every((j) => readable(i, j))) offRows.push({ at: i, gap });
  }
  for (const j of counted) {
    const gap = withoutDust(figure(controls?.columns.get(table.leaves[j]!.key)) - table.sums[j]!);
    if (!Number.isNaN(gap) && !same(gap, 0) && table.rows.every((i) => readable(i, j))) offColumns.push({ at: j, gap });
  }
  const broken: string[] = [];
  const told = new Set<{ at: number; gap: number }>();
  for (const row of offRows) {
    const alike = offColumns.filter((column) => same(column.gap, row.gap));
    const rivals = offRows.filter((other) => same(other.gap, row.gap));
    const [column] = alike;
    if (!column || alike.length !== 1 || rivals.length !== 1) continue;
    const proposed = withoutDust((table.figures[row.at]![column.at] || 0) + row.gap);
    const leaf = table.leaves[column.at]!;
    if (proposed < 0 || (leaf.type === 'int' && !Number.isInteger(proposed))) continue;
    told.add(row).add(column);
    broken.push(`${appendix} C1 ${keyOf(table, row.at)} ${leaf.key}`);
  }
  for (const row of offRows) if (!told.has(row)) broken.push(`${appendix} C1 ${keyOf(table, row.at)} kiem_tra`);
  for (const column of offColumns) if (!told.has(column)) broken.push(`${appendix} C1 kiem_tra ${table.leaves[column.at]!.key}`);
  return broken;
}
