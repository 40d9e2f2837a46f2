/** Tables of a mẫu: what an empty cell asks for, by the labels beside and above it. */
import { appendices } from '../../../src/appendices';
import { spellOut, type TableAppendix } from '../../../src/appendices/appendix';
import type { DraftParagraph } from '../../../src/core/draft';
import { isLeaf, type Group, type Leaf } from '../../../src/core/form';
import { propose, type Proposal } from '../../../src/drafts/fill/propose';
import { makeBook } from '../../support/makeBook';

const YEARS = ['2021', '2023', '2025'];
const PERIODS = ['2021-2023', '2024-2025'];

/** A table as text, a line a row, cells parted by `|`; `<` goes on with the cell to the left, `^` with the one above. */
function table(text: string, caption = ''): DraftParagraph[] {
  const rows = text.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim())); // prettier-ignore
  const cells = rows.flatMap((row, at) =>
    row.flatMap((words, column): DraftParagraph[] => {
      if (words === '<') return [];
      const ends = row.findIndex((other, i) => i > column && other !== '<');
      const span = (ends < 0 ? row.length : ends) - column;
      const above = words === '^' ? { above: true as const } : {};
      return [{ text: above.above ? '' : words, start: 0, part: 'body', spans: [], cell: { table: 0, row: at, column, span, ...above, paragraph: 0 } }]; // prettier-ignore
    }),
  );
  return [{ text: caption, start: 0, part: 'body', spans: [] }, ...cells];
}

/** Each leaf of the forms by period has a figure of its own in each row. */
const tables = appendices.filter((one): one is TableAppendix => one.kind === 'period' || one.kind === 'year');
const numbers = new Map<string, number>();
const book = makeBook(
  {
    TTC: { '-': { ten_don_vi: 'Trà Tân', so_ho: 1232, so_nhan_khau: 4675, so_thon: 4, so_chi_bo: 8, nam_bao_cao: 2026 } },
    ...Object.fromEntries(
      tables.map((one) => [
        one.id,
        Object.fromEntries(
          (one.kind === 'period' ? PERIODS : YEARS).map((row) => [
            row,
            Object.fromEntries(
              leavesOf(one).flatMap(({ leaf }) => {
                if (leaf.type === 'text') return [];
                const value = leaf.type === 'pct' ? (numbers.size % 97) + 1 : 1000 + numbers.size * 3;
                numbers.set(`${row} ${leaf.key}`, value);
                return [[leaf.key, value]];
              }),
            ),
          ]),
        ),
      ]),
    ),
  },
  { years: YEARS },
);

function leavesOf(appendix: TableAppendix): { leaf: Leaf; path: string[] }[] {
  const walk = (nodes: readonly (Group | Leaf)[], path: string[]): { leaf: Leaf; path: string[] }[] =>
    nodes.flatMap((node) => (isLeaf(node) ? [{ leaf: node, path: [...path, node.label] }] : walk(node.children, [...path, node.label])));
  return walk(spellOut(appendix.tree, YEARS), []);
}

/** A form left blank with its periods in rows, under the labels of its groups. */
function inRows(appendix: TableAppendix, rows: readonly string[]): string {
  const leaves = leavesOf(appendix);
  const depth = Math.max(...leaves.map(({ path }) => path.length));
  const heads = Array.from({ length: depth }, (_, level) =>
    leaves.map(({ path }, i) => {
      const label = path[level];
      if (label === undefined) return '^';
      const before = leaves[i - 1]?.path;
      return level < path.length - 1 && before?.slice(0, level + 1).join('|') === path.slice(0, level + 1).join('|') ? '<' : label;
    }),
  );
  const lines = heads.map((head, level) => [level === 0 ? appendix.rowLabel : '^', ...head]);
  return [...lines, ...rows.map((row) => [row, ...leaves.map(() => '')])].map((line) => line.join(' | ')).join('\n');
}

/** The same with its periods in columns, a row for each label. */
function inColumns(appendix: TableAppendix, rows: readonly string[]): string {
  const lines = [['TT', 'Nội dung', ...rows].join(' | ')];
  let open: string[] = [];
  for (const { path } of leavesOf(appendix)) {
    path.slice(0, -1).forEach((group, level) => {
      if (open[level] === group) return;
      open = [...open.slice(0, level), group];
      lines.push([['I', '1', 'a)', '-'][level], group, ...rows.map(() => '')].join(' | '));
    });
    lines.push(['-', path.at(-1), ...rows.map(() => '')].join(' | '));
  }
  return lines.join('\n');
}

describe.each(tables.map((one) => [one.id, one] as const))('%s left blank', (_, appendix) => {
  const rows = appendix.kind === 'period' ? [...PERIODS, 'Tổng cộng'] : YEARS;
  test.each([
    ['rows', inRows(appendix, rows)],
    ['columns', inColumns(appendix, rows)],
  ])('in %s: each cell gets its own figure or none', (_way, text) => {
    const found = propose({ paragraphs: table(text, appendix.title) }, book);
    const filled = found.filter((proposal) => proposal.filled);
    expect(filled.length).toBeGreaterThan(leavesOf(appendix).length * (appendix.id === 'PL4' ? 2 : rows.length) * 0.8);
    for (const { blank, key = '', value } of filled) {
      const { row = '', column = '', groups = '' } = blank.labels ?? {};
      const labels = [row, column, groups].join(' | ').split(' | ');
      const leaf = yearlyLeaf(key, labels);
      const own = (appendix.kind === 'period' ? PERIODS : YEARS).find((one) => labels.includes(one));
      const sum = PERIODS.reduce((all, one) => all + (numbers.get(`${one} ${leaf}`) ?? 0), 0);
      const expected = own === undefined ? sum : numbers.get(`${own} ${leaf}`);
      if (own !== undefined || !leaf.includes('ty_le')) expect([labels, value]).toEqual([labels, expected]);
    }
  });
});

function yearlyLeaf(key: string, labels: readonly string[]): string {
  if (!/^mttq_(hv|cb)$/.test(key)) return key;
  return `${key}_y${String(YEARS.findIndex((year) => labels.includes(year)) + 1)}`;
}

/** What each blank would get: its key and, when it is filled, its value. */
function said(found: readonly Proposal[]): string[] {
  return found.map(({ key, filled, text }) => (filled ? `${key ?? ''}=${text ?? ''}` : text !== undefined ? `${key ?? ''}?` : '-'));
}

const CASES: readonly [string, string, string, readonly string[]][] = [
  ['other words, another order, a column of units', 'Phong trào thi đua “Dân vận khéo”', `
    TT | Nội dung | ĐVT | 2024-2025 | Cộng | Ghi chú
    1 | Mô hình tập thể được công nhận | mô hình | | |
    2 | Mô hình lĩnh vực QPAN | mô hình | | |
    3 | Số tập thể được khen thưởng | tập thể | | |
    4 | Kinh phí hỗ trợ | triệu đồng | | |`,
    ['mh_tap_the', 'mh_tap_the', 'mh_qpan', 'mh_qpan', 'kt_tap_the', 'kt_tap_the', '-', '-']],
  ['groups by number and dash', 'Biểu 1. Lực lượng vũ trang', `
    Nội dung | 2021-2023
    1. Tuyên truyền, vận động nhân dân |
    - Số buổi |
    - Số lượt người tham dự |
    2. Quân nhân kết nạp Đảng |
    - Người DTTS |
    - Người có đạo |`,
    ['-', 'llvt_tt_so_cuoc', 'llvt_tt_so_nguoi', '-', 'llvt_kn_dtts', 'llvt_kn_ton_giao']],
  ['a narrower figure than the form has', 'HĐND, UBND', `
    Nội dung | 2021-2023
    Số hồ sơ thủ tục hành chính đã tiếp nhận |
    Số hồ sơ trực tuyến đã tiếp nhận |
    Số đơn thư tiếp nhận |
    Số đảng viên mới kết nạp |`,
    ['tthc_da_tiep_nhan', '-', 'so_don_tiep_nhan', '-']],
  ['rows for each organisation', 'Mặt trận và các đoàn thể', `
    TT | Đơn vị | Số cuộc giám sát
    1 | Hội Nông dân |
    2 | Hội Phụ nữ |
    | Tổng cộng |`,
    ['-', '-', 'mttq_gs_so_cuoc?']],
  ['a list to be added to', 'Danh sách', `
    STT | Tên mô hình | Số hộ tham gia
    1 | |
    2 | |`,
    ['-', '-', '-', '-']],
  ['years that the book lacks', 'Dân tộc, tôn giáo', `
    Năm | Số đảng viên | ĐV là người DTTS
    2021 | |
    2022 | |`,
    ['so_dang_vien', 'so_dv_dtts', '-', '-']],
  ['plans and comparisons beside figures', 'Phong trào thi đua “Dân vận khéo”', `
    Chỉ tiêu | Kế hoạch | Thực hiện | So với cùng kỳ
    Số mô hình tập thể được công nhận | | |`,
    ['-', 'mh_tap_the', '-']],
  ['figures as of the report in a table of periods', '', `
    Nội dung | 2021-2023 | 2024-2025
    Số hộ dân | |`,
    ['so_ho?', 'so_ho?']],
  ['a caption that names another year', 'Bảng 2. Kết quả năm 2023', `
    Nội dung | Số lượng
    Số nghị quyết HĐND ban hành |
    Số đảng viên |`,
    ['hdnd_so_nghi_quyet?', 'so_dang_vien']],
  ['settlements in rows', 'Dân số', `
    Thôn | Số hộ | Số khẩu
    Thôn 1 | |
    Thôn Đông | |
    Tổng cộng | |`,
    ['-', '-', '-', '-', 'so_ho?', 'so_nhan_khau?']],
  ['leaders and kinds of deputies in rows', 'Tiếp xúc cử tri', `
    Đại biểu | Số buổi | Số lượt cử tri
    Đại biểu Quốc hội | |
    Đại biểu HĐND tỉnh | |`,
    ['txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi', '-', '-']],
  ['beside labels, two pairs a row', '', `
    Tên đơn vị: | | Số hộ dân: |
    Dân số (người) | | Số hộ nghèo |`,
    ['ten_don_vi', 'so_ho', 'so_nhan_khau', '-']],
]; // prettier-ignore

test.each(CASES)('%s', (_, caption, text, expected) => {
  const found = said(propose({ paragraphs: table(text, caption) }, book));
  expect(found.map((one) => one.replace(/=.*/, ''))).toEqual(expected);
});

test('a total is that of the periods that the table has', () => {
  const text = (rows: string) => table(`Giai đoạn | Tập thể | Cá nhân\n${rows}`, 'Tổng số mô hình “Dân vận khéo” được công nhận');
  const value = (rows: string, at: number) => propose({ paragraphs: text(rows) }, book)[at]?.value;
  const [first = 0, second = 0] = PERIODS.map((row) => numbers.get(`${row} mh_tap_the`));
  expect(value('2021-2023 | |\n2024-2025 | |\nTổng cộng | |', 4)).toBe(first + second);
  expect(value('2024-2025 | |\nTổng cộng | |', 2)).toBe(second);
});

test('figures by year stand in the row whose period holds the year', () => {
  const text = `
    Giai đoạn | Số lượng hội viên, thành viên | < | <
    ^ | 2021 | 2023 | 2025
    2021-2023 | | |
    2024-2025 | | |`;
  const found = propose({ paragraphs: table(text, 'Mặt trận và các tổ chức chính trị - xã hội') }, book);
  const at = (row: string, year: number) => numbers.get(`${row} mttq_hv_y${String(year)}`);
  expect(found.map(({ value }) => value)).toEqual([at('2021-2023', 1), at('2021-2023', 2), undefined, undefined, undefined, at('2024-2025', 3)]); // prettier-ignore
});
