/** Pasted text or HTML as rows of cell texts. */

/** Rows of the first table in the HTML, merged cells spelled out as blanks; `undefined` when it has no table. */
export function cellsOfHtml(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const rows: string[][] = [];
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, MOST_MERGED); down += 1) {
        for (let right = 0; right < Math.min(cell.colSpan, MOST_MERGED); right += 1) {
          (rows[row + down] ??= [])[column + right] = down === 0 && right === 0 ? textOf(cell) : '';
        }
      }
    }
  });
  return rows.slice(0, table.rows.length).map((line) => Array.from(line, (text: string | undefined) => text ?? ''));
}

/** Rows of tab-separated text, a quoted cell taken whole. */
export function cellsOfText(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
    // The line break that ends the last row starts no other.
    if (match[3] !== '\t' && cell.lastIndex === text.length) break;
    if (match[3] !== '\t') rows.push([]);
  }
  return rows;
}

// A table that claims a million merged cells must not take the page down.
const MOST_MERGED = 200;

function textOf(cell: HTMLTableCellElement): string {
  const paragraphs = [...cell.querySelectorAll('p')];
  const texts = paragraphs.length > 0 ? paragraphs.map((paragraph) => paragraph.textContent) : [cell.textContent];
  return texts
    .map((text) => text.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}
