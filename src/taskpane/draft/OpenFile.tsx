/** A Word file that is open in the pane: its name, how it stands to the workbook, and what can be done with it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { faultMessage } from '../../core/fault';
import type { Session } from '../../session/session';
import { saveDocx } from '../saveDocx';
import { usePending } from '../useSession';

const useStyles = makeStyles({
  name: {
    alignItems: 'flex-start',
    columnGap: '6px',
    display: 'flex',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
    margin: '12px 0 0',
    overflowWrap: 'anywhere',
  },
  status: { alignItems: 'flex-start', columnGap: '6px', display: 'flex', lineHeight: '20px', marginBlock: '4px 8px' },
  wrong: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '20px' },
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockEnd: '8px', rowGap: '8px' },
  action: { flexGrow: 1 },
});

export interface OpenFileProps {
  readonly name: string;
  /** How it stands; no sign before the sentence where `sign` is absent. */
  readonly status: { readonly sentence: string; readonly sign?: 'right' | 'wrong' };
  /** Does it again over the workbook as it is now; absent while nothing has changed. */
  readonly again?: { readonly label: string; readonly act: () => Promise<unknown> } | undefined;
  /** Makes the new file; absent while there is nothing to write, or nowhere to save it. */
  readonly write?: { readonly label: string; readonly act: () => Promise<void> } | undefined;
}

export function OpenFile({ name, status, again, write }: OpenFileProps) {
  const styles = useStyles();
  const [redo, redoing] = usePending(async () => {
    await again?.act();
  });
  const [run, running] = usePending(async () => {
    await write?.act();
  });
  const Sign = status.sign === 'wrong' ? WarningFilled : CheckmarkCircleRegular;
  return (
    <>
      <p className={styles.name}>
        <DocumentTextRegular className={styles.icon} />
        <span>{name}</span>
      </p>
      <div role="status" className={mergeClasses(styles.status, status.sign === 'wrong' && styles.wrong)}>
        {status.sign && <Sign className={styles.icon} />}
        <span>{status.sentence}</span>
      </div>
      <div className={styles.actions}>
        {again && (
          <Button className={styles.action} disabledFocusable={redoing} onClick={redo}>
            {again.label}
          </Button>
        )}
        {write && (
          <Button appearance="primary" icon={<ArrowDownloadRegular />} className={styles.action} disabledFocusable={running} onClick={run}>
            {write.label}
          </Button>
        )}
      </div>
    </>
  );
}

/** Saves the file that a use case makes and says so; what goes wrong is told by the session. */
export async function saveMade(
  session: Session,
  make: () => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>,
  done: (name: string) => string,
): Promise<void> {
  try {
    const made = await make();
    if (!made) return;
    saveDocx(made.bytes, made.name);
    session.tell('done', done(made.name));
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}
