/** Tóm tắt: the text written from the sheets, seen before it goes to Word. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { Summary } from '../../narrative/text';
import type { Session } from '../../session/session';
import { Empty } from '../Empty';
import type { PaneHost } from '../host';
import { summary as words } from '../strings';
import { usePending, useSessionState } from '../useSession';
import { AskFirst } from './AskFirst';
import { ChoiceForm, sameChoice } from './ChoiceForm';
import { copySummary, downloadSummary } from './exportSummary';
import { Omissions } from './Omissions';
import { SummaryText } from './SummaryText';

const useStyles = makeStyles({
  wide: { width: '100%' },
  exports: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockStart: '8px', rowGap: '8px' },
  export: { flexGrow: 1, minWidth: 0, paddingInline: '8px', whiteSpace: 'nowrap' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '20px', margin: '8px 0 0' },
  legend: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '20px', margin: '0 0 8px' },
  // Two lines are kept free, so that the text stays where it is when the sentence changes.
  freshness: { alignItems: 'flex-start', columnGap: '6px', display: 'flex', lineHeight: '20px', marginBlock: '8px', minHeight: '40px' },
  stale: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '20px' },
});

export interface SummaryTabProps {
  readonly session: Session;
  readonly host: PaneHost;
  readonly toErrors: () => void;
}

export function SummaryTab({ session, host, toErrors }: SummaryTabProps) {
  const styles = useStyles();
  const { summary, summaryStale, textChoice = {} } = useSessionState(session);
  const [choice, choose] = useState(textChoice);
  const [write, writing] = usePending(() => session.writeSummary(choice));
  const asked = summary?.blocks.filter((block) => block.kind === 'writer').length ?? 0;
  const button = choice.report ? words.writeReport : words.write;
  const outdated = summaryStale ? words.stale(button) : sameChoice(choice, textChoice) ? undefined : words.otherChoice(button);
  return (
    <>
      <ChoiceForm choice={choice} disabled={writing} choose={choose} />
      <Button appearance={summary ? 'secondary' : 'primary'} className={styles.wide} disabledFocusable={writing} onClick={write}>
        {button}
      </Button>
      {summary && summary.blocks.length > 0 && (
        <Exports summary={summary} stale={summaryStale} session={session} host={host} toErrors={toErrors} rewrite={write} />
      )}
      {summary ? (
        <>
          <Freshness outdated={outdated} />
          {asked > 0 && <p className={styles.legend}>{words.forWriter(asked)}</p>}
          {summary.doubtful.length > 0 && <p className={styles.legend}>{words.doubtfulLegend(summary.doubtful.length)}</p>}
          {summary.blocks.length > 0 ? (
            <SummaryText summary={summary} session={session} />
          ) : (
            <Empty icon={<DocumentTextRegular />} title={words.none} text={words.empty} />
          )}
          <Omissions omissions={summary.omissions} session={session} />
        </>
      ) : (
        <Empty icon={<DocumentTextRegular />} title={words.none} text={words.noneHint} />
      )}
    </>
  );
}

/** Whether the text is what the workbook and the choice ask for now; `outdated` says why not. */
function Freshness({ outdated }: { outdated: string | undefined }) {
  const styles = useStyles();
  const Icon = outdated ? WarningFilled : CheckmarkCircleRegular;
  return (
    <div role="status" className={mergeClasses(styles.freshness, outdated && styles.stale)}>
      <Icon className={styles.icon} />
      <span>{outdated ?? words.fresh}</span>
    </div>
  );
}

interface ExportsProps extends SummaryTabProps {
  readonly summary: Summary;
  readonly stale: boolean;
  readonly rewrite: () => void;
}

function Exports({ summary, stale, session, host, toErrors, rewrite }: ExportsProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState<'copy' | 'download'>();
  const files = host.downloads ?? true;
  const send = (what: 'copy' | 'download'): void => {
    void (what === 'copy' ? copySummary(summary, session, host) : downloadSummary(summary, session));
  };
  const ask = (what: 'copy' | 'download') => (): void => {
    if (stale || summary.doubtful.length > 0) setAsking(what);
    else send(what);
  };
  const then = (act: () => void) => (): void => {
    setAsking(undefined);
    act();
  };
  return (
    <>
      <div className={styles.exports}>
        <Button appearance="primary" icon={<CopyRegular />} className={styles.export} onClick={ask('copy')}>
          {words.copy}
        </Button>
        {files && (
          <Button icon={<ArrowDownloadRegular />} className={styles.export} onClick={ask('download')}>
            {words.download}
          </Button>
        )}
      </div>
      {!files && <p className={styles.hint}>{words.noDownload}</p>}
      {asking && (
        <AskFirst
          summary={summary}
          stale={stale}
          what={asking}
          cancel={then(() => undefined)}
          see={then(toErrors)}
          rewrite={then(rewrite)}
          go={then(() => {
            send(asking);
          })}
        />
      )}
    </>
  );
}
