/** The `phuluc` program: standard output, standard error and the exit code. */
import { phuluc } from './phuluc';

process.exitCode = await phuluc(process.argv.slice(2), {
  line: (text) => process.stdout.write(`${text}\n`),
  problem: (text) => process.stderr.write(`${text}\n`),
});
