/** What stands around the text, how pages are laid out, and what the content controls of a .docx say. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { WRITER_TAG, controlTitle, readControlTitle } from '../../src/narrative/controlNames';
import { appendixName, attachedTo, closed, dateLine, numberLine, recipientLines } from '../../src/narrative/page/documentWords';
import { toDocx } from '../../src/narrative/printDocx';
import type { Block, Fact, ProfileName } from '../../src/narrative/text';
import { docxControls, docxLines, docxTables, partOf } from '../support/docx/docxText';
import { all, child, type XmlElement } from '../support/docx/tree';
import { letters, wholeReport } from './wholeReport';

describe('words around a text', () => {
  const state = letters['nha-nuoc'];
  const party = letters.dang;
  const gap = '\u00a0'.repeat(6);

  test('number and date, padded as each convention has it, blank where not known', () => {
    expect(numberLine(state, 'nha-nuoc')).toBe('Số: 05/BC-UBND');
    expect(numberLine({ ...state, number: '127' }, 'nha-nuoc')).toBe('Số: 127/BC-UBND');
    expect(numberLine({ ...party, number: '5' }, 'dang')).toBe('Số 05-BC/ĐU');
    expect(numberLine(party, 'dang')).toBe(`Số ${gap}-BC/ĐU`);
    expect(dateLine(state)).toBe('Sơn Long, ngày 05 tháng 02 năm 2024');
    expect(dateLine({ ...state, date: { day: 15, month: 3, year: 2024 } })).toBe('Sơn Long, ngày 15 tháng 3 năm 2024');
    expect(dateLine({ ...party, place: '' })).toBe(`ngày ${gap} tháng ${gap} năm 2024`);
  });

  test('an appendix says what it belongs to', () => {
    expect(attachedTo(state, 'nha-nuoc')).toBe(
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã Sơn Long)',
    );
    expect(attachedTo({ ...party, number: '12', date: { day: 5, month: 11, year: 2024 } }, 'dang')).toBe(
      '(Kèm theo Báo cáo số 12-BC/ĐU, ngày 05/11/2024 của Đảng ủy phường Phổ Hòa)',
    );
    expect([appendixName('6', 6, 'nha-nuoc'), appendixName('1', 1, 'nha-nuoc'), appendixName('6', 6, 'dang')]).toEqual([
      'Phụ lục VI',
      'Phụ lục',
      'Phụ lục 6',
    ]);
  });

  test('recipients are closed by marks, however they were typed', () => {
    expect(recipientLines(state)).toEqual(['- Như trên;', '- Thường trực Đảng ủy;', '- Lưu: VT.']);
    expect(recipientLines({ ...state, recipients: [' ', '-'] })).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['Trên đây là báo cáo.', 'Trên đây là báo cáo./.', 'Trên đây là báo cáo.'],
    ['Trên đây là báo cáo', 'Trên đây là báo cáo./.', 'Trên đây là báo cáo.'],
    ['Trên đây là báo cáo./.', 'Trên đây là báo cáo./.', 'Trên đây là báo cáo./.'],
  ])('a document that ends %j is closed', (text, state, party) => {
    const blocks: Block[] = [{ kind: 'paragraph', runs: [{ text }] }];
    const words = (profile: ProfileName): string => (closed(blocks, profile)[0]?.runs ?? []).map((run) => run.text).join('');
    expect([words('nha-nuoc'), words('dang')]).toEqual([state, party]);
  });
});

describe('the page', () => {
  test('a letterhead of the State', async () => {
    const bytes = await toDocx(wholeReport('nha-nuoc'));
    expect(docxTables(bytes)[0]).toEqual([
      [
        'ỦY BAN NHÂN DÂN\nHUYỆN SƠN HÀ\nỦY BAN NHÂN DÂN\nXÃ SƠN LONG\n',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n',
      ],
      ['Số: 05/BC-UBND', 'Sơn Long, ngày 05 tháng 02 năm 2024'],
    ]);
    expect(docxTables(bytes)[1]).toEqual([
      ['Nơi nhận:\n- Như trên;\n- Thường trực Đảng ủy;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐinh Văn A'],
    ]);
    const lines = docxLines(bytes);
    expect(lines).toContain('BÁO CÁO');
    expect(lines).toContain('Kết quả công tác dân vận chính quyền năm 2024');
    expect(lines).toContain('Tín đồ chiếm 4,97%./.');
  });

  test('a letterhead of the Party', async () => {
    const bytes = await toDocx(wholeReport('dang'));
    const gap = '\u00a0'.repeat(6);
    expect(docxTables(bytes)[0]).toEqual([
      ['ĐẢNG BỘ TỈNH QUẢNG NGÃI\nĐẢNG ỦY PHƯỜNG PHỔ HÒA\n*', 'ĐẢNG CỘNG SẢN VIỆT NAM\n'],
      [`Số ${gap}-BC/ĐU`, `Phổ Hòa, ngày ${gap} tháng ${gap} năm 2024`],
    ]);
    expect(docxTables(bytes)[1]).toEqual([['Nơi nhận:\n- Ban Thường vụ Tỉnh ủy;\n- Lưu Văn phòng Đảng ủy.', 'T/M ĐẢNG ỦY\nBÍ THƯ\n']]);
    const lines = docxLines(bytes);
    expect(lines.slice(lines.indexOf('BÁO CÁO'), lines.indexOf('BÁO CÁO') + 3)).toEqual(['BÁO CÁO', 'tổng kết công tác dân vận', '-----']);
    expect(lines).toContain('Tín đồ chiếm 4,97%.');
  });

  test.each<[ProfileName, readonly string[]]>([
    [
      'nha-nuoc',
      [
        'Phần thứ nhất',
        'I. Đặc điểm tình hình',
        '[nêu thuận lợi, khó khăn]',
        'II. Kết quả',
        '1. Dân vận khéo',
        'a) Công nhận',
        '- Công nhận 07 mô hình;',
        '+ không phát sinh hội thi.',
      ],
    ],
    [
      'dang',
      [
        'Phần thứ nhất',
        'I- Đặc điểm tình hình',
        '[nêu thuận lợi, khó khăn]',
        'II- Kết quả',
        '1. Dân vận khéo',
        'a) Công nhận',
        '- Công nhận 07 mô hình;',
        '+ không phát sinh hội thi.',
      ],
    ],
  ])('headings, lists and blanks for the writer, profile %s', async (profile, expected) => {
    const lines = docxLines(await toDocx(wholeReport(profile)));
    const first = lines.indexOf('Phần thứ nhất');
    expect(lines.slice(first, first + expected.length)).toEqual(expected);
  });

  test('a chart is a picture with words for who cannot see it, its caption below', async () => {
    const bytes = await toDocx(wholeReport('dang'));
    const document = partOf(bytes, 'word/document.xml');
    const [picture] = all(document, 'wp:docPr');
    expect(picture?.attributes['descr']).toContain('Kinh tế');
    const file = Object.entries(unzipSync(bytes)).find(([name]) => name.startsWith('word/media/'));
    expect([...(file?.[1].slice(1, 4) ?? [])]).toEqual([80, 78, 71]);
    expect(docxLines(bytes)).toContain('Mô hình theo lĩnh vực');
  });

  test('appendices stand on pages on their side, each on a new one, with headers that every page repeats', async () => {
    const bytes = await toDocx(wholeReport('nha-nuoc'));
    const document = partOf(bytes, 'word/document.xml');
    expect(all(document, 'w:pgSz').map((size) => size.attributes['w:orient'])).toEqual(['portrait', 'landscape']);
    const paragraphs = all(document, 'w:p').filter((each) => /^Phụ lục [IV]+$/.test(each.text));
    expect(paragraphs.map((each) => [each.text, child(child(each, 'w:pPr'), 'w:pageBreakBefore') !== undefined])).toEqual(
      ['II', 'III', 'IV', 'V', 'VI'].map((number, i) => [`Phụ lục ${number}`, i > 0]),
    );
    const tables = all(document, 'w:tbl').slice(2);
    expect(tables.map((table) => all(table, 'w:tblHeader').length)).toEqual([4, 3, 3, 3, 3]);
    for (const table of tables) for (const row of all(table, 'w:tr')) expect(all(row, 'w:cantSplit')).toHaveLength(1);
    expect(docxTables(bytes)[6]?.slice(3)).toEqual([
      ['2013-2018', '7', '0', '2', '4', '0', '', '', '', '1', '1'],
      ['2019-2022', '25', '1', '11', '10', '5', '', '', '', '', '1'],
      ['Tổng cộng', '15', '1', '13', '14', '5', '', '', '', '1', '2'],
    ]);
  });

  test('page numbers run from page 2 through the appendices', async () => {
    const bytes = await toDocx(wholeReport('nha-nuoc'));
    const [first, second] = all(partOf(bytes, 'word/document.xml'), 'w:sectPr');
    const kinds = (section: XmlElement | undefined): (string | undefined)[] =>
      (section?.children ?? []).filter(({ name }) => name === 'w:headerReference').map(({ attributes }) => attributes['w:type']);
    expect([kinds(first).sort(), kinds(second)]).toEqual([['default', 'first'], ['default']]);
    expect(
      [child(first, 'w:titlePg'), child(second, 'w:titlePg')].map((each) => each !== undefined && each.attributes['w:val'] !== 'false'),
    ).toEqual([true, false]);
    expect(child(second, 'w:pgNumType')?.attributes['w:start']).toBeUndefined();
  });
});

describe('controls', () => {
  test('name a fact, its cell and its exact value, in the text and in tables', async () => {
    const controls = docxControls(await toDocx(wholeReport('nha-nuoc')));
    const of = (tag: string): unknown => controls.filter((control) => control.tag === tag)[0];
    expect(of('PL6.mh_tap_the.2013-2018')).toEqual({ tag: 'PL6.mh_tap_the.2013-2018', title: 'PL6!B9 = 7', text: '07' });
    expect(of('PL6.ht_so_hoi_thi.total')).toMatchObject({ title: 'PL6!B9 = 0', text: 'không phát sinh' });
    expect(of('PL5.ty_le_tin_do.2013')).toMatchObject({ title: 'PL6!B9 = 4,97', text: '4,97%' });
    expect(of('PL2.tthc_da_tiep_nhan.total')).toMatchObject({
      title: expect.stringMatching(/^PL2![A-Z]+\d+ = 14490$/) as string,
      text: '14.490',
    });
    expect(of(WRITER_TAG)).toMatchObject({ text: '[nêu thuận lợi, khó khăn]' });
  });

  test('titles read back to the cell and the value they were made of', () => {
    const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const sheet = fc
      .oneof(fc.constantFrom('PL6', 'Thông tin chung', "O'Hara", 'a = 5', 'B1!C2'), fc.stringMatching(/^[\p{L}\d ]{1,31}$/u))
      .filter((name) => name.trim() === name && name.normalize('NFC') === name);
    fc.assert(
      fc.property(value, sheet, fc.nat(9999), fc.nat(200), (number, name, row, column) => {
        const fact: Fact = { id: 'x', value: number, how: 'read', cells: [{ sheet: name, row, column }], doubtful: false };
        const title = controlTitle(fact);
        expect(title.length).toBeLessThanOrEqual(64);
        const back = readControlTitle(title);
        expect(back?.value).toBe(number === 0 ? 0 : number);
        if (back?.cell) expect(back.cell).toEqual({ sheet: name, row, column });
      }),
    );
    expect(readControlTitle('Tên đơn vị')).toBeUndefined();
    expect(readControlTitle('= 5')).toEqual({ value: 5 });
  });
});
