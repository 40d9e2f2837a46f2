/** Prints the icons' PNG files anew from their SVG drawings, by a headless Chromium. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../chromium.mjs';

const FOLDER = resolve(import.meta.dirname, '../../assets/icons');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
// The logo also stands for the whole add-in in shops and catalogues.
const LARGE = [128];

const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: root ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const name = basename(file, '.svg');
    const address = `data:image/svg+xml;base64,${readFileSync(resolve(FOLDER, file)).toString('base64')}`;
    for (const size of name === 'logo' ? [...SIZES, ...LARGE] : SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}img{display:block}</style><img width="${size}" height="${size}" src="${address}">`,
      );
      await page.screenshot({ path: resolve(FOLDER, `${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
