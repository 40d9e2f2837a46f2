/** The charts that the printer of reports drew into a Word file: found by their names, and replaced where their pictures are still its own. */
import { digestOf } from '../../core/digest';
import { remembered } from '../../core/remember';
import type { ChartEdit, DraftChart, PrintedChart, PrintedControl } from '../../core/draft';
import { chartXml } from '../../narrative/docx/printedList';
import type { Package } from '../package/package';
import type { Relationship } from '../package/relationships';
import { escaped, type Patch } from './patches';
import type { PlacedParagraph } from './paragraphs';
import type { ReadPart } from './readDocx';
import { attributeOf, type Node } from './tree';

/** A picture in the main part, and the part that holds its bytes. */
interface PlacedPicture {
  /** `wp:inline` or `wp:anchor`: its size, its words, the picture itself. */
  readonly frame: Node;
  readonly media: string;
  readonly digest: string;
  readonly paragraph: number;
}

/** A chart of the list with its pictures. */
export interface PlacedChart {
  readonly printed: PrintedChart;
  /** Its element in the list. */
  readonly node: Node;
  readonly pictures: readonly PlacedPicture[];
}

/** More charts than any report has, and more copies of one: a stranger's file is not followed further. */
const MOST_CHARTS = 20;
const MOST_COPIES = 20;

/** The charts that a list of what was printed names. */
export function listedCharts(list: Node): { readonly printed: PrintedChart; readonly node: Node }[] {
  const charts = list.children.filter((node) => local(node) === 'chart').slice(0, MOST_CHARTS);
  return charts.flatMap((node) => {
    const [id, digest, width] = ['id', 'digest', 'width'].map((name) => attributeOf(node, name));
    if (id === undefined || digest === undefined || !(Number(width) > 0)) return [];
    return [{ node, printed: { id, digest, width: Number(width), figures: controlsIn(node, 'figure') } }];
  });
}

/** The children of this name that have a tag and a title. */
export function controlsIn(node: Node, name: string): PrintedControl[] {
  return node.children.flatMap((child): PrintedControl[] => {
    const { tag, title } = child.attributes;
    return local(child) !== name || tag === undefined || title === undefined ? [] : [{ tag, title }];
  });
}

/** Finds the pictures of charts in a part. */
export function placedCharts(
  listed: ReturnType<typeof listedCharts>,
  { tree }: ReadPart,
  paragraphs: readonly { readonly placed: PlacedParagraph }[],
  links: readonly Relationship[],
  pack: Package,
): PlacedChart[] {
  if (listed.length === 0) return [];
  const byName = new Map(listed.map(({ printed: { id } }) => [id, [] as PlacedPicture[]]));
  const digests = remembered((media) => digestOf(pack.get(media) ?? new Uint8Array()));
  const walk = (node: Node): void => {
    const name = node.children.find((child) => local(child) === 'docPr');
    const pictures = name && byName.get(attributeOf(name, 'name') ?? '');
    if (pictures && pictures.length < MOST_COPIES) {
      const link = attributeOf(below(node, 'blip')[0], 'embed');
      const media = links.find(({ id, kind }) => id === link && kind === 'image')?.target;
      const paragraph = paragraphAt(paragraphs, node.start);
      if (media !== undefined && pack.get(media) && paragraph >= 0)
        pictures.push({ frame: node, media, digest: digests(media), paragraph });
    }
    node.children.forEach(walk);
  };
  walk(tree.root);
  return listed.map((one) => ({ ...one, pictures: byName.get(one.printed.id) ?? [] }));
}

/** A chart as the draft has it. */
export function draftChart({ printed, pictures }: PlacedChart): DraftChart {
  return { ...printed, shown: pictures.map(({ paragraph, digest }) => ({ paragraph, digest })) };
}

/** What an edit changes: letters of the main part and of the list, and whole parts. */
export interface ChartPatches {
  readonly main: readonly Patch[];
  readonly list: readonly Patch[];
  readonly media: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Puts a new picture where a chart has its own; its words go with it, and its height where the new one is shaped otherwise. */
export function chartPatches({ printed, node, pictures }: PlacedChart, edit: ChartEdit, main: ReadPart, pack: Package): ChartPatches {
  const own = pictures.filter(({ digest }) => digest === printed.digest);
  const [first] = own;
  const old = first && pack.get(first.media);
  if (!old) return { main: [], list: [], media: [] };
  const taller = shapeOf(edit.png) / shapeOf(old);
  const { source } = main.tree;
  return {
    main: own.flatMap(({ frame }) => [
      ...below(frame, 'docPr').map((words) => attributePatch(words, 'descr', () => escaped(edit.description), source)),
      ...below(frame, 'cNvPr')
        .filter((words) => (attributeOf(words, 'descr') ?? '') !== '')
        .map((words) => attributePatch(words, 'descr', () => escaped(edit.description), source)),
      ...(Math.abs(taller - 1) < 0.001
        ? []
        : ['extent', 'ext']
            .flatMap((name) => below(frame, name).filter((size) => attributeOf(size, 'cy') !== undefined))
            .map((size) => attributePatch(size, 'cy', (cy) => String(Math.round(Number(cy) * taller)), source))),
    ]),
    list: [{ start: node.start, end: node.end, text: chartXml(edit.printed) }],
    media: [...new Set(own.map(({ media }) => media))].map((name) => ({ name, bytes: edit.png })),
  };
}

/** Height by width, out of a PNG's header. */
function shapeOf(png: Uint8Array): number {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return png.length < 24 ? 1 : view.getUint32(20) / Math.max(1, view.getUint32(16));
}

function attributePatch(node: Node, name: string, value: (old: string) => string, source: string): Patch {
  const tag = source.slice(node.start, node.inner);
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = ` ${name}="${value(match?.[1] ?? match?.[2] ?? '')}"`;
  if (match) return { start: node.start + match.index, end: node.start + match.index + match[0].length, text };
  const at = node.start + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0);
  return { start: at, end: at, text };
}

function local(node: Node): string {
  return node.name.slice(node.name.indexOf(':') + 1);
}

/** Elements of a name below a node, whatever their prefix. */
function below(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(local(child) === name ? [child] : []), ...below(child, name)]);
}

/** The paragraph that a place of the part is in, the innermost: it begins last. -1 for none. */
function paragraphAt(paragraphs: readonly { readonly placed: PlacedParagraph }[], at: number): number {
  let found = -1;
  let start = -1;
  paragraphs.forEach(({ placed: { node, part } }, index) => {
    if (part === 'body' && node.start <= at && at < node.end && node.start > start) [found, start] = [index, node.start];
  });
  return found;
}
