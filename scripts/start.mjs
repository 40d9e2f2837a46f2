/** Serves the workbench on http://localhost:3000 and opens it in a browser where there is one. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { isFree, onEnd, serve } from './serve.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' }, 'no-open': { type: 'boolean', default: false } } });
const port = Number(values.port);

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`"${values.port}" không phải số cổng. Hãy chạy, ví dụ: npm start -- --port 3001`);
  process.exit(1);
}
if (!(await isFree(port))) {
  console.error(
    `Cổng ${port} đang được một chương trình khác dùng nên không mở được trang. Hãy tắt chương trình đó rồi chạy lại, hoặc chạy: npm start -- --port ${port + 1}`,
  );
  process.exit(1);
}

const address = `http://localhost:${port}`;
let stop = async () => {};
onEnd(() => stop());
console.log('Đang chuẩn bị trang làm việc...');
const pages = await serve({ port });
stop = pages.stop;
if (pages.ready) {
  console.log(`Trang làm việc: ${address}\nBấm Ctrl+C để dừng.`);
  if (!values['no-open'] && hasScreen()) openBrowser(address);
}

function hasScreen() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(url) {
  const [program, ...args] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  // The address stands printed above; not being able to open it is no failure.
  child.once('error', () => {});
  child.unref();
}
