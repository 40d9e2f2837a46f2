/** One blank of a mẫu: its words, what would be written there, where that comes from, and what speaks against it. */
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { Proposal } from '../../drafts/fill/propose';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { fill as words } from '../strings';

const useStyles = makeStyles({
  item: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    listStyleType: 'none',
    padding: '6px 0 8px 9px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  doubtful: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  sure: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  words: { lineHeight: '20px', margin: 0, overflowWrap: 'anywhere' },
  value: { fontWeight: tokens.fontWeightSemibold },
  hole: { color: tokens.colorNeutralForeground2 },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    margin: '2px 0 0',
    overflowWrap: 'break-word',
  },
  choice: { alignItems: 'center', columnGap: '8px', display: 'flex', marginBlockStart: '4px' },
  select: { flexGrow: 1, minWidth: 0 },
});

export interface BlankItemProps {
  readonly proposal: Proposal;
  /** What is to be written, empty for nothing. */
  readonly text: string;
  readonly choose: (text: string) => void;
  readonly session: Session;
}

export function BlankItem({ proposal, text, choose, session }: BlankItemProps) {
  const styles = useStyles();
  const { index, before, after, key, choices, filled, note, cells } = proposal;
  const [cell] = cells;
  const offered = proposal.text === undefined ? [] : [proposal.text, ...choices];
  return (
    <li className={mergeClasses(styles.item, filled ? styles.sure : offered.length > 0 && styles.doubtful)}>
      <p className={styles.words}>
        {cut(before, 'start')}
        {text === '' ? (
          <span className={styles.hole} role="img" aria-label={words.blank}>
            {' …… '}
          </span>
        ) : (
          <strong className={styles.value}>{` ${text} `}</strong>
        )}
        {cut(after, 'end')}
      </p>
      {!filled && offered.length > 0 && <p className={styles.words}>{words.offered(offered)}</p>}
      {offered.length > 0 && (
        <div className={styles.choice}>
          <Select
            size="small"
            className={styles.select}
            aria-label={words.choice(index)}
            value={text}
            onChange={(_, { value }) => {
              choose(value);
            }}
          >
            <option value="">{words.leave}</option>
            {offered.map((one) => (
              <option key={one} value={one}>
                {words.write(one)}
              </option>
            ))}
          </Select>
          {cell && <CellLink at={cell} reveal={(at) => void session.reveal(at)} />}
        </div>
      )}
      {(note !== undefined || key === undefined) && <p className={styles.note}>{note ?? words.unknown}</p>}
    </li>
  );
}

/** Letters from which on a side is not the whole paragraph; then it is cut at a word. */
const LONG = 60;

function cut(text: string, side: 'start' | 'end'): string {
  if (text.length < LONG) return text;
  return side === 'start' ? text.replace(/^\S*\s/, '… ') : text.replace(/\s\S*$/, ' …');
}
