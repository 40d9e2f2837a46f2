/** Writes `dist/manifest.xml` for the address in PLDV_URL, and refuses one that Excel would not take. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEVELOPMENT, manifestAt } from './address';
import { checkManifest } from './check';
import { pngSize } from './png';

const root = resolve(import.meta.dirname, '../..');
const dist = resolve(root, 'dist');
const address = process.env['PLDV_URL'] ?? '';

try {
  if (!existsSync(resolve(dist, 'taskpane.html'))) throw new Error('Chưa có thư mục dist. Hãy chạy: npm run build');
  const xml = manifestAt(readFileSync(resolve(root, 'manifest.xml'), 'utf8'), address || DEVELOPMENT);
  const wrong = checkManifest(xml, (path) => pngSize(resolve(dist, path)));
  if (wrong.length > 0) throw new Error(`manifest.xml chưa dùng được:\n${wrong.join('\n')}`);
  writeFileSync(resolve(dist, 'manifest.xml'), xml);
  console.log(
    address
      ? `Đã tạo dist/, tệp khai báo dist/manifest.xml trỏ tới ${address}`
      : `Đã tạo dist/. Chưa đặt biến PLDV_URL nên dist/manifest.xml còn trỏ tới ${DEVELOPMENT}: chỉ dùng để thử trên máy này.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
