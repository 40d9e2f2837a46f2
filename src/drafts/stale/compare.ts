/** Holds the numbers of a draft against the workbook: which still agree, which are stale, edited by hand or deleted. */
import { qualified, shown, type CellRef } from '../../core/cellRef';
import { wholeText, type DraftText, type PrintedControl } from '../../core/draft';
import { formatNumber } from '../../core/number';
import { readControlTitle } from '../../narrative/controlNames';
import type { ChartNow } from '../../narrative/chartsNow';
import type { FactNow } from '../../narrative/factsNow';
import type { DraftFinding } from '../finding';
import { chartFindings, holdCharts, type HeldChart } from './charts';
import { factControls, type FactControl } from './factControls';
import { grownOf, obstacleOf, type Around, type Neighbour } from './obstacles';
import { mannerOf, printedNumber, reprinted, says, type Manner } from './reprint';

export type FactState = 'unchanged' | 'stale' | 'edited' | 'deleted';

/** One number that was printed. */
export interface HeldFact {
  /** Id of the fact, as the tag of its control has it. */
  readonly fact: string;
  readonly state: FactState;
  /** What stands in the text; empty for a deleted one. */
  readonly printed: string;
  /** Value when it was printed. */
  readonly value: number;
  /** Value in the workbook; `undefined` while there is none, and where no workbook was given. */
  readonly now: number | undefined;
  /** Cell that it comes from, the first of several. */
  readonly cell?: CellRef;
  /** Where it stands; absent for a deleted one. */
  readonly control?: FactControl;
  /** A few words before and behind it; absent for a deleted one and where it fills a cell of a table. */
  readonly context?: Around;
  /** One Vietnamese sentence for all but unchanged ones. */
  readonly message: string;
  /** What would be printed in its place; absent where it agrees, or where only the writer can mend it. */
  readonly update?: string;
  /** Why only the writer can mend it. */
  readonly byHand?: string;
  /** Edited by hand, and what now stands there is what the workbook says. */
  readonly agrees?: true;
}

/** What a draft's numbers are worth. */
export interface Holding {
  /** In the order of the text, deleted ones last. */
  readonly facts: readonly HeldFact[];
  readonly counts: Readonly<Record<FactState, number>>;
  /** Charts that were drawn, in the order in which they were. */
  readonly charts: readonly HeldChart[];
  /** Stale numbers and charts, and numbers edited to something the workbook does not say. */
  readonly findings: readonly DraftFinding[];
}

type Look = (tag: string) => FactNow | undefined;

/** A control with what the workbook says of it, before the words around it are looked at. */
interface Weighed {
  readonly control: FactControl;
  readonly now: FactNow | undefined;
  readonly state: Exclude<FactState, 'deleted'>;
  readonly replacement: string | undefined;
}

/** Holds a draft against a workbook by `look`, its facts by tag, its charts by id; without one only what was edited or deleted can be told. */
export function holdDraft(draft: DraftText, look?: Look, lookAtChart?: (id: string) => ChartNow | undefined): Holding {
  const controls = factControls(draft);
  const manner = mannerOf(controls);
  const weighed = controls.map((control) => weigh(control, look, manner));
  const tags = [...new Set([...controls, ...(draft.printed ?? [])].map(({ tag }) => tag))];
  const byParagraph = new Map<number, Weighed[]>();
  const held = weighed
    .map((one) => {
      const beside = byParagraph.get(one.control.paragraph) ?? [];
      byParagraph.set(one.control.paragraph, beside);
      return { one, beside, here: beside.push(one) - 1 };
    })
    .map(({ one, beside, here }) =>
      heldFact(one, aroundOf(one, here, beside, draft), tags, look !== undefined, contextOf(one.control, draft)),
    );
  const facts = [...held, ...deletedFacts(draft.printed ?? [], controls, look)];
  const counts = { unchanged: 0, stale: 0, edited: 0, deleted: 0 };
  for (const { state } of facts) counts[state] += 1;
  const text = wholeText(draft);
  const charts = holdCharts(draft, lookAtChart);
  return { facts, counts, charts, findings: [...held.flatMap((fact) => findingOf(fact, text)), ...chartFindings(charts, draft)] };
}

function weigh(control: FactControl, look: Look | undefined, manner: Manner): Weighed {
  const { tag, text, value } = control;
  const now = look?.(tag);
  const replacement = now?.value === undefined ? undefined : reprinted(control, now.value, manner);
  const same = !look || now?.value === value || replacement === text || (now?.value === 0 && says(text, 0));
  return { control, now, replacement, state: !says(text, value) ? 'edited' : same ? 'unchanged' : 'stale' };
}

/** Letters of the context, to either side. */
const CONTEXT = 48;

/** The words around a control on its line, whole words only. */
function contextOf({ inTable, paragraph, from, to }: FactControl, draft: DraftText): { readonly context?: Around } {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  if (inTable === 'alone') return {};
  const before = text.slice(Math.max(0, from - CONTEXT), from);
  const after = text.slice(to, to + CONTEXT);
  const cut = { before: from > CONTEXT, after: to + CONTEXT < text.length };
  return {
    context: {
      before: cut.before ? `…${before.replace(/^\S*\s/, '')}` : before,
      after: cut.after ? `${after.replace(/\s\S*$/, '')}…` : after,
    },
  };
}

/** Controls beside a number whose new numbers are looked at with it; a sentence holds fewer. */
const BESIDE = 40;
/** Letters that are looked at before the first of these and behind the last. */
const STRETCH = 2000;

/** The words before and behind a control in its paragraph, other stale numbers there as they will be. */
function aroundOf({ control, state }: Weighed, here: number, beside: readonly Weighed[], draft: DraftText): Around {
  if (state !== 'stale') return { before: '', after: '' };
  const text = draft.paragraphs[control.paragraph]?.text ?? '';
  const near = beside.slice(Math.max(0, here - BESIDE), here + BESIDE + 1);
  let at = Math.max(0, (near[0]?.control.from ?? 0) - STRETCH);
  const words = { before: '', after: '' };
  const neighbours: Neighbour[] = [];
  let side: Neighbour['side'] = 'before';
  for (const other of near) {
    // A control within another has been said with it.
    if (other.control.from < at) continue;
    words[side] += text.slice(at, other.control.from);
    if (other.control === control) side = 'after';
    else {
      const becomes = other.state === 'stale' ? other.replacement : other.control.text;
      neighbours.push({ side, at: words[side].length, tag: other.control.tag, text: other.control.text, becomes });
      words[side] += becomes ?? other.control.text;
    }
    at = other.control.to;
  }
  return { ...words, after: words.after + text.slice(at, at + STRETCH), neighbours };
}

function heldFact(
  { control, now, state, replacement }: Weighed,
  around: Around,
  tags: readonly string[],
  asked: boolean,
  context: { readonly context?: Around },
): HeldFact {
  const { tag, text, value } = control;
  const cell = now?.cells[0] ?? control.cell;
  const known = { fact: tag, state, printed: text, value, now: now?.value, control, ...context, ...(cell ? { cell } : {}) };
  if (state === 'unchanged') return { ...known, message: '' };
  const update = replacement === undefined ? {} : { update: replacement };
  if (state === 'edited') {
    const agrees = now?.value !== undefined && says(text, now.value);
    return { ...known, message: editedMessage(control, now, agrees, asked), ...(agrees ? { agrees } : update) };
  }
  const byHand = now?.value === undefined ? undefined : (grownOf(tag, now, tags) ?? obstacleOf(control, now, replacement, around));
  return { ...known, message: staleMessage(control, now, byHand), ...(byHand === undefined ? update : { byHand }) };
}

function deletedFacts(printed: readonly PrintedControl[], controls: readonly FactControl[], look: Look | undefined): HeldFact[] {
  const standing = new Map<string, number>();
  for (const { tag } of controls) standing.set(tag, (standing.get(tag) ?? 0) + 1);
  const found = new Map(standing);
  return printed.flatMap(({ tag, title }): HeldFact[] => {
    const said = readControlTitle(title);
    if (!said) return [];
    const left = found.get(tag) ?? 0;
    found.set(tag, left - 1);
    if (left > 0) return [];
    const now = look?.(tag);
    const cell = now?.cells[0] ?? said.cell;
    const where = standing.has(tag) ? 'một chỗ trong văn bản' : 'văn bản';
    const message = `Số ${formatNumber(said.value)}${cell ? ` (ô ${shown(cell)})` : ''} đã bị xóa khỏi ${where}, hoặc không còn gắn với sổ.`;
    return [{ fact: tag, state: 'deleted', printed: '', value: said.value, now: now?.value, ...(cell ? { cell } : {}), message }];
  });
}

function staleMessage({ text, cell }: FactControl, now: FactNow | undefined, byHand: string | undefined): string {
  const printed = printedNumber(text) ? `Văn bản ghi ${text}` : `Văn bản ghi “${text}”`;
  const place = placeOf(now?.cells ?? (cell ? [cell] : []));
  if (now?.value === undefined) {
    if (now?.apart)
      return `${printed} chung cho ${place.replace('số tính từ ', '')}, nay các ô này không còn bằng nhau. Cần viết lại câu này.`;
    if (!now || now.cells.length === 0) return `${printed}${cell ? `, lấy từ ô ${shown(cell)}` : ''}; trong sổ không còn chỗ của số này.`;
    return `${printed}, nay ${place} để trống hoặc không còn là số.`;
  }
  return `${printed}, ${place} nay là ${formatNumber(rounded(now.value))}.${byHand === undefined ? '' : ` ${byHand}`}`;
}

function editedMessage({ text, value }: FactControl, now: FactNow | undefined, agrees: boolean, asked: boolean): string {
  const edited = `Số ${formatNumber(rounded(value))} đã được sửa tay thành ${text === '' ? 'chỗ trống' : `“${text}”`}`;
  if (!asked) return `${edited}.`;
  if (now?.value === undefined) return `${edited}; sổ nay không có số này.`;
  return agrees ? `${edited}, khớp với sổ.` : `${edited}; ${placeOf(now.cells)} nay là ${formatNumber(rounded(now.value))}.`;
}

/** Enough decimals to see a change by. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** `ô PL6!B7`, `các ô PL6!B7, PL6!B8`, the middle of a long list left out. */
function placeOf(cells: readonly CellRef[]): string {
  const names = [...new Map(cells.map((cell) => [qualified(cell), shown(cell)])).values()];
  if (names.length === 0) return 'sổ';
  if (names.length === 1) return `ô ${names[0] ?? ''}`;
  return `số tính từ các ô ${names.length > 4 ? `${names.slice(0, 3).join(', ')}, …, ${names.at(-1) ?? ''}` : names.join(', ')}`;
}

function findingOf(fact: HeldFact, text: string): DraftFinding[] {
  const { state, control, cell } = fact;
  if (!control || (state !== 'stale' && !(state === 'edited' && !fact.agrees && fact.now !== undefined))) return [];
  const printed = printedNumber(control.text)?.value;
  const start = control.start;
  const end = start + control.text.length;
  return [
    {
      kind: 'stale',
      severity: state === 'stale' ? 'error' : 'warning',
      quote: text.slice(start, end),
      start,
      end,
      message: fact.message,
      numbers: printed === undefined ? [] : [printed],
      ...(fact.now === undefined ? {} : { expected: fact.now }),
      confidence: 1,
      ...(cell ? { cell } : {}),
    },
  ];
}
