/** Charts that the longest reports show, as data. */
import type { AppendixId } from '../../core/finding';
import type { FormData } from '../../core/form';
import { figureRows, rowScope, type Figure, type Source } from '../figures';
import { textOf, type Printer } from '../runs';
import type { Chart, Fact } from '../text';
import { rowWords } from '../timeWords';

/** What a chart shows: leaves of one form over its rows. */
export interface ChartPlan {
  readonly appendix: AppendixId;
  /** Caption, without a number. */
  readonly caption: string;
  readonly unit: string;
  /** Leaves with their names in the chart. */
  readonly leaves: readonly (readonly [leaf: string, name: string])[];
  /** Which of both stand side by side as groups: the leaves, or the rows. */
  readonly groups: 'leaves' | 'rows';
}

const CHARTS: Readonly<Record<string, ChartPlan>> = {
  linh_vuc: {
    appendix: 'PL6',
    caption: 'Mô hình “Dân vận khéo” được công nhận theo lĩnh vực',
    unit: 'mô hình',
    leaves: [
      ['mh_kinh_te', 'Kinh tế'],
      ['mh_vhxh', 'Văn hóa - xã hội'],
      ['mh_qpan', 'Quốc phòng - an ninh'],
      ['mh_xdd_htct', 'Xây dựng Đảng, hệ thống chính trị'],
    ],
    groups: 'leaves',
  },
  thu_tuc: {
    appendix: 'PL2',
    caption: 'Hồ sơ thủ tục hành chính đã tiếp nhận và giải quyết',
    unit: 'hồ sơ',
    leaves: [
      ['tthc_da_tiep_nhan', 'Đã tiếp nhận'],
      ['tthc_da_giai_quyet', 'Đã giải quyết'],
    ],
    groups: 'rows',
  },
  giam_sat: {
    appendix: 'PL4',
    caption: 'Hoạt động giám sát, phản biện xã hội và đối thoại',
    unit: 'cuộc',
    leaves: [
      ['mttq_gs_so_cuoc', 'Giám sát'],
      ['mttq_pb_so_cuoc', 'Phản biện xã hội'],
      ['mttq_dt_so_cuoc', 'Đối thoại'],
    ],
    groups: 'leaves',
  },
  dang_vien: {
    appendix: 'PL5',
    caption: 'Đảng viên của Đảng bộ qua các năm',
    unit: 'đồng chí',
    leaves: [['so_dang_vien', 'Đảng viên']],
    groups: 'rows',
  },
};

/** A chart compares; with fewer groups of bars it would be a number in a picture. */
const ENOUGH = 2;

/** What the ids of these charts begin with. */
const ID = 'bieu_do.';

/** Id of the chart of a name. */
export function chartId(name: string): string {
  return ID + name;
}

/** The plan that a chart with this id follows; `undefined` for an id that no plan has. */
export function planOf(id: string): ChartPlan | undefined {
  const name = id.slice(ID.length);
  return id.startsWith(ID) && Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
}

/** The chart of an id; `undefined` where no plan has it, where there are not two groups to compare, or no figure is above zero. */
export function chartOf(id: string, source: Source, printer: Printer): Chart | undefined {
  const plan = planOf(id);
  const chart = plan && drawn(plan, source, printer);
  return chart && { id, ...chart };
}

function drawn(plan: ChartPlan, source: Source, printer: Printer): Omit<Chart, 'id'> | undefined {
  const rows = figureRows(source.form);
  const present = plan.leaves.filter(([leaf]) => rows.some((row) => rowScope(source, row.key).figure(leaf)));
  const at = (row: string, leaf: string): Figure | undefined => rowScope(source, row).figure(leaf);
  const known = rows.flatMap((row) => present.flatMap(([leaf]) => at(row.key, leaf) ?? []));
  const groups = plan.groups === 'rows' ? rows.length : present.length;
  if (groups < ENOUGH || known.length < ENOUGH || known.every((figure) => figure.value === 0)) return undefined;
  const fact = (row: string, leaf: string): Fact | undefined => {
    const figure = at(row, leaf);
    return figure && printer.fact(figure);
  };
  const periods = rows.map((row) => ({ key: row.key, name: nameOf(source.form, row.key) }));
  if (plan.groups === 'rows') {
    return {
      unit: plan.unit,
      categories: periods.map(({ name }) => name),
      series: present.map(([leaf, name]) => ({ name, values: periods.map(({ key }) => fact(key, leaf)) })),
    };
  }
  return {
    unit: plan.unit,
    categories: present.map(([, name]) => name),
    series: periods.map(({ key, name }) => ({ name, values: present.map(([leaf]) => fact(key, leaf)) })),
  };
}

/** A row as a chart names it: `Giai đoạn 2013-2018`. */
function nameOf(form: FormData, key: string): string {
  const row = form.rows.find((candidate) => candidate.key === key);
  const text = row ? textOf(rowWords(row)) : key;
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
