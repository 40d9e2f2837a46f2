/** What every workbook port must do, as plain cases that run in jest and inside a page: each adapter brings a harness and passes all of them. */
import type { EditHint } from '../../src/session/port';
import {
  cell,
  CONTRACT_BOOK,
  edit,
  faulty,
  NEW_FORM,
  place,
  same,
  sheet,
  TEXTS,
  valueOf,
  type ContractCase,
  type Need,
  type PortHarness,
} from './portHarness';

export { CONTRACT_BOOK, type ContractCase, type HarnessFactory, type Need, type PortHarness } from './portHarness';

function contract(name: string, needs: readonly Need[], body: (harness: PortHarness) => Promise<void>): ContractCase {
  return {
    name,
    needs,
    run: async (make) => {
      const harness = await make(CONTRACT_BOOK);
      try {
        await body(harness);
      } finally {
        await harness.dispose();
      }
    },
  };
}

/** Collects hints; the listening stands when the promise resolves. */
async function listen({ port, settled }: PortHarness): Promise<{ hints: EditHint[]; stop: () => void }> {
  await port.read();
  const hints: EditHint[] = [];
  const stop = port.onEdit((hint) => hints.push(hint));
  await settled();
  return { hints, stop };
}

export const PORT_CONTRACT: readonly ContractCase[] = [
  contract('read gives numbers, texts, truth values, and null for blanks', [], async ({ port }) => {
    const found = {
      number: await valueOf(port, 'PL2', 'B2'),
      decimal: await valueOf(port, 'PL2', 'B3'),
      text: await valueOf(port, 'PL2', 'A1'),
    };
    same(found, { number: 1490, decimal: 1450.5, text: 'Giai đoạn' }, 'values');
    same(
      [await valueOf(port, 'PL2', 'B6'), await valueOf(port, 'PL2', 'A7'), await valueOf(port, 'PL2', 'Z99')],
      [true, null, null],
      'truth value and blanks',
    );
    same(await valueOf(port, 'PL2', 'B5'), '12', 'text made of digits');
    same(
      (await port.read()).sheets.map(({ name }) => name),
      ['PL2', 'Phụ lục 3'],
      'sheets in their order',
    );
  }),
  contract('read gives formulas with their result, and number formats', [], async ({ port }) => {
    const total = await cell(port, 'PL2', 'B4');
    same([total?.formula, total?.value, total?.format], ['=SUM(B2:B3)', 2940.5, '#,##0'], 'total');
    same(
      [(await cell(port, 'PL2', 'B2'))?.formula, (await cell(port, 'PL2', 'B7'))?.format],
      [undefined, undefined],
      'constant in General',
    );
    same((await cell(port, 'PL2', 'B5'))?.format, '@', 'text format');
  }),
  contract('read gives names with what they refer to', [], async ({ port }) => {
    const names = (await port.read()).names.map(({ name, refersTo }) => [name, refersTo.replaceAll("'", '')]);
    same(names, [['PL2_cuoc', '=PL2!$B$2:$B$3']], 'names');
  }),
  contract('reading twice changes nothing', [], async ({ port }) => same(await port.read(), await port.read(), 'second reading')),
  contract('edits of numbers, texts, formulas and blanks are made together', [], async ({ port }) => {
    await port.read();
    await port.applyEdits([
      edit('PL2', 'B2', { value: 100 }),
      edit('PL2', 'C2', { value: 'Đã rà soát' }),
      edit('Phụ lục 3', 'B1', { value: 'Xã A' }),
      edit('PL2', 'B7', { value: null }),
      edit('PL2', 'C4', { formula: '=B2*2' }),
    ]);
    const found = [
      await valueOf(port, 'PL2', 'B2'),
      await valueOf(port, 'PL2', 'C2'),
      await valueOf(port, 'Phụ lục 3', 'B1'),
      await valueOf(port, 'PL2', 'B7'),
      (await cell(port, 'PL2', 'C4'))?.formula,
    ];
    same(found, [100, 'Đã rà soát', 'Xã A', null, '=B2*2'], 'cells after the edits');
  }),
  contract('totals follow the edits', ['recalculation'], async ({ port }) => {
    await port.applyEdits([
      edit('PL2', 'B2', { value: 100 }),
      edit('PL2', 'C4', { formula: '=B4/0' }),
      edit('PL2', 'C5', { formula: '=IF(B2>1,"","x")' }),
    ]);
    same(
      [await valueOf(port, 'PL2', 'B4'), await valueOf(port, 'PL2', 'C4'), await valueOf(port, 'PL2', 'C5')],
      [1550.5, '#DIV/0!', null],
      'results',
    );
  }),
  ...[true, false].map((known) =>
    contract(`text stays text whatever it looks like, in cells ${known ? 'read before' : 'never read'}`, [], async ({ port }) => {
      if (known) await port.read();
      const at = (i: number): string => (known ? `B${2 + (i % 2)}` : `H${i + 20}`);
      for (const [i, text] of TEXTS.entries()) {
        if (!known) continue;
        await port.applyEdits([edit('PL2', at(i), { value: text })]);
        const found = await cell(port, 'PL2', at(i));
        same([found?.value, found?.formula], [text, undefined], `text ${text}`);
      }
      if (known) return;
      await port.applyEdits(TEXTS.map((text, i) => edit('PL2', at(i), { value: text })));
      for (const [i, text] of TEXTS.entries())
        same([await valueOf(port, 'PL2', at(i)), (await cell(port, 'PL2', at(i)))?.formula], [text, undefined], `text ${text}`);
    }),
  ),
  contract('a number written over a text of digits is a number', [], async ({ port }) => {
    await port.read();
    await port.applyEdits([edit('PL2', 'B5', { value: 12 })]);
    same(await valueOf(port, 'PL2', 'B5'), 12, 'number in a cell that was text');
  }),
  contract('the last edit of a cell counts, and no edit is no work', [], async ({ port }) => {
    await port.applyEdits([]);
    await port.applyEdits([edit('PL2', 'B2', { value: 1 }), edit('pl2', 'B2', { value: 2 })]);
    same(await valueOf(port, 'PL2', 'B2'), 2, 'cell edited twice');
  }),
  contract('edits of which one goes to a missing sheet are refused together', [], async ({ port }) => {
    const before = await port.read();
    await faulty(port.applyEdits([edit('PL2', 'B2', { value: 5 }), edit('PL9', 'A1', { value: 5 })]), 'edit of a missing sheet');
    same(await port.read(), before, 'workbook after the refusal');
  }),
  contract(
    'edits decided on a reading are refused together where a cell was typed into since',
    ['user'],
    async ({ port, userTypes, settled }) => {
      const seen = await port.read();
      await userTypes('PL2', 'B3', '99');
      await settled();
      await faulty(
        port.applyEdits([edit('PL2', 'B2', { value: 5 }), edit('PL2', 'B3', { value: 6 })], seen),
        'edit of a cell that changed',
      );
      same([await valueOf(port, 'PL2', 'B2'), await valueOf(port, 'PL2', 'B3')], [1490, 99], 'cells after the refusal');
      await port.applyEdits([edit('PL2', 'B2', { value: 5 })], seen);
      same(await valueOf(port, 'PL2', 'B2'), 5, 'edit of a cell that did not change');
    },
  ),
  contract('an edit outside of any sheet is refused', [], async ({ port }) => {
    const before = await port.read();
    await faulty(port.applyEdits([{ at: { sheet: 'PL2', row: -1, column: 0 }, value: 5 }]), 'edit of row -1');
    await faulty(port.applyEdits([edit('PL2', 'B2', { value: Number.NaN })]), 'edit that is not a number');
    same(await port.read(), before, 'workbook after the refusal');
  }),
  contract('inserted forms stand behind the others, with their names', [], async ({ port }) => {
    await port.insertForms(NEW_FORM);
    const after = await port.read();
    same(
      after.sheets.map(({ name }) => name),
      ['PL2', 'Phụ lục 3', 'PL6 Mô hình'],
      'sheets',
    );
    same(
      [await valueOf(port, 'PL6 Mô hình', 'A1'), await valueOf(port, 'PL6 Mô hình', 'A3')],
      ['Số mô hình', 25],
      'cells of the new sheet',
    );
    same(after.names.map(({ name }) => name).sort(), ['PL2_cuoc', 'PL6_mo_hinh'], 'names');
    same(
      after.names.find(({ name }) => name === 'PL6_mo_hinh')?.refersTo.replaceAll("'", ''),
      '=PL6 Mô hình!$A$2:$A$3',
      'what the new name refers to',
    );
  }),
  contract('names of inserted forms work in formulas', ['recalculation'], async ({ port }) => {
    await port.insertForms(NEW_FORM);
    await port.applyEdits([edit('PL2', 'D1', { formula: '=SUM(PL6_mo_hinh)' })]);
    same(await valueOf(port, 'PL2', 'D1'), 32, 'sum over the new name');
  }),
  contract('forms are refused where a sheet of that name is there', [], async ({ port }) => {
    await port.insertForms(NEW_FORM);
    const before = await port.read();
    const fault = await faulty(port.insertForms({ ...NEW_FORM, sheets: [sheet('PL7', []), ...NEW_FORM.sheets] }), 'second insertion');
    same(fault.message.includes('PL6 Mô hình'), true, 'the fault names the sheet');
    same(await port.read(), before, 'workbook after the refusal');
  }),
  contract('reveal selects the cell and brings its sheet to the front', ['selection'], async ({ port, selection }) => {
    await port.reveal({ sheet: 'Phụ lục 3', ...place('C7') });
    same(selection(), { sheet: 'Phụ lục 3', a1: 'C7' }, 'selection');
    await port.reveal({ sheet: 'PL2', ...place('B4') });
    same(selection(), { sheet: 'PL2', a1: 'B4' }, 'selection');
  }),
  contract('reveal of a missing sheet is refused and leaves the selection', ['selection'], async ({ port, selection }) => {
    await port.reveal({ sheet: 'PL2', ...place('B4') });
    await faulty(port.reveal({ sheet: 'PL9', ...place('A1') }), 'reveal of a missing sheet');
    same(selection(), { sheet: 'PL2', a1: 'B4' }, 'selection');
  }),
  contract('onEdit hears the user until it is told to stop', ['user'], async (harness) => {
    const { hints, stop } = await listen(harness);
    await harness.userTypes('PL2', 'B2', '7');
    await harness.settled();
    same(hints.length > 0 && hints.every(({ own }) => !own), true, 'a hint that is not our own');
    same(
      hints.every(({ sheets }) => sheets === undefined || sheets.includes('PL2')),
      true,
      'the sheet of the hint',
    );
    same(await valueOf(harness.port, 'PL2', 'B2'), 7, 'what the user typed');
    stop();
    await harness.settled();
    const heard = hints.length;
    await harness.userTypes('PL2', 'B2', '8');
    await harness.settled();
    same(hints.length, heard, 'hints after stopping');
  }),
  contract('own edits are told as our own', ['user'], async (harness) => {
    const { hints, stop } = await listen(harness);
    await harness.port.applyEdits([edit('PL2', 'B2', { value: 9 }), edit('Phụ lục 3', 'B2', { value: 'x' })]);
    await harness.settled();
    same(
      hints.every(({ own }) => own),
      true,
      'hints of our own edits',
    );
    await harness.userTypes('PL2', 'B2', '10');
    await harness.settled();
    same(hints.at(-1)?.own, false, 'hint of the user’s edit of the same cell');
    stop();
    await harness.settled();
  }),
  contract('two listeners hear the same edit, and one may leave', ['user'], async (harness) => {
    const first = await listen(harness);
    const second = await listen(harness);
    first.stop();
    await harness.settled();
    await harness.userTypes('PL2', 'B3', '1');
    await harness.settled();
    same([first.hints.length, second.hints.length > 0], [0, true], 'hints of the one that left and the one that stayed');
    second.stop();
    await harness.settled();
  }),
  contract('a text kept in a name is read back, written over and emptied', [], async ({ port }) => {
    const namer = port.names ?? port.binding;
    if (!namer) return;
    const kept = async (): Promise<string | undefined> => (await port.read()).names.find(({ name }) => name === 'PLDV_thu')?.refersTo;
    const long = `"${'{""k"":""PL6|T1"",""r"":""lý do, vì hòa giải""}'.repeat(4)}"&"'phần sau' <&>"`;
    await namer.defineNames([{ name: 'PLDV_thu', refersTo: long }], []);
    same(await kept(), `=${long}`, 'text');
    await namer.defineNames([{ name: 'PLDV_thu', refersTo: '"khác"' }], []);
    same(await kept(), '="khác"', 'text written over');
    await namer.defineNames([{ name: 'PLDV_thu', refersTo: '""' }], []);
    same(await kept(), '=""', 'emptied text');
  }),
  contract('the selected range is told, and names are given and taken together', ['selection'], async ({ port }) => {
    const { binding } = port;
    if (!binding) return;
    await port.reveal({ sheet: 'Phụ lục 3', ...place('C7') });
    same(await binding.selection(), { sheet: 'Phụ lục 3', top: 6, left: 2, bottom: 6, right: 2 }, 'selection');
    await binding.defineNames([{ name: 'PL3_thu', refersTo: "'Phụ lục 3'!$A$2:$A$3" }], ['PL2_cuoc']);
    const names = (await port.read()).names.map(({ name, refersTo }) => [name, refersTo.replaceAll("'", '')]);
    same(names, [['PL3_thu', '=Phụ lục 3!$A$2:$A$3']], 'names');
  }),
  contract('marks paint their cells, follow what is wanted, and go without a trace', [], async ({ port, fill }) => {
    const { marks } = port;
    if (!marks || !fill) return;
    const before = await port.read();
    const fills = async (): Promise<unknown[]> => [await fill('PL2', 'B2'), await fill('PL2', 'A4'), await fill('Phụ lục 3', 'C9')];
    const plain = await fills();
    same(plain[1], 'DDEBF7', 'a fill that was there');
    const mark = (sheetName: string, a1: string, colour: string) => ({
      at: { sheet: sheetName, ...place(a1) },
      fill: colour,
      text: `Lỗi ở ${a1}`,
    });
    await marks.mark([
      mark('PL2', 'B2', 'FFC7CE'),
      mark('PL2', 'A4', 'FFEB9C'),
      mark('Phụ lục 3', 'C9', 'FFC7CE'),
      mark('PL2', 'B4', 'FFC7CE'),
    ]);
    same(await fills(), ['FFC7CE', 'FFEB9C', 'FFC7CE'], 'fills of the marked cells');
    const marked = await port.read();
    same(marked.names.length - before.names.length, 4, 'names that remember the marks');
    same(marked.sheets, before.sheets, 'contents of marked sheets');
    await marks.mark([mark('PL2', 'B2', 'FFEB9C')]);
    same(await fills(), ['FFEB9C', plain[1], plain[2] ?? null], 'fills after marking anew');
    await faulty(marks.mark([mark('PL9', 'A1', 'FFC7CE')]), 'mark on a missing sheet');
    same(await fills(), ['FFEB9C', plain[1], plain[2] ?? null], 'fills after a refusal');
    await marks.unmark();
    same(await fills(), plain, 'fills once the marks are gone');
    same(await port.read(), before, 'workbook once the marks are gone');
  }),
];
