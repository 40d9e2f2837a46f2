/** Puts suspects, the repair that clearly wins and the words for a tie into the findings of failed checks. */
import { shown, type CellRef } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check, Finding, Fix } from '../core/finding';
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
  const placeOf = new Map<Finding, number>();
  for (const { rule, view, checks } of judged) {
    const own = constraintsOf(rule, view);
    for (const check of checks) {
      if (check.verdict !== 'fail' || own.length === 0) continue;
      for (const finding of check.findings) {
        const here = own.filter(({ row, column }) => row === finding.row && column === finding.column);
        const place = here.find(({ severity }) => severity === finding.severity) ?? here[0];
        if (place && finding.severity !== 'note') placeOf.set(finding, constraints.length + own.indexOf(place));
      }
    }
    constraints.push(...own);
  }
  if (placeOf.size === 0) return all;
  const blames = blame(constraints, [...new Set(placeOf.values())], figuresOf(book));
  const names = (at: CellRef): string => nameOf(judged, at);
  const tell = (finding: Finding): Finding => {
    const said = blames.get(placeOf.get(finding) ?? -1);
    return said ? told(finding, said, names) : finding;
  };
  return all.map((check) => (check.verdict === 'fail' ? { ...check, findings: check.findings.map(tell) } : check));
}

function told(finding: Finding, { suspects, tied, repair }: Blame, names: (at: CellRef) => string): Finding {
  const message = tied.length > 1 ? `${finding.message} ${undecided(tied, names)}` : finding.message;
  const known = finding.fixes.some(({ edits }) => edits.length === 1 && edits.every(({ at }) => repair.some((one) => shown(one.at) === shown(at))));
  if (repair.length === 0 || known) return { ...finding, message, suspects };
  const fix: Fix = {
    label: `Sửa ${repair.map(({ at, value }) => `${shown(at)} thành ${formatNumber(value)}`).join(', ')}`,
    edits: repair.map(({ at, value }) => ({ at, value })),
  };
  return { ...finding, message, suspects, fixes: [fix, ...finding.fixes] };
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
