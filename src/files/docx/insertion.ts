/** Letters put where there are none to replace: between letters, into an empty control, into an empty paragraph or cell. */
import type { PlacedParagraph } from './paragraphs';
import type { DocxFile, ReadPart } from './readDocx';
import { innerXml, lettersXml, type Patch } from './patches';
import { letterPatches } from './letters';
import { childOf, type Node, type Tree } from './tree';

/** Properties of a paragraph's mark that say what became of the mark and nothing of letters. */
const OF_THE_MARK = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** Patches that insert `text` at an offset of a paragraph, in the look of what stands there. */
export function insertionPatches(paragraph: PlacedParagraph, at: number, text: string, part: ReadPart, file: DocxFile): Patch[] {
  const { tree } = part;
  const empty = paragraph.spans
    .filter((span) => (span.kind === 'control' || span.kind === 'placeholder') && span.from === at && span.to === at)
    .map((span) => file.controls[span.control ?? -1]?.control)
    .filter((control) => control !== undefined && inside(control.node, paragraph.node));
  const control = empty.at(-1);
  if (control) {
    const within = paragraph.runs.filter((run) => run.control === control.index).at(-1);
    if (within) return [intoRun(within.node, text, tree)];
    const look = childOf(control.properties, 'w:rPr');
    const near = lookAt(paragraph, at) ?? childOf(childOf(paragraph.node, 'w:pPr'), 'w:rPr');
    const run = runXml(text, look ?? near, tree);
    if (control.content) return [atEnd(control.content, run, tree)];
    return [atEnd(control.node, `<${tree.prefix}sdtContent>${run}</${tree.prefix}sdtContent>`, tree)];
  }
  const field = paragraph.fields.find(({ from, to, end }) => from === at && to === at && end !== undefined);
  if (field?.end) {
    const { start } = field.end;
    const parting = field.parted || field.spent.length > 0 ? '' : `<${tree.prefix}fldChar ${tree.prefix || 'w:'}fldCharType="separate"/>`;
    return [{ start, end: start, text: parting + lettersXml(text, tree.prefix) }];
  }
  const touching = paragraph.pieces.filter((piece) => piece.from <= at && at <= piece.to);
  const across = touching.find((piece) => piece.from < at && at < piece.to);
  // Outside of controls rather than within, after letters rather than before, among letters rather than beside a tab.
  const piece =
    across ??
    [...touching].sort(
      (a, b) => a.depth - b.depth || Number(b.letters !== undefined) - Number(a.letters !== undefined) || a.from - b.from,
    )[0];
  if (piece?.letters) {
    const shown = paragraph.text.slice(piece.from, piece.to);
    const place = at - piece.from;
    return letterPatches(piece, shown, place, place, innerXml(text, tree.prefix), (plain) => innerXml(plain, tree.prefix), tree);
  }
  if (piece) {
    const start = at === piece.from ? piece.node.start : piece.node.end;
    return [{ start, end: start, text: lettersXml(text, tree.prefix) }];
  }
  const run = paragraph.runs.filter((candidate) => candidate.control === undefined).at(-1);
  if (run) return [intoRun(run.node, text, tree)];
  return [atEnd(paragraph.node, runXml(text, childOf(childOf(paragraph.node, 'w:pPr'), 'w:rPr'), tree), tree)];
}

function inside(node: Node, outer: Node): boolean {
  return node.start >= outer.start && node.end <= outer.end;
}

/** Properties of the run that prints what stands nearest to an offset, the letters before it first. */
function lookAt(paragraph: PlacedParagraph, at: number): Node | undefined {
  const before = paragraph.pieces.filter((piece) => piece.to <= at).at(-1);
  const piece = before ?? paragraph.pieces.find((candidate) => candidate.from >= at);
  return childOf(piece?.run, 'w:rPr');
}

function intoRun(run: Node, text: string, tree: Tree): Patch {
  return atEnd(run, lettersXml(text, tree.prefix), tree);
}

function runXml(text: string, look: Node | undefined, tree: Tree): string {
  const { prefix, source } = tree;
  const properties = (look?.children ?? [])
    .filter((child) => !OF_THE_MARK.has(child.name))
    .map((child) => source.slice(child.start, child.end));
  const printed = properties.length > 0 ? `<${prefix}rPr>${properties.join('')}</${prefix}rPr>` : '';
  return `<${prefix}r>${printed}${lettersXml(text, prefix)}</${prefix}r>`;
}

/** Puts XML at the end of an element's content, opening the element where it was closed at once. */
export function atEnd(node: Node, xml: string, { source }: Tree): Patch {
  if (source.slice(node.end - 2, node.end) !== '/>' || node.inner !== node.end)
    return { start: node.innerEnd, end: node.innerEnd, text: xml };
  const name = /^<([^\s/>]+)/.exec(source.slice(node.start, node.end))?.[1] ?? '';
  return { start: node.end - 2, end: node.end, text: `>${xml}</${name}>` };
}
