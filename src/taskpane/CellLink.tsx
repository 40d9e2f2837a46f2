/** A cell's address as a button that shows the cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { CellRef } from '../core/cellRef';
import { cellName } from './strings';

const useStyles = makeStyles({
  link: {
    appearance: 'none',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: '20px',
    margin: 0,
    minHeight: '24px',
    minWidth: '24px',
    padding: '2px 4px',
    textAlign: 'start',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0px' },
  },
});

/** Stands for a cell, or for an area through its first cell. */
export const CellLink = memo(function CellLink(props: {
  at: CellRef;
  reveal: (at: CellRef) => void;
  className?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, props.className)}
      onClick={() => {
        props.reveal(props.at);
      }}
    >
      {props.children ?? cellName(props.at)}
    </button>
  );
});
