/** Puts suspects, the repair that clearly wins and the words for a tie into the findings of failed checks. */
import { shown, type CellRef } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check, Finding, Fix, Suspect } from '../core/finding';
import type { Book } from '../core/form';
import { formatNumber } from '../core/number';
import { constraintsOf, type FormView, type Rule } from '../rules';
import { blame, type Blame } from './blame';
import { figuresOf } from './blame/figures';

/** The checks of one rule of one form. */
export interface Judged {
  readonly rule: Rule;
  readonly view: FormView;
  readonly checks: readonly Check[];
}

/** The same checks, their findings saying which cells are to blame; costs nothing where no check failed. */
export function withSuspects(book: Book, judged: readonly Judged[]): Check[] {
  const all = judged.flatMap((one) => one.checks);
  if (all.every((check) => check.verdict !== 'fail')) return all;

  const constraints: Constraint[] = [];
  const placesOf = new Map<Finding, readonly number[]>();
  for (const { rule, view, checks } of judged) {
    const own = constraintsOf(rule, view);
    for (const check of checks) {
      if (check.verdict !== 'fail' || own.length === 0) continue;
      for (const finding of check.findings) {
        const here = own.filter(({ row, column }) => row === finding.row && column === finding.column);
        const alike = here.filter(({ severity }) => severity === finding.severity);
        const places = (alike.length > 0 ? alike : here).map((one) => constraints.length + own.indexOf(one));
        if (places.length > 0 && finding.severity !== 'note') placesOf.set(finding, places);
      }
    }
    constraints.push(...own);
  }
  if (placesOf.size === 0) return all;
  const blames = blame(constraints, [...new Set([...placesOf.values()].flat())], figuresOf(book));
  const names = (at: CellRef): string => nameOf(judged, at);
  const tell = (finding: Finding): Finding => {
    const said = placesOf.get(finding)?.flatMap((place) => blames.get(place) ?? [])[0];
    return said ? told(finding, said, names) : finding;
  };
  return all.map((check) => (check.verdict === 'fail' ? { ...check, findings: check.findings.map(tell) } : check));
}

function told(finding: Finding, { suspects, tied, repair }: Blame, names: (at: CellRef) => string): Finding {
  const message = tied.length > 1 ? `${finding.message} ${undecided(tied, names)}` : finding.message;
  const likely = (fix: Fix): boolean => fix.edits.every(({ at, formula }) => formula === undefined || scoreOf(suspects, at) >= UNLIKELY);
  const fixes = finding.fixes.filter((fix) => suspects.length === 0 || likely(fix));
  const known = fixes.some(({ edits }) => edits.length === 1 && edits.every(({ at }) => repair.some((one) => shown(one.at) === shown(at))));
  if (repair.length === 0 || known) return { ...finding, message, suspects, fixes };
  const fix: Fix = {
    label: `Sửa ${repair.map(({ at, value }) => `${shown(at)} thành ${formatNumber(value)}`).join(', ')}`,
    edits: repair.map(({ at, value }) => ({ at, value })),
  };
  return { ...finding, message, suspects, fixes: [fix, ...fixes] };
}

/** Score under which a formula is not offered for a cell: put over a right figure it would hide the slip elsewhere. */
const UNLIKELY = 0.2;

function scoreOf(suspects: readonly Suspect[], at: CellRef): number {
  return suspects.find((suspect) => shown(suspect.at) === shown(at))?.score ?? 0;
}

function undecided(tied: readonly CellRef[], names: (at: CellRef) => string): string {
  const cells = tied.map((at) => `ô ${shown(at)}`);
  const first = tied[0] as CellRef;
  return `Chưa thể kết luận giữa ${cells.slice(0, -1).join(', ')} và ${cells[cells.length - 1] ?? ''}; đối chiếu ${names(first)} trên bản giấy.`;
}

/** A cell as the paper shows it: `"Tập thể" dòng 2013-2018`. */
function nameOf(judged: readonly Judged[], at: CellRef): string {
  for (const view of new Set(judged.map((one) => one.view))) {
    if (view.form.sheet !== at.sheet) continue;
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
