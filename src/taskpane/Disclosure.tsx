/** A button that unfolds what belongs to it; what is folded is not built at all. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    alignItems: 'center',
    appearance: 'none',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    columnGap: '4px',
    cursor: 'pointer',
    display: 'flex',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: 0,
    minHeight: '28px',
    padding: '4px 4px 4px 0',
    textAlign: 'start',
    ':hover': { color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** `label` always shows; `children` is called when the content is to be built. */
export function Disclosure(props: { label: ReactNode; className?: string; children: () => ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Icon = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.button, props.className)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon className={styles.icon} />
        <span>{props.label}</span>
      </button>
      {open && <div id={id}>{props.children()}</div>}
    </>
  );
}
