/** Drafts of communes that nothing was made after: whole ones without a slip stay silent, each planted slip is found once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDraft } from '../../../src/core/draft';
import { formatNumber } from '../../../src/core/number';
import { readDraft } from '../../../src/drafts/reading';
import { read } from '../../../src/drafts/reading/reading';
import { changePairs } from './pairs/changes';
import { datePairs } from './pairs/dates';
import { documentPairs } from './pairs/documents';
import { quotientPairs } from './pairs/quotients';
import { sharePairs } from './pairs/shares';
import { sumPairs } from './pairs/sums';

/** A xã writes. */
const HEAD = 'ĐẢNG ỦY XÃ TÂN HƯNG\n\n';
const said = (text: string) => readDraft(plainDraft(text)).findings.map(({ kind, message }) => ({ kind, message }));

test.each([...sharePairs, ...quotientPairs, ...sumPairs, ...changePairs, ...documentPairs, ...datePairs])(
  '%s',
  (right, wrong, kind, piece) => {
    expect(said(HEAD + right)).toEqual([]);
    expect(said(HEAD + wrong)).toEqual([{ kind, message: expect.stringContaining(piece) as unknown }]);
  },
);

const folder = join(__dirname, 'drafts');
const drafts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

test.each(drafts)('%s is right', (_, text) => {
  expect(said(text)).toEqual([]);
});

test('more than a third of the figures of these drafts are bound by a relation that notices a slip', () => {
  let [noticed, all] = [0, 0];
  for (const [, text] of drafts) {
    const { figures } = read(plainDraft(text));
    for (const figure of figures.filter((_, i) => i % 3 === 0)) {
      const value = figure.value + (figure.decimals > 0 ? 7 * 10 ** (1 - figure.decimals) : figure.value > 10 ? 3 : 1);
      const sign = text.slice(figure.start, figure.end).includes('%') ? '%' : '';
      const slipped = text.slice(0, figure.start) + formatNumber(value, figure.decimals) + sign + text.slice(figure.end);
      all += 1;
      if (said(slipped).length > 0) noticed += 1;
    }
  }
  expect(noticed / all).toBeGreaterThan(1 / 3);
});
