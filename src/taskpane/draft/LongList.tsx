/** A list with its heading; the first items at once, the others on demand. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '../Disclosure';

/** Items that are drawn at once; a report may have hundreds. */
const AT_ONCE = 30;

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', margin: '12px 0 4px' },
  list: { margin: 0, padding: 0 },
});

export interface LongListProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly item: (item: T, key: number) => ReactNode;
  readonly more: (count: number) => string;
  /** Shows the heading alone until it is clicked. */
  readonly folded?: boolean;
}

/** Nothing for no items. */
export function LongList<T>({ title, items, item, more, folded = false }: LongListProps<T>) {
  const styles = useStyles();
  if (items.length === 0) return null;
  const list = (some: readonly T[], from: number): ReactNode => (
    <ul className={styles.list}>{some.map((one, index) => item(one, from + index))}</ul>
  );
  if (folded) return <Disclosure label={title}>{() => list(items, 0)}</Disclosure>;
  return (
    <>
      <h4 className={styles.title}>{title}</h4>
      {list(items.slice(0, AT_ONCE), 0)}
      {items.length > AT_ONCE && <Disclosure label={more(items.length - AT_ONCE)}>{() => list(items.slice(AT_ONCE), AT_ONCE)}</Disclosure>}
    </>
  );
}
