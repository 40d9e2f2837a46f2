/** Where the cells of a table stand when only those that begin in a row are listed. */

/** What a cell covers; one column or row where absent. */
interface Spanning {
  readonly columns?: number;
  readonly rows?: number;
}

/** For each row the column in which each of its cells begins. */
export function beginnings(rows: readonly (readonly Spanning[])[]): number[][] {
  /** By column, the first row that no cell above reaches. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ columns = 1, rows: height = 1 }) => {
      while ((free[column] ?? 0) > row) column += 1;
      const begin = column;
      for (; column < begin + columns; column += 1) free[column] = row + height;
      return begin;
    });
  });
}
