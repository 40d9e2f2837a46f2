/** Whether periods and years make a setup that forms can be built for, said in a sentence when not. */
import { normalisePeriod, spanOf } from '../core/period';

/** `undefined` when the periods can be used: at least one, none twice, in order and without overlap where they are years. */
export function periodFault(periods: readonly string[]): string | undefined {
  const list = periods.map(normalisePeriod);
  if (list.length === 0 || list.some((period) => period === '')) return 'Ghi ít nhất một giai đoạn, ví dụ 2021-2025.';
  for (const [i, period] of list.entries()) {
    const before = list[i - 1];
    if (list.indexOf(period) !== i) return `Giai đoạn ${period} ghi hai lần; mỗi giai đoạn chỉ ghi một lần.`;
    const span = spanOf(period);
    if (span && span.to < span.from)
      return `Giai đoạn ${period} có năm cuối trước năm đầu; ghi lại, ví dụ ${String(span.to)}-${String(span.from)}.`;
    const earlier = before === undefined ? undefined : spanOf(before);
    if (span && earlier && span.from < earlier.from)
      return `Giai đoạn ${period} đứng sau ${before ?? ''} nhưng bắt đầu sớm hơn; xếp theo thứ tự thời gian.`;
    if (span && earlier && span.from <= earlier.to)
      return `Giai đoạn ${before ?? ''} và ${period} trùng năm ${String(span.from)}; sửa để không trùng nhau.`;
  }
  return undefined;
}

/** `undefined` when the years can be used: at least one, four digits each, ascending. */
export function yearFault(years: readonly string[]): string | undefined {
  if (years.length === 0) return 'Ghi ít nhất một năm thống kê, ví dụ 2025.';
  for (const [i, year] of years.entries()) {
    if (!/^(19|20)\d{2}$/.test(year)) return `"${year}" không phải năm; ghi bốn chữ số, ví dụ 2025.`;
    const before = years[i - 1];
    if (before !== undefined && Number(year) <= Number(before)) return `Năm ${year} đứng sau năm ${before}; xếp tăng dần và không lặp lại.`;
  }
  return undefined;
}
