/** What the summary is silent about for lack of figures, folded. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Omission } from '../../narrative/text';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { Disclosure } from '../Disclosure';
import { summary as words } from '../strings';

const useStyles = makeStyles({
  list: { margin: '0 0 8px', padding: '0 0 0 20px' },
  item: { lineHeight: '20px', overflowWrap: 'break-word' },
  appendix: { color: tokens.colorNeutralForeground2 },
});

/** Nothing at all when nothing was left out. */
export const Omissions = memo(function Omissions({ omissions, session }: { omissions: readonly Omission[]; session: Session }) {
  const styles = useStyles();
  if (omissions.length === 0) return null;
  return (
    <Disclosure label={words.omitted(omissions.length)}>
      {() => (
        <ul className={styles.list}>
          {omissions.map(({ appendix, what, cells }, i) => (
            <li key={i} className={styles.item}>
              <span className={styles.appendix}>{appendix}: </span>
              {what} {cells[0] && <CellLink at={cells[0]} reveal={(at) => void session.reveal(at)} />}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
});
