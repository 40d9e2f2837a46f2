/** Serves the pages from memory on this machine while developing: for the browser, and over https for Excel. */
import { createServer } from 'node:net';
import webpack from 'webpack';
import DevServer from 'webpack-dev-server';
import { createConfig, devServer } from '../webpack.config.js';

const HOST = '127.0.0.1';

/** True when nothing listens on the port. */
export function isFree(port) {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, HOST, () => probe.close(() => settle(true)));
  });
}

/** Starts serving; `https` is a certificate with its key. Settles when the pages are ready: `ready` is false where the sources have errors. */
export async function serve({ port, https }) {
  const compiler = webpack(createConfig({ mode: 'development' }));
  // Ending is the caller's: the server's own way of it would cut off what else has to be put back.
  const options = { ...devServer, host: HOST, port, setupExitSignals: false, ...(https && { server: { type: 'https', options: https } }) };
  const server = new DevServer(options, compiler);
  compiler.hooks.done.tap('say', (stats) => {
    if (stats.hasErrors()) console.error('Mã nguồn còn lỗi (xem phía trên) nên trang chưa mở được. Sửa xong, trang tự dựng lại.');
  });
  await server.start();
  const ready = await new Promise((settle) => server.middleware?.waitUntilValid((stats) => settle(!stats?.hasErrors())));
  return { ready, stop: () => server.stop() };
}

/** Runs once when the user ends the program by Ctrl+C or the system asks it to end. */
export function onEnd(work) {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void work().finally(() => process.exit(0));
    });
  }
}
