/** Walks through a part of a document: its paragraphs as a reader sees them, and where in the part each letter comes from. */
import type { DraftParagraph, DraftSpan } from '../../core/draft';
import { fieldOf, simpleField, type Field, type OpenField } from './fields';
import { leaderTabs } from './leaders';
import { joinedLook, lookOf, standingStops, stopsOf, type Styles } from './styles';
import { attributeOf, childOf, isOn, type Node } from './tree';

/** A stretch of a paragraph's text that one element prints. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** `w:t`, or the tab, break or sign that is one letter of the text. */
  readonly node: Node;
  readonly run: Node;
  /** Whether the element prints its own letters, and how many white ones at its start Word does not show. */
  readonly letters?: { readonly trimmed: number; readonly kept: boolean };
  /** Control it stands in within its paragraph, the innermost, and how many stand around it. */
  readonly control: number | undefined;
  readonly depth: number;
}

/** A content control of the part. */
export interface Control {
  readonly index: number;
  readonly node: Node;
  readonly properties: Node | undefined;
  readonly content: Node | undefined;
  readonly span: Pick<DraftSpan, 'kind' | 'tag' | 'title' | 'control'>;
}

/** A paragraph with what is needed to change it. */
export interface PlacedParagraph extends Omit<DraftParagraph, 'start'> {
  readonly node: Node;
  readonly pieces: readonly Piece[];
  /** Runs that show, in order, those without letters too; `control` is the innermost within the paragraph. */
  readonly runs: readonly { readonly node: Node; readonly control: number | undefined }[];
  /** Fields to be filled. */
  readonly fields: readonly Field[];
  /** The same words once more, drawn for programs that cannot show the first. */
  readonly twin?: PlacedParagraph;
}

export interface Walk {
  readonly paragraphs: PlacedParagraph[];
  readonly controls: Control[];
}

/** What a walk goes on with from one part to the next. */
export interface Counters {
  controls: number;
  tables: number;
}

interface Table {
  readonly index: number;
  row: number;
  column: number;
}

interface Cell {
  readonly place: { readonly table: number; readonly row: number; readonly column: number; readonly span?: number; readonly above?: true };
  paragraphs: number;
}

/** A paragraph while it is read. */
interface Open {
  readonly node: Node;
  readonly style: string | undefined;
  text: string;
  readonly pieces: Piece[];
  readonly runs: { node: Node; control: number | undefined }[];
  readonly spans: DraftSpan[];
  readonly controls: number[];
  readonly fields: Field[];
}

/** Where the walk stands. */
interface Place {
  readonly paragraph?: Open;
  readonly run?: { readonly node: Node; readonly underlined: boolean };
  readonly table?: Table;
  readonly cell?: Cell;
  /** Controls around whole paragraphs. */
  readonly around: readonly Control[];
}

/** Elements that print nothing a reader sees: properties, what was deleted or moved away, codes of fields, readings above letters. */
const SILENT = new Set(
  (
    'pPr rPr sectPr tblPr tblPrEx trPr tcPr tblGrid sdtPr sdtEndPr del moveFrom rPrChange pPrChange instrText delText delInstrText rt ' +
    'fldData ffData'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** The paragraphs below an element, in order. */
export function walkPart(root: Node, part: DraftParagraph['part'], styles: Styles, counters: Counters): Walk {
  let paragraphs: (PlacedParagraph | undefined)[] = [];
  const controls: Control[] = [];
  /** Fields that are open. */
  let fields: OpenField[] = [];

  const visitAll = (node: Node, place: Place): void => {
    for (const child of node.children) visit(child, place);
  };

  const visit = (node: Node, place: Place): void => {
    const { name } = node;
    if (name === 'w:instrText') code(node);
    if (SILENT.has(name)) return;
    if (place.run && place.paragraph && printed(node, place.paragraph, place.run)) return;
    if (name === 'w:p') paragraph(node, place);
    else if (name === 'w:r' || name === 'm:r') run(node, place);
    else if (name === 'w:tbl') visitAll(node, { around: place.around, table: { index: counters.tables++, row: -1, column: 0 } });
    else if (name === 'w:tr' && place.table) {
      place.table.row += 1;
      place.table.column = Number(attributeOf(childOf(childOf(node, 'w:trPr'), 'w:gridBefore')) ?? 0) || 0;
      visitAll(node, place);
    } else if (name === 'w:tc' && place.table) cell(node, place, place.table);
    else if (name === 'w:sdt') control(node, place);
    else if (name === 'w:txbxContent') {
      const outer = fields;
      fields = [];
      visitAll(node, { around: [] });
      fields = outer;
    } else if (name.endsWith(':AlternateContent')) alternative(node, place);
    else if (name === 'w:fldChar') fieldMark(node, place.paragraph);
    else if (name === 'w:fldSimple') {
      const from = place.paragraph?.text.length ?? 0;
      visitAll(node, place);
      if (place.paragraph) keepField(place.paragraph, simpleField(node, from, place.paragraph.text));
    } else if (/^w:(footnote|endnote)$/.test(name)) {
      if (!/separator|continuation/i.test(attributeOf(node, 'type') ?? '')) visitAll(node, place);
    } else visitAll(node, place);
  };

  const code = (node: Node): void => {
    const last = fields.at(-1);
    if (!last?.atCode) return;
    last.code += node.text;
    last.codes.push(node);
  };

  const fieldMark = (node: Node, open: Open | undefined): void => {
    const kind = attributeOf(node, 'fldCharType');
    const last = fields.at(-1);
    const from = open?.text.length ?? 0;
    if (kind === 'begin') fields.push({ begin: node, paragraph: open, atCode: true, code: '', codes: [], from });
    else if (kind === 'separate' && last) [last.atCode, last.separate, last.from] = [false, node, from];
    else if (kind === 'end') {
      fields.pop();
      // What stands in the code of another field is not shown.
      if (open && last?.paragraph === open && !fields.some((field) => field.atCode)) keepField(open, fieldOf(last, node, open.text));
    }
  };

  const keepField = (open: Open, found: ReturnType<typeof fieldOf>): void => {
    if (!found) return;
    open.fields.push(found.field);
    open.spans.push(found.span);
  };

  const paragraph = (node: Node, place: Place): void => {
    const properties = childOf(node, 'w:pPr');
    const style = attributeOf(childOf(properties, 'w:pStyle'));
    const open: Open = { node, style, text: '', pieces: [], runs: [], spans: [], controls: [], fields: [] };
    const index = paragraphs.push(undefined) - 1;
    const { cell: within } = place;
    const standing = within && { ...within.place, paragraph: within.paragraphs++ };
    visitAll(node, { ...place, paragraph: open });
    const { text, pieces, runs, fields: toFill } = open;
    const around = place.around.map(({ span }): DraftSpan => ({ ...span, from: 0, to: text.length }));
    const stops = text.includes('\t') ? standingStops([...styles.stops(style), ...stopsOf(properties)]) : [];
    const leaders = leaderTabs(text, stops).map((from): DraftSpan => ({ kind: 'leader', from, to: from + 1 }));
    const spans = [...around, ...open.spans, ...leaders].sort((a, b) => a.from - b.from || b.to - a.to);
    paragraphs[index] = { text, part, spans, node, pieces, runs, fields: toFill, ...(standing ? { cell: standing } : {}) };
  };

  const run = (node: Node, place: Place): void => {
    const { paragraph: open } = place;
    if (!open) return visitAll(node, place);
    const properties = childOf(node, 'w:rPr');
    const style = attributeOf(childOf(properties, 'w:rStyle'));
    const look = joinedLook([styles.look(style, open.style), lookOf(properties)]);
    if (look.hidden) return node.children.filter((child) => child.name === 'w:fldChar').forEach((child) => visit(child, place));
    if (node.name === 'w:r' && !fields.some((field) => field.atCode)) open.runs.push({ node, control: open.controls.at(-1) });
    visitAll(node, { ...place, run: { node, underlined: look.underlined === true } });
  };

  /** Adds what an element prints to its paragraph; false for one that is not of the kind that prints. */
  const printed = (node: Node, open: Open, { node: run, underlined }: NonNullable<Place['run']>): boolean => {
    const letters = node.name === 'w:t' || node.name === 'm:t' ? shownLetters(node) : undefined;
    const text = letters?.text ?? (node.name === 'w:sym' ? symbol(node) : SIGNS[node.name]);
    if (text === undefined) return false;
    if (text === '' || fields.some((field) => field.atCode)) return true;
    const from = open.text.length;
    open.text += text;
    const to = open.text.length;
    const { controls: within } = open;
    open.pieces.push({ from, to, node, run, control: within.at(-1), depth: within.length, ...(letters ? { letters } : {}) });
    if (!underlined) return true;
    const last = open.spans.at(-1);
    if (last?.kind === 'underlined' && last.to === from) open.spans[open.spans.length - 1] = { ...last, to };
    else open.spans.push({ kind: 'underlined', from, to });
    return true;
  };

  const cell = (node: Node, place: Place, table: Table): void => {
    const { index, row, column } = table;
    const properties = childOf(node, 'w:tcPr');
    const span = Number(attributeOf(childOf(properties, 'w:gridSpan')) ?? 1) || 1;
    const merged = childOf(properties, 'w:vMerge');
    const above = merged !== undefined && attributeOf(merged) !== 'restart';
    table.column += span;
    const standing = { table: index, row, column, ...(span > 1 ? { span } : {}), ...(above ? { above: true as const } : {}) };
    visitAll(node, { around: place.around, cell: { place: standing, paragraphs: 0 } });
  };

  const control = (node: Node, place: Place): void => {
    const properties = childOf(node, 'w:sdtPr');
    const content = childOf(node, 'w:sdtContent');
    const tag = attributeOf(childOf(properties, 'w:tag'));
    const title = attributeOf(childOf(properties, 'w:alias'));
    const index = counters.controls++;
    const span = {
      kind: isOn(childOf(properties, 'w:showingPlcHdr')) ? ('placeholder' as const) : ('control' as const),
      ...(tag === undefined ? {} : { tag }),
      ...(title === undefined ? {} : { title }),
      control: index,
    };
    const made: Control = { index, node, properties, content, span };
    controls.push(made);
    const { paragraph: open } = place;
    if (!open) {
      if (content) visitAll(content, { ...place, around: [...place.around, made] });
      return;
    }
    const from = open.text.length;
    open.controls.push(index);
    if (content) visitAll(content, place);
    open.controls.pop();
    open.spans.push({ ...span, from, to: open.text.length });
  };

  /** The first of several ways to say the same: it is what Word shows, unless it is empty. Paragraphs that the other has, too, are its twins. */
  const alternative = (node: Node, place: Place): void => {
    const choice = node.children.find((child) => child.name.endsWith(':Choice') && child.children.length > 0);
    const fallback = node.children.find((child) => child.name.endsWith(':Fallback'));
    if (!choice) return fallback && visitAll(fallback, place);
    const first = paragraphs.length;
    visitAll(choice, place);
    if (!fallback || first === paragraphs.length) return;
    const [kept, tables] = [paragraphs, counters.tables];
    paragraphs = [];
    visitAll(fallback, { around: [] });
    const others = paragraphs;
    [paragraphs, counters.tables] = [kept, tables];
    const alike = others.length === kept.length - first && others.every((other, i) => other?.text === kept[first + i]?.text);
    if (!alike) return;
    others.forEach((twin, i) => {
      const own = kept[first + i];
      if (own && twin) kept[first + i] = { ...own, twin };
    });
  };

  visit(root, { around: [] });
  return { paragraphs: paragraphs.filter((found) => found !== undefined), controls };
}

/** Letters of a text element as Word shows them: white ones at the ends only where the element keeps them, line ends as spaces. */
function shownLetters(node: Node): { text: string; trimmed: number; kept: boolean } {
  const kept = node.attributes['xml:space'] === 'preserve';
  const text = node.text.replace(/[\t\r\n]/g, ' ');
  if (kept) return { text, trimmed: 0, kept };
  const trimmed = /^ */.exec(text)?.[0].length ?? 0;
  return { text: text.replace(/^ +| +$/g, ''), trimmed, kept };
}

function symbol(node: Node): string {
  const code = Number.parseInt(attributeOf(node, 'char') ?? '', 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : code >= 0xe000 && code < 0xfffe ? String.fromCharCode(code) : '';
}
