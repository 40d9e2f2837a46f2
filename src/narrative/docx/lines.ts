/** Lines, rules and pictures of a page as paragraphs of Word; each fact in a content control. */
import { AlignmentType, ImageRun, LineRuleType, Paragraph, type IParagraphOptions, type IRunOptions } from 'docx';
import { contentControl } from '../contentControl';
import { controlTitle, tagOf, WRITER_TAG } from '../controlNames';
import type { Line, Look, Picture, Rule } from '../page/pageModel';
import { printable } from '../page/printable';
import { tidyRuns } from '../runs';
import type { Run } from '../text';
import { halfPoints, twentieths, twips } from './units';
import { element, mark, value, type Attributes, type Xml } from './xml';

/** What a document's paragraphs share. */
export interface Press {
  /** Look of a paragraph that says nothing of its own. */
  readonly plain: Look;
  /** Whether the style of the first headings prints capitals. */
  readonly capitals: boolean;
  /** A number that no other control or picture of the document has. */
  nextId(): number;
}

const ALIGN = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

const STYLED = { title: 'Title', heading1: 'Heading1', heading2: 'Heading2', heading3: 'Heading3' } as const;

/** A line as a paragraph; one with a heading's role takes its look from the style. */
export function paragraphOf(line: Line, press: Press): Xml {
  const { look } = line;
  const style = look.role === undefined || look.role === 'appendix' ? undefined : STYLED[look.role];
  const letters = style === undefined ? lettersOf(look, press.plain) : lettersBeside(look, press);
  const runs = wordRuns(line.runs).flatMap((run) => wordsOf(run, letterProperties(letters, run, line), press));
  const place = style === undefined ? placeOf(look, press.plain) : [value('w:pStyle', style), ...(look.pageBreak ? [PAGE_BREAK] : [])];
  return element('w:p', [
    ...(place.length > 0 ? [element('w:pPr', place)] : []),
    ...(line.writer ? [contentControl({ tag: WRITER_TAG, title: 'Người soạn viết', id: press.nextId() }, runs)] : runs),
  ]);
}

/** A stroke: an empty paragraph with a border, indented to the stroke's length. */
export function ruleOf({ width, room }: Rule): Xml {
  const side = twips((room - width) / 2);
  return element('w:p', [
    element('w:pPr', [
      element('w:pBdr', [mark('w:top', { 'w:val': 'single', 'w:color': '000000', 'w:sz': 6, 'w:space': 0 })]),
      mark('w:spacing', { 'w:after': 0, 'w:before': 50, 'w:line': 40, 'w:lineRule': LineRuleType.EXACT }),
      mark('w:ind', { 'w:left': side, 'w:right': side }),
    ]),
  ]);
}

/** A picture on a line of its own, kept with its caption. */
export function pictureOf({ png, width, height, alt, chart }: Picture, press: Press): Paragraph {
  const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: pixels(width), height: pixels(height) },
        // Word and the writer's edits leave the name: by it the picture is found again.
        altText: { id: String(press.nextId()), name: chart.id ?? 'Biểu đồ', title: 'Biểu đồ', description: alt },
      }),
    ],
  });
}

/** Spacing of a look as the library takes it. */
export function spacingOf({ before, after, line }: Look): NonNullable<IParagraphOptions['spacing']> {
  const rule = line?.rule ?? 'multiple';
  return {
    before: twentieths(before),
    after: twentieths(after),
    line: rule === 'multiple' ? Math.round((line?.height ?? 1) * 240) : twentieths(line?.height ?? 12),
    lineRule: rule === 'multiple' ? LineRuleType.AUTO : rule === 'exactly' ? LineRuleType.EXACT : LineRuleType.AT_LEAST,
  };
}

/** Letters of a look that differ from the document's own. */
export function lettersOf(look: Look, plain: Look | undefined): IRunOptions {
  return {
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italics: true } : {}),
    ...(look.underline ? { underline: {} } : {}),
    ...(look.caps ? { allCaps: true } : {}),
    ...(look.size === plain?.size ? {} : { size: halfPoints(look.size) }),
  };
}

/** What a line with a heading's role has of its own beside the style. */
function lettersBeside({ role, caps = false }: Look, press: Press): IRunOptions {
  return role === 'heading1' && caps !== press.capitals ? { allCaps: caps } : {};
}

const WRITER_SHADE = mark('w:shd', { 'w:fill': 'EDE6C8', 'w:color': 'auto', 'w:val': 'clear' });
const DOUBTFUL = value('w:highlight', 'yellow');
const KEEP_NEXT = mark('w:keepNext');
const PAGE_BREAK = mark('w:pageBreakBefore');

/** Letters as properties of a run, in the order that Word asks for. */
function letterProperties({ bold, italics, underline, allCaps, size }: IRunOptions, { fact }: Run, { writer }: Line): Xml[] {
  return [
    ...(bold ? [mark('w:b'), mark('w:bCs')] : []),
    ...(italics ? [mark('w:i'), mark('w:iCs')] : []),
    ...(allCaps === undefined ? [] : [allCaps ? mark('w:caps') : value('w:caps', 'false')]),
    ...(typeof size === 'number' ? [value('w:sz', size), value('w:szCs', size)] : []),
    ...(fact?.doubtful ? [DOUBTFUL] : []),
    ...(underline ? [value('w:u', 'single')] : []),
    ...(writer ? [WRITER_SHADE] : []),
  ];
}

/** Where a paragraph stands, in the order that Word asks for. */
function placeOf(look: Look, plain: Look): Xml[] {
  const same =
    look.before === plain.before &&
    look.after === plain.after &&
    look.line?.rule === plain.line?.rule &&
    look.line?.height === plain.line?.height;
  return [
    ...(look.keepNext ? [KEEP_NEXT] : []),
    ...(look.pageBreak ? [PAGE_BREAK] : []),
    ...(same ? [] : [mark('w:spacing', spacingAttributes(look))]),
    ...(look.firstLine || look.sides ? [mark('w:ind', indentOf(look))] : []),
    ...(look.align === 'left' ? [] : [value('w:jc', ALIGN[look.align])]),
    ...(look.role === 'appendix' ? [value('w:outlineLvl', 0)] : []),
  ];
}

function spacingAttributes(look: Look): Attributes {
  const { after = 0, before = 0, line = 240, lineRule = LineRuleType.AUTO } = spacingOf(look);
  return { 'w:after': after, 'w:before': before, 'w:line': line, 'w:lineRule': lineRule };
}

function indentOf({ firstLine, sides }: Look): Attributes {
  return {
    ...(sides ? { 'w:left': twips(sides), 'w:right': twips(sides) } : {}),
    ...(firstLine ? { 'w:firstLine': twips(firstLine) } : {}),
  };
}

/** Words and names side by side print as one run. */
function wordRuns(runs: readonly Run[]): Run[] {
  return tidyRuns(runs.map((run) => (run.fact ? run : { text: run.text })));
}

function wordsOf(run: Run, properties: readonly Xml[], press: Press): Xml[] {
  const { fact } = run;
  const words = printable(run.text)
    .split('\n')
    .map((text, i) =>
      element('w:r', [
        ...(properties.length > 0 ? [element('w:rPr', properties)] : []),
        ...(i > 0 ? [mark('w:br')] : []),
        element('w:t', [{ _attr: { 'xml:space': 'preserve' } }, text]),
      ]),
    );
  return fact ? [contentControl({ tag: printable(tagOf(fact)), title: printable(controlTitle(fact)), id: press.nextId() }, words)] : words;
}
