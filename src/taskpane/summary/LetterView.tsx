/** What stands above a report, as its preview shows it: agencies, number, place and date, what it is about. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dateLine, numberLine } from '../../narrative/page/documentWords';
import { textOf } from '../../narrative/runs';
import type { Letter, ProfileName } from '../../narrative/text';

const useStyles = makeStyles({
  letter: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBlockEnd: '8px', paddingBlockEnd: '8px', textAlign: 'center' },
  line: { lineHeight: '22px', margin: 0 },
  bold: { fontWeight: 'bold' },
  dated: { fontStyle: 'italic' },
  title: { fontSize: 'inherit', fontWeight: 'bold', margin: '8px 0 0' },
});

/** One below the other: a pane is too narrow for the two columns of the page. */
export function LetterView({ letter, profile }: { letter: Letter; profile: ProfileName }) {
  const styles = useStyles();
  const caps = (text: string): string => text.toLocaleUpperCase('vi');
  return (
    <div className={styles.letter}>
      {letter.superior !== '' && <p className={styles.line}>{caps(letter.superior)}</p>}
      <p className={mergeClasses(styles.line, styles.bold)}>{caps(letter.issuer)}</p>
      <p className={styles.line}>{numberLine(letter, profile)}</p>
      <p className={mergeClasses(styles.line, styles.dated)}>{dateLine(letter)}</p>
      <h3 className={styles.title}>{caps(letter.kind)}</h3>
      <p className={mergeClasses(styles.line, styles.bold)}>{textOf(letter.about)}</p>
    </div>
  );
}
