/** Changes words of a Word file in place: the parts that change keep every other letter, the other parts every byte. */
import type { ChartEdit, DraftEdit, TitleEdit } from '../../core/draft';
import { Fault } from '../../core/fault';
import { chartPatches } from './charts';
import type { Field } from './fields';
import { insertionPatches } from './insertion';
import { letterPatches } from './letters';
import { partBytes } from './partText';
import type { Control, Piece, PlacedParagraph } from './paragraphs';
import { escaped, innerXml, lettersXml, overlapping, patched, type Patch } from './patches';
import type { DocxFile, ReadPart } from './readDocx';
import { attributeOf, childOf, type Node } from './tree';

/**
 * The file with its words, titles of controls and charts changed; the same bytes for no edits. New letters look like the first that they replace, or like
 * what stands where they are inserted; a prompt that is filled is a prompt no more. Throws a Fault, and changes nothing, for edits that overlap,
 * for letters that XML cannot hold, and for a signed file.
 */
export function editDocx(
  file: DocxFile,
  edits: readonly DraftEdit[],
  titles: readonly TitleEdit[] = [],
  charts: readonly ChartEdit[] = [],
): Uint8Array {
  const wanted = edits
    .map((edit) => ({ ...edit, text: edit.text.replace(/\r\n?/g, '\n') }))
    .filter((edit) => edit.from < edit.to || edit.text !== '');
  if (wanted.length === 0 && titles.length === 0 && charts.length === 0) return file.bytes;
  refuseSigned(file);
  refuseOverlaps(wanted);
  const patches = new Map<ReadPart, Patch[]>();
  const add = (part: ReadPart, more: readonly Patch[]): void => {
    const known = patches.get(part) ?? [];
    known.push(...more);
    patches.set(part, known);
  };
  const fillable = new Map<PlacedParagraph, Fillable[]>();
  for (const edit of wanted) {
    const found = file.paragraphs[edit.paragraph];
    if (!found || edit.from < 0 || edit.to > found.placed.text.length || edit.from > edit.to) throw outside();
    const known = fillable.get(found.placed) ?? fillableIn(found.placed, file);
    fillable.set(found.placed, known);
    add(found.part, editPatches(found.placed, edit, known, found.part, file));
    const { twin } = found.placed;
    if (twin) add(found.part, editPatches(twin, edit, fillableIn(twin, file), found.part, file));
  }
  for (const { control, title } of titles) {
    const found = file.controls[control];
    if (!found) throw outside();
    add(found.part, [titlePatch(found.control, title, found.part)]);
  }
  const pack = file.pack.copy();
  for (const edit of charts) {
    const placed = file.charts[edit.chart];
    if (!placed || !file.list) throw outside();
    const { main, list, media } = chartPatches(placed, edit, file.main, file.pack);
    add(file.main, main);
    add(file.list, list);
    for (const { name, bytes } of media) pack.put(name, bytes);
  }
  for (const [part, made] of patches) pack.put(part.name, partBytes(patched(part.text, made), part.encoding));
  becomeDocument(file, pack);
  return pack.toBytes();
}

interface Fillable {
  readonly from: number;
  readonly to: number;
  readonly control: Control;
}

function editPatches(paragraph: PlacedParagraph, edit: DraftEdit, fillable: readonly Fillable[], part: ReadPart, file: DocxFile): Patch[] {
  const { from, to, text } = edit;
  const prompts = fillable.filter((one) => one.from <= from && to <= one.to).map(({ control }) => control);
  const fields = paragraph.fields.filter((field) => field.from <= from && to <= field.to).flatMap(spentPatches);
  if (from === to)
    return [...insertionPatches(paragraph, from, text, part, file), ...prompts.flatMap((control) => noPrompt(control)), ...fields];
  const { prefix } = part.tree;
  const pieces = piecesWithin(paragraph.pieces, from, to);
  return [
    ...pieces.flatMap((piece, index) => {
      const added = index === 0 ? text : '';
      if (!piece.letters) return [{ start: piece.node.start, end: piece.node.end, text: lettersXml(added, prefix) }];
      const shown = paragraph.text.slice(piece.from, piece.to);
      const cut = [Math.max(from - piece.from, 0), Math.min(to, piece.to) - piece.from] as const;
      return letterPatches(piece, shown, ...cut, innerXml(added, prefix), (plain) => innerXml(plain, prefix), part.tree);
    }),
    ...prompts.flatMap((control) => [...noPrompt(control), ...noPromptLook(control, pieces, part, file)]),
    ...fields,
  ];
}

/** What a merge field leaves behind once it is filled: its words alone. */
function spentPatches({ spent, wrapping }: Field): Patch[] {
  return [
    ...spent.map(({ start, end }) => ({ start, end, text: '' })),
    ...(wrapping
      ? [
          { start: wrapping.start, end: wrapping.inner, text: '' },
          { start: wrapping.innerEnd, end: wrapping.end, text: '' },
        ]
      : []),
  ];
}

/** Pieces that have a letter between two offsets; pieces follow each other without a gap. */
function piecesWithin(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((pieces[end]?.from ?? to) < to) end += 1;
  return pieces.slice(low, end);
}

/** Controls of a paragraph that are something else once they are filled: those with a prompt, or bound to stored data. */
function fillableIn({ spans }: PlacedParagraph, file: DocxFile): Fillable[] {
  return spans.flatMap(({ from, to, control: index }): Fillable[] => {
    const control = index === undefined ? undefined : file.controls[index]?.control;
    return control && noPrompt(control).length > 0 ? [{ from, to, control }] : [];
  });
}

/** The control is filled by hand now: it shows no prompt, and Word does not put back what it had stored for it. */
function noPrompt({ properties }: Control): Patch[] {
  return ['w:showingPlcHdr', 'w:dataBinding', 'w15:dataBinding']
    .map((name) => childOf(properties, name))
    .filter((node) => node !== undefined)
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** Runs of a filled prompt take the look that the control has for what is filled in. */
function noPromptLook({ properties, span }: Control, pieces: readonly Piece[], { tree }: ReadPart, file: DocxFile): Patch[] {
  if (span.kind !== 'placeholder') return [];
  const own = childOf(properties, 'w:rPr');
  return pieces.flatMap(({ run }): Patch[] => {
    const look = childOf(run, 'w:rPr');
    const style = childOf(look, 'w:rStyle');
    if (!look || !style || !file.styles.isPrompt(attributeOf(style) ?? '')) return [];
    if (own) return [{ start: look.start, end: look.end, text: tree.source.slice(own.start, own.end) }];
    return [{ start: style.start, end: style.end, text: '' }];
  });
}

function titlePatch({ node, properties }: Control, title: string, { tree }: ReadPart): Patch {
  const { prefix } = tree;
  const alias = `<${prefix}alias ${prefix || 'w:'}val="${escaped(title)}"/>`;
  const old = childOf(properties, 'w:alias');
  if (old) return { start: old.start, end: old.end, text: alias };
  if (!properties) return { start: node.inner, end: node.inner, text: `<${prefix}sdtPr>${alias}</${prefix}sdtPr>` };
  if (properties.inner === properties.end)
    return { start: properties.start, end: properties.end, text: `<${prefix}sdtPr>${alias}</${prefix}sdtPr>` };
  const after: Node | undefined = childOf(properties, 'w:rPr');
  const start = after ? after.end : properties.inner;
  return { start, end: start, text: alias };
}

function refuseOverlaps(edits: readonly DraftEdit[]): void {
  const inOrder = [...edits].sort((a, b) => a.paragraph - b.paragraph || a.from - b.from || a.to - b.to);
  inOrder.forEach((edit, index) => {
    const next = inOrder[index + 1];
    if (next?.paragraph === edit.paragraph && (next.from < edit.to || (next.from === edit.from && next.to === edit.to)))
      throw overlapping();
  });
}

function refuseSigned(file: DocxFile): void {
  if (!file.pack.names().some((name) => /^_xmlsignatures\//i.test(name))) return;
  const sentence = 'Tệp Word này đã ký số, sửa vào là mất hiệu lực chữ ký nên không ghi. Hãy làm trên bản chưa ký.';
  throw new Fault('file-protected', sentence);
}

function outside(): Fault {
  return new Fault('bad-argument', 'Chỗ cần sửa không có trong tệp Word. Hãy đọc lại tệp rồi làm lại.');
}

const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const TYPES = '[Content_Types].xml';

/** A template that was filled is a document: Word opens it under no other name. */
function becomeDocument(file: DocxFile, pack: DocxFile['pack']): void {
  const types = file.pack.get(TYPES);
  const text = types ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(types) : '';
  if (text.includes(TEMPLATE)) pack.put(TYPES, text.replace(TEMPLATE, TEMPLATE.replace('template', 'document')));
}
