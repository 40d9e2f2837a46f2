/** A quiet state of a tab: what there is not, why, and what to do. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: { alignItems: 'flex-start', display: 'flex', flexDirection: 'column', paddingBlock: '16px', rowGap: '8px' },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '28px', lineHeight: 1 },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, lineHeight: '20px', margin: 0 },
});

/** `children` are what to do, when it is a button. */
export function Empty(props: { icon: ReactNode; title: string; text: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>{props.icon}</span>
      <h3 className={styles.title}>{props.title}</h3>
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </div>
  );
}
