/** Kiểm tra: the full check on demand, and what is wrong right now, while cells change. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Finding, Report } from '../../core/finding';
import type { FormStatus, Session } from '../../session/session';
import { Empty } from '../Empty';
import type { PaneHost } from '../host';
import { check as words, counts } from '../strings';
import { usePending, useSessionState } from '../useSession';
import { copyCheckReport, downloadCheckReport } from './exportCheckReport';
import { FindingGroupView } from './FindingGroupView';
import { groupFindings, type FindingGroup } from './findingGroups';
import { MarkCells } from './MarkCells';
import { MissingCells } from './MissingCells';
import { asideCount, SetAsideList } from './SetAsideList';

const useStyles = makeStyles({
  run: { width: '100%' },
  // Room for two lines and one, so that nothing below moves when the words change.
  verdicts: { lineHeight: '20px', margin: '8px 0 0', minHeight: '40px' },
  when: { minHeight: '20px' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '20px', margin: 0 },
  counts: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '12px 0 8px',
    minHeight: '22px',
  },
  remark: { borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`, marginBlockStart: '8px', paddingInlineStart: '8px' },
  list: { outlineStyle: 'none' },
  sheet: { marginBlockStart: '12px' },
});

export interface CheckTabProps {
  readonly session: Session;
  readonly host: PaneHost;
  readonly toForms: () => void;
}

export function CheckTab({ session, host, toForms }: CheckTabProps) {
  const styles = useStyles();
  const { ready, forms, report, fullCheck } = useSessionState(session);
  const [run, running] = usePending(() => session.check());
  const files = host.downloads ?? true;
  const [print, printing] = usePending(() => (files ? downloadCheckReport(session) : copyCheckReport(session, host)));
  const { open, aside } = useMemo(() => apart(report), [report]);
  const groups = useGroups(open);
  const list = useFocusKeeper(groups);
  const found = forms.filter((form) => form.state !== 'missing');
  const lacking = forms.filter((form) => form.state !== 'found').length;

  return (
    <>
      <Button appearance="primary" className={styles.run} disabledFocusable={running} onClick={run}>
        {words.run}
      </Button>
      {host.remarks?.map((remark) => (
        <p key={remark} className={mergeClasses(styles.small, styles.remark)}>
          {remark}
        </p>
      ))}
      <p className={styles.verdicts}>
        {!ready && words.reading}
        {report && found.length > 0 && words.verdicts(report.passed, report.failed, report.unknown)}
      </p>
      <p className={mergeClasses(styles.small, styles.when)}>{found.length > 0 && (fullCheck ? words.at(fullCheck.at) : words.notYet)}</p>
      {report && <MissingCells report={report} session={session} />}
      {found.length > 0 && lacking > 0 && <p className={styles.small}>{words.lacking(lacking)}</p>}
      <div role="status" className={styles.counts}>
        {report && found.length > 0 && (groups.length > 0 || judged(report))
          ? [sumUp(groups), asideCount(aside)].filter(Boolean).join('; ')
          : ''}
      </div>
      {report && <MarkCells session={session} worthy={groups.reduce((all, group) => all + group.errors + group.warnings, 0)} />}
      <div ref={list} tabIndex={-1} role="group" aria-label={words.list} className={styles.list}>
        {groups.map((group) => (
          <FindingGroupView key={group.key} group={group} session={session} />
        ))}
        {ready && found.length === 0 && (
          <Empty icon={<QuestionCircleRegular />} title={words.noForms} text={words.noFormsHint}>
            <Button onClick={toForms}>{words.toForms}</Button>
          </Empty>
        )}
        {report && found.length > 0 && groups.length === 0 && <NothingFound report={report} forms={found} aside={aside.length > 0} />}
      </div>
      <SetAsideList findings={aside} session={session} />
      {report && found.length > 0 && (
        <Button size="small" className={styles.sheet} disabledFocusable={printing} onClick={print}>
          {files ? words.sheet : words.copySheet}
        </Button>
      )}
    </>
  );
}

/** Silence is not health: says what was looked at, or that nothing could be. */
function NothingFound({ report, forms, aside }: { report: Report; forms: readonly FormStatus[]; aside: boolean }) {
  if (aside) return <Empty icon={<CheckmarkCircleRegular />} title={words.aside.all} text={words.aside.allHint} />;
  if (!judged(report))
    return <Empty icon={<QuestionCircleRegular />} title={words.nothing} text={words.nothingHint(report.passed, report.unknown)} />;
  const sheets = forms.map((form) => form.sheet ?? form.appendix);
  return <Empty icon={<CheckmarkCircleRegular />} title={words.clean} text={words.cleanHint(report.passed, report.unknown, sheets)} />;
}

/** Whether enough could be decided to speak of the figures as a whole; in blank forms only periods and the like are. */
function judged(report: Report): boolean {
  return report.passed + report.failed >= report.unknown;
}

function sumUp(groups: readonly FindingGroup[]): string {
  const sum = (of: (group: FindingGroup) => number): number => groups.reduce((all, group) => all + of(group), 0);
  return counts(
    sum((group) => group.errors),
    sum((group) => group.warnings),
    sum((group) => group.notes),
  );
}

/** Findings that stand, and those that were set aside. */
function apart(report: Report | undefined): { readonly open: readonly Finding[]; readonly aside: readonly Finding[] } {
  const findings = report?.findings ?? [];
  return { open: findings.filter((finding) => !finding.setAside), aside: findings.filter((finding) => finding.setAside) };
}

/** Groups of the findings; those that did not change stay the same objects, so that their part of the list is not built anew. */
function useGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const before = useRef<readonly FindingGroup[]>([]);
  const groups = useMemo(() => groupFindings(findings, before.current), [findings]);
  before.current = groups;
  return groups;
}

/** When the finding that had the focus is gone, the list gets it, so that a keyboard user is not thrown to the top of the page. */
function useFocusKeeper(groups: readonly FindingGroup[]) {
  const list = useRef<HTMLDivElement>(null);
  // Read before the list changes: a browser need not say that a removed element lost the focus.
  const held = list.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    // While the user types in the sheet the page has no focus, and must not take it.
    if (held && document.activeElement === document.body && document.hasFocus()) list.current?.focus();
  }, [groups, held]);
  return list;
}
