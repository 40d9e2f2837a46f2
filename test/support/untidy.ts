/** Arbitrary workbooks as people leave them: consistent ones with slips, blanks, words and typed totals anywhere. */
import fc from 'fast-check';
import { appendices } from '../../src/appendices';
import { leavesFor, type Setup } from '../../src/appendices/appendix';
import type { Leaf } from '../../src/core/form';
import type { CellValue } from '../../src/core/values';
import { PREFIXES } from '../../src/layout/names';
import { consistentFigures } from './consistent';
import type { Figures } from './forms';

type Next = (below: number) => number;
type Writable = Record<string, Record<string, Record<string, CellValue>>>;

const WORDS: readonly CellValue[] = ['-', 'không', 'Không.', '–', 'x', '27 triệu đồng', '6.800', 'chưa rõ', 'ko', ' '];
const GENERAL = [
  'bao_cao_tu_nam bao_cao_den_nam so_phat_tu so_tin_do_ton_giao_2 ty_le_kinh_pct so_chi_bo so_chi_bo_nong_thon so_chi_bo_truong_hoc',
  'so_chi_bo_cong_an so_chi_bo_quan_su so_chi_bo_khac tiep_dan_bi_thu_cuoc tiep_dan_chu_tich_cuoc tiep_dan_tong_cuoc hoa_giai_tong',
  'hoa_giai_thanh hoa_giai_thanh_pct don_ky_truoc_to_cao don_ky_truoc_khieu_nai gtsx_bq_nguoi_dau_ky gtsx_bq_nguoi_cuoi_ky gtsx_bq_nguoi_tang',
].flatMap((line) => line.split(' '));

/** A figure slipped: no value a relation can be sure of any more. */
function slipped(value: CellValue, leaf: Leaf, next: Next): CellValue {
  const figure = typeof value === 'number' ? value : next(30);
  switch (next(12)) {
    case 0:
    case 1:
      return null;
    case 2:
      return WORDS[next(WORDS.length)] ?? null;
    case 3:
      return -figure;
    case 4:
      return Number((figure + (1 + next(99)) / 100).toFixed(2));
    case 5:
      return figure * 10;
    case 6:
      return 0;
    case 7:
      return leaf.type === 'pct' ? ([100, 5.5, 66.67, 33.3333, 12.345][next(5)] ?? 100) : figure + 1;
    default:
      return Math.max(0, figure + next(21) - 10);
  }
}

/** Periods that do not follow one another, now and then. */
function periods(setup: Setup, next: Next): Record<string, CellValue> {
  if (next(4) > 0) return {};
  const texts = ['2000-2004', '2001', '2010-2009', setup.periods[0] ?? '', '2005 – 2012', '6 tháng đầu năm 2026'];
  return { [`${PREFIXES.period}${String(1 + next(setup.periods.length))}`]: texts[next(texts.length)] ?? null };
}

export const untidyFigures: fc.Arbitrary<{ setup: Setup; figures: Figures }> = fc
  .tuple(consistentFigures, fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })))
  .map(([{ setup, figures }, stream]) => {
    const next: Next = (below) => Number(stream.next().value) % below;
    const written = JSON.parse(JSON.stringify(figures)) as Writable;
    const often = 4 + next(30);
    const whole = next(3) === 0;
    for (const appendix of appendices) {
      if (appendix.kind === 'fields' || appendix.kind === 'list') continue;
      const rows = [...(appendix.kind === 'period' ? setup.periods : setup.years), ...(appendix.totalLabel === undefined ? [] : ['total'])];
      const form = (written[appendix.id] ??= {});
      for (const leaf of leavesFor(appendix, setup.periods, setup.years, PREFIXES)) {
        if (leaf.type === 'text') continue;
        const yearly = /_y\d+$/.test(leaf.key);
        for (const row of rows) {
          const line = (form[row] ??= {});
          const computed = row === 'total' || leaf.type === 'pct';
          const sum = rows.reduce(
            (all, other) => all + (typeof form[other]?.[leaf.key] === 'number' && other !== 'total' ? Number(form[other][leaf.key]) : 0),
            0,
          );
          if (yearly ? next(3) === 0 : next(often) === 0)
            line[leaf.key] = slipped(row === 'total' ? sum : (line[leaf.key] ?? null), leaf, next);
          else if (computed && whole && next(2) === 0) line[leaf.key] = sum;
          else if (!computed && !yearly && line[leaf.key] === undefined && next(2) === 0) line[leaf.key] = next(4);
        }
        if (next(20) === 0) for (const row of rows) (form[row] ??= {})[leaf.key] = null;
      }
    }
    const fields: Record<string, CellValue> = { ...periods(setup, next) };
    for (const key of GENERAL) {
      if (next(2) === 0) continue;
      fields[key] =
        next(6) === 0 ? (WORDS[next(WORDS.length)] ?? null) : key.endsWith('nam') ? 1995 + next(30) : ([100, 0, 1, 2, 5, 37][next(6)] ?? 0);
    }
    written['TTC'] = { ...written['TTC'], '-': fields };
    return { setup, figures: written };
  });
