/** "Bỏ qua, vì ...": asks for the reason, and by whom, before a finding is set aside. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Finding } from '../../core/finding';
import type { Session } from '../../session/session';
import { check } from '../strings';

const words = check.aside;

const useStyles = makeStyles({
  start: {
    appearance: 'none',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    marginBlockStart: '4px',
    minHeight: '24px',
    padding: '2px 4px 2px 0',
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  form: { display: 'flex', flexDirection: 'column', marginBlockStart: '6px', rowGap: '6px' },
  buttons: { columnGap: '8px', display: 'flex' },
});

/** Nothing where the host cannot keep it. */
export function SetAsideForm({ finding, session, describedBy }: { finding: Finding; session: Session; describedBy: string }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  if (!session.getState().canSetAside) return null;
  if (!open) {
    return (
      <button
        type="button"
        className={styles.start}
        aria-describedby={describedBy}
        onClick={() => {
          setBy(lastName(session));
          setOpen(true);
        }}
      >
        {words.start}
      </button>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '' || session.getState().busy === 'setting-aside') return;
    void session.setAside(finding, reason, by.trim() === '' ? undefined : by);
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-describedby={describedBy}>
      <Field label={words.reason} hint={words.reasonHint} size="small" required>
        <Input size="small" autoFocus value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={words.by} size="small">
        <Input size="small" value={by} maxLength={80} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={reason.trim() === ''}>
          {words.go}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setOpen(false);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The name that was given last in this workbook, so that it need not be typed each time. */
function lastName(session: Session): string {
  const asides = (session.getState().report?.findings ?? []).flatMap(({ setAside }) => (setAside?.by === undefined ? [] : [setAside]));
  return asides.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.by ?? '';
}
