/** What was found in a report: stale numbers and charts first, then what was edited and deleted, then what its sentences contradict. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenDraft } from '../../session/drafting';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { draft as words } from '../strings';
import { FactItem, ReadingItem } from './DraftItems';
import { LongList } from './LongList';
import { OpenFile, saveMade, type OpenFileProps } from './OpenFile';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '20px', margin: '0 0 8px' },
});

export function HeldReport({ draft, session, host }: { draft: OpenDraft; session: Session; host: PaneHost }) {
  const styles = useStyles();
  const { facts, counts, charts } = draft.holding;
  const of = (state: keyof typeof counts) => facts.filter((fact) => fact.state === state);
  const stale = of('stale');
  const updatable = stale.filter(({ update }) => update !== undefined).length;
  const redrawn = charts.filter(({ redrawn: draw }) => draw !== undefined).length;
  const pictures = draft.findings.filter(({ kind }) => kind === 'chart');
  const readings = draft.findings.filter(({ kind }) => kind !== 'stale' && kind !== 'chart');
  const files = host.downloads ?? true;
  const update = () =>
    saveMade(
      session,
      () => session.updateDraft(),
      (name) => words.updated(name, updatable, redrawn),
    );
  return (
    <>
      <OpenFile
        name={draft.name}
        status={statusOf(draft)}
        again={draft.outdated ? { label: words.again, act: () => session.holdDraftAgain() } : undefined}
        write={updatable + redrawn > 0 && files ? { label: words.update, act: update } : undefined}
      />
      {updatable + redrawn > 0 && !files && <p className={styles.hint}>{words.noDownload}</p>}
      <LongList
        title={words.stale(stale.length)}
        items={stale}
        more={words.more}
        item={(fact, key) => <FactItem key={key} fact={fact} session={session} />}
      />
      <LongList
        title={words.charts(pictures.length)}
        items={pictures}
        more={words.more}
        item={(finding, key) => <ReadingItem key={key} finding={finding} session={session} />}
      />
      <LongList
        title={words.findings(readings.length)}
        items={readings}
        more={words.more}
        item={(finding, key) => <ReadingItem key={key} finding={finding} session={session} />}
      />
      {readings.length === 0 && <p className={styles.hint}>{words.noFindings(draft.figures)}</p>}
      <LongList
        title={words.edited(counts.edited)}
        items={of('edited')}
        more={words.more}
        item={(fact, key) => <FactItem key={key} fact={fact} session={session} />}
      />
      <LongList
        folded
        title={words.deleted(counts.deleted)}
        items={of('deleted')}
        more={words.more}
        item={(fact, key) => <FactItem key={key} fact={fact} session={session} />}
      />
    </>
  );
}

function statusOf({ holding, outdated }: OpenDraft): OpenFileProps['status'] {
  const { unchanged, stale, edited, deleted } = holding.counts;
  if (outdated) return { sentence: words.outdated, sign: 'wrong' };
  if (holding.facts.length === 0) return { sentence: words.noFacts };
  const old = holding.charts.filter(({ state }) => state === 'stale').length;
  const sentence = unchanged === holding.facts.length ? words.inStep(unchanged) : `${words.counts(unchanged, stale, edited, deleted)}.`;
  return { sentence: old > 0 ? `${sentence} ${words.charts(old)}.` : sentence, sign: stale + old > 0 ? 'wrong' : 'right' };
}
