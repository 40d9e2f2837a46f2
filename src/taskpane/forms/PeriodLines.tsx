/** The periods of new forms, one line each, to write, add and remove. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type Dispatch } from 'react';
import { forms as words } from '../strings';
import { MIN_PERIODS, type PeriodLine, type Problem, type SetupAction } from './setupDraft';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  line: { alignItems: 'center', columnGap: '4px', display: 'flex' },
  input: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: 'flex-start' },
});

export interface PeriodLinesProps {
  readonly lines: readonly PeriodLine[];
  readonly problem: Problem | undefined;
  readonly dispatch: Dispatch<SetupAction>;
}

/** A line that was added gets the focus; where one was removed, the one in its place does. */
export function PeriodLines({ lines, problem, dispatch }: PeriodLinesProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    const place = wanted.current;
    wanted.current = undefined;
    if (place !== undefined) list.current?.querySelectorAll('input')[Math.min(place, lines.length - 1)]?.focus();
  }, [lines.length]);
  return (
    <Field
      label={words.periods}
      hint={words.periodsHint}
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem?.sentence ?? null}
    >
      {(field) => (
        <div
          ref={list}
          role="group"
          aria-labelledby={field['aria-labelledby']}
          aria-describedby={field['aria-describedby']}
          className={styles.lines}
        >
          {lines.map((line, i) => (
            <div key={line.id} className={styles.line}>
              <Input
                className={styles.input}
                value={line.text}
                maxLength={60}
                aria-label={words.period(i + 1)}
                aria-invalid={problem !== undefined && (problem.id === undefined || problem.id === line.id)}
                aria-describedby={field['aria-describedby']}
                onChange={(_, { value }) => {
                  dispatch({ type: 'period', id: line.id, text: value });
                }}
              />
              {lines.length > MIN_PERIODS && (
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={words.removePeriod(i + 1, line.text)}
                  onClick={() => {
                    wanted.current = i;
                    dispatch({ type: 'remove', id: line.id });
                  }}
                />
              )}
            </div>
          ))}
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            className={styles.add}
            onClick={() => {
              wanted.current = lines.length;
              dispatch({ type: 'add' });
            }}
          >
            {words.addPeriod}
          </Button>
        </div>
      )}
    </Field>
  );
}
