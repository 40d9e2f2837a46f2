/** `phuluc layout`: where every data cell of the forms stands. */
import { a1 } from '../core/cellRef';
import { onlyFile, type Arguments } from './arguments';
import type { Output } from './output';
import { openForms } from './files';

export async function layoutCommand(args: Arguments, output: Output): Promise<number> {
  const { book } = await openForms(onlyFile(args));
  const cells = [...book.forms.values()].flatMap((form) =>
    form.rows
      .filter((row) => row.kind !== 'heading')
      .flatMap((row) =>
        form.leaves.flatMap((leaf) => {
          const cell = form.cell(row.key, leaf.key);
          return cell
            ? [
                {
                  appendix: form.appendix,
                  row: row.key,
                  column: leaf.key,
                  sheet: cell.at.sheet,
                  cell: a1(cell.at.row, cell.at.column),
                  type: leaf.type,
                  unit: leaf.unit ?? null,
                },
              ]
            : [];
        }),
      ),
  );
  if (args.flags.has('json')) output.line(JSON.stringify(cells));
  else
    for (const cell of cells)
      output.line(`${cell.appendix}\t${cell.row}\t${cell.column}\t${cell.sheet}!${cell.cell}\t${cell.type}\t${cell.unit ?? ''}`);
  return 0;
}
