/** Opens Excel on Windows or Mac with the add-in of this folder in it, for trying it out; elsewhere says what to do instead. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { isFree, onEnd, serve } from './serve.mjs';

const PORT = 3000; // The manifest of the repository points here.
const CERTIFICATE_DAYS = 365;
const root = resolve(import.meta.dirname, '..');
const tools = resolve(root, 'scripts/excel');
const manifest = resolve(root, 'manifest.xml');

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  fail(
    'Máy này không có Excel: chỉ mở thử được trên Windows hoặc Mac có cài Excel.\n' +
      'Trên máy này hãy dùng trang Bảng làm việc trong trình duyệt: npm start',
  );
}
if (!(await isFree(PORT))) {
  fail(
    `Cổng ${PORT} đang được một chương trình khác dùng (có thể là npm start). Hãy tắt chương trình đó rồi chạy lại: npm run start:excel`,
  );
}

if (!existsSync(resolve(tools, 'node_modules/office-addin-debugging/package.json'))) {
  console.log('Đang cài công cụ mở thử của Microsoft, chỉ lần đầu (khoảng 585 gói)...');
  await step('Không cài được công cụ mở thử. Hãy kiểm tra mạng rồi chạy lại', () =>
    execSync('npm ci', { cwd: tools, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
}
const load = createRequire(resolve(tools, 'package.json'));
const { getHttpsServerOptions } = load('office-addin-dev-certs');
const { startDebugging, stopDebugging } = load('office-addin-debugging');

console.log('Excel chỉ mở trang https: máy có thể hỏi để tin chứng chỉ thử "Developer CA for Microsoft Office Add-ins", hãy đồng ý.');
const https = await step('Chưa tạo được chứng chỉ thử cho localhost', () => getHttpsServerOptions(CERTIFICATE_DAYS));

console.log('Đang chuẩn bị trang của bảng kiểm tra...');
const pages = await serve({ port: PORT, https });
onEnd(async () => {
  try {
    await stopDebugging(manifest);
  } catch (error) {
    console.error(`Chưa gỡ hết khỏi Excel. Hãy chạy lại npm run start:excel rồi bấm Ctrl+C. (${told(error)})`);
  }
  await pages.stop();
});
await step('Chưa mở được Excel. Hãy đóng mọi cửa sổ Excel rồi chạy lại', () =>
  startDebugging(manifest, { appType: 'desktop', app: 'excel', enableDebugging: false, enableLiveReload: false }),
);
console.log(
  `Excel đang mở với thẻ Phụ lục Dân vận; trang ở https://localhost:${PORT}. Xong thì bấm Ctrl+C: trang dừng và Excel bỏ thẻ này.`,
);

/** Does one thing; where it fails, the sentence and the cause are told and the program ends. */
async function step(sentence, work) {
  try {
    return await work();
  } catch (error) {
    return fail(`${sentence}. (${told(error)})`);
  }
}

function told(error) {
  return error instanceof Error ? error.message : String(error);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
