/**
 * The port contract over Microsoft's office.js, at several ExcelApi levels.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import type { Abilities } from '../../src/excel/requirements';
import { PORT_CONTRACT } from '../support/portContract';
import { openStage } from '../support/officeHost/excelStage';

jest.setTimeout(60_000);

const FULL: Abilities = {
  reads: true,
  edits: 'workbook',
  tellsOwn: true,
  insertsSheets: true,
  nameFormulas: true,
  tellsRenames: true,
  marksCells: true,
  groupsUndo: false,
};

const LEVELS: readonly [string, Abilities][] = [
  ['1.17', FULL],
  ['1.13', { ...FULL, tellsOwn: false, tellsRenames: false }],
];

describe.each(LEVELS)('Excel with ExcelApi %s', (apiLevel, abilities) => {
  test.each(PORT_CONTRACT)('$name', async ({ run }) => {
    await run((model) => openStage(model, { abilities }, { apiLevel }));
  });
});

test('sheet by sheet events of ExcelApi 1.7 are heard too', async () => {
  const hearing = PORT_CONTRACT.filter(({ needs }) => needs.includes('user'));
  for (const { run } of hearing)
    await run((model) =>
      openStage(model, { abilities: { ...FULL, edits: 'sheet', tellsOwn: false, tellsRenames: false } }, { apiLevel: '1.7' }),
    );
  expect(hearing.length).toBeGreaterThan(2);
});
