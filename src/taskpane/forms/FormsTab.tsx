/** Biểu mẫu: the forms that were found, and new sheets for those that were not. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FormStatus, Session } from '../../session/session';
import { Disclosure } from '../Disclosure';
import { forms as words, check } from '../strings';
import { useSessionState } from '../useSession';
import { BindForm } from './BindForm';
import { FormList } from './FormList';
import { SetupForm } from './SetupForm';

const useStyles = makeStyles({
  none: { lineHeight: '20px', margin: 0 },
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '4px 0 8px',
  },
});

export function FormsTab({ session }: { session: Session }) {
  const styles = useStyles();
  const { ready, forms, canBind } = useSessionState(session);
  return (
    <>
      <h3 className={styles.title}>{words.found}</h3>
      {ready ? <Found forms={forms} session={session} /> : <p>{check.reading}</p>}
      {canBind && <h3 className={styles.title}>{words.bind}</h3>}
      <BindForm session={session} />
      <h3 className={styles.title}>{words.make}</h3>
      <SetupForm session={session} complete={forms.length > 0 && forms.every((form) => form.state !== 'missing')} />
    </>
  );
}

/** In a workbook without forms their list is folded, as making new ones is what the user came for. */
function Found({ forms, session }: { forms: readonly FormStatus[]; session: Session }) {
  const styles = useStyles();
  if (forms.some((form) => form.state !== 'missing')) return <FormList forms={forms} session={session} />;
  return (
    <>
      <p className={styles.none}>{words.none}</p>
      <Disclosure label={words.sought(forms.length)}>{() => <FormList forms={forms} session={session} />}</Disclosure>
    </>
  );
}
