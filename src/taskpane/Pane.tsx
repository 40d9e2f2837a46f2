/** The task pane: what was found, what can be written, and the forms, over one session. */
import { FluentProvider, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Activity, lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Session } from '../session/session';
import { CheckTab } from './check/CheckTab';
import { useTheme } from './colours';
import { ErrorBoundary } from './ErrorBoundary';
import { FormsTab } from './forms/FormsTab';
import type { PaneHost, Place } from './host';
import { Notices } from './Notices';
import { pane as words } from './strings';
import { Tabs } from './Tabs';
import { useSessionState } from './useSession';

const useStyles = makeStyles({
  provider: { height: '100%', minWidth: 0 },
  pane: { display: 'flex', flexDirection: 'column', fontSize: tokens.fontSizeBase300, height: '100%', minHeight: 0, position: 'relative' },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, overflowX: 'auto' },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    padding: '12px 8px 24px 12px',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
  },
  // What takes a blink shows no sign of work: it would only flicker while the user types.
  busy: {
    animationDelay: '400ms',
    animationDuration: '1ms',
    animationFillMode: 'both',
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    insetBlockStart: 0,
    insetInline: 0,
    position: 'absolute',
    zIndex: 1,
  },
  hidden: {
    clip: 'rect(0 0 0 0)',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    position: 'absolute',
    whiteSpace: 'nowrap',
    width: '1px',
  },
});

/** Comes right after the first tab is on the screen, and so keeps the start short. */
const SummaryTab = lazy(async () => ({ default: (await import('./summary/SummaryTab')).SummaryTab }));

/** Likewise; what it needs to read Word files comes with the first file. */
const DraftTab = lazy(async () => ({ default: (await import('./draft/DraftTab')).DraftTab }));

/** Fills its container, which gives it a height. Whoever made the session starts and stops it. */
export function Pane({ session, host }: { session: Session; host: PaneHost }) {
  return (
    <ErrorBoundary reload={host.reload}>
      <Themed session={session} host={host} />
    </ErrorBoundary>
  );
}

function Themed({ session, host }: { session: Session; host: PaneHost }) {
  const styles = useStyles();
  const [place, setPlace] = useState<Place>(host.place ?? 'check');
  const sent = useRef(false);
  const id = useId();
  // In Excel the pane is the whole page; beside the grid it is one region of it.
  const Root = host.kind === 'excel' ? 'main' : 'section';

  /** Goes to another tab for the user, and puts the focus on it, as what had the focus is out of sight. */
  const send = (to: Place) => (): void => {
    sent.current = true;
    setPlace(to);
  };
  useEffect(() => {
    if (sent.current) document.getElementById(`${id}${place}`)?.focus();
    sent.current = false;
  }, [place, id]);

  const panels: [Place, string, ReactNode][] = [
    ['check', words.check, <CheckTab key="check" session={session} host={host} toForms={send('forms')} />],
    ['summary', words.summary, <SummaryTab key="summary" session={session} host={host} toErrors={send('check')} />],
    ['draft', words.draft, <DraftTab key="draft" session={session} host={host} />],
    ['forms', words.forms, <FormsTab key="forms" session={session} />],
  ];
  return (
    <FluentProvider theme={useTheme(host)} className={styles.provider}>
      <Root className={styles.pane} aria-label={words.name}>
        {host.kind === 'excel' && <h1 className={styles.hidden}>{words.name}</h1>}
        <Busy session={session} />
        <Tabs id={id} places={panels.map(([where, label]) => ({ place: where, label }))} chosen={place} choose={setPlace} />
        {panels.map(([value, label, content]) => (
          // Hidden tabs keep what was typed and unfolded in them.
          <Activity key={value} mode={place === value ? 'visible' : 'hidden'}>
            <div role="tabpanel" id={`${id}${value}panel`} aria-labelledby={`${id}${value}`} className={styles.panel}>
              <h2 className={styles.hidden}>{label}</h2>
              <ErrorBoundary reload={host.reload}>
                <Suspense fallback={null}>{content}</Suspense>
              </ErrorBoundary>
            </div>
          </Activity>
        ))}
        <Notices session={session} />
      </Root>
    </FluentProvider>
  );
}

function Busy({ session }: { session: Session }) {
  const styles = useStyles();
  const { busy } = useSessionState(session);
  return busy ? <ProgressBar thickness="medium" shape="square" className={styles.busy} aria-label={words.busy[busy]} /> : null;
}
