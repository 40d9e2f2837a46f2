/** The manifest at another address: what the build writes for the server of an agency. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEVELOPMENT, manifestAt } from '../../scripts/manifest/address';
import { checkManifest } from '../../scripts/manifest/check';
import { pngSize } from '../../scripts/manifest/png';

const ours = readFileSync(resolve('manifest.xml'), 'utf8');
const onDisk = (path: string): ReturnType<typeof pngSize> => pngSize(resolve(path));

test.each([
  ['https://danvan.quangngai.gov.vn', 'https://danvan.quangngai.gov.vn/'],
  ['https://may-chu.xa.vn:8443/phu-luc/', 'https://may-chu.xa.vn:8443/phu-luc/'],
  ['https://XA.vn/a//', 'https://xa.vn/a/'],
  ['https://xa.vn/dân vận', 'https://xa.vn/d%C3%A2n%20v%E1%BA%ADn/'],
  ["https://xa.vn/a&b'c", 'https://xa.vn/a&amp;b&apos;c/'],
])('moves every address to %s', (address, site) => {
  const moved = manifestAt(ours, address);
  expect(moved).not.toContain(DEVELOPMENT);
  expect(moved.split(site).length).toBe(ours.split(`${DEVELOPMENT}/`).length);
  expect(checkManifest(moved, onDisk)).toEqual([]);
});

test('changes nothing but addresses', () => {
  const back = manifestAt(ours, 'https://xa.vn').replaceAll('https://xa.vn', DEVELOPMENT);
  expect(back).toBe(ours);
  expect(manifestAt(ours, DEVELOPMENT)).toBe(ours);
});

test.each([
  ['http://xa.vn', /phải bắt đầu bằng https/],
  ['xa.vn', /không phải địa chỉ web/],
  ['', /không phải địa chỉ web/],
  ['https://xa.vn/?a=1', /không được kèm tham số/],
  ['https://xa.vn/#a', /không được kèm tham số/],
  ['https://ai:khoa@xa.vn', /mật khẩu/],
  ['file:///C:/phu-luc', /phải bắt đầu bằng https/],
])('refuses the address "%s"', (address, says) => {
  expect(() => manifestAt(ours, address)).toThrow(says);
});
