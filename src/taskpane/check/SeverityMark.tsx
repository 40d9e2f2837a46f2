/** Severity as an icon and its word, so that colour alone never carries it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../core/finding';
import { check as words } from '../strings';

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoRegular };

const useStyles = makeStyles({
  mark: {
    alignItems: 'center',
    columnGap: '4px',
    display: 'inline-flex',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** `Lỗi`, `Cảnh báo` or `Ghi chú`. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Icon className={styles.icon} />
      {words.severity[severity]}
    </span>
  );
}
