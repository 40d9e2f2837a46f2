/** Reads the cells of a book once, into flat figures. */
import type { AppendixId } from '../core/finding';
import type { Book, FormCell, FormData } from '../core/form';
import { numeric, read, type CellValue } from '../core/values';
import { HOLDS, type Flat } from '../rules';

/** The forms of a book as `flatten` lays them out: row by row, leaf by leaf, from `start` on. */
export interface Laid {
  readonly form: FormData;
  readonly start: number;
}

/** Places for the cells of every form, in the order of the appendices. */
export function layOut(book: Book, order: readonly AppendixId[]): { readonly laid: readonly Laid[]; readonly size: number } {
  let size = 0;
  const laid = order.flatMap((id): Laid[] => {
    const form = book.forms.get(id);
    if (!form) return [];
    const start = size;
    size += form.leaves.length * form.rows.length;
    return [{ form, start }];
  });
  return { laid, size };
}

/** Kept from one check to the next, as to make it costs more than to fill it; nobody holds on to it. */
let scratch: Flat | undefined;

function empty(size: number): Flat {
  if (scratch?.values.length !== size) {
    const [values, sums] = [new Float64Array(size), new Float64Array(size)];
    const [above, blanks] = [new Uint16Array(size), new Uint16Array(size)];
    scratch = { values, holds: new Uint8Array(size), cells: new Array<FormCell | undefined>(size), sums, above, blanks };
  }
  scratch.values.fill(Number.NaN);
  for (const numbers of [scratch.holds, scratch.sums, scratch.above, scratch.blanks]) numbers.fill(0);
  return scratch;
}

/** The flat figures of forms that were laid out; good until the next call. */
export function flatten(laid: readonly Laid[], size: number): Flat {
  const flat = empty(size);
  const { values, holds, cells } = flat;
  for (const { form, start } of laid) {
    let at = start;
    for (const row of form.rows) {
      for (const leaf of form.leaves) {
        const cell = form.cell(row.key, leaf.key);
        cells[at] = cell;
        if (cell) {
          const { value } = cell;
          if (typeof value === 'number' && Number.isFinite(value)) {
            values[at] = value;
            holds[at] = HOLDS.number;
          } else if (value === null || value === '') {
            holds[at] = HOLDS.blank;
          } else if (leaf.type === 'text') {
            holds[at] = HOLDS.other;
          } else {
            values[at] = numeric(value) ?? Number.NaN;
            holds[at] = heldBy(value);
          }
        }
        at += 1;
      }
    }
    addUp(flat, form, start);
  }
  return flat;
}

/** What every total row stands under. */
function addUp({ values, holds, sums, above, blanks }: Flat, { rows, leaves }: FormData, start: number): void {
  const width = leaves.length;
  rows.forEach(({ kind }, own) => {
    if (kind !== 'total') return;
    const total = start + own * width;
    rows.forEach((row, i) => {
      if (row.kind !== 'period' && row.kind !== 'year') return;
      for (let j = 0, at = start + i * width; j < width; j += 1, at += 1) {
        const held = holds[at];
        if (held === HOLDS.absent) continue;
        const [value, to] = [values[at] as number, total + j];
        above[to] = (above[to] as number) + 1;
        if (held === HOLDS.blank) blanks[to] = (blanks[to] as number) + 1;
        if (value === value) sums[to] = (sums[to] as number) + value;
      }
    });
  });
}

function heldBy(value: CellValue): number {
  const { kind } = read(value);
  return kind === 'blank' || kind === 'none' || kind === 'dash' ? HOLDS[kind] : HOLDS.other;
}
