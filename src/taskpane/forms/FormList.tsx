/** Which forms the workbook holds, on which sheets, and what they lack. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { memo } from 'react';
import type { FormStatus, Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { Disclosure } from '../Disclosure';
import { forms as words } from '../strings';

const ICONS = { found: CheckmarkCircleRegular, partial: WarningFilled, missing: CircleRegular };
/** As many missing labels are named at once; more are folded. */
const NAMED = 3;

const useStyles = makeStyles({
  list: { margin: '0 0 16px', padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, listStyleType: 'none', padding: '6px 0' },
  head: { alignItems: 'center', columnGap: '8px', display: 'flex', justifyContent: 'space-between', minHeight: '24px' },
  state: {
    alignItems: 'center',
    columnGap: '4px',
    display: 'inline-flex',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  found: { color: tokens.colorStatusSuccessForeground1 },
  partial: { color: tokens.colorStatusWarningForeground3 },
  missing: { color: tokens.colorNeutralForeground2 },
  title: { lineHeight: '20px', margin: 0, overflowWrap: 'break-word' },
  id: { fontWeight: tokens.fontWeightSemibold },
  lacks: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    margin: '2px 0 0',
    overflowWrap: 'break-word',
  },
});

export const FormList = memo(function FormList({ forms, session }: { forms: readonly FormStatus[]; session: Session }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {forms.map((form) => (
        <FormItem key={form.appendix} form={form} session={session} />
      ))}
    </ul>
  );
});

function FormItem({ form, session }: { form: FormStatus; session: Session }) {
  const styles = useStyles();
  const Icon = ICONS[form.state];
  const lacks = <p className={styles.lacks}>{words.lacks(form.missing)}</p>;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.state, styles[form.state])}>
          <Icon className={styles.icon} />
          {words.state[form.state]}
        </span>
        {form.at && <CellLink at={form.at} reveal={(at) => void session.reveal(at)} />}
      </div>
      <p className={styles.title}>
        <span className={styles.id}>{form.appendix}</span> {form.title}
      </p>
      {form.state === 'partial' &&
        form.missing.length > 0 &&
        (form.missing.length <= NAMED ? lacks : <Disclosure label={words.allLacks(form.missing.length)}>{() => lacks}</Disclosure>)}
    </li>
  );
}
