/** What was found on one sheet: errors and warnings open, notes folded. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { Session } from '../../session/session';
import { Disclosure } from '../Disclosure';
import { check as words, counts } from '../strings';
import { FindingItem } from './FindingItem';
import type { FindingEntry, FindingGroup, NoteFold } from './findingGroups';
import { useGrowing } from './useGrowing';

/** Findings shown at a time; more come by the button, so that a broken sheet stays quick. */
const STEP = 30;

const useStyles = makeStyles({
  // Sheets below the screen are laid out once they are scrolled to; focus rings may stand out a little.
  group: { containIntrinsicSize: 'auto 300px', contentVisibility: 'auto', marginBlockEnd: '16px', overflowClipMargin: '4px' },
  head: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    columnGap: '8px',
    display: 'flex',
    justifyContent: 'space-between',
    paddingBlockEnd: '4px',
  },
  name: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
    margin: 0,
    overflowWrap: 'anywhere',
  },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'end',
    flexShrink: 0,
    maxWidth: '70%',
  },
  list: { margin: 0, padding: 0 },
  alike: { marginInlineStart: '12px' },
  more: {
    appearance: 'none',
    backgroundColor: 'transparent',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    marginBlock: '8px',
    minHeight: '28px',
    padding: '0 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const keyOfEntry = (entry: FindingEntry): string => entry.key;

/** Built anew only when something on its sheet changed. */
export const FindingGroupView = memo(function FindingGroupView({ group, session }: { group: FindingGroup; session: Session }) {
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  const id = useId();
  const rest = group.serious.length - shown;
  const drawn = useGrowing(group.serious, shown, keyOfEntry);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 className={styles.name} id={id}>
          {group.sheet}
        </h3>
        <span className={styles.count}>{counts(group.errors, group.warnings, 0, 'sheet')}</span>
      </div>
      <ul className={styles.list} aria-busy={drawn.length < Math.min(shown, group.serious.length)}>
        {drawn.map((entry) => (
          <FindingItem key={entry.key} entry={entry} session={session} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setShown(shown + STEP * 2);
          }}
        >
          {words.more(rest)}
        </button>
      )}
      {group.notes > 0 && (
        <Disclosure label={words.notes(group.notes)}>
          {() => group.folds.map((fold) => <NotesOfRule key={fold.rule} fold={fold} session={session} />)}
        </Disclosure>
      )}
    </section>
  );
});

const NotesOfRule = memo(function NotesOfRule({ fold, session }: { fold: NoteFold; session: Session }) {
  const styles = useStyles();
  const [first, ...others] = fold.entries;
  const list = (entries: NoteFold['entries']) => (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <FindingItem key={entry.key} entry={entry} session={session} />
      ))}
    </ul>
  );
  return (
    <>
      {first && list([first])}
      {others.length > 0 && (
        <Disclosure className={styles.alike} label={words.alike(others.length)}>
          {() => list(others)}
        </Disclosure>
      )}
    </>
  );
});
