/** The id behind a tag that was too long for Word: found by trying the ids that a form's sentences make. */
import type { FormData } from '../core/form';
import { tagOf } from './controlNames';
import { appendixTexts } from './sentences';
import { TOTAL } from './figures';

/** Letters that a checksum takes at the end of a tag, its mark included. */
const CHECKSUM = /~[0-9a-f]{8}$/;
const STEPS = ['', '.mean', '.share', '.difference', '.change', '.mean.change', '.mean.difference', '.share.difference', '.share.change'];

/** The id that a tag stands for: the tag itself unless it was cut; `undefined` when no sentence about the form makes such an id. */
export function idOfTag(tag: string, form: FormData): string | undefined {
  if (!CHECKSUM.test(tag)) return tag;
  const begin = tag.replace(CHECKSUM, '');
  const rows = form.rows.map((row) => row.key);
  const own = form.rows.filter((row) => row.kind === 'period' || row.kind === 'year').map((row) => row.key);
  const pairs = rows.flatMap((first) => rows.map((second) => `${first}.${second}`));
  const places = [...rows, TOTAL, own.join('+'), ...pairs];
  for (const key of [...operands(), ...form.leaves.map((leaf) => leaf.key)]) {
    const whole = `${form.appendix}.${key}`;
    if (!whole.startsWith(begin) && !begin.startsWith(whole)) continue;
    for (const step of STEPS)
      for (const place of places) {
        const id = `${whole}${step}.${place}`;
        if (id.startsWith(begin) && tagOf({ id }) === tag) return id;
      }
  }
  return undefined;
}

let known: readonly string[] | undefined;

/** Sums, equalities and lists of zeros that the sentences speak of, as ids have them. */
function operands(): readonly string[] {
  known ??= [...JSON.stringify(appendixTexts).matchAll(/[a-z0-9_]+(?:(?:==|[+,-])[a-z0-9_]+)+/g)].map(([operand]) =>
    operand.replaceAll('==', '='),
  );
  return known;
}
