/** Quotes of a terminal: one line of at most 200 characters around the numbers meant, cut between words; JSON keeps the sentence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phuluc } from '../../src/cli/phuluc';
import { shownQuote, type DraftFinding } from '../../src/drafts';

const FILLER = 'với sự tham gia của các ban, ngành, đoàn thể và Nhân dân trên địa bàn, '.repeat(6);
const finding = (quote: string, numbers: number[], message = ''): DraftFinding => ({
  kind: 'share',
  severity: 'error',
  quote,
  start: 0,
  end: quote.length,
  message,
  numbers,
  confidence: 0.9,
});
const quoted = (quote: string, numbers: number[], message?: string): string => shownQuote(quote, finding(quote, numbers, message));

test('a sentence that is no longer is shown whole, on one line', () => {
  expect(quoted('Toàn xã có 18/20 thôn\nđạt chuẩn văn hóa,\tđạt 95%.', [18, 20, 95])).toBe(
    'Toàn xã có 18/20 thôn đạt chuẩn văn hóa, đạt 95%.',
  );
});

test.each<[string, string, number[], string | undefined, string[]]>([
  ['numbers in the middle', `${FILLER}xã có 1.618 hộ, trong đó 315 hộ nghèo, ${FILLER}.`, [315, 1618], undefined, ['1.618', '315']],
  ['numbers far apart', `Xã có 618 hộ, ${FILLER}trong đó 315 hộ nghèo ${FILLER}.`, [618, 315], undefined, ['618 hộ', '315 hộ']],
  ['a document', `${FILLER}Kế hoạch số 30/KH-UBND ${FILLER}.`, [], 'Kế hoạch số 30/KH-UBND ghi hai ngày.', ['30/KH-UBND']],
  ['words', `${FILLER}UBND phường đã họp ${FILLER}.`, [], '"UBND phường" trong báo cáo của xã.', ['UBND phường']],
  ['nothing to point at', `${FILLER}${FILLER}.`, [], undefined, ['với sự tham gia']],
])('%s', (_, quote, numbers, message, pieces) => {
  const shown = quoted(quote, numbers, message);
  expect(shown.length).toBeLessThanOrEqual(200);
  for (const piece of pieces) expect(shown).toContain(piece);
  expect(shown).toContain('…');
  for (const part of shown.split('…').filter((text) => text.trim() !== ''))
    expect(` ${quote.replace(/\s+/g, ' ')} `).toMatch(new RegExp(`[ ]${part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[ ]`));
});

test('the terminal shortens, tells how sure it is, and JSON keeps the whole sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-'));
  const file = join(folder, 'bao-cao.txt');
  const sentence = `${FILLER}xã có 618 hộ, trong đó hộ nghèo 315 hộ, chiếm 49,22%, ${FILLER}đời sống ổn định.`;
  writeFileSync(file, sentence);
  const run = async (...more: string[]): Promise<string> => {
    const lines: string[] = [];
    await phuluc(['reconcile', file, ...more], { line: (text) => lines.push(text), problem: (text) => lines.push(text) });
    return lines.join('\n');
  };
  const shown = await run();
  expect(shown).toMatch(/^LỖI \[share\] “….*chiếm 49,22%.*…”: 315\/618 = 50,97%.* \(độ tin cậy \d+%\)\n/);
  expect((JSON.parse(await run('--json')) as { findings: { quote: string }[] }).findings.map(({ quote }) => quote)).toEqual([sentence]);
  rmSync(folder, { recursive: true });
});
