/** Holds the charts of a draft against the workbook: which show what it says, which old figures, which are pictures of somebody else's. */
import { shown, type CellRef } from '../../core/cellRef';
import { wholeText, type ChartEdit, type DraftChart, type DraftText } from '../../core/draft';
import { formatNumber } from '../../core/number';
import { chartPicture } from '../../narrative/chart/chartPicture';
import type { ChartNow } from '../../narrative/chartsNow';
import { readControlTitle, tagOf } from '../../narrative/controlNames';
import { printedChart } from '../../narrative/docx/printedList';
import { chartFacts } from '../../narrative/doubtful';
import type { Chart } from '../../narrative/text';
import type { DraftFinding } from '../finding';
import type { FactState } from './compare';

/** A figure of a chart that is not what it was; `undefined` where the chart has none. */
export interface ChartChange {
  readonly old: number | undefined;
  readonly now: number | undefined;
  readonly cell?: CellRef;
}

/** One chart that was drawn. */
export interface HeldChart {
  readonly id: string;
  /** `edited`: its picture is not the one that was drawn. */
  readonly state: FactState;
  /** The words below it; those that it was made with where nothing below it is a caption. */
  readonly caption: string;
  /** What the workbook has otherwise. */
  readonly changes: readonly ChartChange[];
  /** One Vietnamese sentence for all but unchanged ones. */
  readonly message: string;
  /** Draws it anew; absent where it agrees, or where only the writer can mend it. */
  readonly redrawn?: () => ChartEdit;
}

type Look = (id: string) => ChartNow | undefined;

/** The charts of a draft held against a workbook by `look`; without one only what was replaced or deleted can be told. */
export function holdCharts(draft: DraftText, look?: Look): HeldChart[] {
  return (draft.charts ?? []).map((chart, index) => held(chart, index, draft, look));
}

/** What is to be said of the charts in the draft: old ones, and other people's pictures of figures that have changed. */
export function chartFindings(charts: readonly HeldChart[], draft: DraftText): DraftFinding[] {
  const text = wholeText(draft);
  return charts.flatMap(({ state, changes, message }, index): DraftFinding[] => {
    const at = draft.charts?.[index]?.shown[0]?.paragraph;
    if (at === undefined || !(state === 'stale' || (state === 'edited' && changes.length > 0))) return [];
    const { start, end } = captionAt(draft, at);
    const cell = changes.find((change) => change.cell)?.cell;
    return [
      {
        kind: 'chart',
        severity: state === 'stale' ? 'error' : 'warning',
        quote: text.slice(start, end),
        start,
        end,
        message,
        numbers: changes.flatMap(({ old }) => old ?? []),
        confidence: 1,
        ...(cell ? { cell } : {}),
      },
    ];
  });
}

function held(printed: DraftChart, index: number, draft: DraftText, look: Look | undefined): HeldChart {
  const now = look?.(printed.id);
  const [first] = printed.shown;
  const below = first ? captionAt(draft, first.paragraph).text.normalize('NFC') : '';
  const caption = below === '' ? (now?.caption ?? '') : below;
  const changes = now ? changesOf(printed, now.chart) : [];
  const known = { id: printed.id, caption, changes };
  const named = nameOf(caption);
  if (!first) return { ...known, state: 'deleted', message: `${named} đã bị xóa khỏi văn bản.` };
  if (printed.shown.every(({ digest }) => digest !== printed.digest)) {
    const told = changes.length > 0 ? ` trong sổ ${changedWords(changes)}; hãy xem lại ảnh đó` : '';
    return { ...known, state: 'edited', message: `${named} đã được thay bằng ảnh khác nên để nguyên${told && `;${told}`}.` };
  }
  if (changes.length === 0) return { ...known, state: 'unchanged', message: '' };
  const chart = now?.chart;
  const message = `${named} vẽ theo số cũ: ${changedWords(changes)}.`;
  if (!chart) return { ...known, state: 'stale', message: `${message} Sổ không còn đủ số liệu để vẽ lại; hãy bỏ biểu đồ này.` };
  return { ...known, state: 'stale', message, redrawn: () => redrawn(chart, printed.width, index) };
}

/** `Biểu đồ 2`, as its caption numbers it; else with its words. */
function nameOf(caption: string): string {
  return (
    /^(?:biểu đồ|hình)\s+\d+/iu.exec(caption)?.[0] ??
    (caption === '' ? 'Biểu đồ' : `Biểu đồ “${caption.replaceAll('“', '‘').replaceAll('”', '’')}”`)
  );
}

function redrawn(chart: Chart, width: number, index: number): ChartEdit {
  const picture = chartPicture(chart, { width });
  return { chart: index, png: picture.png, description: picture.description, printed: printedChart(chart, picture.png, picture.width) };
}

function changesOf(printed: DraftChart, chart: Chart | undefined): ChartChange[] {
  const facts = new Map((chart ? chartFacts(chart) : []).map((fact) => [tagOf(fact), fact]));
  const known = printed.figures.flatMap(({ tag, title }) => {
    const said = readControlTitle(title);
    return said ? [[tag, said] as const] : [];
  });
  const tags = new Set(known.map(([tag]) => tag));
  const changed = known.flatMap(([tag, { value, cell }]): ChartChange[] => {
    const fact = facts.get(tag);
    const at = fact?.cells[0] ?? cell;
    return fact?.value === value ? [] : [{ old: value, now: fact?.value, ...(at ? { cell: at } : {}) }];
  });
  const added = [...facts].flatMap(
    ([
      tag,
      {
        value,
        cells: [cell],
      },
    ]): ChartChange[] => (tags.has(tag) ? [] : [{ old: undefined, now: value, ...(cell ? { cell } : {}) }]),
  );
  return [...changed, ...added];
}

/** Changes that are told one by one. */
const TOLD = 3;

/** `ô PL6!F9 từ 3 nay là 5, ô PL6!F10 nay có thêm 4 và 2 số khác`. */
function changedWords(changes: readonly ChartChange[]): string {
  const told = changes.slice(0, changes.length > TOLD + 1 ? TOLD : TOLD + 1).map(({ old, now, cell }) => {
    const place = cell ? `ô ${shown(cell)} ` : '';
    if (old === undefined) return `${place}nay có thêm ${formatNumber(now ?? 0)}`;
    return `${place}từ ${formatNumber(old)} nay ${now === undefined ? 'không còn số' : `là ${formatNumber(now)}`}`;
  });
  const more = changes.length - told.length;
  return told.join(', ') + (more > 0 ? ` và ${String(more)} số khác` : '');
}

/** The caption of a picture: the next paragraph with words, where these name it. Without one, the picture's own place and no words. */
function captionAt({ paragraphs }: DraftText, picture: number): { readonly text: string; readonly start: number; readonly end: number } {
  for (const { text, start } of paragraphs.slice(picture, picture + 3)) {
    if (text.trim() === '') continue;
    if (!/^\s*(biểu đồ|hình)(?!\p{L})/iu.test(text.normalize('NFC'))) break;
    const from = start + text.length - text.trimStart().length;
    return { text: text.trim(), start: from, end: from + text.trim().length };
  }
  const start = paragraphs[picture]?.start ?? 0;
  return { text: '', start, end: start };
}
