/** The commands by name: runs one and gives its exit code. */
import { faultMessage } from '../core/fault';
import { parseArguments } from './arguments';
import type { Output } from './output';

const USAGE = `Cách dùng:
  phuluc template --out so.xlsx [--unit TÊN] [--periods 2013-2018,2019-2022] [--years 2013,2018,2022] [--controls]
  phuluc layout   so.xlsx --json
  phuluc check    so.xlsx [so-khac.xlsx ...] [--json] [--report phieu.docx]
  phuluc summary  so.xlsx --out tom-tat.(docx|html|txt) [--report nhiem-ky|nam|5-nam|10-nam] [--length gon|vua|day-du] [--profile dang|nha-nuoc]
  phuluc fill     mau.docx --with so.xlsx --out bao-cao.docx [--json]
  phuluc reconcile bao-cao.(docx|txt) [--with so.xlsx] [--json] [--update bao-cao-moi.docx] [--all]`;

/** Each command loads only what it needs, so that `check` does not wait for the Word printer. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], output: Output) => Promise<number>>> = {
  template: async (args, output) =>
    (await import('./template')).templateCommand(
      parseArguments(args, { values: ['out', 'unit', 'periods', 'years'], flags: ['controls'] }),
      output,
    ),
  layout: async (args, output) => (await import('./layout')).layoutCommand(parseArguments(args, { values: [], flags: ['json'] }), output),
  check: async (args, output) =>
    (await import('./check')).checkCommand(parseArguments(args, { values: ['report'], flags: ['json'] }), output),
  summary: async (args, output) =>
    (await import('./summary')).summaryCommand(parseArguments(args, { values: ['out', 'report', 'length', 'profile'], flags: [] }), output),
  fill: async (args, output) =>
    (await import('./fill')).fillCommand(parseArguments(args, { values: ['with', 'out'], flags: ['json'] }), output),
  reconcile: async (args, output) =>
    (await import('./reconcile')).reconcileCommand(
      parseArguments(args, { values: ['with', 'update', 'out'], flags: ['json', 'all'] }),
      output,
    ),
};

/** Runs one command. Exit codes: 0 done and no error found, 1 errors found, 2 the request or a file cannot be read. Never throws. */
export async function phuluc(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    const asked = name === 'help' || name === '--help';
    if (asked) output.line(USAGE);
    else output.problem(name === undefined ? USAGE : `Không có lệnh "${name}".\n${USAGE}`);
    return asked ? 0 : 2;
  }
  try {
    return await command(rest, output);
  } catch (error) {
    output.problem(faultMessage(error));
    return 2;
  }
}
