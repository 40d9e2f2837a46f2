/** Workbook files made by hand, byte by byte as far as it matters, and a look inside those that were written. */
import { strToU8, unzipSync, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface HandMade {
  /** Children of each sheet's `worksheet` element, by name; `undefined` leaves the part out. */
  readonly sheets: Readonly<Record<string, string | undefined>>;
  /** Attributes of a sheet's entry, e.g. `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  /** Texts of the shared strings part, as XML of the `si` elements. */
  readonly strings?: readonly string[];
  /** Children of `styleSheet`. */
  readonly styles?: string;
  /** Children of `workbook` after its sheets, e.g. names. */
  readonly afterSheets?: string;
  /** Children of `workbook` before its sheets. */
  readonly beforeSheets?: string;
  /** More parts, or other content for those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: string;
}

/** Parts of a workbook, to be zipped or spoilt. */
export function partsOf(made: HandMade): Record<string, Uint8Array> {
  const names = Object.keys(made.sheets);
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
      names
        .map((_, index) => `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${CONTENT}.worksheet+xml"/>`)
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${LINKS}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${made.beforeSheets ?? ''}<sheets>` +
      names
        .map(
          (name, index) =>
            `<sheet name="${name}" sheetId="${String(index + 1)}" ${made.states?.[name] ?? ''} r:id="rId${String(index + 1)}"/>`,
        )
        .join('') +
      `</sheets>${made.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${LINKS}">` +
      names.map((_, index) => link(`rId${String(index + 1)}`, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`)).join('') +
      (made.strings ? link('rIdS', 'sharedStrings', 'sharedStrings.xml') : '') +
      (made.styles === undefined ? '' : link('rIdT', 'styles', 'styles.xml')) +
      `${made.links ?? ''}</Relationships>`,
  };
  names.forEach((name, index) => {
    const content = made.sheets[name];
    if (content === undefined) return;
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content}</worksheet>`;
  });
  if (made.strings) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${made.strings.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  if (made.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`;
  const all = { ...parts, ...made.parts };
  return Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
}

/** A workbook file; a large one is made much faster with nothing compressed (level 0). */
export function fileOf(made: HandMade, level: 0 | 6 = 6): Uint8Array {
  return zipSync(partsOf(made), { level });
}

/** Text of the parts of a workbook file, by name. */
export function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

/** The styles of a workbook with number formats 164 (a date) and 165, and cell formats 0 to 3. */
export const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.0"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><u/><sz val="14"/><color theme="4"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="double"><color rgb="FFFF0000"/></left><right style="double"/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="165" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" textRotation="90"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>';
