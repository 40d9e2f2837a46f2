/** Relation kind `implies`: when one thing stands in a form, another must. */
import type { Constraint, State } from '../core/constraint';
import type { Check } from '../core/finding';
import type { RowKind } from '../core/form';
import { cellsOf, inRow, judged, missingOf, naming, spell, terms, type Term } from './judge';
import { fails, HOLDS, present, type Flat } from './glance';
import { isEmpty, isFigure } from './native';
import type { Operand, RuleBase, RuleKind } from './rule';

export interface ImpliesRule extends RuleBase {
  readonly kind: 'implies';
  readonly when: { readonly leaf: Operand; readonly is: State };
  /** Holds when any of the leaves is in that state. */
  readonly then: { readonly anyOf: readonly Operand[]; readonly is: State };
  /** What follows, in a clause: `phải có ít nhất một cơ sở tiếp nhận`. */
  readonly clause: string;
  /** A state `zero` reached by `0` only, not by a blank: a blank then asks for a written 0. */
  readonly rows?: readonly RowKind[];
}

const ROWS: readonly RowKind[] = ['period', 'year', 'field'];

export const implies: RuleKind<ImpliesRule> = {
  kind: 'implies',
  about: 'Có ô này ở một trạng thái thì ô kia phải ở trạng thái tương ứng.',

  check(rule, view) {
    return view.rows(...(rule.rows ?? ROWS)).flatMap((row): Check[] => {
      const when = terms(view, row.key, [rule.when.leaf])[0] as Term;
      const then = terms(view, row.key, rule.then.anyOf);
      const own = [...then, when].find((term) => term.cell && !term.operand.includes('.'));
      if (!own?.cell || !when.cell || !then.some((term) => term.cell)) return [];
      const at = own.cell.at;
      const given = stands(when, rule.when.is);
      const follows = then.map((term) => stands(term, rule.then.is));
      if (given === false || follows.includes(true)) return [judged(rule, view, row, own.operand, at, 'pass')];
      if (given === undefined || follows.includes(undefined)) {
        return [judged(rule, view, row, own.operand, at, 'unknown', { missing: [...missingOf([when]), ...missingOf(then)] })];
      }
      const name = naming(view, [rule.when.leaf, ...rule.then.anyOf]);
      const state = then
        .map(
          (term) =>
            `"${name(term.operand)}" ${term.blank ? 'để trống' : `ghi ${term.value === undefined ? String(term.cell?.value ?? '') : spell(term.value)}`}`,
        )
        .join(', ');
      return [
        judged(rule, view, row, own.operand, at, 'fail', {
          say: [
            {
              message: inRow(
                row,
                `"${name(rule.when.leaf)}" ${rule.when.is === 'hundred' ? 'là 100%' : `là ${spell(when.value ?? 0)}`} nhưng ${state}; ${rule.clause}.`,
              ),
              actual: own.cell.value,
              ...(rule.then.is === 'zero' ? { expected: 0 } : {}),
              related: cellsOf([...then, when].filter((term) => term !== own)),
              fixes:
                rule.then.is === 'zero'
                  ? then.flatMap((term) => (term.cell && term.blank ? [{ label: 'Ghi 0', edits: [{ at: term.cell.at, value: 0 }] }] : []))
                  : [],
            },
          ],
        }),
      ];
    });
  },

  glance(rule, shape) {
    const places = shape.rows(...(rule.rows ?? ROWS)).flatMap((row) => {
      const [when, then] = [shape.at(row.key, rule.when.leaf), present(shape, row.key, rule.then.anyOf)];
      const own = present(
        shape,
        row.key,
        [...rule.then.anyOf, rule.when.leaf].filter((operand) => !operand.includes('.')),
      );
      return when < 0 || then.length === 0 || own.length === 0 ? [] : [{ when, then, whole: then.length === rule.then.anyOf.length }];
    });
    return (flat, tally) => {
      for (const { when, then, whole } of places) {
        if (!whole) return false;
        const given = standsAt(flat, when, rule.when.is);
        let follows = false as boolean | undefined;
        for (const place of then) {
          const stands = standsAt(flat, place, rule.then.is);
          if (follows !== true && stands !== false) follows = stands;
        }
        if (given === false || follows === true) tally.passed += 1;
        else if (given === undefined || follows === undefined) tally.unknown += 1;
        else fails(tally);
      }
      return true;
    };
  },

  constraints(rule, view) {
    return view.rows(...(rule.rows ?? ROWS)).flatMap((row): Constraint[] => {
      const when = view.cell(row.key, rule.when.leaf);
      const then = terms(view, row.key, rule.then.anyOf);
      const own = [...then.map((term) => term.operand), rule.when.leaf].find((operand) => !operand.includes('.')) ?? '';
      const anyOf = cellsOf(then);
      if (!when || anyOf.length === 0 || rule.then.is === 'filled') return [];
      const at = { row: row.key, column: own, severity: rule.severity };
      const given = stands(terms(view, row.key, [rule.when.leaf])[0] as Term, rule.when.is);
      const blank = then.find((term) => term.cell && term.blank)?.cell;
      if (rule.then.is === 'zero' && blank) return given ? [{ ...at, form: 'wrong', at: blank.at, proposed: 0 }] : [];
      return [{ ...at, form: 'implies', when: { at: when.at, is: rule.when.is }, then: { anyOf, is: rule.then.is } }];
    });
  },

  conditions: (rule, place) => {
    const when = place.ref(rule.when.leaf);
    const then = rule.then.anyOf.flatMap((leaf) => place.ref(leaf) ?? []);
    if (when === undefined || then.length < rule.then.anyOf.length) return [];
    const broken = then.map((ref) => `${NOT_SO[rule.then.is](ref)}`);
    const leaves = [rule.when.leaf, ...rule.then.anyOf].filter((operand) => !operand.includes('.'));
    return [{ leaves, rows: rule.rows ?? ROWS, severity: rule.severity, formula: `AND(${SO[rule.when.is](when)},${broken.join(',')})` }];
  },
};

function standsAt({ values, holds }: Flat, at: number, state: State): boolean | undefined {
  const value = values[at] as number;
  return standsFor(state, holds[at] === HOLDS.blank, Number.isNaN(value) ? undefined : value);
}

function stands(term: Term, state: State): boolean | undefined {
  return standsFor(state, term.blank, term.value);
}

function standsFor(state: State, blank: boolean, value: number | undefined): boolean | undefined {
  if (state === 'filled') return !blank;
  if (state === 'zero') return blank ? false : value === undefined ? undefined : value === 0;
  if (value === undefined) return undefined;
  return state === 'positive' ? value > 0 : value === 100;
}

const SO: Record<State, (ref: string) => string> = {
  positive: (ref) => `AND(ISNUMBER(${ref}),N(${ref})>0)`,
  zero: (ref) => `AND(${isFigure(ref)},N(${ref})=0)`,
  filled: (ref) => `NOT(${isEmpty(ref)})`,
  hundred: (ref) => `N(${ref})=100`,
};

const NOT_SO: Record<State, (ref: string) => string> = {
  positive: (ref) => `AND(${isFigure(ref)},N(${ref})<=0)`,
  zero: (ref) => `OR(${isEmpty(ref)},AND(ISNUMBER(${ref}),N(${ref})<>0))`,
  filled: isEmpty,
  hundred: (ref) => `AND(${isFigure(ref)},N(${ref})<>100)`,
};
