/** Reading a draft: right sentences stay silent, wrong ones are found with their arithmetic, offsets point at what is quoted. */
import { plainDraft, wholeText, type DraftText } from '../../../src/core/draft';
import { readDraft } from '../../../src/drafts/reading';
import { found, silent } from './cases';
import { right, wrong } from './variants';

const messages = (draft: DraftText): string[] => readDraft(draft).findings.map((finding) => finding.message);

test.each([...silent, ...right])('silent: %s', (text) => {
  expect(messages(plainDraft(text))).toEqual([]);
});

test.each(found)('found: %s', (text, kind, piece) => {
  const draft = plainDraft(text);
  const { findings } = readDraft(draft);
  expect(findings.map((finding) => [finding.kind, finding.message.includes(piece) ? piece : finding.message])).toEqual([[kind, piece]]);
  for (const finding of findings) expect(wholeText(draft).slice(finding.start, finding.end)).toBe(finding.quote);
});

test.each(wrong)('found once: %s', (text) => {
  expect(messages(plainDraft(text))).toHaveLength(1);
});

describe('how a text is stored changes nothing', () => {
  const sentence = 'Phường Hòa Thủy có 618 hộ, trong đó hộ nghèo 315 hộ, chiếm 49,22%.';
  const said = messages(plainDraft(sentence));

  test.each<[string, string]>([
    ['decomposed letters', sentence.normalize('NFD')],
    ['the new placement of tones', sentence.replace('Hòa', 'Hoà').replace('Thủy', 'Thuỷ')],
    ['hard spaces', sentence.replaceAll(' hộ', '\u00a0hộ')],
    ['invisible letters', sentence.replace('trong đó', 'trong\u200b đó').replace('chiếm', 'chi\u00adếm')],
    ['lines broken by a scan', sentence.replace('trong đó ', 'trong đó\n\n').replace('chiếm ', 'chiếm \n')],
    ['marks of a converter', sentence.replace('trong đó', '*trong đó*')],
  ])('%s', (_, text) => {
    const draft = plainDraft(text);
    const { findings } = readDraft(draft);
    expect(findings.map((finding) => finding.message)).toEqual(said);
    for (const finding of findings) expect(wholeText(draft).slice(finding.start, finding.end)).toBe(finding.quote);
  });

  test('a paragraph behind another keeps its offsets', () => {
    const draft = plainDraft(`Mở đầu.\n\n${sentence}\nKết thúc.`);
    const [finding] = readDraft(draft).findings;
    expect(finding?.quote).toBe(sentence);
    expect(finding?.start).toBe(9);
  });

  test('cells of a table are no sentences', () => {
    const cell = (text: string, start: number, column: number) => ({
      text,
      start,
      part: 'body' as const,
      spans: [],
      cell: { table: 0, row: 0, column, paragraph: 0 },
    });
    expect(readDraft({ paragraphs: [cell('618 hộ', 0, 0), cell('trong đó 815 hộ nghèo', 7, 1)] })).toEqual({
      findings: [],
      figures: 0,
      found: [],
    });
    expect(readDraft(plainDraft('Tổng số\t618 hộ\ttrong đó 815 hộ nghèo')).figures).toBe(0);
  });
});

describe('figures', () => {
  const count = (text: string): number => readDraft(plainDraft(text)).figures;

  test.each<[string, number]>([
    ['Nghị quyết số 25-NQ/TW ngày 03/6/2013, Kế hoạch số 17/KH-UBND, Công văn số 6217/SNV-XDCQ&CTTN.', 0],
    ['Nghị quyết số 25, Chỉ thị 22, Kết luận số 43, khóa 11, lần thứ 7, Điều 5, mức độ 3, Covid-19.', 0],
    ['Ngày 26 và 27/9/2013; ngày 13 tháng 3 năm 2020; tháng 6/2024; năm 2024; giai đoạn 2013 - 2018; dịp 27/7.', 0],
    ['4.1. Cải cách thủ tục hành chính', 0],
    ['Số hộ là 618 hộ/2.283 khẩu.', 2],
    ['Có 10/20 con bò.', 2],
    ['Đạt 100%, 1,5 ngày, 1376,77 ha, 14.490 hồ sơ, 02 cuộc.', 5],
    ['Đã hỗ trợ 250.000.000đ và hiến 5000m² đất, làm 452m tường rào.', 3],
    ['Xem https://vi.du/nghi-dinh-115-2020 để biết.', 0],
  ])('%s has %p', (text, figures) => {
    expect(count(text)).toBe(figures);
  });
});

test.each<[string, string]>([
  ['one line of prose', 'Toàn xã có 12 hộ, trong đó 3 hộ nghèo, chiếm 25% và tăng 2 hộ so với năm 2023. '.repeat(3000)],
  ['no full stop at all', 'số hộ '.repeat(170_000)],
  ['digits', '7'.repeat(1_000_000)],
  ['brackets', '12 hộ ('.repeat(4000)],
  ['blanks', ' '.repeat(1_000_000)],
  ['dots', '.'.repeat(1_000_000)],
  ['paragraphs', 'Có hộ nghèo.\n'.repeat(80_000)],
])('work stays bounded: %s', (_, text) => {
  expect(readDraft(plainDraft(text)).findings.every((finding) => finding.end <= text.length)).toBe(true);
});
