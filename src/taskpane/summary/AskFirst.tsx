/** The question before a summary leaves the pane with numbers that are not certain. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Fact, Summary } from '../../narrative/text';
import { Question } from '../Question';
import { number, summary as words } from '../strings';

/** Facts named one by one; beyond it only their number is said. */
const NAMED = 8;

const useStyles = makeStyles({
  text: { lineHeight: '20px', margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingInlineStart: '20px' },
  item: { lineHeight: '20px', overflowWrap: 'anywhere' },
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

/** Opens as soon as it is built. */
export function AskFirst({ summary: { blocks, doubtful }, stale, what, go, see, rewrite, cancel }: AskFirstProps) {
  const styles = useStyles();
  return (
    <Question
      title={words.ask.title}
      cancel={cancel}
      actions={(answer) => (
        <>
          <Button appearance="primary" onClick={answer(doubtful.length > 0 ? see : rewrite)}>
            {doubtful.length > 0 ? words.ask.see : words.ask.rewrite}
          </Button>
          <Button onClick={answer(go)}>{words.ask[what]}</Button>
        </>
      )}
    >
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
    </Question>
  );
}

/** The fact's number as the text prints it. */
function printed(blocks: Summary['blocks'], fact: Fact): string {
  const run = blocks.flatMap((block) => block.runs).find((candidate) => candidate.fact?.id === fact.id);
  return run?.text ?? number(fact.value);
}
