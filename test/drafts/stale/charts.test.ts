/** The charts of a printed report, held against a workbook that has changed: which are old, redrawn, replaced by hand, deleted. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { shown } from '../../../src/core/cellRef';
import { reconcile, updateOf, type HeldChart, type Reconciliation } from '../../../src/drafts';
import { editDocx, readDocx } from '../../../src/files/docx';
import { toDocx } from '../../../src/narrative/printDocx';
import { outlines, writeReport } from '../../../src/narrative/reports';
import { changedParts, partOf } from '../../support/docx/files';
import { docxProblems } from '../../support/docx/problems';
import { makeBook, type PlainBook } from '../../support/makeBook';

type Book = ReturnType<typeof makeBook>;

const PLAIN: PlainBook = {
  PL6: { '2013-2018': { mh_tap_the: 7, mh_ca_nhan: 0, mh_kinh_te: 2, mh_vhxh: 5 }, '2019-2022': { mh_tap_the: 25, mh_ca_nhan: 1, mh_kinh_te: 6, mh_vhxh: 20 } },
  PL2: { '2013-2018': { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6000 }, '2019-2022': { tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7690 } },
}; // prettier-ignore
const BOOK = makeBook(PLAIN);
const FIELDS = 'bieu_do.linh_vuc';

function changed(cells: Readonly<Record<string, number | null>>): Book {
  const plain = structuredClone(PLAIN) as Record<string, Record<string, Record<string, number | null>>>;
  for (const [place, value] of Object.entries(cells)) {
    const [form = '', row = '', leaf = ''] = place.split(' ');
    const figures = plain[form]?.[row];
    if (figures) figures[leaf] = value;
  }
  return makeBook(plain);
}

const printed = (book: Book): Promise<Uint8Array> => toDocx(writeReport(book, undefined, outlines['10-nam'], { length: 'day-du' }));
let made: Uint8Array;
beforeAll(async () => {
  made = await printed(BOOK);
});

const hold = (bytes: Uint8Array, book?: Book): Reconciliation => reconcile(readDocx(bytes).draft, book ? { book } : {});
const chartOf = (bytes: Uint8Array, book?: Book): HeldChart | undefined => hold(bytes, book).holding.charts.find(({ id }) => id === FIELDS);
const states = (bytes: Uint8Array, book?: Book): string[] => hold(bytes, book).holding.charts.map(({ state }) => state);

function updated(bytes: Uint8Array, book: Book, all = false): Uint8Array {
  const file = readDocx(bytes);
  const { edits, titles, charts } = updateOf(reconcile(file.draft, { book }).holding, { all });
  return editDocx(file, edits, titles, charts);
}

/** The file with some of its parts changed by hand. */
function worked(bytes: Uint8Array, parts: Readonly<Record<string, (part: string) => string | Uint8Array>>): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts)) {
    const part = change(strFromU8(files[name] ?? new Uint8Array()));
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(files);
}

/** The part that holds the picture of a chart. */
function mediaOf(bytes: Uint8Array, id = FIELDS): string {
  const link = new RegExp(`name="${id}".*?r:embed="([^"]*)"`, 's').exec(partOf(bytes))?.[1] ?? '';
  const rels = partOf(bytes, 'word/_rels/document.xml.rels');
  return `word/${new RegExp(`Id="${link}"[^>]*Target="([^"]*)"`).exec(rels)?.[1] ?? ''}`;
}
const pictureIn = (bytes: Uint8Array): Uint8Array => unzipSync(bytes)[mediaOf(bytes)] ?? new Uint8Array();
const altIn = (bytes: Uint8Array): string | undefined => new RegExp(`name="${FIELDS}" descr="([^"]*)"`).exec(partOf(bytes))?.[1];

const MORE = changed({ 'PL6 2013-2018 mh_kinh_te': 9, 'PL6 2019-2022 mh_vhxh': 40 });

test('in the workbook that they came from all charts are in step', () => {
  expect(states(made, BOOK)).toEqual(['unchanged', 'unchanged']);
  expect(hold(made, BOOK).findings.filter(({ kind }) => kind === 'chart')).toEqual([]);
  expect(states(made)).toEqual(['unchanged', 'unchanged']);
});

test('a chart of figures that have changed is told with its old and new figures and their cells, at its caption', () => {
  const { findings, holding } = hold(made, MORE);
  expect(holding.charts.map(({ id, state }) => `${id} ${state}`)).toEqual(['bieu_do.thu_tuc unchanged', `${FIELDS} stale`]);
  const chart = chartOf(made, MORE);
  expect(chart?.changes.map(({ old, now, cell }) => [old, now, cell && shown(cell)])).toEqual([
    [2, 9, 'PL6!D9'],
    [20, 40, 'PL6!E10'],
  ]);
  expect(findings.filter(({ kind }) => kind === 'chart')).toMatchObject([
    {
      severity: 'error',
      quote: 'Biểu đồ 2. Mô hình “Dân vận khéo” được công nhận theo lĩnh vực',
      message: 'Biểu đồ 2 vẽ theo số cũ: ô PL6!D9 từ 2 nay là 9, ô PL6!E10 từ 20 nay là 40.',
    },
  ]);
});

test('redrawn, it is the picture that would be drawn now; nothing else of the file changes', async () => {
  const out = updated(made, MORE);
  const fresh = await printed(MORE);
  expect(pictureIn(out)).toEqual(pictureIn(fresh));
  expect(altIn(out)).toBe(altIn(fresh));
  expect(altIn(out)).not.toBe(altIn(made));
  expect(partOf(out, 'customXml/item1.xml').match(/<chart .*<\/chart>/s)?.[0]).toBe(
    partOf(fresh, 'customXml/item1.xml').match(/<chart .*<\/chart>/s)?.[0],
  );
  expect(changedParts(made, out).sort()).toEqual(['customXml/item1.xml', 'word/document.xml', mediaOf(made)]);
  // Beside the numbers and the words of the picture no letter differs.
  const rest = (bytes: Uint8Array): string => partOf(bytes).replace(/<w:sdt>.*?<\/w:sdt>/gs, '').replace(altIn(bytes) ?? '-', '');
  expect(rest(out)).toBe(rest(made));
  expect(docxProblems(out)).toEqual([]);
  expect(states(out, MORE)).toEqual(['unchanged', 'unchanged']);
  expect(Buffer.compare(updated(out, MORE), out)).toBe(0);
}); // prettier-ignore

test('a figure that comes or goes changes a chart, too; one that has too few to draw is left to the writer', () => {
  const added = chartOf(made, changed({ 'PL6 2013-2018 mh_qpan': 3 }));
  expect(added).toMatchObject({ state: 'stale', changes: [{ old: undefined, now: 3 }] });
  expect(added?.message).toBe('Biểu đồ 2 vẽ theo số cũ: ô PL6!F9 nay có thêm 3.');
  const none = changed({ 'PL6 2013-2018 mh_vhxh': null, 'PL6 2019-2022 mh_vhxh': null });
  const gone = chartOf(made, none);
  expect(gone?.redrawn).toBeUndefined();
  expect(gone?.message).toMatch(/PL6!E9 từ 5 nay không còn số.*không còn đủ số liệu để vẽ lại/s);
  const file = readDocx(made);
  const update = updateOf(reconcile(file.draft, { book: none }).holding);
  expect(update.chartsLeft.map(({ id }) => id)).toEqual([FIELDS]);
  expect(pictureIn(updated(made, none))).toEqual(pictureIn(made));
});

test('a picture of another shape keeps its width and takes the height it needs, in the size that the writer gave it', () => {
  const bytes = worked(made, { 'word/document.xml': (xml) => xml.replace(/cx="5939028" cy="(\d+)"/g, (_, cy: string) => `cx="2969514" cy="${String(Number(cy) / 2)}"`) });
  const tall = changed({ 'PL6 2013-2018 mh_qpan': 3, 'PL6 2013-2018 mh_xdd_htct': 1 });
  const out = updated(bytes, tall);
  const view = new DataView(pictureIn(out).slice().buffer);
  const size = /name="bieu_do\.linh_vuc"/.exec(partOf(out));
  const extent = /cx="(\d+)" cy="(\d+)"(?!.*cx=)/s.exec(partOf(out).slice(0, size?.index));
  expect(Number(extent?.[1])).toBe(2969514);
  expect(Number(extent?.[2]) / Number(extent?.[1])).toBeCloseTo(view.getUint32(20) / view.getUint32(16), 3);
}); // prettier-ignore

test('a picture that the writer put in its place is told, and is left alone whatever is asked', () => {
  const other = Uint8Array.from([...pictureIn(made), 0]);
  const bytes = worked(made, { [mediaOf(made)]: () => other });
  expect(chartOf(bytes, BOOK)).toMatchObject({ state: 'edited', changes: [], message: 'Biểu đồ 2 đã được thay bằng ảnh khác nên để nguyên.' });
  expect(hold(bytes, BOOK).findings.some(({ kind }) => kind === 'chart')).toBe(false);
  const told = hold(bytes, MORE).findings.filter(({ kind }) => kind === 'chart');
  expect(told).toMatchObject([{ severity: 'warning', message: 'Biểu đồ 2 đã được thay bằng ảnh khác nên để nguyên; trong sổ ô PL6!D9 từ 2 nay là 9, ô PL6!E10 từ 20 nay là 40; hãy xem lại ảnh đó.' }]);
  for (const all of [false, true]) {
    const out = updated(bytes, MORE, all);
    expect(pictureIn(out)).toEqual(other);
    expect(altIn(out)).toBe(altIn(made));
  }
}); // prettier-ignore

test('a picture that was deleted is missed; one that stands twice is redrawn in both places', () => {
  const PARAGRAPH = new RegExp(`<w:p>(?:(?!</w:p>).)*name="${FIELDS}".*?</w:p>`, 's');
  const without = worked(made, { 'word/document.xml': (xml) => xml.replace(PARAGRAPH, '') });
  expect(chartOf(without, MORE)).toMatchObject({ state: 'deleted', message: 'Biểu đồ “Mô hình ‘Dân vận khéo’ được công nhận theo lĩnh vực” đã bị xóa khỏi văn bản.' });
  expect(partOf(updated(without, BOOK))).toBe(partOf(without));
  const twice = worked(made, { 'word/document.xml': (xml) => xml.replace(PARAGRAPH, (one) => one + one) });
  const out = updated(twice, MORE);
  expect([...partOf(out).matchAll(new RegExp(`name="${FIELDS}" descr="([^"]*)"`, 'g'))].map(([, alt]) => alt)).toEqual([altIn(out), altIn(out)]);
  expect(chartOf(out, MORE)?.state).toBe('unchanged');
}); // prettier-ignore

test('a picture whose caption was rewritten or removed is told by what it was made as', () => {
  const bytes = worked(made, { 'word/document.xml': (xml) => xml.replace(/Biểu đồ 2\. Mô hình[^<]*/, 'Nguồn: Phụ lục 6') });
  expect(chartOf(bytes, MORE)?.message).toMatch(/^Biểu đồ “Mô hình ‘Dân vận khéo’ được công nhận theo lĩnh vực” vẽ theo số cũ: /);
}); // prettier-ignore

test.each<[string, (list: string) => string]>([
  ['no list at all', () => '<x/>'],
  ['a list without charts', (list) => list.replace(/<chart .*<\/chart>/s, '')],
  ['charts that no report draws', (list) => list.replaceAll('bieu_do.', 'bieu_do.__proto__.')],
  ['a chart without a width', (list) => list.replace(/ width="[^"]*"/g, '')],
])('%s: the numbers are held, no picture is touched', (_, change) => {
  const bytes = worked(made, { 'customXml/item1.xml': change });
  const { charts, counts } = hold(bytes, MORE).holding;
  expect(charts.filter(({ state }) => state === 'stale')).toEqual([]);
  expect(counts.stale).toBeGreaterThan(0);
  expect(pictureIn(updated(bytes, MORE))).toEqual(pictureIn(made));
});
