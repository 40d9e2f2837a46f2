/** Has hucre read everything of a workbook but the cells: merges, widths, checks, conditional formats, page set-up and the styles. */
import { readXlsx as readWithHucre, type CellStyle as HucreStyle, type Sheet as HucreSheet } from 'hucre/xlsx';
import type { BookSheet } from './book';
import { unreadable } from '../package/limits';
import { ADVICE } from './limits';
import { Package } from '../package/package';

/*
 * hucre makes JS Dates of day numbers, leaves shared formulas with their first cell and lays a sheet out as one full rectangle, so
 * cells are read apart (sheetCells). What it is given here is a small package made for the purpose: each sheet's frame without
 * its cells, and one sheet more with a cell for each style number in use, whose style it then resolves.
 */

export interface FrameSource {
  readonly sheet: BookSheet;
  /** Sheet part with its cells left out. */
  readonly xml: string;
}

export interface Frame {
  /** In the order of the sources. */
  readonly sheets: readonly HucreSheet[];
  readonly styles: ReadonlyMap<number, HucreStyle>;
  readonly themeColors: readonly string[];
  readonly defaultFont: NonNullable<HucreStyle['font']>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

/** Reads the frames of sheets. Throws a Fault when hucre cannot. */
export async function readFrame(
  sources: readonly FrameSource[],
  styleNumbers: ReadonlySet<number>,
  parts: { readonly styles: Uint8Array | undefined; readonly theme: Uint8Array | undefined },
): Promise<Frame> {
  const pack = new Package();
  const numbers = [...styleNumbers];
  const probe = numbers.map((number, index) => `<c r="A${String(index + 1)}" s="${String(number)}"/>`);
  const sheets = [...sources.map((source) => source.xml), ''];
  pack.put('[Content_Types].xml', `<Types xmlns="${TYPES}"/>`);
  pack.put('_rels/.rels', `<Relationships xmlns="${LINKS}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`);
  const listed = sheets.map(
    (_, index) => `<sheet name="s${String(index)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  pack.put('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`);
  const links = sheets.map((_, index) => link(`rId${String(index + 1)}`, 'worksheet', `s${String(index)}.xml`));
  if (parts.styles) {
    links.push(link('rStyles', 'styles', 'styles.xml'));
    pack.put('xl/styles.xml', parts.styles);
  }
  if (parts.theme) pack.put('xl/theme/theme1.xml', parts.theme);
  pack.put('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${LINKS}">${links.join('')}</Relationships>`);
  sources.forEach((source, index) => {
    pack.put(`xl/s${String(index)}.xml`, source.xml);
  });
  const rows = probe.map((cell, index) => `<row r="${String(index + 1)}">${cell}</row>`).join('');
  pack.put(`xl/s${String(sources.length)}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`);

  let workbook: Awaited<ReturnType<typeof readWithHucre>>;
  try {
    workbook = await readWithHucre(pack.toBytes(false), { readStyles: true });
  } catch (error) {
    throw unreadable('Tệp bị hỏng ở phần định dạng', ADVICE.resave, error);
  }
  const styles = new Map<number, HucreStyle>();
  const probed = workbook.sheets[sources.length]?.cells;
  numbers.forEach((number, index) => {
    styles.set(number, probed?.get(`${String(index)},0`)?.style ?? {});
  });
  return {
    sheets: workbook.sheets.slice(0, sources.length),
    styles,
    themeColors: workbook.themeColors ?? [],
    defaultFont: workbook.defaultFont ?? {},
  };
}
