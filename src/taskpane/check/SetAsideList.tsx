/** The findings that were set aside, apart from the others: with reason, by whom, when, and the way back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { a1 } from '../../core/cellRef';
import type { Finding, Severity } from '../../core/finding';
import type { Session } from '../../session/session';
import { CellLink } from '../CellLink';
import { Disclosure } from '../Disclosure';
import { check } from '../strings';
import { SeverityMark } from './SeverityMark';

const words = check.aside;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    listStyleType: 'none',
    padding: '6px 0 8px 9px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { alignItems: 'flex-start', columnGap: '8px', display: 'flex', justifyContent: 'space-between' },
  text: { lineHeight: '20px', margin: 0, overflowWrap: 'break-word' },
  reason: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    margin: '2px 0 6px',
    overflowWrap: 'break-word',
  },
});

/** `3 lỗi đã bỏ qua`; a kind without findings is left out, all of it when there are none. */
export function asideCount(findings: readonly Finding[]): string {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return findings.length === 0 ? '' : words.title(of('error'), of('warning'), of('note'));
}

/** Nothing when no finding was set aside. */
export const SetAsideList = memo(function SetAsideList({ findings, session }: { findings: readonly Finding[]; session: Session }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <Disclosure label={asideCount(findings)}>
      {() => (
        <ul className={styles.list}>
          {findings.map((finding, i) => (
            <li key={`${finding.at.sheet}!${a1(finding.at.row, finding.at.column)} ${finding.rule} ${String(i)}`} className={styles.item}>
              <div className={styles.head}>
                <SeverityMark severity={finding.severity} />
                <CellLink at={finding.at} reveal={(at) => void session.reveal(at)} />
              </div>
              <p className={styles.text}>{finding.message}</p>
              {finding.setAside && (
                <p className={styles.reason}>{words.told(finding.setAside.reason, finding.setAside.by, finding.setAside.at)}</p>
              )}
              <Button
                size="small"
                onClick={() => {
                  if (session.getState().busy !== 'setting-aside') void session.takeBack(finding);
                }}
              >
                {words.back}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
});
