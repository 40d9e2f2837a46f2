/** The summary as it will look in Word; each number goes to its cell, and says where it comes from. */
import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { memo, useState, type SyntheticEvent } from 'react';
import type { Block, Fact, Run, Summary } from '../../narrative/text';
import type { Session } from '../../session/session';
import { summary as words } from '../strings';
import { useArrows } from './useArrows';

const useStyles = makeStyles({
  sheet: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontFamily: '"Times New Roman", "Liberation Serif", Tinos, serif',
    fontSize: '16px',
    lineHeight: 1.6,
    padding: '8px 12px',
    position: 'relative',
  },
  block: { margin: '6px 0', overflowWrap: 'break-word', textAlign: 'justify' },
  paragraph: { textIndent: '24px' },
  title: { fontSize: 'inherit', fontWeight: 'bold', textAlign: 'center' },
  heading: { fontSize: 'inherit', fontWeight: 'bold', textAlign: 'start' },
  fact: {
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    textDecorationColor: tokens.colorNeutralForeground3,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    textIndent: 0,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  doubtful: { textDecorationColor: tokens.colorStatusDangerForeground3, textDecorationStyle: 'wavy' },
  mark: { color: tokens.colorStatusDangerForeground3, fontSize: '14px', marginInlineEnd: '1px', verticalAlign: '-2px' },
});

/** Facts are one stop of the Tab key; arrows go from one to the next. */
export const SummaryText = memo(function SummaryText({ summary, session }: { summary: Summary; session: Session }) {
  const styles = useStyles();
  const { ref, onArrow } = useArrows('[data-fact]', summary);
  const [pointed, setPointed] = useState<{ readonly element: HTMLElement; readonly says: string }>();
  const facts = factsById(summary);
  const factOf = (event: SyntheticEvent): { element: HTMLElement; fact: Fact } | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
    const fact = facts.get(element?.dataset['fact'] ?? '');
    return element && fact ? { element, fact } : undefined;
  };
  // One tooltip serves all numbers: hundreds of their own would make the preview slow.
  const point = (event: SyntheticEvent): void => {
    const at = factOf(event);
    setPointed(at && { element: at.element, says: describe(at.fact) });
  };
  const unpoint = (): void => {
    setPointed(undefined);
  };
  const go = (event: SyntheticEvent): void => {
    const cell = factOf(event)?.fact.cells[0];
    if (cell) void session.reveal(cell);
  };
  return (
    <div
      ref={ref}
      role="group"
      aria-label={words.text}
      className={styles.sheet}
      onMouseOver={point}
      onMouseLeave={unpoint}
      onFocus={point}
      onBlur={unpoint}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key === 'Escape') unpoint();
        onArrow(event);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        go(event);
      }}
    >
      {summary.blocks.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
      {pointed && (
        <Tooltip
          visible
          relationship="inaccessible"
          content={pointed.says}
          mountNode={ref.current}
          positioning={{ target: pointed.element, position: 'above' }}
        />
      )}
    </div>
  );
});

function BlockView({ block }: { block: Block }) {
  const styles = useStyles();
  const Tag = block.kind === 'title' || block.kind === 'heading' ? 'h3' : 'p';
  return (
    <Tag className={mergeClasses(styles.block, styles[block.kind === 'title' || block.kind === 'heading' ? block.kind : 'paragraph'])}>
      {block.runs.map((run, i) => (run.fact ? <FactView key={i} text={run.text} fact={run.fact} /> : <span key={i}>{run.text}</span>))}
    </Tag>
  );
}

/** An element of the sentence rather than a real button: it wraps with the text and can be selected with it. */
function FactView({ text, fact }: Required<Run>) {
  const styles = useStyles();
  return (
    <span
      role="button"
      tabIndex={-1}
      data-fact={fact.id}
      aria-label={`${text}. ${describe(fact)}`}
      className={mergeClasses(styles.fact, fact.doubtful && styles.doubtful)}
    >
      {fact.doubtful && <WarningFilled className={styles.mark} />}
      {text}
    </span>
  );
}

function describe(fact: Fact): string {
  const provenance = words.provenance(fact.how, fact.cells);
  return fact.doubtful ? `${words.doubtful}. ${provenance}` : provenance;
}

function factsById(summary: Summary): Map<string, Fact> {
  return new Map(summary.blocks.flatMap((block) => block.runs).flatMap((run) => (run.fact ? [[run.fact.id, run.fact] as const] : [])));
}
