/** The workbook checks itself: its conditional formats, worked out by another engine, light what the check finds, cell by cell. */
import fc from 'fast-check';
import { litCells } from '../support/litCells';
import { modelWith } from '../support/forms';
import { untidyFigures } from '../support/untidy';
import { keyOfLit, wantedCells } from '../support/wantedCells';

/** How many workbooks; more when asked for in the environment, as `PARITY_RUNS=2000`. */
const RUNS = Number(process.env['PARITY_RUNS'] ?? 60);

test('conditional formats light exactly what the check finds', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(untidyFigures, ({ figures, setup }) => {
      const cells = litCells(modelWith(figures, setup));
      const lit = new Set(cells.filter((cell) => cell.lit).map(keyOfLit));
      const wanted = wantedCells(figures, setup);
      for (const cell of wanted) seen.add(cell.split(' ', 2).join(' '));
      const only = (these: Set<string>, those: Set<string>): string[] => [...these].filter((cell) => !those.has(cell));
      expect({ excelOnly: only(lit, wanted), checkOnly: only(wanted, lit) }).toEqual({ excelOnly: [], checkOnly: [] });
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // Agreement over workbooks in which nothing fails would show nothing.
  expect([...seen]).toEqual(
    expect.arrayContaining(
      'D3 error,H3 warning,K1 error,L2 error,M2 error,T1 error,T3 error,T5 error,U2 warning,U4 error,P1 warning'.split(','),
    ),
  );
});
