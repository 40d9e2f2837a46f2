/**
 * What older Excels can do, as Office.js itself answers, and what their users are told.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { askAbilities, degradations, type Abilities } from '../../src/excel/requirements';
import { openHost } from '../support/officeHost/excelStage';

test('Office.js is asked', async () => {
  await openHost({ apiLevel: '1.9' });
  expect(askAbilities()).toEqual({
    reads: true,
    edits: 'workbook',
    tellsOwn: false,
    insertsSheets: false,
    nameFormulas: true,
    tellsRenames: false,
    marksCells: false,
    groupsUndo: false,
  });
});

const FULL: Abilities = {
  reads: true,
  edits: 'workbook',
  tellsOwn: true,
  insertsSheets: true,
  nameFormulas: true,
  tellsRenames: true,
  marksCells: true,
  groupsUndo: true,
};

test.each<[string, Abilities, RegExp[]]>([
  ['all of it', FULL, []],
  ['no sheets from files', { ...FULL, insertsSheets: false }, [/chưa chèn được phụ lục.*tự kiểm tra \(\.xlsx\)/]],
  ['no events', { ...FULL, edits: 'none' }, [/bấm “Kiểm tra”/]],
  [
    'nearly nothing',
    { ...FULL, reads: false, edits: 'none', insertsSheets: false },
    [/quá cũ.*Bảng làm việc/, /bấm “Kiểm tra”/, /chưa chèn được/],
  ],
])('%s', (_name, abilities, expected) => {
  const sentences = degradations(abilities);
  expect(sentences.length).toBe(expected.length);
  expected.forEach((words, i) => expect(sentences[i]).toMatch(words));
});
