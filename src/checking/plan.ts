/** The relations of the forms worked out for one shape of book: which cells each of them is about. */
import { appendices } from '../appendices';
import type { AppendixId } from '../core/finding';
import type { Book, FormRow, RowKind } from '../core/form';
import { glanceOf, spellOutRule, type Flat, type Glance, type Rule, type Shape } from '../rules';
import { flatten, layOut, type Laid } from './flat';
import type { Words } from './view';

/** One rule of one form; without a glance it is always judged in full. */
export interface Planned {
  readonly rule: Rule;
  readonly glance: Glance | undefined;
}

/** The rules of the forms that a book has, in the order of the appendices. */
export interface Plan {
  readonly laid: readonly Laid[];
  readonly holds: Uint8Array;
  readonly rules: readonly (readonly Planned[])[];
  /** Names of leaves, filled as they are asked for. */
  readonly words: Map<AppendixId, Words>;
}

const ORDER: readonly AppendixId[] = appendices.map((appendix) => appendix.id);

/** Plans are kept for so many shapes of book. */
const MOST = 8;
let plans: readonly Plan[] = [];

/** The cells of a book, with the plan for books of its shape. */
export function planned(book: Book): { readonly flat: Flat; readonly laid: readonly Laid[]; readonly plan: Plan } {
  const { laid, size } = layOut(book, ORDER);
  const flat = flatten(laid, size);
  const known = plans.find((plan) => suits(plan, laid, flat));
  const plan = known ?? made(laid, flat);
  if (plan !== plans[0]) plans = [plan, ...plans.filter((other) => other !== plan)].slice(0, MOST);
  return { flat, laid, plan };
}

/** Whether two books have the same forms, leaves and rows, and cells in the same places. */
function suits(plan: Plan, laid: readonly Laid[], { holds }: Flat): boolean {
  if (plan.holds.length !== holds.length || plan.laid.length !== laid.length) return false;
  for (const [i, { form }] of laid.entries()) {
    const other = plan.laid[i]?.form;
    if (other === form) continue;
    if (other?.appendix !== form.appendix || other.leaves.length !== form.leaves.length || other.rows.length !== form.rows.length)
      return false;
    if ((form.controls === undefined) !== (other.controls === undefined)) return false;
    for (let j = 0; j < form.leaves.length; j += 1) {
      const [one, two] = [form.leaves[j], other.leaves[j]];
      if (one !== two && (one?.key !== two?.key || one?.label !== two?.label || one?.type !== two?.type || one?.signed !== two?.signed))
        return false;
    }
    for (let j = 0; j < form.rows.length; j += 1) {
      const [one, two] = [form.rows[j] as FormRow, other.rows[j] as FormRow];
      if (one.key !== two.key || one.kind !== two.kind || one.label !== two.label) return false;
      if (form.labelAt.has(one.key) !== other.labelAt.has(one.key)) return false;
    }
  }
  for (let at = 0; at < holds.length; at += 1) if ((holds[at] === 0) !== (plan.holds[at] === 0)) return false;
  return true;
}

function made(laid: readonly Laid[], { holds }: Flat): Plan {
  const places = new Map(laid.map((one) => [one.form.appendix, indexOf(one)]));
  const find = (id: AppendixId, row: string, leaf: string): number => {
    const at = places.get(id)?.(row, leaf) ?? -1;
    return at >= 0 && holds[at] !== 0 ? at : -1;
  };
  const percentages = laid.flatMap(({ form }) =>
    form.appendix === 'TTC'
      ? []
      : form.leaves
          .filter((leaf) => leaf.type === 'pct')
          .flatMap((leaf) => form.rows.map((row) => ({ form, at: row.kind === 'heading' ? -1 : find(form.appendix, row.key, leaf.key) })))
          .filter(({ at }) => at >= 0),
  );
  const rules = laid.map(({ form }) => {
    const shape: Shape = {
      leaves: form.leaves,
      rows: (...kinds: RowKind[]) => form.rows.filter((row) => kinds.includes(row.kind)),
      at(row, operand) {
        const dot = operand.indexOf('.');
        if (dot < 0) return find(form.appendix, row, operand);
        const [owner, key] = [operand.slice(0, dot) as AppendixId, operand.slice(dot + 1)];
        const own = find(owner, row, key);
        return own >= 0 ? own : find(owner, '-', key);
      },
      listed: (prefix) =>
        (laid.find((one) => one.form.appendix === 'TTC')?.form.leaves ?? [])
          .filter((leaf) => leaf.key.startsWith(prefix))
          .map((leaf) => find('TTC', '-', leaf.key))
          .filter((at) => at >= 0),
      percentages: percentages.map((one) => ({ at: one.at, own: one.form === form })),
      controlled: form.controls !== undefined,
      labelled: (row) => form.labelAt.has(row),
    };
    const leaves = form.leaves.map((leaf) => leaf.key);
    const declared = appendices.find((appendix) => appendix.id === form.appendix)?.rules ?? [];
    return declared.flatMap((one) => spellOutRule(one, leaves)).map((rule): Planned => ({ rule, glance: glanceOf(rule, shape) }));
  });
  return { laid, holds: holds.slice(), rules, words: new Map() };
}

/** Where a form's cell was laid. */
function indexOf({ form, start }: Laid): (row: string, leaf: string) => number {
  const rows = new Map(form.rows.map((row, i) => [row.key, i]));
  const leaves = new Map(form.leaves.map((leaf, i) => [leaf.key, i]));
  return (row, leaf) => {
    const [i, j] = [rows.get(row), leaves.get(leaf)];
    return i === undefined || j === undefined ? -1 : start + i * form.leaves.length + j;
  };
}
