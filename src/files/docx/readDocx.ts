/** Reads a Word file as a draft: body, footnotes, headers and footers, without trusting the file. */
import { PRINTED_CONTROLS, type DraftParagraph, type DraftText } from '../../core/draft';
import type { Package } from '../package/package';
import { relationshipsOf, type Relationship } from '../package/relationships';
import { grouped, tooLarge } from '../package/limits';
import { controlsIn, draftChart, listedCharts, placedCharts, type PlacedChart } from './charts';
import { ADVICE, LIMITS } from './limits';
import { partText, type PartText } from './partText';
import { walkPart, type Control, type PlacedParagraph } from './paragraphs';
import { readStyles, type Styles } from './styles';
import { placedTree, type Tree } from './tree';
import { unpackDocument } from './unpackDocument';

/** A part whose words are in the draft. */
export interface ReadPart extends PartText {
  readonly tree: Tree;
}

/** A Word file that was read; everything but `draft` is for `editDocx`. */
export interface DocxFile {
  readonly draft: DraftText;
  /** The file as it came. */
  readonly bytes: Uint8Array;
  readonly pack: Package;
  readonly styles: Styles;
  /** By index, as in the draft. */
  readonly paragraphs: readonly { readonly placed: PlacedParagraph; readonly part: ReadPart }[];
  /** By index, as the spans of the draft count them. */
  readonly controls: readonly { readonly control: Control; readonly part: ReadPart }[];
  /** The document's own part. */
  readonly main: ReadPart;
  /** By index, as in the draft. */
  readonly charts: readonly PlacedChart[];
  /** The list of what was printed, where the file has one. */
  readonly list: ReadPart | undefined;
}

const ROLES: readonly (readonly [RegExp, DraftParagraph['part']])[] = [
  [/^(footnotes|endnotes)$/, 'footnote'],
  [/^header$/, 'header'],
  [/^footer$/, 'footer'],
];

/** Reads a Word file. Throws a Fault for what is no .docx, is protected, damaged, hostile or too large. */
export function readDocx(bytes: Uint8Array): DocxFile {
  const { pack, part: main } = unpackDocument(bytes);
  const links = relationshipsOf(pack, main);
  const styles = readStyles(pack, links.find((link) => link.kind === 'styles')?.target);
  const sources: [string, DraftParagraph['part']][] = [[main, 'body']];
  for (const [kind, role] of ROLES)
    for (const link of links) if (kind.test(link.kind) && pack.get(link.target)) sources.push([link.target, role]);
  const paragraphs: DocxFile['paragraphs'][number][] = [];
  const controls: DocxFile['controls'][number][] = [];
  const counters = { controls: 0, tables: 0 };
  const body = readPart(pack, main);
  for (const [name, role] of new Map(sources)) {
    const part = name === main ? body : readPart(pack, name);
    const walk = walkPart(part.tree.root, role, styles, counters);
    for (const placed of walk.paragraphs) paragraphs.push({ placed, part });
    for (const control of walk.controls) controls.push({ control, part });
    if (paragraphs.length > LIMITS.paragraphs)
      throw tooLarge(`Tệp có hơn ${grouped(LIMITS.paragraphs)} đoạn, nhiều hơn mức đọc được`, ADVICE.split);
  }
  let start = 0;
  const draft = paragraphs.map(({ placed: { text, part, cell, spans } }): DraftParagraph => {
    const paragraph = { text, start, part, ...(cell ? { cell } : {}), spans };
    start += text.length + 1;
    return paragraph;
  });
  const list = printedList(pack, links);
  const charts = list ? placedCharts(listedCharts(list.tree.root), body, paragraphs, links, pack) : [];
  return {
    draft: {
      paragraphs: draft,
      ...(list ? { printed: controlsIn(list.tree.root, 'control') } : {}),
      ...(charts.length > 0 ? { charts: charts.map(draftChart) } : {}),
    },
    bytes,
    pack,
    styles,
    paragraphs,
    controls,
    main: body,
    charts,
    list,
  };
}

function readPart(pack: Package, name: string): ReadPart {
  const text = partText(name, pack.get(name) ?? new Uint8Array());
  return { ...text, tree: placedTree(text.text, name) };
}

/** The list of what was printed that the printer of reports leaves in its files; `undefined` where there is none. */
function printedList(pack: Package, links: readonly Relationship[]): ReadPart | undefined {
  for (const { kind, target } of links) {
    const bytes = kind === 'customXml' ? pack.get(target) : undefined;
    if (bytes && partText(target, bytes).text.includes(PRINTED_CONTROLS)) return readPart(pack, target);
  }
  return undefined;
}
