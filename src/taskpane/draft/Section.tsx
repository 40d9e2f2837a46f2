/** One part of the tab: what it is for, and all that belongs to it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { ':not(:last-child)': { marginBlockEnd: '24px' } },
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '0 0 4px',
  },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: '20px', margin: '0 0 8px' },
});

/** What to know before going on. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className={useStyles().hint}>{children}</p>;
}

/** The hint is shown as long as it is given. */
export function Section({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {hint !== undefined && <Hint>{hint}</Hint>}
      {children}
    </section>
  );
}
