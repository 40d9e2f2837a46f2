/** Serves the workbench and the test pages on a free port and prints the address; ends with the test that started it. */
import { resolve } from 'node:path';
import webpack from 'webpack';
import DevServer from 'webpack-dev-server';
import { createConfig, devServer } from '../../webpack.config.js';

const page = (name) => ({
  entry: resolve(import.meta.dirname, `../browser/${name}.entry.ts`),
  template: resolve(import.meta.dirname, '../browser/bare.html'),
});
const config = createConfig({ mode: 'development', entries: { grid: page('grid') } });
// Built once: a file saved while the tests run must not hold up their pages.
const compiler = webpack({ ...config, watchOptions: { ignored: /./ } });
const server = new DevServer({ ...devServer, host: '127.0.0.1', port: 0 }, compiler);
await server.start();
server.middleware.waitUntilValid((stats) => {
  if (stats.hasErrors()) {
    console.error(stats.toString('errors-only'));
    process.exit(1);
  }
  console.log(`http://127.0.0.1:${server.server.address().port}`);
});

process.stdin.resume();
// Closing stores what was compiled, so that the next file of tests does not compile it again.
process.stdin.once('end', () => server.stop().then(() => compiler.close(() => process.exit(0))));
