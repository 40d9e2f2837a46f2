/** Grey pictures as PNG bytes: sixteen greys, the same bytes in every host. */
import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_LENGTH = 13;

/** The nearest of sixteen greys to one of 256. */
const LEVEL = Uint8Array.from({ length: 256 }, (_, grey) => Math.round(grey / 17));

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** A PNG of `grey`, row by row from the top, 0 black to 255 white, rounded to sixteen greys; printed at `dotsPerInch`. */
export function greyPng(grey: Uint8Array, width: number, height: number, dotsPerInch: number): Uint8Array {
  const rowLength = Math.ceil(width / 2) + 1;
  // Each row opens with its filter, 0 for none: rows of bars are alike as they are.
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0, from = 0; y < height; y += 1, from += width) {
    let to = y * rowLength + 1;
    for (let x = 0; x < width; x += 2) {
      const second = x + 1 < width ? (LEVEL[grey[from + x + 1] ?? 0] ?? 0) : 0;
      rows[to++] = ((LEVEL[grey[from + x] ?? 0] ?? 0) << 4) | second;
    }
  }
  const header = new Uint8Array(HEADER_LENGTH);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 4;
  const density = new Uint8Array(9);
  const perMetre = Math.round(dotsPerInch / 0.0254);
  new DataView(density.buffer).setUint32(0, perMetre);
  new DataView(density.buffer).setUint32(4, perMetre);
  density[8] = 1;
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', zlibSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  for (let i = 0; i < 4; i += 1) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(body, 8);
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(4, 8 + body.length)) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  view.setUint32(8 + body.length, (crc ^ 0xffffffff) >>> 0);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
