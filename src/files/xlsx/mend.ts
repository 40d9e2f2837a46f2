/** Puts right, in the package that hucre wrote, the few things that it leaves wrong. */
import type { Package } from '../package/package';
import { unpackBook } from './unpackBook';
import { textOf } from '../package/xml';

/*
 * - A formula whose value is an error is written as if it gave a text.
 * - Inline strings lose the spaces at their ends without xml:space.
 * - The zip is made by the platform's own compressor, which differs between browsers and Node: the package is zipped again here.
 */

const ERROR_AS_TEXT = / t="str">(<f>[^<]*<\/f>)<v>(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A))<\/v>/g;

const SPACED_TEXT = /<is><t>(?=\s|[^<]*[\s]<|[^<]*\n)/g;

/** The package of a workbook that hucre wrote, put right. */
export function mended(bytes: Uint8Array): Package {
  const pack = unpackBook(bytes);
  for (const name of pack.names()) {
    const part = pack.get(name);
    if (!part || !/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    pack.put(name, textOf(part).replace(ERROR_AS_TEXT, ' t="e">$1<v>$2</v>').replace(SPACED_TEXT, '<is><t xml:space="preserve">'));
  }
  return pack;
}
