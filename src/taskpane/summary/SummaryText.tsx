/** The summary as it will look in Word; each number goes to its cell, and says where it comes from. */
import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { memo, useState, type SyntheticEvent } from 'react';
import { formatNumber } from '../../core/number';
import { factsIn } from '../../narrative/doubtful';
import { numberedBlocks } from '../../narrative/numbering';
import { appendixName } from '../../narrative/page/documentWords';
import type { Block, Fact, Run, Summary } from '../../narrative/text';
import type { Session } from '../../session/session';
import { summary as words } from '../strings';
import { LetterView } from './LetterView';
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
  // A mark that says in words what it is as well, for those who do not see the colour.
  writer: { backgroundColor: tokens.colorPaletteYellowBackground2, color: 'inherit', textIndent: 0 },
  note: { fontStyle: 'italic' },
  table: { borderCollapse: 'collapse', fontSize: '14px', lineHeight: '20px', margin: '8px 0', width: '100%' },
  caption: { captionSide: 'bottom', fontStyle: 'italic', paddingBlock: '4px' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: 'normal', padding: '2px 6px', textAlign: 'center' },
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
  const { blocks, letter, appendices = [], profile = 'nha-nuoc' } = summary;
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
      {letter && <LetterView letter={letter} profile={profile} />}
      {numberedBlocks(blocks, profile).map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
      {appendices.length > 0 && (
        <p className={mergeClasses(styles.block, styles.note)}>
          {words.withAppendices(
            appendices.length,
            appendices.map(({ number }) => appendixName(number, appendices.length, profile)).join(', '),
          )}
        </p>
      )}
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
  const runs = <RunsView runs={block.runs} />;
  switch (block.kind) {
    case 'title':
    case 'heading':
      return <h3 className={mergeClasses(styles.block, styles[block.kind])}>{runs}</h3>;
    case 'item':
      return (
        <p className={mergeClasses(styles.block, styles.paragraph)}>
          {block.level === 1 ? '- ' : '+ '}
          {runs}
        </p>
      );
    case 'writer':
      return (
        <p className={mergeClasses(styles.block, styles.paragraph)}>
          <mark className={styles.writer}>[{runs}]</mark>
        </p>
      );
    case 'chart':
      return <ChartView block={block} />;
    case 'paragraph':
      return <p className={mergeClasses(styles.block, styles.paragraph)}>{runs}</p>;
  }
}

function RunsView({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, i) => (run.fact ? <FactView key={i} text={run.text} fact={run.fact} /> : <span key={i}>{run.text}</span>));
}

/** The values of a picture, which is drawn where the text is printed. */
function ChartView({ block: { chart, runs } }: { block: Extract<Block, { kind: 'chart' }> }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <RunsView runs={runs} />
      </caption>
      <thead>
        <tr>
          <th className={styles.cell}>{words.chartUnit(chart.unit)}</th>
          {chart.series.map(({ name }) => (
            <th key={name} scope="col" className={styles.cell}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.categories.map((category, i) => (
          <tr key={category}>
            <th scope="row" className={styles.cell}>
              {category}
            </th>
            {chart.series.map(({ name, values }) => (
              <td key={name} className={styles.cell}>
                {values[i] && <FactView text={formatNumber(values[i].value)} fact={values[i]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An element of the sentence rather than a real button: it wraps with the text and can be selected with it. */
function FactView({ text, fact }: { text: string; fact: Fact }) {
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
  return new Map(summary.blocks.flatMap(factsIn).map((fact) => [fact.id, fact] as const));
}
