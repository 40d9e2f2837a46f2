/** Marks the cells with errors in the workbook, on demand and after asking, and takes the marks away. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../../session/session';
import { Question } from '../Question';
import { check as words } from '../strings';
import { usePending, useSessionState } from '../useSession';

const useStyles = makeStyles({
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', margin: '0 0 8px', rowGap: '8px' },
  text: { lineHeight: '20px', margin: '0 0 8px' },
});

/** Nothing at all in a host that marks no cells, and where there is nothing to mark and no mark. `worthy` counts errors and warnings. */
export function MarkCells({ session, worthy }: { session: Session; worthy: number }) {
  const styles = useStyles();
  const { marks } = useSessionState(session);
  const [asking, setAsking] = useState(false);
  const [mark, marking] = usePending(() => session.mark());
  const [unmark, unmarking] = usePending(() => session.unmark());
  if (!marks || (worthy === 0 && marks.count === 0)) return null;
  const pending = marking || unmarking;
  return (
    <div className={styles.actions}>
      {worthy > 0 && (
        <Button
          size="small"
          disabledFocusable={pending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {marks.count > 0 ? words.markAgain : words.mark}
        </Button>
      )}
      {marks.count > 0 && (
        <Button size="small" disabledFocusable={pending} onClick={unmark}>
          {words.unmark}
        </Button>
      )}
      {asking && (
        <Question
          title={words.markAsk.title}
          cancel={() => {
            setAsking(false);
          }}
          actions={(answer) => (
            <>
              <Button
                appearance="primary"
                onClick={answer(() => {
                  setAsking(false);
                  mark();
                })}
              >
                {words.markAsk.go}
              </Button>
              <Button
                onClick={answer(() => {
                  setAsking(false);
                })}
              >
                {words.markAsk.cancel}
              </Button>
            </>
          )}
        >
          <p className={styles.text}>{words.markAsk.what}</p>
          <p className={styles.text}>{marks.undoable ? words.markAsk.undoable : words.markAsk.final}</p>
        </Question>
      )}
    </div>
  );
}
