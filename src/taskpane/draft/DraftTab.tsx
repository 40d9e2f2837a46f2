/** Báo cáo Word: a report that was written, held against the workbook, and brought up to it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { draft as words } from '../strings';
import { useSessionState } from '../useSession';
import { ChooseDocx } from './ChooseDocx';
import { FillSection } from './FillSection';
import { HeldReport } from './HeldReport';

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '0 0 4px',
  },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: '20px', margin: '0 0 8px' },
  section: { ':not(:last-child)': { marginBlockEnd: '24px' } },
});

export function DraftTab({ session, host }: { session: Session; host: PaneHost }) {
  const styles = useStyles();
  const { draft, busy } = useSessionState(session);
  return (
    <>
      <section className={styles.section} aria-label={words.title}>
        <h3 className={styles.title}>{words.title}</h3>
        {!draft && <p className={styles.hint}>{words.hint}</p>}
        <ChooseDocx
          label={draft ? words.other : words.choose}
          drop={words.drop}
          primary={!draft}
          pending={busy === 'holding-draft'}
          onFile={(name, bytes) => void session.openDraft(name, bytes)}
          onProblem={(sentence) => {
            session.tell('fault', sentence);
          }}
        />
        {draft && <HeldReport draft={draft} session={session} host={host} />}
      </section>
      <FillSection session={session} host={host} />
    </>
  );
}
