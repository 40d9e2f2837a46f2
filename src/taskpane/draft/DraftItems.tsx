/** One number of a report that is out of step, and one sentence that does not hold. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { DraftFinding, HeldFact } from '../../drafts';
import { shortQuote } from '../../drafts/quote';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { SeverityMark } from '../check/SeverityMark';
import { useItemStyles } from '../itemStyles';
import { draft as words } from '../strings';

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  mark: { backgroundColor: tokens.colorNeutralBackground3, color: 'inherit', fontWeight: tokens.fontWeightSemibold },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  new: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quote: { color: tokens.colorNeutralForeground2, fontStyle: 'italic', lineHeight: '20px', margin: '0 0 4px', overflowWrap: 'break-word' },
});

export const FactItem = memo(function FactItem({ fact, session }: { fact: HeldFact; session: Session }) {
  const [item, styles] = [useItemStyles(), useStyles()];
  const { state, printed, update, cell, message, agrees, context } = fact;
  const look = state === 'stale' ? item.error : state === 'edited' && !agrees ? item.warning : item.note;
  const title = state === 'stale' ? (update === undefined ? words.byHand : words.replaced) : agrees ? words.agrees : words.state[state];
  return (
    <li className={mergeClasses(item.item, look)}>
      <div className={item.head}>
        <span className={styles.title}>{title}</span>
        {cell && <CellLink at={cell} reveal={(at) => void session.reveal(at)} />}
      </div>
      {state !== 'deleted' && (
        <p className={item.message}>
          {context ? context.before : words.inTable}
          {update !== undefined && state === 'stale' ? (
            <>
              <del className={styles.old}>{printed}</del> <ins className={styles.new}>{update}</ins>
            </>
          ) : (
            <mark className={styles.mark}>{printed}</mark>
          )}
          {context?.after}
        </p>
      )}
      <p className={mergeClasses(item.message, update !== undefined && state === 'stale' && styles.quiet)}>{message}</p>
    </li>
  );
});

export const ReadingItem = memo(function ReadingItem({ finding, session }: { finding: DraftFinding; session: Session }) {
  const [item, styles] = [useItemStyles(), useStyles()];
  const { severity, message, cell, confidence } = finding;
  return (
    <li className={mergeClasses(item.item, item[severity])}>
      <div className={item.head}>
        <SeverityMark severity={severity} />
        {cell && <CellLink at={cell} reveal={(at) => void session.reveal(at)} />}
      </div>
      <blockquote className={styles.quote}>{shortQuote(finding)}</blockquote>
      <p className={item.message}>{message}</p>
      <p className={mergeClasses(item.message, styles.quiet)}>{words.confidence(confidence)}</p>
    </li>
  );
});
