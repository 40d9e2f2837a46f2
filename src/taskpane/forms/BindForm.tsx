/** Binds a form that was laid out elsewhere: the user selects its header, sees which column is which leaf, corrects, confirms. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { BINDABLE } from '../../layout/bindForm';
import type { Proposal } from '../../session/binding';
import type { Session } from '../../session/session';
import { Disclosure } from '../Disclosure';
import { forms as words } from '../strings';
import { usePending, useSessionState } from '../useSession';
import { chosenAtFirst, shareProblem } from './bindChoice';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', marginBlockEnd: '16px', rowGap: '12px' },
  // A list of long titles would otherwise make the pane as wide as the longest.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
  select: { minWidth: 0, textOverflow: 'ellipsis', width: '100%' },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: '20px', margin: '0 0 8px' },
  counts: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', margin: 0 },
  sure: { display: 'flex', flexDirection: 'column', marginInlineStart: '12px', rowGap: '8px' },
  problem: { color: tokens.colorStatusDangerForeground1, lineHeight: '20px', margin: 0 },
  actions: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', rowGap: '8px' },
  start: { marginBlockEnd: '16px', width: '100%' },
});

/** Nothing at all in a host that gives no names. */
export function BindForm({ session }: { session: Session }) {
  const styles = useStyles();
  const { canBind, proposal } = useSessionState(session);
  const [propose, proposing] = usePending(() => session.propose());
  if (!canBind) return null;
  return (
    <>
      <p className={styles.hint}>{words.bindHint}</p>
      <Button className={styles.start} disabledFocusable={proposing} onClick={propose}>
        {words.bindStart}
      </Button>
      {/* What was chosen belongs to one header read as one form. */}
      {proposal && <Choice key={JSON.stringify([proposal.appendix, proposal.area])} proposal={proposal} session={session} />}
    </>
  );
}

function Choice({ proposal, session }: { proposal: Proposal; session: Session }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(() => chosenAtFirst(proposal));
  const [bind, binding] = usePending(() => session.bind(chosen));
  const { leaves } = proposal;
  const of = (certainty: (typeof leaves)[number]['certainty']): typeof leaves => leaves.filter((leaf) => leaf.certainty === certainty);
  const problem = shareProblem(proposal, chosen);
  const pick = (key: string, value: string): void => {
    const next = new Map(chosen);
    if (value === '') next.delete(key);
    else next.set(key, Number(value));
    setChosen(next);
  };
  const line = (leaf: (typeof leaves)[number]) => (
    <Field
      key={leaf.key}
      className={styles.field}
      label={leaf.name}
      hint={leaf.certainty === 'doubtful' ? words.bindGuess(columnText(proposal, leaf.column), leaf.score) : null}
    >
      <Select
        select={{ className: styles.select }}
        value={String(chosen.get(leaf.key) ?? '')}
        onChange={(_, { value }) => {
          pick(leaf.key, value);
        }}
      >
        <option value="">{words.bindNone}</option>
        {proposal.columns.map(({ column, text }) => (
          <option key={column} value={column}>
            {words.column(column, text)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) bind();
      }}
    >
      <Field className={styles.field} label={words.bindAs(proposal.sheet)}>
        <Select
          select={{ className: styles.select }}
          value={proposal.appendix}
          onChange={(_, { value }) => {
            const form = BINDABLE.find(({ id }) => id === value);
            if (form) void session.propose(form.id);
          }}
        >
          {BINDABLE.map(({ id, title }) => (
            <option key={id} value={id}>
              {`${id}. ${title}`}
            </option>
          ))}
        </Select>
      </Field>
      {proposal.replaces !== undefined && <p className={styles.hint}>{words.bindReplaces(proposal.appendix, proposal.replaces)}</p>}
      <p className={styles.counts} role="status">
        {words.bindCounts(of('sure').length, of('doubtful').length, of('missing').length)}
      </p>
      {of('doubtful').map(line)}
      {of('missing').map(line)}
      {of('sure').length > 0 && (
        <Disclosure label={words.bindSure(of('sure').length)}>{() => <div className={styles.sure}>{of('sure').map(line)}</div>}</Disclosure>
      )}
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={binding || problem !== undefined}>
          {words.bindGo}
        </Button>
        <Button
          onClick={() => {
            session.dropProposal();
          }}
        >
          {words.bindCancel}
        </Button>
      </div>
    </form>
  );
}

function columnText(proposal: Proposal, column: number | undefined): string {
  const found = proposal.columns.find((one) => one.column === column);
  return found ? words.column(found.column, found.text) : '';
}
