/** Phiếu kiểm tra lists every finding once, what was set aside with its reason, and the totals of the check. */
import { unzipSync } from 'fflate';
import type { Finding, Report } from '../../src/core/finding';
import { checkReportOf } from '../../src/narrative/checkReport';
import { checkReportToHtml, checkReportToText } from '../../src/narrative/checkReportHtml';
import { toCheckReport } from '../../src/narrative/printCheckReport';

function finding(rule: string, severity: Finding['severity'], message: string, more: Partial<Finding> = {}): Finding {
  const at = { sheet: 'PL6', row: 10, column: 1 };
  return {
    rule,
    severity,
    appendix: 'PL6',
    at,
    row: 'total',
    column: 'mh_tap_the',
    message,
    related: [],
    suspects: [],
    fixes: [],
    ...more,
  };
}

const report: Report = {
  passed: 1200,
  failed: 3,
  unknown: 40,
  checks: [],
  findings: [
    finding('T1', 'error', '"Tập thể": 7 + 25 = 32, ô ghi 15.', {
      setAside: { reason: 'Bản giấy in vậy', by: 'Trần Văn Bình', at: '2026-11-20T02:00:00.000Z' },
    }),
    finding('K1', 'error', 'tổng số mô hình không khớp <16 & 32>.'),
    finding('L3', 'note', 'Ba cột giống nhau.', { setAside: { reason: 'Đúng là như nhau', at: '2026-11-20T02:00:00.000Z' } }),
  ],
};

const MOMENT = expect.stringMatching(/^\d\d:00 ngày \d\d\/11\/2026$/) as string;

async function texts(of: Report): Promise<string[]> {
  const bytes = await toCheckReport(of, { unit: 'phường Phổ Hòa', at: new Date(2026, 10, 21, 14, 5), file: 'so.xlsx' });
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/g)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((run) => run[1]).join(''))
    .filter((text) => text !== '');
}

test('open findings by severity, those set aside apart', async () => {
  expect(await texts(report)).toEqual([
    'PHIẾU KIỂM TRA SỐ LIỆU',
    'Đơn vị: phường Phổ Hòa',
    'Tệp: so.xlsx',
    'Kiểm tra lúc 14:05 ngày 21/11/2026.',
    '1.200 phép kiểm tra đạt, 3 không đạt, 40 chưa đủ số liệu; 2 lỗi, 0 cảnh báo, 1 ghi chú; trong đó đã bỏ qua 1 lỗi, 1 ghi chú.',
    'Lỗi (1)',
    ...['Ô', 'Quy tắc', 'Nội dung'],
    ...['PL6!B11', 'K1', 'tổng số mô hình không khớp &lt;16 &amp; 32&gt;.'],
    'Đã bỏ qua, có lý do (2)',
    ...['Ô', 'Mức', 'Nội dung', 'Lý do bỏ qua', 'Người bỏ qua', 'Lúc'],
    ...['PL6!B11', 'Lỗi T1', '&quot;Tập thể&quot;: 7 + 25 = 32, ô ghi 15.', 'Bản giấy in vậy', 'Trần Văn Bình', MOMENT],
    ...['PL6!B11', 'Ghi chú L3', 'Ba cột giống nhau.', 'Đúng là như nhau', 'không ghi tên', MOMENT],
    'Người kiểm tra (ký, ghi rõ họ tên)',
  ]);
});

test('without findings it says so', async () => {
  expect(await texts({ ...report, findings: [] })).toContain('Không có lỗi, cảnh báo hay ghi chú nào.');
});

test('for the clipboard: the same words as HTML, where nothing is taken for markup, and line by line', () => {
  const sheet = checkReportOf(report, { unit: 'phường <b>', at: new Date(2026, 10, 21, 14, 5) });
  const html = checkReportToHtml(sheet);
  expect(html).toContain('tổng số mô hình không khớp &lt;16 &amp; 32&gt;.');
  expect(html).toContain('Đơn vị: phường &lt;b&gt;');
  expect([...html.matchAll(/<t[hd] /g)]).toHaveLength(3 * 2 + 6 * 3);
  const lines = checkReportToText(sheet).split('\n');
  expect(lines).toContain('PL6!B11\tK1\ttổng số mô hình không khớp <16 & 32>.');
  expect(lines.find((line) => line.includes('Bản giấy in vậy'))?.split('\t')).toHaveLength(6);
});
