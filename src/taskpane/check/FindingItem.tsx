/** One finding: how bad, where, what it says, and what would mend it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { useItemStyles } from '../itemStyles';
import type { FindingEntry } from './findingGroups';
import { SetAsideForm } from './SetAsideForm';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  mark: { paddingBlock: '2px', flexShrink: 0 },
  fixes: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockStart: '6px', rowGap: '6px' },
  fix: { fontSize: tokens.fontSizeBase200, height: 'auto', maxWidth: '100%', minHeight: '26px', textAlign: 'start', whiteSpace: 'normal' },
});

/** Built anew only when the finding itself changed. */
export const FindingItem = memo(function FindingItem({ entry, session }: { entry: FindingEntry; session: Session }) {
  const [look, styles] = [useItemStyles(), useStyles()];
  const { finding } = entry;
  const id = useId();
  return (
    <li className={mergeClasses(look.item, look[finding.severity])}>
      <div className={look.head}>
        <span className={styles.mark}>
          <SeverityMark severity={finding.severity} />
        </span>
        <CellLink at={finding.at} reveal={(at) => void session.reveal(at)} />
      </div>
      <p className={look.message} id={id}>
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
