/** The sums, limits, pairs and shares of the forms as plain loops over a book: less than the engine judges, and so a hard measure for its speed; and a second opinion on what is broken. */
import type { AppendixId } from '../src/core/finding';
import type { Book, FormData } from '../src/core/form';
import { writtenDecimals } from '../src/core/number';
import { numeric } from '../src/core/values';

const SUMS: readonly (readonly [AppendixId, readonly string[], readonly string[]])[] = [
  ['PL3', ['llvt_don_tong'], ['llvt_don_da_gq', 'llvt_don_chua_gq']],
  ['PL6', ['mh_tap_the', 'mh_ca_nhan'], ['mh_kinh_te', 'mh_vhxh', 'mh_qpan', 'mh_xdd_htct']],
];

const LIMITS: readonly (readonly [AppendixId, readonly string[], readonly string[]])[] = [
  ['PL2', ['hdnd_ykct_da_tra_loi'], ['hdnd_ykct_da_giai_quyet', 'hdnd_ykct_dang_giai_quyet']],
  ['PL2', ['tthc_da_giai_quyet'], ['tthc_da_tiep_nhan']],
  ['PL2', ['don_tq_to_cao', 'don_tq_khieu_nai'], ['so_don_tiep_nhan']],
  ['PL2', ['don_gq_to_cao'], ['don_tq_to_cao']],
  ['PL2', ['don_gq_khieu_nai'], ['don_tq_khieu_nai']],
  ['PL2', ['tt_so_cuoc'], ['tt_so_co_quan']],
  ['PL5', ['so_dv_dtts'], ['so_dang_vien']],
  ['PL5', ['so_dv_tin_do'], ['so_dang_vien']],
  ['PL5', ['so_cot_can_tg'], ['so_tin_do']],
  ['PL6', ['kt_tap_the'], ['mh_tap_the']],
  ['PL6', ['kt_ca_nhan'], ['mh_ca_nhan']],
];

const PAIRS: readonly (readonly [AppendixId, string, string])[] = [
  ['PL2', 'txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi'],
  ['PL2', 'txct_hdnd_so_buoi', 'txct_hdnd_so_nguoi'],
  ['PL2', 'ubnd_qt_so_hoi_nghi', 'ubnd_qt_so_nguoi'],
  ['PL3', 'llvt_tt_so_cuoc', 'llvt_tt_so_nguoi'],
  ['PL4', 'mttq_qt_so_cuoc', 'mttq_qt_so_nguoi'],
  ['PL4', 'mttq_pt_so_cuoc', 'mttq_pt_so_nguoi'],
  ['PL4', 'mttq_dt_so_cuoc', 'mttq_dt_so_nguoi'],
  ['PL6', 'ht_so_hoi_thi', 'ht_so_don_vi'],
];

const SHARES: readonly (readonly [AppendixId, string, string, string])[] = [
  ['PL2', 'tthc_ty_le', 'tthc_da_giai_quyet', 'tthc_da_tiep_nhan'],
  ['PL5', 'ty_le_dv_dtts', 'so_dv_dtts', 'so_dang_vien'],
  ['PL5', 'ty_le_cbcc_dtts', 'so_cbcc_dtts', 'TTC.tong_cbcc'],
  ['PL5', 'ty_le_tin_do', 'so_tin_do', 'TTC.dan_so'],
];

/** Names of the relations that a loop finds broken, `PL6 mh_tap_the total` and the like. */
export function brokenByHand(book: Book): string[] {
  const broken: string[] = [];
  for (const form of book.forms.values()) {
    if (form.appendix === 'TTC' || form.appendix === 'PL1') continue;
    const rows = form.rows.filter((row) => row.kind === 'period' || row.kind === 'year');
    for (const leaf of form.leaves) {
      if (leaf.type === 'text') continue;
      for (const row of form.rows) {
        const value = form.cell(row.key, leaf.key)?.value ?? null;
        const fine =
          value === null || value === '' || (typeof value === 'number' && value >= 0 && (leaf.type !== 'int' || Number.isInteger(value)));
        if (!fine) broken.push(`${form.appendix} ${leaf.key} ${row.key} type`);
      }
      const total = at(form, 'total', leaf.key);
      if (leaf.type === 'pct' || !form.cell('total', leaf.key)) continue;
      let [sum, count] = [0, 0];
      for (const row of rows) {
        const value = at(form, row.key, leaf.key);
        if (value === undefined) continue;
        sum += value;
        count += 1;
      }
      if (count > 0 && (total === undefined || Math.abs(sum - total) > 1e-6)) broken.push(`${form.appendix} ${leaf.key} total`);
    }
    for (const [leaf, control] of form.controls?.columns ?? []) {
      const sum = rows.reduce((all, row) => all + (at(form, row.key, leaf) ?? 0), 0);
      if (typeof control.value === 'number' && Math.abs(sum - control.value) > 1e-6) broken.push(`${form.appendix} ${leaf} control`);
    }
    for (const row of form.rows) {
      const get = (leaf: string): number | undefined =>
        leaf.startsWith('TTC.') ? at(book.forms.get('TTC'), row.key, leaf.slice(4)) : at(form, row.key, leaf);
      const whole = (leaves: readonly string[]): boolean =>
        row.kind !== 'total' || leaves.every((leaf) => rows.every((one) => at(form, one.key, leaf) !== undefined));
      for (const [id, left, right] of SUMS) {
        if (id !== form.appendix || !whole([...left, ...right])) continue;
        const [a, b] = [add(left, get), add(right, get)];
        if ((a.all && b.all && Math.abs(a.sum - b.sum) > 1e-6) || (a.all && a.sum < b.sum - 1e-6) || (b.all && b.sum < a.sum - 1e-6))
          broken.push(`${id} ${left.join('+')} ${row.key}`);
      }
      for (const [id, parts, wholes] of LIMITS) {
        if (id !== form.appendix || !whole(wholes)) continue;
        const [a, b] = [add(parts, get), add(wholes, get)];
        if (b.all && a.sum > b.sum + 1e-6) broken.push(`${id} ${parts.join('+')} ${row.key}`);
      }
      for (const [id, printed, part, all] of SHARES) {
        if (id !== form.appendix) continue;
        const [p, a, b] = [get(printed), get(part), get(all)];
        if (
          p !== undefined &&
          a !== undefined &&
          b !== undefined &&
          (b === 0 || Math.abs(p - (a / b) * 100) > 0.5 * 10 ** -writtenDecimals(p) + 1e-6)
        )
          broken.push(`${id} ${printed} ${row.key}`);
      }
      if (row.kind === 'total') continue;
      for (const [id, events, people] of PAIRS) {
        if (id !== form.appendix) continue;
        const [e, p] = [get(events), get(people)];
        if (e !== undefined && p !== undefined && (e > 0 !== p > 0 || (p < e && id !== 'PL6'))) broken.push(`${id} ${people} ${row.key}`);
      }
    }
  }
  return broken;
}

function at(form: FormData | undefined, row: string, leaf: string): number | undefined {
  const cell = form?.cell(row, leaf);
  return cell ? numeric(cell.value) : undefined;
}

function add(leaves: readonly string[], get: (leaf: string) => number | undefined): { sum: number; all: boolean } {
  let [sum, all] = [0, true];
  for (const leaf of leaves) {
    const value = get(leaf);
    if (value === undefined) all = false;
    else sum += value;
  }
  return { sum, all };
}
