/** What a chart of a report would show now, out of its id. */
import type { Report } from '../core/finding';
import type { Book } from '../core/form';
import { factMaker, sourceOf } from './figures';
import { chartOf, planOf } from './reports/charts';
import type { Chart } from './text';

/** A chart as the workbook has it now. */
export interface ChartNow {
  /** Caption without a number. */
  readonly caption: string;
  /** `undefined` while the workbook has not enough figures to draw it. */
  readonly chart: Chart | undefined;
}

/** Looks charts of a book up by id; `undefined` for an id that no report's chart has. Figures with an open error in `report` are marked. */
export function chartsNow(book: Book, report?: Report): (id: string) => ChartNow | undefined {
  const printer = { style: { pad: true, percentDecimals: 2 }, fact: factMaker(report) };
  return (id) => {
    const plan = planOf(id);
    if (!plan) return undefined;
    const form = book.forms.get(plan.appendix);
    return { caption: plan.caption, chart: form && chartOf(id, sourceOf(form, book, {}), printer) };
  };
}
