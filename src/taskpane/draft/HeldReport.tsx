/** What was found in a report: stale numbers first, then what was edited and deleted, then what its sentences contradict. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { faultMessage } from '../../core/fault';
import type { OpenDraft } from '../../session/drafting';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { saveDocx } from '../saveDocx';
import { draft as words } from '../strings';
import { usePending } from '../useSession';
import { FactItem, ReadingItem } from './DraftItems';
import { LongList } from './LongList';

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
  outdated: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '20px' },
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockEnd: '8px', rowGap: '8px' },
  action: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '20px', margin: '0 0 8px' },
});

export function HeldReport({ draft, session, host }: { draft: OpenDraft; session: Session; host: PaneHost }) {
  const styles = useStyles();
  const { facts, counts } = draft.holding;
  const of = (state: keyof typeof counts) => facts.filter((fact) => fact.state === state);
  const stale = of('stale');
  const updatable = stale.filter(({ update }) => update !== undefined).length;
  const readings = draft.findings.filter(({ kind }) => kind !== 'stale');
  const files = host.downloads ?? true;
  const [update, updating] = usePending(() => updateFile(session, updatable));
  const [again, holding] = usePending(() => session.holdDraftAgain());
  return (
    <>
      <p className={styles.name}>
        <DocumentTextRegular className={styles.icon} />
        <span>{draft.name}</span>
      </p>
      <Status draft={draft} />
      <div className={styles.actions}>
        {draft.outdated && (
          <Button className={styles.action} disabledFocusable={holding} onClick={again}>
            {words.again}
          </Button>
        )}
        {updatable > 0 && files && (
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            className={styles.action}
            disabledFocusable={updating}
            onClick={update}
          >
            {words.update}
          </Button>
        )}
      </div>
      {updatable > 0 && !files && <p className={styles.hint}>{words.noDownload}</p>}
      <LongList
        title={words.stale(stale.length)}
        items={stale}
        more={words.more}
        item={(fact, key) => <FactItem key={key} fact={fact} session={session} />}
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

function Status({ draft: { holding, outdated } }: { draft: OpenDraft }) {
  const styles = useStyles();
  const { unchanged, stale, edited, deleted } = holding.counts;
  const wrong = outdated || stale > 0;
  const Icon = wrong ? WarningFilled : CheckmarkCircleRegular;
  const sentence =
    holding.facts.length === 0
      ? words.noFacts
      : unchanged === holding.facts.length
        ? words.inStep(unchanged)
        : `${words.counts(unchanged, stale, edited, deleted)}.`;
  return (
    <div role="status" className={mergeClasses(styles.status, wrong && styles.outdated)}>
      {(holding.facts.length > 0 || outdated) && <Icon className={styles.icon} />}
      <span>{outdated ? words.outdated : sentence}</span>
    </div>
  );
}

/** Tells the session what came of it; never rejects. */
async function updateFile(session: Session, count: number): Promise<void> {
  try {
    const updated = await session.updateDraft();
    if (!updated) return;
    saveDocx(updated.bytes, updated.name);
    session.tell('done', words.updated(updated.name, count));
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}
