/** The row of tabs. Of our own, as the component library's adds hidden focus stops that accessibility checkers report. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { pane as words } from './strings';

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexShrink: 0, flexWrap: 'wrap', padding: '0 4px' },
  tab: {
    appearance: 'none',
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusMedium,
    border: 'none',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    margin: 0,
    minHeight: '40px',
    padding: '8px',
    position: 'relative',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // The width of the bold label is kept free, so that the row stands still when another tab is chosen.
    '::before': {
      content: 'attr(data-label)',
      display: 'block',
      fontWeight: tokens.fontWeightSemibold,
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: '2px',
      bottom: 0,
      content: '""',
      insetInline: '8px',
      position: 'absolute',
    },
  },
});

export interface TabsProps<Place extends string> {
  readonly places: readonly { readonly place: Place; readonly label: string }[];
  readonly chosen: Place;
  readonly choose: (place: Place) => void;
  /** Ids of the tabs are this and the place; of their panels, this, the place and `panel`. */
  readonly id: string;
}

/** One stop of the Tab key; arrows, Home and End go along the row and choose. */
export function Tabs<Place extends string>({ places, chosen, choose, id }: TabsProps<Place>) {
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const here = places.findIndex(({ place }) => place === chosen);
    const steps: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: places.length - 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (step + places.length) % places.length;
    const target = places[to];
    if (!target) return;
    choose(target.place);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div ref={row} role="tablist" aria-label={words.tabs} className={styles.tabs} onKeyDown={move}>
      {places.map(({ place, label }) => (
        <button
          key={place}
          type="button"
          role="tab"
          id={`${id}${place}`}
          data-label={label}
          aria-selected={place === chosen}
          aria-controls={`${id}${place}panel`}
          tabIndex={place === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, place === chosen && styles.chosen)}
          onClick={() => {
            choose(place);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
