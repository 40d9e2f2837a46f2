/** The tables that a draft carries: recognised as text and in Word, held against its sentences, themselves and a workbook; other tables say nothing. */
import fc from 'fast-check';
import { plainDraft, wholeText, type DraftText } from '../../../src/core/draft';
import { reconcile } from '../../../src/drafts';
import type { DraftFinding } from '../../../src/drafts/finding';
import { readDraft } from '../../../src/drafts/reading';
import { ownForms } from '../../../src/drafts/reading/tables/ownBook';
import { readDocx } from '../../../src/files/docx';
import { toDocx } from '../../../src/narrative/printDocx';
import { summarise } from '../../../src/narrative/summarise';
import { consistentFigures } from '../../support/consistent';
import { docxOf, p } from '../../support/docx/files';
import { makeBook } from '../../support/makeBook';

type Row = readonly string[];

const MODELS: readonly Row[] = [
  ['Giai đoạn', 'Mô hình "Dân vận khéo"', '', '', '', '', '', '', '', '', ''],
  ['', 'Tổng số mô hình được công nhận', '', 'Theo lĩnh vực', '', '', '', 'Hội thi "Dân vận khéo"', '', 'Biểu dương, khen thưởng', ''],
  ['', 'Tập thể', 'Cá nhân', 'Kinh tế', 'Văn hóa xã hội', 'Quốc phòng an ninh', 'Xây dựng đảng và HTCT', 'Số hội thi', 'Số đơn vị tham gia', 'Tập thể', 'Cá nhân'],
  ['2016-2020', '12', '2', '5', '6', '2', '1', '1', '8', '3', '1'],
  ['2021-2025', '20', '3', '9', '8', '3', '3', '2', '16', '5', '2'],
  ['Tổng cộng', '32', '5', '14', '14', '5', '4', '3', '24', '8', '3'],
]; // prettier-ignore

const MEMBERS: readonly Row[] = [
  ['Năm', 'Công tác dân tộc', '', '', '', '', '', '', 'Công tác tôn giáo', '', '', '', '', '', ''],
  ['', 'Số tổ chức đảng của Đảng bộ', 'Số đảng viên của Đảng bộ', 'Số ĐV là người DTTS', 'ĐV là người DTTS/Số ĐV (tỷ lệ % với tổng số ĐV)', 'Số CBCC là người DTTS', 'CBCC là người DTTS/số CBCC (tỷ lệ % với tổng số CBCC)', 'Số già làng, trưởng bản, người có uy tín được công nhận', 'Số tổ chức tôn giáo, điểm nhóm sinh hoạt', '', 'Số tín đồ tôn giáo', 'Tín đồ tôn giáo/Dân số (tỷ lệ % với dân số)', 'Số cốt cán tôn giáo được công nhận', 'Số CBCC là tín đồ tôn giáo', 'Số đảng viên là tín đồ tôn giáo'],
  ['', '', '', '', '', '', '', '', 'Được cấp phép', 'Chưa được cấp phép', '', '', '', '', ''],
  ['2020', '9', '187', '20', '10,70', '2', '10,00', '1', '1', '0', '210', '4,20', '1', '0', '0'],
  ['2025', '9', '205', '25', '12,20', '3', '12,50', '1', '1', '0', '215', '4,10', '1', '0', '0'],
]; // prettier-ignore

const changed = (rows: readonly Row[], row: number, column: number, text: string): Row[] =>
  rows.map((line, r) => line.map((cell, c) => (r === row && c === column ? text : cell)));

/** A table as a plain text has it. */
const typed = (rows: readonly Row[]): string => rows.map((line) => line.join('\t')).join('\n');
const asText = (...parts: readonly (string | readonly Row[])[]): DraftText =>
  plainDraft(parts.map((part) => (typeof part === 'string' ? part : typed(part))).join('\n\n'));

/** A table as Word has it: cells of a header that are blank to the right are spanned, those below a heading are merged. */
function inWord(rows: readonly Row[]): string {
  const heads = rows.findIndex(([label]) => /^(?:\d{4}|Tổng)/.test(label ?? ''));
  const blankAbove = (row: number, column: number): boolean => rows.slice(0, row).every((line) => line[column] === '');
  const lines = rows.map((line, row) => {
    const cells: string[] = [];
    for (let column = 0; column < line.length; column++) {
      let span = 1;
      const text = line[column] ?? '';
      if (row < heads && text !== '' && column > 0)
        while (line[column + span] === '' && blankAbove(row, column + span) && rows[row + 1]?.[column + span] !== undefined && blankBelowHeads(rows, row, column + span, heads)) span++;
      const down = row < heads && column === 0 ? `<w:vMerge${row === 0 ? ' w:val="restart"' : ''}/>` : '';
      cells.push(`<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : ''}${down}</w:tcPr>${p(text)}</w:tc>`);
      column += span - 1;
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
} // prettier-ignore

/** Whether a deeper header stands in a column: then the blank belongs to the group on its left. */
function blankBelowHeads(rows: readonly Row[], row: number, column: number, heads: number): boolean {
  return rows.slice(row + 1, heads).some((line) => line[column] !== '');
}

const asWord = (...parts: readonly (string | readonly Row[])[]): DraftText =>
  readDocx(docxOf({ body: parts.map((part) => (typeof part === 'string' ? p(part) : inWord(part))).join('') })).draft;

const told = (draft: DraftText): DraftFinding[] => [...readDraft(draft).findings];
const messages = (draft: DraftText): string[] => told(draft).map(({ message }) => message);

describe.each([
  ['as text', asText],
  ['in Word', asWord],
] as const)('%s', (_, draftOf) => {
  test('every column is found where it stands', () => {
    const forms = ownForms(draftOf('SỐ LIỆU MÔ HÌNH', MODELS, 'SỐ LIỆU DÂN TỘC, TÔN GIÁO', MEMBERS));
    expect([...forms].map(([id, { data }]) => [id, data.leaves.length, data.rows.length])).toEqual([
      ['PL5', 14, 2],
      ['PL6', 10, 3],
    ]);
    const cell = (row: string, leaf: string): unknown => forms.get('PL6')?.data.cell(row, leaf)?.value;
    expect([cell('2021-2025', 'mh_xdd_htct'), cell('total', 'kt_ca_nhan'), cell('2016-2020', 'ht_so_don_vi')]).toEqual([3, 3, 8]);
    expect(forms.get('PL5')?.data.cell('2025', 'ty_le_tin_do')?.value).toBe(4.1);
  });

  test('tables that agree with themselves and with the text say nothing', () => {
    expect(messages(draftOf('Năm 2025, Đảng bộ có 205 đảng viên.', MODELS, MEMBERS))).toEqual([]);
  });

  test('a total that is no sum is quoted with its row', () => {
    const draft = draftOf('PHỤ LỤC MÔ HÌNH', changed(MODELS, 5, 1, '23'));
    const found = told(draft).filter(({ message }) => message.includes('12 + 20 = 32'));
    expect(found).toMatchObject([{ kind: 'table', severity: 'error', expected: 32, numbers: [23, 32] }]);
    const [finding] = found;
    expect(finding?.message).toContain('bảng "PHỤ LỤC MÔ HÌNH"');
    expect(finding?.quote).toBe(wholeText(draft).slice(finding?.start, finding?.end));
    expect(finding?.quote.split(/\s+/).slice(0, 3)).toEqual(['Tổng', 'cộng', '23']);
  });

  test('a figure of the text is held against the table', () => {
    const found = told(draftOf('Giai đoạn 2021-2025, công nhận 22 mô hình tập thể "Dân vận khéo".', MODELS));
    expect(found).toMatchObject([{ kind: 'leaf', numbers: [22, 20], quote: expect.stringContaining('22 mô hình') as unknown }]);
    expect(found[0]?.message).toContain('trong chính báo cáo, dòng 2021-2025, cột "Tập thể (Tổng số mô hình được công nhận)" ghi 20');
    expect(found[0]?.cell).toBeUndefined();
  });

  test('members who studied, who did not and who were excused against the table', () => {
    const text = (present: number): string =>
      `Hội nghị học tập ngày 15/6/2020. Số đảng viên tham gia học tập là ${String(present)} đồng chí (trừ 5 đồng chí miễn sinh hoạt). Số đảng viên chưa học: 12 đồng chí.`;
    expect(messages(draftOf(text(170), MEMBERS))).toEqual([]);
    expect(messages(draftOf(text(168), MEMBERS))).toEqual([expect.stringContaining('168 + 12 + 5 = 185 đảng viên')]);
  });

  test('rows and columns that go on behind a page are one table', () => {
    const [top, body] = [MODELS.slice(0, 3), MODELS.slice(3)];
    const rows = draftOf('MÔ HÌNH', [...top, ...body.slice(0, 1)], '', body.slice(1));
    expect(
      ownForms(rows)
        .get('PL6')
        ?.data.rows.map(({ key }) => key),
    ).toEqual(['2016-2020', '2021-2025', 'total']);
    const again = draftOf('MÔ HÌNH', [...top, ...body.slice(0, 2)], '(tiếp theo)', [...top, ...body.slice(2)]);
    expect(
      ownForms(again)
        .get('PL6')
        ?.data.rows.map(({ key }) => key),
    ).toEqual(['2016-2020', '2021-2025', 'total']);
    const half = (from: number, to: number): Row[] => MODELS.map(([label = '', ...cells]) => [label, ...cells.slice(from, to)]);
    const second = half(6, 10);
    const columns = draftOf('MÔ HÌNH', half(0, 6), '', [['Giai đoạn', 'Mô hình', '', '', ''], ...second.slice(1)]);
    expect(ownForms(columns).get('PL6')?.data.leaves).toHaveLength(10);
    expect(messages(columns)).toEqual([]);
  });

  test('tables of another kind are left alone', () => {
    const letterhead = [
      ['ĐẢNG ỦY XÃ TÂN HƯNG', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số 12-BC/ĐU', 'Tân Hưng, ngày 05 tháng 11 năm 2025'],
    ];
    const other = [
      ['Năm', 'Số hộ', 'Hộ nghèo', 'Tỷ lệ', 'Ghi chú'],
      ['2024', '1.200', '60', '5', ''],
      ['2025', '1.250', '50', '9', ''],
      ['Tổng cộng', '7', '8', '9', ''],
    ];
    expect(ownForms(draftOf(letterhead, other)).size).toBe(0);
    expect(messages(draftOf(letterhead, 'Nội dung.', other))).toEqual([]);
  });
});

describe('where the merges of a header were lost', () => {
  const ragged = MODELS.map((line, row) => (row === 2 ? ['', ...line.slice(2), ''] : line));
  test('only columns that their totals prove are read, and none is checked', () => {
    const form = ownForms(asText(ragged)).get('PL6');
    expect(form?.loose).toBe(true);
    const slipped = changed(changed(ragged, 5, 1, '33'), 4, 4, '');
    const left = ownForms(asText(slipped)).get('PL6');
    expect(left?.data.leaves.map(({ key }) => key)).not.toContain('mh_tap_the');
    expect(messages(asText(slipped))).toEqual([]);
  });
});

describe('with a workbook', () => {
  const figures = {
    '2016-2020': { mh_tap_the: 12, mh_ca_nhan: 2, mh_kinh_te: 5, mh_vhxh: 6, mh_qpan: 2, mh_xdd_htct: 1, ht_so_hoi_thi: 1, ht_so_don_vi: 8, kt_tap_the: 3, kt_ca_nhan: 1 },
    '2021-2025': { mh_tap_the: 20, mh_ca_nhan: 3, mh_kinh_te: 9, mh_vhxh: 8, mh_qpan: 3, mh_xdd_htct: 3, ht_so_hoi_thi: 2, ht_so_don_vi: 16, kt_tap_the: 5, kt_ca_nhan: 2 },
    total: { mh_tap_the: 32, mh_ca_nhan: 5, mh_kinh_te: 14, mh_vhxh: 14, mh_qpan: 5, mh_xdd_htct: 4, ht_so_hoi_thi: 3, ht_so_don_vi: 24, kt_tap_the: 8, kt_ca_nhan: 3 },
  }; // prettier-ignore
  const book = makeBook({ PL6: figures });
  const against = (draft: DraftText): DraftFinding[] => [...reconcile(draft, { book }).findings];

  test('tables that say the same are silent', () => {
    expect(against(asText('MÔ HÌNH', MODELS))).toEqual([]);
  });

  test('each cell that differs is one finding, with the cell of the workbook', () => {
    const found = against(asText('MÔ HÌNH', changed(changed(MODELS, 3, 1, '13'), 5, 1, '33')));
    expect(found.map(({ kind, numbers }) => [kind, numbers])).toEqual([
      ['table', [13, 12]],
      ['table', [33, 32]],
    ]);
    expect(found[0]?.message).toMatch(/dòng 2016-2020, cột "Tập thể \(.*\)" ghi 13, ô [A-Z]+\d+ sheet PL6 ghi 12, chênh 1\.$/);
    expect(found.every(({ cell }) => cell?.sheet === 'PL6')).toBe(true);
  });

  test('a blank cell differs from a number, not from nothing', () => {
    expect(against(asText(changed(MODELS, 3, 2, ''))).map(({ message }) => message)).toEqual([expect.stringContaining('để trống')]);
    const none = makeBook({
      PL6: {
        ...figures,
        '2016-2020': { ...figures['2016-2020'], ht_so_hoi_thi: 0, ht_so_don_vi: 0 },
        total: { ...figures.total, ht_so_hoi_thi: 2, ht_so_don_vi: 16 },
      },
    });
    const blank = changed(changed(changed(changed(MODELS, 3, 7, ''), 3, 8, '-'), 5, 7, '2'), 5, 8, '16');
    expect(reconcile(asText(blank), { book: none }).findings).toEqual([]);
  });

  test('a form that the workbook lacks or leaves blank is held against itself', () => {
    const slipped = asText('MÔ HÌNH', changed(MODELS, 5, 1, '23'));
    const blank = makeBook({ PL6: { '2016-2020': {}, '2021-2025': {}, total: {} } });
    for (const other of [blank, makeBook({ PL5: { '2020': { so_dang_vien: 187 }, '2025': { so_dang_vien: 205 } } })])
      expect(reconcile(slipped, { book: other }).findings.map(({ message }) => message)).toContainEqual(
        expect.stringContaining('12 + 20 = 32'),
      );
  });

  test('a stale number of a printed table is told once', async () => {
    const draft = readDocx(await toDocx(summarise(book))).draft;
    const later = makeBook({
      PL6: { ...figures, '2021-2025': { ...figures['2021-2025'], ht_so_don_vi: 17 }, total: { ...figures.total, ht_so_don_vi: 25 } },
    });
    const found = reconcile(draft, { book: later }).findings;
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['stale']));
  });
});

test('reports of our own agree with the appendices that they carry', async () => {
  await fc.assert(
    fc.asyncProperty(consistentFigures, async ({ setup, figures }) => {
      const book = makeBook(figures, { years: setup.years });
      const { draft } = readDocx(await toDocx(summarise(book)));
      expect(reconcile(draft).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(reconcile(draft, { book }).findings).toEqual([]);
    }),
    { numRuns: 6 },
  );
});
