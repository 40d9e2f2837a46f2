/** A report that was printed, worked over by hand, and held against a workbook that has changed: what is told, what is updated, what stays. */
import { unzipSync, zipSync, strToU8, strFromU8 } from 'fflate';
import { shown } from '../../../src/core/cellRef';
import { reconcile, updateOf, type HeldFact } from '../../../src/drafts';
import { editDocx, readDocx } from '../../../src/files/docx';
import { toDocx } from '../../../src/narrative/printDocx';
import { summarise } from '../../../src/narrative/summarise';
import { changedParts, partOf } from '../../support/docx/files';
import { makeBook, type PlainBook } from '../../support/makeBook';

const PLAIN: PlainBook = {
  PL6: { '2013-2018': { mh_tap_the: 7, mh_ca_nhan: 0, mh_kinh_te: 2, mh_vhxh: 5 }, '2019-2022': { mh_tap_the: 25, mh_ca_nhan: 1, mh_kinh_te: 6, mh_vhxh: 20 } },
  PL2: { '2013-2018': { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6000 }, '2019-2022': { tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7690 } },
}; // prettier-ignore
const BOOK = makeBook(PLAIN);

/** The same figures but for these: `PL6 2013-2018 mh_tap_the`. */
function changed(cells: Readonly<Record<string, number | null>>): ReturnType<typeof makeBook> {
  const plain = structuredClone(PLAIN) as Record<string, Record<string, Record<string, number | null>>>;
  for (const [place, value] of Object.entries(cells)) {
    const [form = '', row = '', leaf = ''] = place.split(' ');
    const figures = plain[form]?.[row];
    if (figures) figures[leaf] = value;
  }
  return makeBook(plain);
}

let printed: Uint8Array;
beforeAll(async () => {
  printed = await toDocx(summarise(BOOK));
});

/** The file with its main part changed by hand, as by a writer in Word. */
function worked(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(printed);
  const xml = change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

const hold = (bytes: Uint8Array, book?: ReturnType<typeof makeBook>) => reconcile(readDocx(bytes).draft, book ? { book } : {}).holding;
const ofFact = (facts: readonly HeldFact[], fact: string): HeldFact | undefined => facts.find((held) => held.fact === fact);
/** A control of a fact, with all that Word keeps of it. */
const controlOf = (fact: string): RegExp =>
  new RegExp(`<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:tag w:val="${fact.replace(/[.+]/g, '\\$&')}"/>.*?</w:sdt>`, 's');

function updated(bytes: Uint8Array, book: ReturnType<typeof makeBook>, all = false): Uint8Array {
  const file = readDocx(bytes);
  const { edits, titles, charts } = updateOf(reconcile(file.draft, { book }).holding, { all });
  return editDocx(file, edits, titles, charts);
}

test('in the workbook that it came from everything is in step', () => {
  const { facts, counts, findings } = hold(printed, BOOK);
  expect(facts.length).toBeGreaterThan(10);
  expect(counts).toEqual({ unchanged: facts.length, stale: 0, edited: 0, deleted: 0 });
  expect(findings).toEqual([]);
});

test('a changed cell makes its number stale, and every number computed from it: old, new, cell', () => {
  const { facts, counts, findings } = hold(printed, changed({ 'PL6 2013-2018 mh_tap_the': 9 }));
  expect(ofFact(facts, 'PL6.mh_tap_the.2013-2018')).toMatchObject({ state: 'stale', printed: '07', value: 7, now: 9, update: '09' });
  const total = ofFact(facts, 'PL6.mh_tap_the.total');
  expect(total).toMatchObject({ state: 'stale', printed: '32', now: 34, update: '34' });
  expect(total?.cell && shown(total.cell)).toBe('PL6!B9');
  expect(total?.message).toBe('Văn bản ghi 32, số tính từ các ô PL6!B9, PL6!B10 nay là 34.');
  expect(findings.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(Array.from({ length: counts.stale }, () => 'stale error'));
});

test('updated, the text is the one that would be written now; the letters around each number stay', async () => {
  const book = changed({ 'PL6 2013-2018 mh_tap_the': 9, 'PL2 2013-2018 tthc_da_giai_quyet': 6500, 'PL6 2019-2022 mh_vhxh': 120 });
  const out = updated(printed, book);
  const texts = (bytes: Uint8Array): string[] => readDocx(bytes).draft.paragraphs.map(({ text }) => text);
  expect(texts(out)).toEqual(texts(await toDocx(summarise(book))));
  expect(hold(out, book).counts).toMatchObject({ stale: 0, edited: 0, deleted: 0 });
  expect(changedParts(printed, out)).toEqual(['word/document.xml']);
  const outside = (bytes: Uint8Array): string => partOf(bytes).replace(/<w:sdt>.*?<\/w:sdt>/gs, '');
  expect(outside(out)).toBe(outside(printed));
});

test('bold, comments, moved paragraphs, tracked changes and words of the writer outlive an update', () => {
  const FACT = 'PL6.mh_tap_the.2013-2018';
  const bytes = worked((xml) => {
    const control = controlOf(FACT).exec(xml)?.[0] ?? '';
    const bold = control.replace(/<w:r>(<w:rPr>.*?<\/w:rPr>)?/s, '<w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>');
    const tracked =
      '<w:commentRangeStart w:id="7"/>' +
      `<w:ins w:id="90" w:author="Nguyễn Thị Hòa">${bold}</w:ins>` +
      '<w:commentRangeEnd w:id="7"/><w:del w:id="91" w:author="Nguyễn Thị Hòa"><w:r><w:delText>khoảng 7</w:delText></w:r></w:del>';
    const paragraphs = xml.replace(control, tracked).match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [];
    const last = paragraphs.at(-1) ?? '';
    const own = '<w:p><w:r><w:t>Đồng chí Bí thư đã chỉ đạo sát sao &amp; kịp thời.</w:t></w:r></w:p>';
    return xml.replace(control, tracked).replace(last, '').replace('<w:body>', `<w:body>${last}${own}`);
  });
  const book = changed({ 'PL6 2013-2018 mh_tap_the': 12 });
  const out = updated(bytes, book);
  const xml = partOf(out);
  expect(hold(out, book).counts.stale).toBe(0);
  expect(controlOf(FACT).exec(xml)?.[0]).toContain('<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>');
  expect(xml).toContain('<w:r><w:delText>khoảng 7</w:delText></w:r></w:del>');
  // Put the old numbers back: every other letter is as the writer left it.
  const back = hold(bytes, book).facts.filter(({ state }) => state === 'stale');
  const file = readDocx(out);
  const edits = reconcile(file.draft, { book }).holding.facts.flatMap(({ control }) => {
    const old = back.find((fact) => fact.control?.control === control?.control);
    return control && old ? [{ edit: { paragraph: control.paragraph, from: control.from, to: control.to, text: old.printed }, title: old } ] : [];
  });
  const titles = readDocx(bytes).draft.paragraphs.flatMap(({ spans }) => spans).flatMap(({ control, title }) => (control !== undefined && title !== undefined ? [{ control, title }] : []));
  const again = editDocx(file, edits.map(({ edit }) => edit), titles.filter(({ control }) => edits.some(({ title }) => title.control?.control === control)));
  expect(partOf(again)).toBe(partOf(bytes));
}); // prettier-ignore

test('a number edited by hand is told apart from a stale one, is left alone, and becomes the workbook’s only when asked', () => {
  const FACT = 'PL6.mh_tap_the.total';
  const bytes = worked((xml) => xml.replace(controlOf(FACT), (control) => control.replace('>32<', '>35<')));
  const same = ofFact(hold(bytes, BOOK).facts, FACT);
  expect(same).toMatchObject({ state: 'edited', printed: '35', value: 32, now: 32 });
  expect(same?.message).toBe('Số 32 đã được sửa tay thành “35”; số tính từ các ô PL6!B9, PL6!B10 nay là 32.');
  const book = changed({ 'PL6 2013-2018 mh_tap_the': 10 });
  const right = ofFact(hold(bytes, book).facts, FACT);
  expect(right).toMatchObject({ state: 'edited', agrees: true, now: 35 });
  expect(hold(bytes, book).findings.some(({ quote }) => quote === '35')).toBe(false);
  const other = changed({ 'PL6 2013-2018 mh_tap_the': 11 });
  expect(ofFact(hold(updated(bytes, other), other).facts, FACT)).toMatchObject({ state: 'edited', printed: '35' });
  expect(ofFact(hold(updated(bytes, other, true), other).facts, FACT)).toMatchObject({ state: 'unchanged', printed: '36' });
  expect(ofFact(hold(bytes).facts, FACT)).toMatchObject({ state: 'edited', message: 'Số 32 đã được sửa tay thành “35”.' });
});

test('a number that was deleted is missed', () => {
  const FACT = 'PL6.mh_ca_nhan.2019-2022';
  const bytes = worked((xml) => xml.replace(new RegExp(controlOf(FACT).source, 'gs'), ''));
  const { facts, counts } = hold(bytes, BOOK);
  expect(counts.deleted).toBe(1);
  expect(facts.at(-1)).toMatchObject({ fact: FACT, state: 'deleted', value: 1, now: 1 });
});

test('a number that was deleted from one of its places is missed there', async () => {
  const twice = await toDocx(summarise(BOOK, undefined, { report: 'nhiem-ky' }));
  const FACT = 'PL6.mh_tap_the.2013-2018';
  const parts = unzipSync(twice);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(controlOf(FACT), '<w:r><w:t>7</w:t></w:r>')) });
  expect(hold(twice, BOOK).counts.deleted).toBe(0);
  const { facts, counts } = hold(bytes, BOOK);
  expect(counts.deleted).toBe(1);
  expect(facts.at(-1)).toMatchObject({ fact: FACT, state: 'deleted' });
  expect(facts.at(-1)?.message).toContain('một chỗ');
});

const BY_HAND: readonly [string, Readonly<Record<string, number | null>>, string, RegExp][] = [
  ['a number that is zero now', { 'PL6 2019-2022 mh_ca_nhan': 0 }, 'PL6.mh_ca_nhan.2019-2022', /không phát sinh/],
  ['a cell that is blank now', { 'PL6 2013-2018 mh_tap_the': null }, 'PL6.mh_tap_the.2013-2018', /để trống/],
  ['a rise that is a fall now', { 'PL2 2013-2018 tthc_da_tiep_nhan': 20_000 }, 'PL2.tthc_da_tiep_nhan.mean.2013-2018', /tăng, giảm nay đã đổi/],
]; // prettier-ignore

test.each(BY_HAND)('%s is left for the writer', (_, cells, fact, words) => {
  const book = changed(cells);
  const held = ofFact(hold(printed, book).facts, fact);
  expect(held).toMatchObject({ state: 'stale' });
  expect(held?.update).toBeUndefined();
  expect(held?.message).toMatch(words);
  expect(ofFact(hold(updated(printed, book), book).facts, fact)).toMatchObject({ state: 'stale', printed: held?.printed });
});

test('what others put into controls is none of ours', () => {
  const bytes = worked((xml) => xml.replace('<w:body>', '<w:body><w:sdt><w:sdtPr><w:alias w:val="Ngày"/><w:tag w:val="PL6.x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>5</w:t></w:r></w:p></w:sdtContent></w:sdt>'));
  expect(hold(bytes, BOOK).counts).toMatchObject({ edited: 0, stale: 0 });
}); // prettier-ignore
