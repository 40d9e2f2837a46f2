/** What a figure of petitions, cases, files or opinions tells: how many came in, were answered, were dealt with, or are left. */
import type { Figure } from './figures';
import { clauseBefore, ownWords } from './partition';

/** Came in, answered, dealt with, or left. */
export type Role = 'in' | 'answered' | 'done' | 'left';
const KINDS = new Set(['đơn', 'vụ', 'hồ sơ', 'ý kiến']);

/** Told by the figure's own clause; averages tell nothing. */
export function roleOf(figure: Figure): Role | undefined {
  if (!KINDS.has(figure.unit.kind) || figure.about || figure.over !== undefined || figure.percent) return undefined;
  if (!Number.isInteger(figure.value) || figure.before.includes('bình quân')) return undefined;
  const clause = clauseBefore(figure);
  if (/(?:^|\s)(?:xuống|giảm|tăng)(?:\s|$)/.test(clause)) return undefined;
  const words = `${clause} ${ownWords(figure)}`;
  if (/(?:^|\s)(?:còn|tồn|đang|chưa|không thành)(?:\s|$)/.test(words) && !/không còn/.test(words)) return 'left';
  if (/(?:^|\s)trả lời(?: được)?$/.test(clause)) return 'answered';
  if (
    /(?:đã (?:được )?giải quyết|giải quyết xong|đã được trả lời|đã xử lý|hòa giải thành|trả kết quả)/.test(words) ||
    /(?:^|\s)giải quyết(?: được)?$/.test(clause)
  )
    return 'done';
  if (figure.unit.kind === 'vụ' && /(?:^|\s)hòa giải(?: được)?$/.test(clause) && !/^vụ(?: việc)? thành/.test(figure.after)) return 'in';
  return /(?:tiếp nhận|nhận được|phát sinh|thụ lý|thuộc thẩm quyền|tổng số|tổng hợp|tổng cộng)/.test(clause) ? 'in' : undefined;
}
