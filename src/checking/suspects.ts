/** Puts suspects, the repair that clearly wins and the words for a tie into the findings of failed checks. */
import { shown, type CellRef } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check, Finding, Fix, Suspect } from '../core/finding';
import type { Book, FormCell } from '../core/form';
import { formatNumber } from '../core/number';
import { isBlank } from '../core/values';
import { constraintsOf, type FormView } from '../rules';
import { blame, type Blame } from './blame';
import { figuresOf } from './blame/figures';
import type { Planned } from './plan';

/** One form with the rules that were held against it. */
export interface Seen {
  readonly view: FormView;
  readonly rules: readonly Planned[];
}

/** The same checks of the rules that were looked at closer, the findings of failed ones saying which cells are to blame; costs nothing where none failed. */
export function withSuspects(
  book: Book,
  forms: readonly Seen[],
  closer: ReadonlyMap<Planned, readonly Check[]>,
): ReadonlyMap<Planned, readonly Check[]> {
  const failed = (checks: readonly Check[]): boolean => checks.some((check) => check.verdict === 'fail');
  if (![...closer.values()].some(failed)) return closer;

  const constraints: Constraint[] = [];
  const placesOf = new Map<Finding, readonly number[]>();
  for (const { view, rules } of forms) {
    for (const planned of rules) {
      const judged = closer.get(planned) ?? [];
      const own = constraintsOf(planned.rule, view, judged);
      for (const check of own.length === 0 ? [] : judged) {
        if (check.verdict !== 'fail') continue;
        for (const finding of check.findings) {
          const here = own.filter(({ row, column }) => row === finding.row && column === finding.column);
          const alike = here.filter(({ severity }) => severity === finding.severity);
          const places = (alike.length > 0 ? alike : here).map((one) => constraints.length + own.indexOf(one));
          if (places.length > 0 && finding.severity !== 'note') placesOf.set(finding, places);
        }
      }
      constraints.push(...own);
    }
  }
  if (placesOf.size === 0) return closer;
  const blames = blame(constraints, [...new Set([...placesOf.values()].flat())], figuresOf(book));
  const names = (at: CellRef): string => nameOf(forms, at);
  const tell = (finding: Finding): Finding => {
    const said = placesOf.get(finding)?.flatMap((place) => blames.get(place) ?? [])[0];
    return said ? told(finding, said, names, (at) => amongFormulas(forms, at)) : finding;
  };
  const retold = (check: Check): Check => (check.verdict === 'fail' ? { ...check, findings: check.findings.map(tell) } : check);
  return new Map([...closer].map(([planned, checks]) => [planned, failed(checks) ? checks.map(retold) : checks]));
}

function told(
  finding: Finding,
  { suspects, tied, repair }: Blame,
  names: (at: CellRef) => string,
  typedOver: (at: CellRef) => boolean,
): Finding {
  const message = tied.length > 1 ? `${finding.message} ${undecided(tied, names)}` : finding.message;
  const likely = (fix: Fix): boolean =>
    fix.edits.every(
      ({ at, formula }) => formula === undefined || scoreOf(suspects, at) > (tied.length > 1 && !typedOver(at) ? UNDECIDED : UNLIKELY),
    );
  const meant = (fix: Fix): boolean =>
    fix.edits.every(({ at, value }) => {
      const suspect = suspects.find((one) => shown(one.at) === shown(at));
      return value === undefined || (suspect?.proposed === value && (tied.length < 2 || suspect.score > UNDECIDED));
    });
  const fixes = finding.fixes.filter((fix) => suspects.length === 0 || (likely(fix) && meant(fix)));
  const known = fixes.some(({ edits }) => edits.length === 1 && edits.every(({ at }) => repair.some((one) => shown(one.at) === shown(at))));
  if (repair.length === 0 || known) return { ...finding, message, suspects, fixes };
  const spelt = repair.slice(0, SPELT).map(({ at, value }) => `${shown(at)} thành ${value === null ? 'ô trống' : formatNumber(value)}`);
  const label = repair.length > SPELT ? `Sửa ${String(repair.length)} ô: ${spelt.join(', ')}, ...` : `Sửa ${spelt.join(', ')}`;
  const fix: Fix = {
    label,
    edits: repair.map(({ at, value }) => ({ at, value })),
  };
  return { ...finding, message, suspects, fixes: [fix, ...fixes] };
}

/** Changes that a label spells out. */
const SPELT = 4;

/** Score up to which a formula is not offered for a cell, and the same while evidence ties: put over a right figure it would hide the slip elsewhere. */
const UNLIKELY = 0.2;
const UNDECIDED = 0.8;

/** Whether most cells of its row, or of its column, compute what they show: a figure typed there stands over its formula, and evidence that ties does not keep it. */
function amongFormulas(forms: readonly Seen[], at: CellRef): boolean {
  for (const { view } of forms) {
    if (view.form.sheet !== at.sheet) continue;
    const cells = view.form.rows.flatMap((row) => view.form.leaves.flatMap((leaf) => view.form.cell(row.key, leaf.key) ?? []));
    const computed = (line: readonly FormCell[]): boolean => {
      const others = line.filter((cell) => shown(cell.at) !== shown(at) && (cell.formula !== undefined || !isBlank(cell.value)));
      return others.filter((cell) => cell.formula !== undefined).length * 2 > others.length;
    };
    if (!cells.some((cell) => shown(cell.at) === shown(at))) continue;
    return computed(cells.filter((cell) => cell.at.row === at.row)) || computed(cells.filter((cell) => cell.at.column === at.column));
  }
  return false;
}

function scoreOf(suspects: readonly Suspect[], at: CellRef): number {
  return suspects.find((suspect) => shown(suspect.at) === shown(at))?.score ?? 0;
}

function undecided(tied: readonly CellRef[], names: (at: CellRef) => string): string {
  const cells = tied.map((at) => `ô ${shown(at)}`);
  const first = tied[0] as CellRef;
  return `Chưa thể kết luận giữa ${cells.slice(0, -1).join(', ')} và ${cells[cells.length - 1] ?? ''}; đối chiếu ${names(first)} trên bản giấy.`;
}

/** A cell as the paper shows it: `"Tập thể" dòng 2013-2018`. */
function nameOf(forms: readonly Seen[], at: CellRef): string {
  for (const { view } of forms) {
    if (view.form.sheet !== at.sheet) continue;
    const { rows, columns } = view.form.controls ?? {};
    for (const [key, cell] of rows ?? []) if (shown(cell.at) === shown(at)) return `số kiểm tra dòng ${key}`;
    for (const [key, cell] of columns ?? []) if (shown(cell.at) === shown(at)) return `số kiểm tra cột "${view.name(key)}"`;
    for (const leaf of view.form.leaves) {
      const row = view.form.rows.find(({ key }) => {
        const cell = view.form.cell(key, leaf.key)?.at;
        return cell?.row === at.row && cell.column === at.column;
      });
      if (row) return `"${view.name(leaf.key)}"${row.kind === 'field' ? '' : ` dòng ${row.kind === 'total' ? 'Tổng cộng' : row.label}`}`;
    }
  }
  return 'số này';
}
