/** Gives names to ranges in one request, all or none; and tells what the user has selected. */
import { parseRange, type RangeRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { ModelName } from '../layout/sheetModel';
import type { BindPort } from '../session/port';
import { batch } from './batch';
import { codeOf, faultOf, nothingWasDone, UNCHANGED } from './troubles';

const DOING = 'gắn được biểu';

/** What each name refers to, by name in lower case. */
type Names = ReadonlyMap<string, { readonly name: string; readonly formula: string }>;

export class RangeNamer implements BindPort {
  constructor(private readonly timeoutMs: number) {}

  async selection(): Promise<RangeRef> {
    try {
      const range = await batch(this.options, ({ workbook }) => workbook.getSelectedRange().untrack().load('address'));
      const area = parseRange(range.address);
      if (area) return area;
    } catch (error) {
      // Several areas at once, or a chart: https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedrange-member(1)
      if (!['InvalidSelection', 'InvalidReference'].includes(codeOf(error))) throw faultOf(error, DOING, UNCHANGED);
    }
    throw new Fault('bad-argument', 'Chưa rõ đang chọn vùng nào. Hãy bôi đen một vùng ô liền nhau trên trang tính rồi bấm lại.');
  }

  async defineNames(names: readonly ModelName[], gone: readonly string[]): Promise<void> {
    const before = await this.read().catch((error: unknown) => {
      throw faultOf(error, DOING, UNCHANGED);
    });
    const wanted: Names = new Map([
      ...[...before].filter(([key]) => !gone.some((name) => name.toLowerCase() === key)),
      ...names.map(({ name, refersTo }) => [name.toLowerCase(), { name, formula: `=${refersTo}` }] as const),
    ]);
    try {
      await this.lead(before, wanted);
    } catch (error) {
      if (nothingWasDone(error)) throw faultOf(error, DOING, UNCHANGED);
      await this.recover(before, wanted, error);
    }
  }

  /** What was broken off is put back; what was done unheard stands. */
  private async recover(before: Names, wanted: Names, error: unknown): Promise<void> {
    try {
      const now = await this.read();
      if (stepsBetween(now, wanted) === 0) return;
      await this.lead(now, before);
    } catch (second) {
      throw new Fault(
        'half-done',
        'Excel dừng giữa chừng khi đang gắn biểu; số liệu trong ô không thay đổi. Hãy chọn lại tiêu đề của bảng rồi gắn lại.',
        {
          cause: second,
        },
      );
    }
    throw faultOf(error, DOING, UNCHANGED);
  }

  /** One request that brings the names from what they are to what they are to be. */
  private async lead(from: Names, to: Names): Promise<void> {
    await batch(this.options, ({ workbook }) => {
      for (const [key, { name, formula }] of to) {
        const there = from.get(key);
        if (!there) workbook.names.add(name, formula);
        else if (!same(there.formula, formula)) workbook.names.getItem(name).formula = formula;
      }
      for (const [key, { name }] of from) if (!to.has(key)) workbook.names.getItem(name).delete();
    });
  }

  private async read(): Promise<Names> {
    const names = await batch(this.options, ({ workbook }) => workbook.names.load('items/name,items/formula'));
    return new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), { name, formula: String(formula) }]));
  }

  private get options(): { clicked: true; timeoutMs: number } {
    return { clicked: true, timeoutMs: this.timeoutMs };
  }
}

function stepsBetween(from: Names, to: Names): number {
  const changed = [...to].filter(([key, { formula }]) => !same(from.get(key)?.formula ?? '', formula)).length;
  return changed + [...from.keys()].filter((key) => !to.has(key)).length;
}

/** Excel quotes sheet names where it must and drops quotes where it may. */
function same(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll("'", '').toLowerCase();
  return plain(one) === plain(other);
}
