/** One finding: how bad, where, what it says, and what would mend it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import type { FindingEntry } from './findingGroups';
import { SetAsideForm } from './SetAsideForm';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  item: {
    borderLeft: '3px solid transparent',
    listStyleType: 'none',
    padding: '6px 0 8px 9px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  note: { borderLeftColor: tokens.colorNeutralStroke1 },
  head: { alignItems: 'flex-start', columnGap: '8px', display: 'flex', justifyContent: 'space-between' },
  mark: { paddingBlock: '2px', flexShrink: 0 },
  message: { lineHeight: '20px', margin: 0, overflowWrap: 'break-word' },
  fixes: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockStart: '6px', rowGap: '6px' },
  fix: { fontSize: tokens.fontSizeBase200, height: 'auto', maxWidth: '100%', minHeight: '26px', textAlign: 'start', whiteSpace: 'normal' },
});

/** Built anew only when the finding itself changed. */
export const FindingItem = memo(function FindingItem({ entry, session }: { entry: FindingEntry; session: Session }) {
  const styles = useStyles();
  const { finding } = entry;
  const id = useId();
  return (
    <li className={mergeClasses(styles.item, styles[finding.severity])}>
      <div className={styles.head}>
        <span className={styles.mark}>
          <SeverityMark severity={finding.severity} />
        </span>
        <CellLink at={finding.at} reveal={(at) => void session.reveal(at)} />
      </div>
      <p className={styles.message} id={id}>
        {finding.message}
      </p>
      {finding.fixes.length > 0 && (
        <div className={styles.fixes}>
          {finding.fixes.map((fix) => (
            <Button
              key={fix.label}
              size="small"
              className={styles.fix}
              aria-describedby={id}
              onClick={() => {
                // A second click while cells are being written would repeat the edit on cells that have changed.
                if (session.getState().busy !== 'fixing') void session.applyFix(finding, fix);
              }}
            >
              {fix.label}
            </Button>
          ))}
        </div>
      )}
      <SetAsideForm finding={finding} session={session} describedBy={id} />
    </li>
  );
});
