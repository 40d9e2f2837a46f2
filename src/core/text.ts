/** Vietnamese text made comparable: one tone placement, keys without tones or marks, abbreviations spelled out, distance in letters. */
import { remembered } from './remember';
import { tidy } from './values';

const TONED = new Map<string, string>();
for (const [plain, toned] of [
  ['oa', 'òa óa ỏa õa ọa / oà oá oả oã oạ'],
  ['oe', 'òe óe ỏe õe ọe / oè oé oẻ oẽ oẹ'],
  ['uy', 'ùy úy ủy ũy ụy / uỳ uý uỷ uỹ uỵ'],
] as const) {
  const [old = [], modern = []] = toned.split(' / ').map((list) => list.split(' '));
  modern.forEach((pair, i) => TONED.set(pair, old[i] ?? plain));
}

/** The tone mark on the first vowel of `oa`, `oe`, `uy` that end a syllable: `hoà` to `hòa`, `uỷ` to `ủy`. `quý`, `hoàn` and the like stay. Composes to NFC. */
export function foldTone(text: string): string {
  return text.normalize('NFC').replace(/(^|[^q])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (_, before: string, pair: string) => {
    const folded = TONED.get(pair.toLowerCase()) ?? pair;
    const cased = [...folded].map((letter, i) => (pair[i] === pair[i]?.toUpperCase() ? letter.toUpperCase() : letter));
    return before + cased.join('');
  });
}

/**
 * A key to compare labels by, never shown: lower case, no tones or marks, `đ` as `d`, one kind of dash, quote and space,
 * no space around `-` and `/`. Labels that differ by tone alone share a key; tone placement falls out with the tones.
 */
export const keyOf = remembered((text: string): string =>
  tidy(text)
    .replace(/[–—−‐‑‒―]/g, '-')
    .replace(/[“”«»„‟]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/ ?([-/]) ?/g, '$1')
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC'),
);

/** What abbreviations of these forms stand for, as keys; a text that spells itself out is brought to the same words. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  hdnd: 'hoi dong nhan dan',
  ubnd: 'uy ban nhan dan',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc viet nam',
  ubmt: 'uy ban mat tran',
  ubmttq: 'uy ban mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
  llvt: 'luc luong vu trang',
  dtts: 'dan toc thieu so',
  cbcc: 'can bo, cong chuc',
  cbccvc: 'can bo, cong chuc, vien chuc',
  tthc: 'thu tuc hanh chinh',
  cchc: 'cai cach hanh chinh',
  qcdc: 'quy che dan chu',
  'ct-xh': 'chinh tri xa hoi',
  'kt-xh': 'kinh te xa hoi',
  'vh-xh': 'van hoa xa hoi',
  'qp-an': 'quoc phong an ninh',
  htct: 'he thong chinh tri',
  dbqh: 'dai bieu quoc hoi',
  txct: 'tiep xuc cu tri',
  kntc: 'khieu nai, to cao',
  kn: 'khieu nai',
  tc: 'to cao',
  'tn&tkq': 'tiep nhan va tra ket qua',
  dvk: 'dan van kheo',
  tdp: 'to dan pho',
  kdc: 'khu dan cu',
  gpmb: 'giai phong mat bang',
  nq: 'nghi quyet',
  kl: 'ket luan',
  ct: 'chi thi',
  qd: 'quyet dinh',
  kh: 'ke hoach',
  cv: 'cong van',
  ctr: 'chuong trinh',
  hd: 'huong dan',
  gq: 'giai quyet',
  xd: 'xay dung',
  tb: 'thong bao',
  bc: 'bao cao',
  qc: 'quy che',
  tw: 'trung uong',
};

/** Spellings in full that differ from one form to the next. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bchinh tri-xa hoi\b/g, 'chinh tri xa hoi'],
  [/\bkinh te-xa hoi\b/g, 'kinh te xa hoi'],
  [/\bvan hoa-xa hoi\b/g, 'van hoa xa hoi'],
  [/\bquoc phong-an ninh\b/g, 'quoc phong an ninh'],
  [/\bcan bo cong chuc\b/g, 'can bo, cong chuc'],
  [/\bcong chuc vien chuc\b/g, 'cong chuc, vien chuc'],
  [/\bkhieu nai to cao\b/g, 'khieu nai, to cao'],
];

/**
 * A key with its abbreviations spelled out, longest first. `ĐV` (đảng viên, đơn vị, đoàn viên) and what else depends on the sheet
 * is given by the caller in `local`, as key to words, and wins. `ĐU`, `TU`, `HU`, `ĐA` stay: without tones they are common words.
 */
export function expandAbbreviations(key: string, local: Readonly<Record<string, string>> = {}): string {
  const expanded = key.replace(
    /[a-z0-9]+(?:[-&][a-z0-9]+)*/g,
    (token) => wordsOf(token, local) ?? token.replace(/[a-z0-9]+/g, (part) => wordsOf(part, local) ?? part),
  );
  return SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), expanded);
}

function wordsOf(token: string, local: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(local, token)) return local[token];
  return Object.hasOwn(ABBREVIATIONS, token) ? ABBREVIATIONS[token] : undefined;
}

/** Letters to insert, drop, change or swap with their neighbour to make `a` of `b`; `Infinity` when it takes more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  let before: number[] = [];
  let previous = right.map((_, j) => j);
  previous.push(right.length);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return Infinity;
    before = previous;
    previous = row;
  }
  const distance = previous[right.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}
