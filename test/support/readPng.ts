/** Reads the grey PNG pictures that we write, by the format's own rules, so that a picture can be measured. */
import { crc32, inflateSync } from 'node:zlib';

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** Millimetres, by the density that the file states. */
  readonly millimetres: readonly [width: number, height: number];
  /** Row by row from the top, 0 black to 255 white. */
  readonly grey: Uint8Array;
  at(x: number, y: number): number;
}

/** Throws where a checksum, a length or a feature is not what a grey picture of 4 bits without filters has. */
export function readPng(bytes: Uint8Array): GreyPicture {
  const file = Buffer.from(bytes);
  if (file.toString('hex', 0, 8) !== '89504e470d0a1a0a') throw new Error('no PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) throw new Error('checksum');
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  const [header, density, data] = ['IHDR', 'pHYs', 'IDAT'].map((name) => chunks.get(name));
  if (!header || !density || !data || [...chunks.keys()].at(-1) !== 'IEND') throw new Error('a chunk is missing');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.toString('hex', 8) !== '0400000000' || density[8] !== 1) throw new Error('another kind of picture');
  const rows = inflateSync(data);
  const rowLength = Math.ceil(width / 2) + 1;
  if (rows.length !== rowLength * height) throw new Error('length of rows');
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * rowLength] !== 0) throw new Error('filtered row');
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * rowLength + 1 + (x >> 1)] ?? 0;
      grey[y * width + x] = (x & 1 ? pair & 15 : pair >> 4) * 17;
    }
  }
  const millimetres = [0, 4].map((at, i) => ([width, height][i] ?? 0) / (density.readUInt32BE(at) / 1000)) as [number, number];
  return { width, height, millimetres, grey, at: (x, y) => grey[y * width + x] ?? 255 };
}
