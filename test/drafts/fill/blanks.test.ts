/** What is a blank and what is not: each `⟦…⟧` of these lines is one, nothing else is. */
import { plainDraft, type DraftParagraph, type DraftSpan } from '../../../src/core/draft';
import { findBlanks } from '../../../src/drafts/fill/findBlanks';

const LINES: readonly string[] = [
  // Glued to words, of any length.
  'Đảng bộ có⟦…⟧chi bộ, trong đó⟦…..⟧chi bộ thôn,⟦…⟧chi bộ cơ quan.',
  'Xã⟦………….⟧giáp huyện⟦………..⟧ Xã có ⟦....⟧ hộ.',
  'Đã giải quyết⟦…⟧đơn, còn⟦…..⟧đơn; đạt⟦….⟧%.',
  'Bí thư tiếp ⟦….⟧cuộc/⟦…..⟧lượt/⟦….⟧vụ việc.',
  'Đã vận động ⟦. . . .⟧ hộ hiến đất.',
  'Tặng ⟦…⟧ suất quà, xây ⟦…..⟧ căn nhà, thăm hỏi ⟦…⟧ gia đình.',
  'Chỉ tăng ⟦..⟧%.',
  'Người báo cáo: ⟦………………⟧',
  '⟦…………………………………………⟧',
  '⟦………⟧, ngày ⟦…⟧ tháng ⟦…⟧ năm 202⟦…⟧',
  'Quyết định số ⟦…⟧/QĐ-UBND ngày ⟦…⟧/⟦….⟧/20⟦……⟧ về kiện toàn.',
  'mô hình “⟦……………⟧” của Chi hội',
  // Ruled, and spaces where a number belongs.
  'Có ⟦____⟧ cuộc, ⟦__ __⟧ người.',
  'Số⟦        ⟧-BC/ĐU',
  'Số:⟦     ⟧/KH-UBND, ngày⟦     ⟧tháng⟦    ⟧năm 2025',
  'ngày⟦    ⟧/⟦   ⟧/2025',
  'ngày⟦   ⟧tháng⟦   ⟧năm⟦    ⟧',
  'Toàn xã có⟦        ⟧hộ nghèo.',
  'Đơn vị {⟦{{ten_don_vi}}⟧}, ⟦{{ Số hộ }}⟧ hộ'.replace('{⟦', '⟦').replace('⟧}', '⟧'),
  // Ellipses that end a list, or leave out.
  'Tổ chức học nghị quyết, quy định, kế hoạch…về công tác dân vận.',
  'Các đoàn thể (Hội Nông dân, Hội Phụ nữ…) đã phối hợp.',
  'Niêm yết tại trụ sở, họp dân ở thôn,... để mọi người biết.',
  'Thực hiện Quyết định số 217-QĐ/TW của Bộ Chính trị (khóa XI)…',
  'Giúp nhau giống lúa, phân bón, tiêu thụ nông sản.... thông qua tổ hợp tác.',
  'Vận động theo nhóm tuổi, ngành nghề, tôn giáo...từng bước nâng chất lượng.',
  'Các xã, phường, thị trấn… đã hưởng ứng.',
  'Mô hình của Hội Phụ nữ xã... Qua đó nhiều hộ thoát nghèo.',
  'Nhân các dịp lễ, tết… cấp ủy đã thăm hỏi.',
  'Tặng sách, vở, quần áo, v.v…',
  'Điều 3. […] Các tổ chức có trách nhiệm (...) phối hợp.',
  '“Dân biết, dân bàn…”',
  'I. Tình hình chung ........................... 3',
  // Spaces and lines that only lay out.
  'Quyết  định về công tác   dân vận',
  '                    ĐẢNG CỘNG SẢN VIỆT NAM',
  '__________',
  'Năm 2024... đã qua.',
]; // prettier-ignore

test.each(LINES)('%s', (line) => {
  const text = line.replace(/[⟦⟧]/g, '');
  const marked = [...findBlanks(plainDraft(text))].reverse().reduce((made, { from, to }) => `${made.slice(0, from)}⟦${made.slice(from, to)}⟧${made.slice(to)}`, text); // prettier-ignore
  expect(marked).toBe(line);
});

test('a place after a level word is a blank where the draft has blanks, not where it has none', () => {
  const line = 'Ủy ban nhân dân xã… đã triển khai.';
  expect(findBlanks(plainDraft(line))).toEqual([]);
  const draft = plainDraft(`${line}\nCó … hộ, … khẩu; đạt …%.`);
  expect(findBlanks(draft).filter(({ paragraph }) => paragraph === 0)).toHaveLength(1);
});

const span = (kind: DraftSpan['kind'], from: number, to: number, names: Partial<DraftSpan> = {}): DraftSpan => ({
  kind,
  from,
  to,
  ...names,
});

const SPANS: readonly [string, string, readonly DraftSpan[], readonly string[]][] = [
  ['a tab with a leader', 'Số hộ:\thộ', [span('leader', 6, 7)], ['leader 6-7']],
  ['the leader of a table of contents', 'Phần I\t12', [span('leader', 6, 7)], []],
  ['underlined white space, in pieces', 'có     hộ', [span('underlined', 3, 5), span('underlined', 5, 6)], ['leader 3-5']],
  ['underlined words', 'có hộ dân', [span('underlined', 3, 5)], []],
  ['an empty control', 'có  hộ', [span('control', 3, 3, { tag: 'so_ho' })], ['control 3-3 so_ho']],
  ['a prompt', 'có Bấm để nhập hộ', [span('placeholder', 3, 14, { title: 'Số hộ' })], ['control 3-14 Số hộ']],
  ['dots inside a control', 'có ….. hộ', [span('control', 3, 6, { tag: 'so_ho' })], ['dots 3-6 so_ho']],
  ['a prompt that a program took for text', 'có Bấm hoặc gõ vào đây để nhập văn bản. hộ', [span('control', 3, 40, { tag: 'so_ho' })], ['control 3-40 so_ho']],
  ['a control around several blanks', 'có ….. hộ, ….. khẩu', [span('control', 0, 19, { tag: 'so_ho' })], ['dots 3-6', 'dots 11-14']],
  ['a control that was filled', 'có 45 hộ', [span('control', 3, 5, { tag: 'so_ho' })], []],
]; // prettier-ignore

test.each(SPANS)('%s', (_, text, spans, expected) => {
  const paragraph: DraftParagraph = { text, start: 0, part: 'body', spans };
  const found = findBlanks({ paragraphs: [paragraph] });
  expect(found.map(({ kind, from, to, names }) => [kind, `${String(from)}-${String(to)}`, ...names].join(' '))).toEqual(expected);
});

/** `null` where a merged cell goes on. */
const table = (rows: readonly (readonly (string | null)[])[]): DraftParagraph[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((text, column): DraftParagraph[] => {
      const next = cells.findIndex((other, i) => i > column && other !== null);
      const span = (next < 0 ? cells.length : next) - column;
      return text === null ? [] : [{ text, start: 0, part: 'body', spans: [], cell: { table: 0, row, column, span, paragraph: 0 } }];
    }),
  );

const TABLES: readonly [string, readonly (readonly (string | null)[])[], readonly string[]][] = [
  ['cells beside labels', [['Số hộ', ''], ['Số thôn', '']], ['Số hộ/', 'Số thôn/']],
  ['dots in a cell', [['Số hộ', '……'], ['Số thôn', '….. thôn']], ['Số hộ/', 'Số thôn/']],
  ['cells under a header', [['Giai đoạn', 'Tập thể', 'Cá nhân'], ['2021-2025', '', '3']], ['2021-2025/Tập thể']],
  ['a merged head goes on below', [['Năm', 'Khen thưởng', null], ['', 'Tập thể', 'Cá nhân'], ['2025', '', '']], ['2025/Khen thưởng | Tập thể', '2025/Khen thưởng | Cá nhân']],
  ['rows to be added', [['TT', 'Tên mô hình', 'Lĩnh vực'], ['1', '', '']], ['/Tên mô hình', '/Lĩnh vực']],
  ['a letterhead', [['ĐẢNG ỦY XÃ', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['', '']], []],
  ['the place for signatures', [['Nơi nhận:', 'T/M ĐẢNG ỦY'], ['', '']], []],
  ['an empty table', [['', ''], ['', '']], []],
]; // prettier-ignore

test.each(TABLES)('%s', (_, rows, expected) => {
  expect(findBlanks({ paragraphs: table(rows) }).map(({ labels }) => `${labels?.row ?? ''}/${labels?.column ?? ''}`)).toEqual(expected);
});
