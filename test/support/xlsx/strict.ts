/** What Excel insists on in a workbook file: order, numbers that lead somewhere, unique names. Returns what is wrong, in words. */
import { unzipSync } from 'fflate';
import { contentOf, elementOf, elementsOf, treeOf, type Element } from '../../../src/files/package/xml';

/** ECMA-376 part 1, 18.3.1.99 and 18.2.27: children in this order, those marked * may repeat. */
const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols* sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF ' +
  'drawingHF picture oleObjects controls webPublishItems tableParts extLst';
const WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const STYLES = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

const textWithin = (node: Element | undefined): string => (node ? contentOf(node) : '');

function order(root: Element, allowed: string, part: string): string[] {
  const names = allowed.split(' ').map((name) => name.replace('*', ''));
  const repeated = new Set(allowed.split(' ').flatMap((name) => (name.endsWith('*') ? [name.slice(0, -1)] : [])));
  const found = elementsOf(root).map((node) => node.local);
  return found.flatMap((name, index) => {
    const before = found[index - 1];
    if (!names.includes(name)) return [`${part}: ${name} does not belong here`];
    if (before === undefined || names.indexOf(before) < names.indexOf(name) || (before === name && repeated.has(name))) return [];
    return [`${part}: ${name} comes after ${before}`];
  });
}

function counts(root: Element, part: string): string[] {
  return elementsOf(root).flatMap((list) => {
    const { count } = list.attributes;
    const real = elementsOf(list).length;
    return count === undefined || Number(count) === real ? [] : [`${part}: ${list.local} says ${count}, has ${String(real)}`];
  });
}

function sheetProblems(root: Element, part: string, formats: number, dxfs: number): string[] {
  const problems = [...order(root, WORKSHEET, part), ...counts(root, part)];
  let lastRow = 0;
  for (const row of elementsOf(elementOf(root, 'sheetData'), 'row')) {
    const number = Number(row.attributes['r']);
    if (!(number > lastRow)) problems.push(`${part}: row ${String(number)} after ${String(lastRow)}`);
    lastRow = number;
    let last = '';
    for (const cell of elementsOf(row, 'c')) {
      const { r = '', s = '0', t } = cell.attributes;
      if (last !== '' && (r.length < last.length || (r.length === last.length && r <= last))) problems.push(`${part}: ${r} after ${last}`);
      last = r;
      if (!r.endsWith(String(number))) problems.push(`${part}: ${r} in row ${String(number)}`);
      if (Number(s) >= formats) problems.push(`${part}: ${r} has format ${s}`);
      const value = textWithin(elementOf(cell, 'v'));
      if (t === undefined && value !== '' && !Number.isFinite(Number(value))) problems.push(`${part}: ${r} is no number`);
      if (t === 'e' && !value.startsWith('#')) problems.push(`${part}: ${r} is no error`);
      if (t === 'str' && /^#(DIV|N\/A|REF|VALUE|NUM|NAME|NULL)/.test(value)) problems.push(`${part}: ${r} is an error written as text`);
    }
  }
  const rules = elementsOf(root, 'conditionalFormatting').flatMap((block) => elementsOf(block, 'cfRule'));
  const priorities = rules.map((rule) => rule.attributes['priority']);
  if (new Set(priorities).size !== priorities.length) problems.push(`${part}: two rules of one priority`);
  for (const { attributes } of rules)
    if (Number(attributes['dxfId'] ?? 0) >= dxfs) problems.push(`${part}: no format ${attributes['dxfId'] ?? ''}`);
  for (const { attributes } of elementsOf(elementOf(root, 'dataValidations'))) {
    if ((attributes['errorTitle'] ?? '').length > 32) problems.push(`${part}: a title of more than 32 letters`);
    if ((attributes['error'] ?? '').length > 255) problems.push(`${part}: a message of more than 255 letters`);
  }
  return problems;
}

function linkProblems(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const names = new Set(Object.keys(parts).map((name) => name.toLowerCase()));
  const types = treeOf(parts['[Content_Types].xml'] ?? '', 'types');
  const overrides = elementsOf(types, 'Override').map((node) => node.attributes['PartName'] ?? '');
  const defaults = new Set(elementsOf(types, 'Default').map((node) => node.attributes['Extension']?.toLowerCase()));
  const problems = overrides.filter((name) => !names.has(name.slice(1).toLowerCase())).map((name) => `types: ${name} is not there`);
  if (new Set(overrides).size !== overrides.length) problems.push('types: a part twice');
  for (const [name, bytes] of Object.entries(parts)) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== '[Content_Types].xml' && !overrides.includes(`/${name}`) && !defaults.has(extension))
      problems.push(`types: nothing for ${name}`);
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    const ids = new Set<string>();
    for (const { attributes } of elementsOf(treeOf(bytes, name))) {
      const { Id = '', Target = '', TargetMode } = attributes;
      if (ids.has(Id)) problems.push(`${name}: ${Id} twice`);
      ids.add(Id);
      const path = Target.startsWith('/') ? Target.slice(1) : new URL(Target, `x:/${folder}`).pathname.slice(1);
      if (TargetMode !== 'External' && !names.has(path.toLowerCase())) problems.push(`${name}: ${Target} is not there`);
    }
  }
  return problems;
}

/** Everything about a workbook file that Excel would call damaged, as far as it can be told without Excel. */
export function problemsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const tree = (name: string): Element => treeOf(parts[name] ?? new Uint8Array(), name);
  const styles = tree('xl/styles.xml');
  const formats = elementsOf(elementOf(styles, 'cellXfs'), 'xf').length;
  const dxfs = elementsOf(elementOf(styles, 'dxfs')).length;
  const book = tree('xl/workbook.xml');
  const sheets = elementsOf(elementOf(book, 'sheets'));
  const problems = [
    ...order(book, WORKBOOK, 'workbook'),
    ...order(styles, STYLES, 'styles'),
    ...counts(styles, 'styles'),
    ...linkProblems(parts),
    ...Object.keys(parts)
      .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
      .flatMap((name) => sheetProblems(tree(name), name, formats, dxfs)),
  ];
  const once = (what: string, values: readonly string[]): void => {
    if (new Set(values.map((value) => value.toLowerCase())).size !== values.length) problems.push(`workbook: ${what} twice`);
  };
  once(
    'a sheet name',
    sheets.map((node) => node.attributes['name'] ?? ''),
  );
  once(
    'a sheet id',
    sheets.map((node) => node.attributes['sheetId'] ?? ''),
  );
  const names = elementsOf(elementOf(book, 'definedNames'));
  once(
    'a name',
    names.map((node) => `${node.attributes['name'] ?? ''} ${node.attributes['localSheetId'] ?? ''}`),
  );
  for (const node of names) {
    const { attributes } = node;
    const refersTo = contentOf(node);
    if (Number(attributes['localSheetId'] ?? 0) >= sheets.length)
      problems.push(`workbook: ${attributes['name'] ?? ''} belongs to no sheet`);
    if (/(^|[,(])[^'",(]*[ '-][^'",(]*!/.test(refersTo)) problems.push(`workbook: ${refersTo} is not quoted`);
  }
  return problems;
}
