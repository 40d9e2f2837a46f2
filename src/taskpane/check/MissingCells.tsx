/** The cells without data that left checks undecided, by sheet, on demand. */
import { makeStyles } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo } from 'react';
import { a1 } from '../../core/cellRef';
import type { Report } from '../../core/finding';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { Disclosure } from '../Disclosure';
import { check as words } from '../strings';
import { missingBySheet, type MissingSheet } from './missingCells';

const useStyles = makeStyles({
  sheets: { marginInlineStart: '12px' },
  areas: { columnGap: '2px', display: 'flex', flexWrap: 'wrap', listStyleType: 'none', margin: '0 0 8px', padding: 0 },
});

/** Nothing at all when every check could be decided. Drawn after what was found, as every single check has to be gone through for it. */
export const MissingCells = memo(function MissingCells({ report, session }: { report: Report; session: Session }) {
  const styles = useStyles();
  const settled = useDeferredValue<Report | undefined>(report, undefined);
  const sheets = useMemo(() => missingBySheet(settled?.checks ?? []), [settled]);
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  if (cells === 0) return null;
  return (
    <Disclosure label={words.missing(cells)}>
      {() => (
        <div className={styles.sheets}>
          {sheets.map((sheet) => (
            <div key={sheet.sheet}>
              <Disclosure label={words.missingSheet(sheet.sheet, sheet.cells)}>{() => <Areas of={sheet} session={session} />}</Disclosure>
            </div>
          ))}
        </div>
      )}
    </Disclosure>
  );
});

function Areas({ of: { sheet, areas }, session }: { of: MissingSheet; session: Session }) {
  const styles = useStyles();
  return (
    <ul className={styles.areas}>
      {areas.map(({ top, left, bottom, right }) => {
        const first = a1(top, left);
        const last = a1(bottom, right);
        return (
          <li key={first}>
            <CellLink at={{ sheet, row: top, column: left }} reveal={(at) => void session.reveal(at)}>
              {first === last ? first : `${first}:${last}`}
            </CellLink>
          </li>
        );
      })}
    </ul>
  );
}
