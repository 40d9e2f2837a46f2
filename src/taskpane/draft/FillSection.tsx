/** An agency's own mẫu: what each of its blanks would get, and the file filled in. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import { faultMessage } from '../../core/fault';
import type { Proposal } from '../../drafts/fill/propose';
import type { OpenMau } from '../../session/filling';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { saveDocx } from '../saveDocx';
import { fill as words } from '../strings';
import { usePending, useSessionState } from '../useSession';
import { BlankItem } from './BlankItem';
import { ChooseDocx } from './ChooseDocx';
import { LongList } from './LongList';

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '0 0 4px',
  },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: '20px', margin: '0 0 8px' },
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
  outdated: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '20px' },
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockEnd: '8px', rowGap: '8px' },
  action: { flexGrow: 1 },
});

export function FillSection({ session, host }: { session: Session; host: PaneHost }) {
  const styles = useStyles();
  const { mau, busy } = useSessionState(session);
  return (
    <section aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      {!mau && <p className={styles.hint}>{words.hint}</p>}
      <ChooseDocx
        label={mau ? words.other : words.choose}
        drop={words.drop}
        primary={false}
        pending={busy === 'filling'}
        onFile={(name, bytes) => void session.openMau(name, bytes)}
        onProblem={(sentence) => {
          session.tell('fault', sentence);
        }}
      />
      {/* What was chosen belongs to these proposals; others start anew. */}
      {mau && <Blanks key={keyOf(mau)} mau={mau} session={session} host={host} />}
    </section>
  );
}

function keyOf({ name, proposals }: OpenMau): string {
  return JSON.stringify([name, proposals.map(({ text, filled }) => [text, filled])]);
}

function Blanks({ mau, session, host }: { mau: OpenMau; session: Session; host: PaneHost }) {
  const styles = useStyles();
  /** What the user chose otherwise than offered, by index; empty to leave the blank. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const { proposals } = mau;
  const textOf = ({ index, filled, text }: Proposal): string => chosen.get(index) ?? (filled ? (text ?? '') : '');
  const texts = new Map(proposals.map((proposal) => [proposal.index, textOf(proposal)] as const).filter(([, text]) => text !== ''));
  const [run, running] = usePending(() => fillFile(session, texts));
  const [again, proposing] = usePending(() => session.proposeAgain());
  const sure = proposals.filter(({ filled }) => filled);
  const asked = proposals.filter(({ filled, text }) => !filled && text !== undefined);
  const open = proposals.filter(({ text }) => text === undefined);
  const files = host.downloads ?? true;
  const item = (proposal: Proposal) => (
    <BlankItem
      key={proposal.index}
      proposal={proposal}
      text={textOf(proposal)}
      choose={(text) => {
        setChosen(new Map([...chosen, [proposal.index, text]]));
      }}
      session={session}
    />
  );
  if (proposals.length === 0) return null;
  return (
    <>
      <p className={styles.name}>
        <DocumentTextRegular className={styles.icon} />
        <span>{mau.name}</span>
      </p>
      <div role="status" className={mergeClasses(styles.status, mau.outdated && styles.outdated)}>
        {mau.outdated && <WarningFilled className={styles.icon} />}
        <span>{mau.outdated ? words.outdated : words.counts(proposals.length, sure.length, asked.length, open.length)}</span>
      </div>
      <div className={styles.actions}>
        {mau.outdated && (
          <Button className={styles.action} disabledFocusable={proposing} onClick={again}>
            {words.again}
          </Button>
        )}
        {files && texts.size > 0 && !mau.outdated && (
          <Button appearance="primary" icon={<ArrowDownloadRegular />} className={styles.action} disabledFocusable={running} onClick={run}>
            {words.run(texts.size)}
          </Button>
        )}
      </div>
      {!files && <p className={styles.hint}>{words.noDownload}</p>}
      <LongList title={words.asked(asked.length)} items={asked} more={words.more} item={item} />
      <LongList folded title={words.sure(sure.length)} items={sure} more={words.more} item={item} />
      <LongList folded title={words.open(open.length)} items={open} more={words.more} item={item} />
    </>
  );
}

/** Tells the session what came of it; never rejects. */
async function fillFile(session: Session, texts: ReadonlyMap<number, string>): Promise<void> {
  try {
    const filled = await session.fillMau(texts);
    if (!filled) return;
    saveDocx(filled.bytes, filled.name);
    session.tell('done', words.filled(filled.name, texts.size));
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}
