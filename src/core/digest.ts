/** A short mark of bytes, to see later whether they are still the same. */

/** Two sums of 32 bits and the length, in letters and digits; no secret is safe behind it. */
export function digestOf(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193) >>> 0;
    b = Math.imul(b ^ byte, 0x85ebca6b) >>> 0;
  }
  return `${bytes.length.toString(36)}-${a.toString(36)}-${b.toString(36)}`;
}
