/** Files as a stranger may send them: containers of old or protected Office files, and packages that lie about their sizes. */

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE container, as old and protected Office files are, with one stream of this name. */
export function container(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(OLE);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1500,
  );
  return bytes;
}

/** A package with the unpacked size of a part, as its directory declares it, replaced. */
export function forged(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\u0001\u0002'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4)) {
    const name = copy.subarray(at + 46, at + 46 + copy.readUInt16LE(at + 28)).toString();
    if (name === part) copy.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(copy);
}
