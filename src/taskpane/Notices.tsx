/** What went wrong or was done last, at the foot of the pane, where it pushes nothing out of its place. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Session } from '../session/session';
import { pane as words } from './strings';
import { useSessionState } from './useSession';

const useStyles = makeStyles({
  bar: { alignItems: 'start', borderRadius: 0, paddingBlock: '6px', whiteSpace: 'normal' },
  body: { maxHeight: '30vh', overflowWrap: 'anywhere', overflowY: 'auto' },
  close: { minWidth: '24px' },
});

export function Notices({ session }: { session: Session }) {
  const styles = useStyles();
  const { fault, done } = useSessionState(session);
  const close = (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          size="small"
          className={styles.close}
          aria-label={words.close}
          icon={<DismissRegular />}
          onClick={() => {
            // An empty sentence takes the place of the one that was read.
            session.tell('done', '');
          }}
        />
      }
    />
  );
  return (
    <>
      <div role="alert">
        {fault && (
          <MessageBar intent="error" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.body}>{fault}</MessageBarBody>
            {close}
          </MessageBar>
        )}
      </div>
      <div role="status">
        {done && !fault && (
          <MessageBar intent="success" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.body}>{done}</MessageBarBody>
            {close}
          </MessageBar>
        )}
      </div>
    </>
  );
}
