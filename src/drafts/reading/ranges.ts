/** Ranges of counts: `từ 12 đến 15 người`, the smaller end first. */
import type { DraftFinding } from '../finding';
import { sentenceOf, wordsBetween, type Reading } from './reading';
import { finding, shown } from './say';

/** What comes round again, or is graded downwards, may well run from a larger number to a smaller one. */
const ROUND = /giờ|phút|giây|tháng|quý|thứ|độ|hạng|lớp|số|điểm|ngày|km/;

/** Findings of ranges whose end is smaller than their start. */
export function readRanges(reading: Reading): DraftFinding[] {
  return reading.bySentence.flatMap((figures) =>
    figures.flatMap((from, i): DraftFinding[] => {
      const to = figures[i + 1];
      if (!to || from.percent !== to.percent || from.value * 1 <= to.value || !/(?:^|\s)từ(?: khoảng)?$/.test(from.before)) return [];
      if (from.unit.kind !== '' && from.unit.kind !== to.unit.kind) return [];
      const between = wordsBetween(reading, from.end, to.start).replace(from.unit.word, '').trim();
      const sentence = sentenceOf(reading, from);
      const clause = wordsBetween(reading, Math.max(sentence.start, from.start - 60), from.start);
      if (!/^(?:đến|tới|-)$/.test(between) || /giảm|hạ|rút|thu hẹp|còn|xuống|thay đổi|chuyển/.test(clause) || ROUND.test(to.unit.word))
        return [];
      if (from.unit.scale !== to.unit.scale && from.unit.kind !== '') return [];
      return [
        finding(reading, {
          kind: 'change',
          severity: 'warning',
          confidence: 0.8,
          message: `Khoảng "từ ${shown(from)} đến ${shown(to)}" có số cuối nhỏ hơn số đầu.`,
          numbers: [from.value, to.value],
          start: sentence.start,
          end: sentence.end,
        }),
      ];
    }),
  );
}
