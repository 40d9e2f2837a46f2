/** A question that must be answered before something happens. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';

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
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', marginBlockStart: '16px', rowGap: '8px' },
});

export interface QuestionProps {
  readonly title: string;
  /** What happens when the question is closed without an answer. */
  readonly cancel: () => void;
  readonly children: ReactNode;
  /** Buttons; each answer is to be wrapped by `answer`, which closes the question before it acts. */
  readonly actions: (answer: (act: () => void) => () => void) => ReactNode;
}

/**
 * Opens as soon as it is built. The browser's own dialog: it holds the focus, closes the page behind it and opens it again by itself,
 * where the component library's left the pane closed to assistive technology when an answer led to another tab.
 */
export function Question({ title, cancel, children, actions }: QuestionProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
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
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        answer(cancel)();
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>{actions(answer)}</div>
    </dialog>
  );
}
