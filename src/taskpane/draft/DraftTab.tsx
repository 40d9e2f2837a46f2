/** Báo cáo Word: a report that was written, held against the workbook, and brought up to it. */
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { draft as words } from '../strings';
import { useSessionState } from '../useSession';
import { ChooseDocx } from './ChooseDocx';
import { FillSection } from './FillSection';
import { HeldReport } from './HeldReport';
import { Section } from './Section';

export function DraftTab({ session, host }: { session: Session; host: PaneHost }) {
  const { draft, busy } = useSessionState(session);
  return (
    <>
      <Section title={words.title} hint={draft ? undefined : words.hint}>
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
      </Section>
      <FillSection session={session} host={host} />
    </>
  );
}
