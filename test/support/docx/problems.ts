/** What is wrong with a .docx, part by part: the package, the order of elements, tables, controls, paper. Empty when nothing is. */
import { strFromU8, unzipSync } from 'fflate';
import { CHOICES, LEADING, SAME_RANK, SEQUENCES } from './order';
import { all, child, xmlTree, type XmlElement } from './tree';

const TYPES = '[Content_Types].xml';

/** One line a problem. */
export function docxProblems(bytes: Uint8Array): string[] {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const trees = new Map<string, XmlElement>();
  const problems: string[] = [];
  for (const [name, data] of files) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, xmlTree(strFromU8(data)));
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  problems.push(...contentTypes(files, trees), ...relationships(files, trees));
  for (const [name, tree] of trees) {
    if (!name.startsWith('word/') || name.endsWith('.rels')) continue;
    const found = [...order(tree), ...tables(tree), ...controls(tree), ...styles(tree, trees.get('word/styles.xml'))];
    problems.push(...found.map((problem) => `${name}: ${problem}`));
  }
  const document = trees.get('word/document.xml');
  if (!document) return [...problems, 'no word/document.xml'];
  return [...problems, ...paper(document)];
}

function contentTypes(files: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, XmlElement>): string[] {
  const root = trees.get(TYPES);
  if (!root) return [`no ${TYPES}`];
  const defaults = new Set(all(root, 'Default').map((element) => element.attributes['Extension']?.toLowerCase()));
  const overrides = all(root, 'Override').map((element) => element.attributes['PartName'] ?? '');
  return [
    ...[...files.keys()]
      .filter((name) => name !== TYPES && !name.endsWith('/'))
      .filter((name) => !overrides.includes(`/${name}`) && !defaults.has(name.split('.').pop()?.toLowerCase()))
      .map((name) => `${name} has no content type`),
    ...overrides.filter((name) => !files.has(name.slice(1))).map((name) => `content type of ${name}, which is not there`),
    ...overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `two content types of ${name}`),
  ];
}

function relationships(files: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, XmlElement>): string[] {
  const problems: string[] = [];
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (source !== '' && !files.has(source)) problems.push(`${name} belongs to no part`);
    const ids = tree.children.map((element) => element.attributes['Id'] ?? '');
    for (const id of ids.filter((each, i) => ids.indexOf(each) !== i)) problems.push(`${name}: ${id} twice`);
    for (const { attributes } of tree.children) {
      const target = attributes['Target'] ?? '';
      if (attributes['TargetMode'] === 'External') continue;
      const path = new URL(target, `file:///${folder}`).pathname.slice(1);
      if (!files.has(decodeURIComponent(path))) problems.push(`${name}: ${target} is not there`);
    }
  }
  for (const [name, tree] of trees) {
    if (!name.startsWith('word/') || name.endsWith('.rels')) continue;
    const rels = trees.get(name.replace(/([^/]*)$/, '_rels/$1.rels'));
    const declared = new Set(rels?.children.map((element) => element.attributes['Id']));
    const walk = (element: XmlElement): void => {
      for (const [key, value] of Object.entries(element.attributes))
        if (/^r:(id|embed|link)$/.test(key) && !declared.has(value)) problems.push(`${name}: ${element.name} refers to ${value}`);
      element.children.forEach(walk);
    };
    walk(tree);
  }
  return problems;
}

function order(root: XmlElement): string[] {
  const problems: string[] = [];
  const walk = (element: XmlElement): void => {
    const names = element.children.map(({ name }) => name);
    const sequence = SEQUENCES[element.name];
    if (sequence) {
      const ranks = names.map((name) => sequence.indexOf(SAME_RANK[name] ?? name));
      names.forEach((name, i) => {
        if (ranks[i] === -1) problems.push(`${name} in ${element.name}`);
        else if (i > 0 && (ranks[i] ?? 0) < (ranks[i - 1] ?? 0)) problems.push(`${name} behind ${names[i - 1] ?? ''} in ${element.name}`);
      });
    }
    const leading = LEADING[element.name];
    if (leading) {
      const present = leading.filter((name) => names.includes(name));
      present.forEach((name, i) => {
        if (names[i] !== name || names.lastIndexOf(name) !== i) problems.push(`${name} is not where ${element.name} begins`);
      });
    }
    const allowed = CHOICES[element.name];
    if (allowed) for (const name of names) if (!allowed.includes(name)) problems.push(`${name} in ${element.name}`);
    if (['w:tc', 'w:hdr', 'w:ftr'].includes(element.name) && names[names.length - 1] !== 'w:p')
      problems.push(`${element.name} without a last w:p`);
    if (element.name === 'w:body' && names[names.length - 1] !== 'w:sectPr') problems.push('w:body without a last w:sectPr');
    element.children.forEach(walk);
  };
  walk(root);
  return problems;
}

function tables(root: XmlElement): string[] {
  return all(root, 'w:tbl').flatMap((table, number) => {
    const problems: string[] = [];
    const say = (problem: string): void => void problems.push(`table ${String(number + 1)}: ${problem}`);
    const grid = (child(table, 'w:tblGrid')?.children ?? []).map((column) => Number(column.attributes['w:w']));
    let above = new Map<number, { span: number; merged: boolean }>();
    let headEnded = false;
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    if (rows.length === 0) say('no rows');
    rows.forEach((row, r) => {
      const here = new Map<number, { span: number; merged: boolean }>();
      let column = 0;
      for (const cell of row.children.filter(({ name }) => name === 'w:tc')) {
        const properties = child(cell, 'w:tcPr');
        const span = Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const merge = child(properties, 'w:vMerge');
        const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
        const width = Number(child(properties, 'w:tcW')?.attributes['w:w']);
        const wanted = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        if (Math.abs(width - wanted) > 1) say(`row ${String(r + 1)}: a cell ${String(width)} wide over columns of ${String(wanted)}`);
        const over = above.get(column);
        if (goesOn && !(over?.merged && over.span === span)) say(`row ${String(r + 1)}: a cell goes on under none`);
        if (goesOn && cell.text !== '') say(`row ${String(r + 1)}: words in a cell that is covered`);
        here.set(column, { span, merged: merge !== undefined });
        column += span;
      }
      if (column !== grid.length) say(`row ${String(r + 1)} covers ${String(column)} of ${String(grid.length)} columns`);
      const head = child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined;
      if (head && headEnded) say(`row ${String(r + 1)}: a header row below the head`);
      headEnded ||= !head;
      above = here;
    });
    if (!headEnded) say('nothing but header rows');
    return problems;
  });
}

function controls(root: XmlElement): string[] {
  const twice = (what: string, ids: readonly string[]): string[] =>
    ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${what} ${id} twice`);
  const properties = all(root, 'w:sdtPr');
  const value = (element: XmlElement, name: string): string => child(element, name)?.attributes['w:val'] ?? '';
  return [
    ...twice(
      'control',
      properties.map((element) => value(element, 'w:id')),
    ),
    ...twice(
      'bookmark',
      all(root, 'w:bookmarkStart').map((element) => element.attributes['w:id'] ?? ''),
    ),
    ...twice(
      'bookmark',
      all(root, 'w:bookmarkStart').map((element) => element.attributes['w:name'] ?? ''),
    ),
    ...twice(
      'drawing',
      all(root, 'wp:docPr').map((element) => element.attributes['id'] ?? ''),
    ),
    ...properties.flatMap((element) =>
      ['w:alias', 'w:tag']
        .filter((name) => value(element, name).length > 64)
        .map((name) => `${name} longer than 64: ${value(element, name)}`),
    ),
    ...properties
      .filter((element) => !/^-?\d{1,10}$/.test(value(element, 'w:id')))
      .map((element) => `control id ${value(element, 'w:id')}`),
  ];
}

function styles(root: XmlElement, sheet: XmlElement | undefined): string[] {
  const known = new Set((sheet ? all(sheet, 'w:style') : []).map((style) => style.attributes['w:styleId']));
  return all(root, 'w:pStyle', 'w:rStyle', 'w:tblStyle')
    .filter((element) => !known.has(element.attributes['w:val']))
    .map((element) => `style ${element.attributes['w:val'] ?? ''} is not declared`);
}

/** A4, on its side where it says so, with room between the margins for each table of the section. */
function paper(document: XmlElement): string[] {
  const body = child(document, 'w:body');
  const problems: string[] = [];
  let pending: XmlElement[] = [];
  for (const element of body?.children ?? []) {
    if (element.name === 'w:tbl') pending.push(element);
    const section = element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');
    if (!section) continue;
    const size = child(section, 'w:pgSz')?.attributes ?? {};
    const [width, height] = [Number(size['w:w']), Number(size['w:h'])];
    const wanted = size['w:orient'] === 'landscape' ? [16838, 11906] : [11906, 16838];
    if (Math.abs(width - (wanted[0] ?? 0)) > 2 || Math.abs(height - (wanted[1] ?? 0)) > 2)
      problems.push(`paper of ${String(width)} by ${String(height)}, ${size['w:orient'] ?? 'no orientation'}`);
    const margins = child(section, 'w:pgMar')?.attributes ?? {};
    const room = width - Number(margins['w:left']) - Number(margins['w:right']);
    for (const table of pending) {
      const wide = (child(table, 'w:tblGrid')?.children ?? []).reduce((sum, column) => sum + Number(column.attributes['w:w']), 0);
      if (wide > room + 2) problems.push(`a table ${String(wide)} wide on a page with ${String(room)}`);
    }
    pending = [];
  }
  return problems;
}
