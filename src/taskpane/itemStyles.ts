/** How one item of a list looks that says what is wrong and where. */
import { makeStyles, tokens } from '@fluentui/react-components';

/** Classes of the item, of its edge by severity, of its head and of what it says. */
export const useItemStyles = makeStyles({
  item: {
    borderLeft: '3px solid transparent',
    listStyleType: 'none',
    padding: '6px 0 8px 9px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  note: { borderLeftColor: tokens.colorNeutralStroke1 },
  head: { alignItems: 'flex-start', columnGap: '8px', display: 'flex', justifyContent: 'space-between' },
  message: { lineHeight: '20px', margin: 0, overflowWrap: 'break-word' },
});
