/** Which text is to be written: the short summary or a kind of report, how long, by whose conventions. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { LENGTHS, outlines, REPORT_KINDS, type Length, type ReportKind } from '../../narrative/reports';
import type { TextChoice } from '../../narrative/summarise';
import type { ProfileName } from '../../narrative/text';
import { summary as words } from '../strings';

const useStyles = makeStyles({
  form: { columnGap: '8px', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', marginBlockEnd: '12px', rowGap: '8px' },
  wide: { gridColumn: '1 / -1' },
  select: { minWidth: 0, textOverflow: 'ellipsis', width: '100%' },
});

const PROFILES: readonly ProfileName[] = ['dang', 'nha-nuoc'];

export interface ChoiceFormProps {
  readonly choice: TextChoice;
  readonly disabled: boolean;
  readonly choose: (choice: TextChoice) => void;
}

/** Length and conventions are asked for a report only; its conventions are those of its agency until others are chosen. */
export function ChoiceForm({ choice, disabled, choose }: ChoiceFormProps) {
  const styles = useStyles();
  const { report, length = 'vua' } = choice;
  const profile = choice.profile ?? (report && outlines[report].profile);
  return (
    <div className={styles.form}>
      <Field label={words.kind} size="small" className={styles.wide}>
        <Select
          className={styles.select}
          disabled={disabled}
          value={report ?? ''}
          onChange={(_, { value }) => {
            // Another kind may come from another agency, so that its own conventions are offered again.
            choose(value === '' ? {} : { report: value as ReportKind, length });
          }}
        >
          <option value="">{words.short}</option>
          {REPORT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {report && (
        <>
          <Field label={words.length} size="small">
            <Select
              className={styles.select}
              disabled={disabled}
              value={length}
              onChange={(_, { value }) => {
                choose({ ...choice, length: value as Length });
              }}
            >
              {LENGTHS.map((each) => (
                <option key={each} value={each}>
                  {words.lengths[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.profile} size="small">
            <Select
              className={styles.select}
              disabled={disabled}
              value={profile}
              onChange={(_, { value }) => {
                choose({ ...choice, length, profile: value as ProfileName });
              }}
            >
              {PROFILES.map((each) => (
                <option key={each} value={each}>
                  {words.profiles[each]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </div>
  );
}

/** True where both ask for the same text. */
export function sameChoice(a: TextChoice, b: TextChoice): boolean {
  if (a.report !== b.report) return false;
  if (!a.report) return true;
  const own = outlines[a.report].profile;
  return (a.length ?? 'vua') === (b.length ?? 'vua') && (a.profile ?? own) === (b.profile ?? own);
}
