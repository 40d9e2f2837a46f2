/** How well slips are found, blamed and repaired, over workbooks and slips of chance; `--write` puts the table into the docs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from '../../src/checking/check';
import { wilson, type Section } from '../section';
import { aimsTable, type Measured, type Spoken } from './aims';
import { confusions } from './confusions';
import { heldOut, heldOutKind } from './heldOut';
import { operators, type Operator } from './operators';
import { tryOut, type Outcome } from './trial';
import { consistentWorkbook, type Kind, type Totals } from './workbook';

const SLIPS = 200;
const CLEAN = 10_000;
const known: readonly Operator[] = [...operators, ...confusions];
/** Workbooks of the slips that nothing was tuned on come from seeds after this one. */
const HELD_OUT = 50_000;
const PAGE = 'docs/do-chinh-xac.md';
const [OPEN, CLOSE] = ['<!-- bảng: npm run bench -- check --write -->', '<!-- hết bảng -->'];

export const accuracy: Section = {
  name: 'check',
  about: 'phát hiện, chỉ đúng ô, sửa đúng trên lỗi giả định; --n=SỐ lỗi mỗi loại, --sach=SỐ sổ đúng, --write ghi vào docs/do-chinh-xac.md',
  run(options) {
    const slips = Number(options.get('n')) || SLIPS;
    const clean = Number(options.get('sach')) || CLEAN;
    const measured = groups(slips);
    const text = [aims(measured), ...measured.map(({ title, rows }) => `### ${title}\n\n${table(rows)}`), cleanLine(clean)].join('\n\n');
    console.log(text);
    if (options.has('write')) writePage(text);
  },
};

interface Row {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/** A table of the page; `as` is what the aims call it. */
interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly as?: Spoken;
}

function groups(slips: number): Group[] {
  const typed = known.map((operator) => ({ name: operator.name, outcomes: outcomesOf(operator, slips, 'typed') }));
  const live = known.map((operator) => ({ name: operator.name, outcomes: outcomesOf(operator, slips, 'formula') }));
  const apart = heldOut.map((operator) => ({ name: operator.name, outcomes: outcomesOf(operator, slips, 'typed', HELD_OUT, heldOutKind) }));
  const apartChecked = heldOut.map((operator) => ({
    name: operator.name,
    outcomes: outcomesOf(operator, slips, 'controls', HELD_OUT, heldOutKind),
  }));
  const checked = known.map((operator) => ({ name: operator.name, outcomes: outcomesOf(operator, slips, 'controls') }));
  const where = (rows: readonly Row[], keep: (outcome: Outcome) => boolean): Row[] =>
    rows.map(({ name, outcomes }) => ({ name, outcomes: outcomes.filter(keep) })).filter(({ outcomes }) => outcomes.length > 0);
  return [
    { title: 'Tổng gõ tay, ô nằm trên hai quan hệ trở lên', as: 'two', rows: where(typed, (one) => one.relations >= 2) },
    { title: 'Tổng gõ tay, ô nằm trên một quan hệ', as: 'one', rows: where(typed, (one) => one.relations === 1) },
    { title: 'Tổng gõ tay, ô không nằm trên đẳng thức nào đủ số', rows: where(typed, (one) => one.relations === 0) },
    { title: 'Tổng là công thức', rows: where(live, () => true) },
    { title: 'Tổng là công thức, có số kiểm tra', as: 'checked', rows: where(checked, () => true) },
    {
      title: 'Loại lỗi và kiểu sổ để riêng: tổng gõ tay, ô nằm trên hai quan hệ trở lên',
      as: 'apartTwo',
      rows: where(apart, (one) => one.relations >= 2),
    },
    {
      title: 'Loại lỗi và kiểu sổ để riêng: tổng gõ tay, ô nằm trên một quan hệ',
      as: 'apartOne',
      rows: where(apart, (one) => one.relations === 1),
    },
    { title: 'Loại lỗi và kiểu sổ để riêng: tổng là công thức, có số kiểm tra', as: 'apartChecked', rows: where(apartChecked, () => true) },
  ];
}

/** Slips into workbooks of seeds one after the other; a workbook without a place for the slip is passed over. */
function outcomesOf(operator: Operator, slips: number, totals: Totals, from = 0, kind?: Kind): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let seed = 1; outcomes.length < slips && seed < slips * 3; seed += 1) {
    const outcome = tryOut(operator, (from + seed) * 7919, totals, kind);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

const HEAD = [
  'Loại lỗi',
  'Số lỗi',
  'Không quan hệ nào thấy',
  'Phát hiện',
  'Đúng ô',
  'Đúng ô trong ba',
  'Đúng số',
  'Đề nghị đầu sai',
  'Nói chưa kết luận',
  'Chỉ sai mà không nói',
];

/** The aims above the tables, over those that they speak of. */
function aims(measured: readonly Group[]): string {
  const spoken = measured.flatMap(({ as, rows }) => (as ? [[as, pooled(rows)] as const] : []));
  return aimsTable(new Map(spoken), percent);
}

function pooled(rows: readonly Row[]): Measured {
  const one = rows.filter(({ name }) => !SEVERAL.has(name)).flatMap(({ outcomes }) => outcomes);
  return { one, all: rows.flatMap(({ outcomes }) => outcomes) };
}

function table(rows: readonly Row[]): string {
  const { one, all } = pooled(rows);
  const lines = [...rows.map(({ name, outcomes }) => line(name, outcomes)), line('**Lỗi ở một ô**', one), line('**Tất cả**', all)];
  return [`| ${HEAD.join(' | ')} |`, `|---|${'---:|'.repeat(HEAD.length - 1)}`, ...lines].join('\n');
}

/** Slips that change several cells at once. */
const SEVERAL = new Set([
  'lệch hàng (số trôi sang phải)',
  'lệch cột (số trôi xuống)',
  'hai ô kề nhau đổi chỗ',
  'chép trùng cột bên',
  'hai lỗi bù nhau trong một cột',
  'hai giai đoạn của một cột đổi chỗ',
  'cả dòng chép của giai đoạn khác',
  'số trôi sang trái',
  'hai dòng đổi chỗ',
  'cột trôi lên',
  'hai cột kề nhau đổi chỗ',
  'nửa dòng chép của dòng trên',
]);

function line(name: string, outcomes: readonly Outcome[]): string {
  const visible = outcomes.filter((one) => one.visible);
  const found = outcomes.filter((one) => one.detected);
  const among = (list: readonly Outcome[], so: (one: Outcome) => boolean): string => share(list.filter(so).length, list.length);
  const cells = [
    name,
    String(outcomes.length),
    String(outcomes.length - visible.length),
    among(visible, (one) => one.detected),
    among(found, (one) => one.first),
    among(found, (one) => one.three),
    among(found, (one) => one.repaired),
    among(found, (one) => one.misrepaired),
    among(found, (one) => one.tie),
    among(found, (one) => !one.first && !one.tie),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** `98,2% (95,1-99,4)`: the share with its 95 % interval. */
function share(count: number, of: number): string {
  if (of === 0) return '-';
  const [least, most] = wilson(count, of);
  return `${percent(count / of)}% (${percent(least)}-${percent(most)})`;
}

function percent(value: number): string {
  return (value * 100).toFixed(1).replace('.', ',').replace(/,0$/, '');
}

function cleanLine(count: number): string {
  let [errors, books] = [0, 0];
  for (let seed = 1; seed <= count; seed += 1) {
    const found = check(consistentWorkbook(seed * 104_729, seed % 2 === 0 ? 'typed' : 'formula').book).findings.filter(
      (one) => one.severity === 'error',
    );
    errors += found.length;
    if (found.length > 0) books += 1;
  }
  return `Sổ không có lỗi: ${String(count)} sổ (một nửa gõ tay tổng), ${String(errors)} lỗi báo nhầm trong ${String(books)} sổ; tỷ lệ sổ bị báo nhầm ${share(books, count)}.`;
}

function writePage(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(OPEN);
  const after = rest.split(CLOSE)[1] ?? '';
  writeFileSync(PAGE, `${before}${OPEN}\n\n${text}\n\n${CLOSE}${after}`);
}
