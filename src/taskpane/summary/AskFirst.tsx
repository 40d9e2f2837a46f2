/** The question before a summary leaves the pane with numbers that are not certain. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Fact, Summary } from '../../narrative/text';
import { number, summary as words } from '../strings';

/** Facts named one by one; beyond it only their number is said. */
const NAMED = 8;

const useStyles = makeStyles({
  dialog: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    maxHeight: 'calc(100% - 24px)',
    maxWidth: 'calc(100% - 24px)',
    overflowY: 'auto',
    padding: '16px',
    width: '420px',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '0 0 8px',
  },
  text: { lineHeight: '20px', margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingInlineStart: '20px' },
  item: { lineHeight: '20px', overflowWrap: 'anywhere' },
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockStart: '16px', rowGap: '8px' },
});

export interface AskFirstProps {
  readonly summary: Summary;
  readonly stale: boolean;
  /** What is about to happen. */
  readonly what: 'copy' | 'download';
  readonly go: () => void;
  readonly see: () => void;
  readonly rewrite: () => void;
  readonly cancel: () => void;
}

/**
 * Opens as soon as it is built. The browser's own dialog: it holds the focus, closes the page behind it and opens it again by itself,
 * where the component library's left the pane closed to assistive technology when an answer led to another tab.
 */
export function AskFirst({ summary: { blocks, doubtful }, stale, what, go, see, rewrite, cancel }: AskFirstProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  // Closed before the answer acts, so that the focus is back where the question came from.
  const answer = (act: () => void) => (): void => {
    dialog.current?.close();
    act();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        answer(cancel)();
      }}
    >
      <h2 id={title} className={styles.title}>
        {words.ask.title}
      </h2>
      {stale && <p className={styles.text}>{words.ask.stale}</p>}
      {doubtful.length > 0 && (
        <>
          <p className={styles.text}>{words.ask.doubtful(doubtful.length)}</p>
          <ul className={styles.list}>
            {doubtful.slice(0, NAMED).map((fact) => (
              <li key={fact.id} className={styles.item}>
                {words.ask.fact(printed(blocks, fact), fact.cells)}
              </li>
            ))}
            {doubtful.length > NAMED && <li className={styles.item}>{words.ask.others(doubtful.length - NAMED)}</li>}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={answer(doubtful.length > 0 ? see : rewrite)}>
          {doubtful.length > 0 ? words.ask.see : words.ask.rewrite}
        </Button>
        <Button onClick={answer(go)}>{words.ask[what]}</Button>
      </div>
    </dialog>
  );
}

/** The fact's number as the text prints it. */
function printed(blocks: Summary['blocks'], fact: Fact): string {
  const run = blocks.flatMap((block) => block.runs).find((candidate) => candidate.fact?.id === fact.id);
  return run?.text ?? number(fact.value);
}
