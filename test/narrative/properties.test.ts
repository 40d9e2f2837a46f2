/** What holds of every summary, whatever the cells hold. */
import fc from 'fast-check';
import type { Report } from '../../src/core/finding';
import { qualified } from '../../src/core/cellRef';
import { numeric } from '../../src/core/values';
import { toHtml } from '../../src/narrative/printHtml';
import { toPlainText } from '../../src/narrative/printText';
import { summarise } from '../../src/narrative/summarise';
import type { Block, Summary } from '../../src/narrative/text';
import { yearlyPlaces } from '../../src/narrative/yearly';
import { cellOf } from '../support/makeBook';
import { anyValue, arbitraryBook, bookOf, figure, leavesOfTable, tables } from './arbitraryBook';
import { proseFaults } from './proseFaults';

const textOf = (block: Block): string => block.runs.map((run) => run.text).join('');
const facts = (summary: Summary) => summary.blocks.flatMap((block) => block.runs).flatMap((run) => (run.fact ? [run.fact] : []));

test('the summary of any values is written, and printed, without a throw', () => {
  fc.assert(
    fc.property(arbitraryBook(anyValue, { totals: true }), (sample) => {
      const book = bookOf(sample);
      const summary = summarise(book);
      toPlainText(summary);
      const html = toHtml(summary);
      expect(html).not.toContain('<b><b>');
      for (const block of summary.blocks) {
        expect(block.runs.length).toBeGreaterThan(0);
        for (const run of block.runs) {
          expect(run.text).toBe(run.text.normalize('NFC'));
          if (!run.fact && !('name' in run)) expect(run.text).not.toMatch(/\d/);
          if (run.fact) expect(run.fact.cells.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('the summary of figures reads as prose', () => {
  fc.assert(
    fc.property(arbitraryBook(figure, { totals: false }), (sample) => {
      const book = bookOf(sample);
      for (const block of summarise(book).blocks) {
        const text = textOf(block);
        expect(proseFaults(text)).toEqual([]);
        if (block.kind === 'paragraph') expect(text).toMatch(/^\p{Lu}.*[.:]$/su);
      }
    }),
    { numRuns: 60 },
  );
});

test('every figure is stated by a fact that knows its cell, and every blank is listed', () => {
  fc.assert(
    fc.property(arbitraryBook(figure, { totals: false }), (sample) => {
      const { years } = sample;
      const book = bookOf(sample);
      const summary = summarise(book);
      const stated = new Set(facts(summary).flatMap((fact) => fact.cells.map(qualified)));
      const listed = new Set(summary.omissions.flatMap((omission) => omission.cells.map(qualified)));
      for (const table of tables) {
        const form = book.forms.get(table.id);
        if (!form) throw new Error(table.id);
        for (const leaf of leavesOfTable(table, years).filter((each) => each.type !== 'pct' && each.type !== 'text')) {
          const yearly = /^(mttq_(?:hv|cb)_y)\d+$/.exec(leaf.key)?.[1];
          const place = yearly === undefined ? undefined : yearlyPlaces(form, yearly).find((each) => each.leaf.key === leaf.key);
          const rows = form.rows.filter((row) => row.kind !== 'total' && (yearly === undefined || row.key === place?.row?.key));
          for (const row of rows) {
            const cell = form.cell(row.key, leaf.key);
            const value = numeric(cell?.value ?? null);
            const at = cell ? qualified(cell.at) : '';
            if (value === undefined) expect([at, leaf.key, listed.has(at)]).toEqual([at, leaf.key, true]);
            else expect([at, leaf.key, listed.has(at)]).toEqual([at, leaf.key, false]);
            if (value !== undefined && value > 0) expect([at, leaf.key, stated.has(at)]).toEqual([at, leaf.key, true]);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the same data always give the same text, and one id is one figure', () => {
  fc.assert(
    fc.property(arbitraryBook(figure, { totals: true }), (sample) => {
      const book = bookOf(sample);
      const first = summarise(book);
      expect(summarise(book)).toEqual(first);
      const values = new Map<string, number>();
      for (const fact of facts(first)) {
        expect(values.get(fact.id) ?? fact.value).toBe(fact.value);
        values.set(fact.id, fact.value);
      }
    }),
    { numRuns: 15 },
  );
});

test('exactly the facts with a cell under an open error are doubtful', () => {
  fc.assert(
    fc.property(arbitraryBook(fc.nat(50), { totals: true }), fc.nat(1000), (sample, pick) => {
      const { periods } = sample;
      const book = bookOf(sample);
      const leaves = leavesOfTable(tables.find((table) => table.id === 'PL6') ?? tables[0]!, []);
      const leaf = leaves[pick % leaves.length];
      const at = cellOf(book, 'PL6', ['total', ...periods][pick % (periods.length + 1)] ?? 'total', leaf?.key ?? '');
      const finding = {
        appendix: 'PL6' as const,
        at,
        row: 'total',
        column: leaf?.key ?? '',
        message: '',
        related: [],
        suspects: [],
        fixes: [],
      };
      const report = (severity: 'error' | 'warning'): Report => ({
        passed: 0,
        failed: 1,
        unknown: 0,
        checks: [],
        findings: [{ ...finding, rule: 'T1', severity }],
      });
      const marked = summarise(book, report('error'));
      for (const fact of facts(marked)) expect(fact.doubtful).toBe(fact.cells.some((cell) => qualified(cell) === qualified(at)));
      expect(new Set(marked.doubtful.map((fact) => fact.id))).toEqual(
        new Set(
          facts(marked)
            .filter((fact) => fact.doubtful)
            .map((fact) => fact.id),
        ),
      );
      expect(summarise(book, report('warning')).doubtful).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
