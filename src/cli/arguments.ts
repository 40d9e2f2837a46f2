/** Command-line arguments: positional files, `--name value` (or `--name=value`) and flags. */
import { Fault } from '../core/fault';

export interface Arguments {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Parses arguments; throws a Fault for an option that the command does not have or that lacks its value. */
export function parseArguments(
  args: readonly string[],
  known: { readonly values: readonly string[]; readonly flags: readonly string[] },
): Arguments {
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s);
    if (known.flags.includes(name) && inline === undefined) flags.add(name);
    else if (known.values.includes(name)) {
      const value = inline ?? args[(i += 1)];
      if (value === undefined || (inline === undefined && value.startsWith('--')))
        throw new Fault('bad-argument', `Thiếu giá trị sau --${name}.`);
      values.set(name, value);
    } else throw new Fault('bad-argument', `Không có tùy chọn "${arg}".`);
  }
  return { files, values, flags };
}

/** The only file of a command; throws a Fault when there is none or more than one. */
export function onlyFile(args: Arguments): string {
  const [file, ...more] = args.files;
  if (file === undefined) throw new Fault('bad-argument', 'Thiếu tên tệp sổ .xlsx.');
  if (more.length > 0) throw new Fault('bad-argument', `Lệnh này chỉ nhận một tệp, thừa: ${more.join(', ')}.`);
  return file;
}
