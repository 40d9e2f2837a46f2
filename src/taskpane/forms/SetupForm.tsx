/** What new forms are made for: unit, level, periods, years; checked while it is typed. */
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useReducer, useRef } from 'react';
import type { Session } from '../../session/session';
import { forms as words } from '../strings';
import { usePending } from '../useSession';
import { PeriodLines } from './PeriodLines';
import { defaultDraft, periodsProblem, reduceSetup, toSetup, unitRemark, yearsProblem } from './setupDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  radio: { marginInlineEnd: '4px' },
  go: { width: '100%' },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: '20px', margin: 0 },
});

/** `complete`: the workbook lacks no form, so there is nothing to add. */
export function SetupForm({ session, complete }: { session: Session; complete: boolean }) {
  const styles = useStyles();
  const [draft, dispatch] = useReducer(reduceSetup, undefined, () => defaultDraft(new Date()));
  const form = useRef<HTMLFormElement>(null);
  const periods = periodsProblem(draft.periods);
  const years = yearsProblem(draft.years);
  const remark = unitRemark(draft);
  const [insert, inserting] = usePending(async () => {
    const setup = toSetup(draft);
    if (setup) await session.insertForms(setup);
    else form.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus();
  });
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete) insert();
      }}
    >
      <p className={styles.hint}>{complete ? words.complete : words.makeHint}</p>
      <Field label={words.level}>
        <RadioGroup
          layout="horizontal"
          value={draft.level}
          onChange={(_, { value }) => {
            dispatch({ type: 'level', text: value });
          }}
        >
          {words.levels.map((level) => (
            <Radio key={level} value={level} label={level} className={styles.radio} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.unit} hint={words.unitHint} validationState={remark ? 'warning' : 'none'} validationMessage={remark ?? null}>
        <Input
          value={draft.unit}
          maxLength={80}
          autoComplete="off"
          onChange={(_, { value }) => {
            dispatch({ type: 'unit', text: value });
          }}
        />
      </Field>
      <PeriodLines lines={draft.periods} problem={periods} dispatch={dispatch} />
      <Field
        label={words.years}
        hint={words.yearsHint}
        validationState={years ? 'error' : 'none'}
        validationMessage={years?.sentence ?? null}
      >
        <Input
          value={draft.years}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => {
            dispatch({ type: 'years', text: value });
          }}
        />
      </Field>
      <Button type="submit" appearance="primary" className={styles.go} disabledFocusable={complete || inserting}>
        {words.insert}
      </Button>
    </form>
  );
}
