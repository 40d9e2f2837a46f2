/** An agency's own mẫu: what each of its blanks would get, and the file filled in. */
import { useState } from 'react';
import type { Proposal } from '../../drafts/fill/propose';
import type { OpenMau } from '../../session/filling';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { fill as words } from '../strings';
import { useSessionState } from '../useSession';
import { BlankItem } from './BlankItem';
import { ChooseDocx } from './ChooseDocx';
import { LongList } from './LongList';
import { OpenFile, saveMade } from './OpenFile';
import { Hint, Section } from './Section';

export function FillSection({ session, host }: { session: Session; host: PaneHost }) {
  const { mau, busy } = useSessionState(session);
  return (
    <Section title={words.title} hint={mau ? undefined : words.hint}>
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
    </Section>
  );
}

function keyOf({ name, proposals }: OpenMau): string {
  return JSON.stringify([name, proposals.map(({ text, filled }) => [text, filled])]);
}

function Blanks({ mau, session, host }: { mau: OpenMau; session: Session; host: PaneHost }) {
  /** What the user chose otherwise than offered, by index; empty to leave the blank. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const { proposals } = mau;
  const textOf = ({ index, filled, text }: Proposal): string => chosen.get(index) ?? (filled ? (text ?? '') : '');
  const texts = new Map(proposals.map((proposal) => [proposal.index, textOf(proposal)] as const).filter(([, text]) => text !== ''));
  const fillFile = () =>
    saveMade(
      session,
      () => session.fillMau(texts),
      (name) => words.filled(name, texts.size),
    );
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
      <OpenFile
        name={mau.name}
        status={
          mau.outdated
            ? { sentence: words.outdated, sign: 'wrong' }
            : { sentence: words.counts(proposals.length, sure.length, asked.length, open.length) }
        }
        again={mau.outdated ? { label: words.again, act: () => session.proposeAgain() } : undefined}
        write={files && texts.size > 0 && !mau.outdated ? { label: words.run(texts.size), act: fillFile } : undefined}
      />
      {!files && <Hint>{words.noDownload}</Hint>}
      <LongList title={words.asked(asked.length)} items={asked} more={words.more} item={item} />
      <LongList folded title={words.sure(sure.length)} items={sure} more={words.more} item={item} />
      <LongList folded title={words.open(open.length)} items={open} more={words.more} item={item} />
    </>
  );
}
