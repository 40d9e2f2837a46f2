/** The level of the reporting unit, xã, phường or đặc khu, and words of another level left over from another unit's report. */
import type { Book } from '../../core/form';
import { foldTone } from '../../core/text';
import type { DraftFinding } from '../finding';
import { readDistricts } from './districts';
import { sentenceAt, wordsBetween, type Reading } from './reading';
import { finding } from './say';

/** Levels of units that write these reports. */
export type Level = 'xã' | 'phường' | 'thị trấn' | 'đặc khu';
const LEVELS: readonly Level[] = ['xã', 'phường', 'thị trấn', 'đặc khu'];

/** The reporting unit; its name is empty when only its level is told. */
export interface Unit {
  readonly level: Level;
  readonly name: string;
}

const NAMED = /(?<![\p{L}])(xã|phường|thị trấn|đặc khu)\s+((?:\p{Lu}\p{Ll}*(?:\s+|$)){1,4})/gu;
const OFFICE =
  'ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy|đảng bộ|bí thư đảng ủy|ubmttq(?: việt nam)?|mttq(?: việt nam)?|mặt trận tổ quốc(?: việt nam)?|khối dân vận|công an|trạm y tế|hội nông dân|hội phụ nữ|đoàn thanh niên';

const BEFORE_NAME = new RegExp(String.raw`(?:${OFFICE}|địa bàn|đảng viên|báo cáo của ubnd)\s$`);

/** The unit, from the workbook where it says so, else from its offices' names and the title: `UBND xã Sơn Long`. */
export function unitOf(reading: Reading, book?: Book): Unit | undefined {
  const field = (key: string): string => String(book?.forms.get('TTC')?.cell('-', key)?.value ?? '').trim();
  const level = LEVELS.find((one) => one === field('cap_don_vi').toLowerCase());
  if (level) return { level, name: field('ten_don_vi') };
  const counts = new Map<string, { unit: Unit; count: number }>();
  for (const match of reading.script.text.matchAll(NAMED)) {
    const before = reading.script.lower.slice(Math.max(0, match.index - 34), match.index).replace(/\s+/g, ' ');
    const office = BEFORE_NAME.test(before);
    if (/(?:huyện|giáp|từ|thôn|với|tỉnh|của)\s$/.test(before) && !office) continue;
    const name = (match[2] ?? '').replace(/\s+/g, ' ').trim();
    const key = `${match[1] ?? ''} ${name}`;
    const known = counts.get(key);
    const weight = office ? 3 : 1;
    if (known) known.count += weight;
    else counts.set(key, { unit: { level: match[1] as Level, name }, count: weight });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const byLevel = LEVELS.map((one) => ranked.filter(({ unit }) => unit.level === one).reduce((sum, { count }) => sum + count, 0));
  const best = ranked[0];
  const titled = titleLevel(reading);
  if (!best || best.count < 3) return titled ? { level: titled, name: '' } : usualLevel(reading);
  const own = byLevel[LEVELS.indexOf(best.unit.level)] ?? 0;
  const sure = own >= 0.7 * byLevel.reduce((sum, count) => sum + count, 0) && (!titled || titled === best.unit.level);
  return sure ? best.unit : undefined;
}

/** The level that nearly all of the unit's offices are named with, where it has no name: `UBND xã` a dozen times. */
function usualLevel(reading: Reading): Unit | undefined {
  const counts = LEVELS.map(
    (level) =>
      [...reading.script.lower.matchAll(new RegExp(String.raw`(?:${OFFICE}|địa bàn)\s+${level}(?![\p{L}])(?!\s?[,/-])`, 'gu'))].length,
  );
  const most = Math.max(...counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const level = LEVELS[counts.indexOf(most)];
  return level && most >= 4 && most >= 0.8 * all ? { level, name: '' } : undefined;
}

/** `ĐẢNG ỦY XÃ …` among the first lines. */
function titleLevel(reading: Reading): Level | undefined {
  const top = reading.script.text.slice(0, 600);
  const match = /(?:ĐẢNG ỦY|ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN)\s+(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?![\p{L}])/u.exec(top);
  return LEVELS.find((level) => level === match?.[1]?.toLowerCase());
}

/** Findings of words of another level. */
export function readLevels(reading: Reading, book?: Book): DraftFinding[] {
  const unit = unitOf(reading, book);
  return unit ? [...fewer(otherLevel(reading, unit)), ...superiorActs(reading), ...readDistricts(reading)] : [];
}

/** Where a whole report is of another level, one finding for each phrase. */
function fewer(found: readonly DraftFinding[]): readonly DraftFinding[] {
  if (found.length <= 12) return found;
  const phrases = new Map<string, number>();
  for (const { message } of found) phrases.set(message, (phrases.get(message) ?? 0) + 1);
  return found
    .filter(({ message }, i) => found.findIndex((one) => one.message === message) === i)
    .map((one) => ({ ...one, message: `${one.message} (${String(phrases.get(one.message) ?? 1)} chỗ)` }));
}

/** A workbook of another unit: its name stands nowhere in a draft that names its own. */
export function isForeign(reading: Reading, book: Book): boolean {
  const [own, theirs] = [unitOf(reading), unitOf(reading, book)];
  if (!own || !theirs || own.name === '' || theirs.name === '') return false;
  return !reading.script.lower.includes(foldTone(theirs.name).toLowerCase());
}

/** The workbook is of another unit than the draft: nothing of it is held against the draft. */
export function readForeign(reading: Reading, book: Book): DraftFinding[] {
  const [own, theirs] = [unitOf(reading), unitOf(reading, book)];
  const place = reading.script.sentences.find(
    (sentence) => own && reading.script.text.slice(sentence.start, sentence.end).includes(own.name),
  );
  if (!own || !theirs || !place) return [];
  return [
    finding(reading, {
      kind: 'level',
      severity: 'warning',
      confidence: 0.8,
      message: `Báo cáo của ${own.level} ${own.name}, tệp số liệu của ${theirs.level} ${theirs.name}; không đối chiếu số liệu giữa hai đơn vị.`,
      numbers: [],
      expected: `${theirs.level} ${theirs.name}`,
      start: place.start,
      end: place.end,
    }),
  ];
}

/** `UBND phường` in a xã; another unit's full name, lists of levels and `thị xã`, `xã hội` are left alone. */
function otherLevel(reading: Reading, unit: Unit): DraftFinding[] {
  const others = LEVELS.filter((level) => level !== unit.level);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}])(?:(?:${OFFICE}|địa bàn|toàn|nhân dân|trụ sở)\s+)(?:(?:${others.join('|')})(?![\p{L}]))`,
    'gu',
  );
  return [...reading.script.lower.matchAll(pattern)].flatMap((match): DraftFinding[] => {
    const end = match.index + match[0].length;
    const sentence = sentenceAt(reading, match.index);
    if (!sentence || sentence.table) return [];
    const behind = reading.script.text.slice(end, end + 24).replace(/\s+/g, ' ');
    // `UBND phường Hòa Bình`, `các xã, phường`, `toàn xã hội`, `xã nông thôn mới`.
    if (
      /^\s?\p{Lu}/u.test(behind) ||
      /^\s?(?:hội|[,/-]\s?(?:xã|phường|thị trấn)|(?:và|hoặc) (?:xã|phường)|nông thôn|viên|thuộc|khác|bạn|cũ|trước|lân cận|giáp|\d)/.test(
        behind,
      )
    )
      return [];
    const around = wordsBetween(reading, sentence.start, sentence.end);
    if (/sáp nhập|sắp xếp đơn vị|trước đây|(?:xã|phường) cũ|chia tách|thành lập (?:xã|phường)/.test(around)) return [];
    const written = reading.script.text.slice(match.index, end).replace(/\s+/g, ' ');
    const level = others.find((one) => written.toLowerCase().endsWith(one)) ?? '';
    const right = written.slice(0, written.length - level.length) + unit.level;
    return [
      finding(reading, {
        kind: 'level',
        severity: 'warning',
        confidence: 0.85,
        message: `"${written}" trong báo cáo của ${unit.level}${unit.name === '' ? '' : ` ${unit.name}`}; có thể là "${right}".`,
        numbers: [],
        expected: right,
        start: sentence.start,
        end: sentence.end,
      }),
    ];
  });
}

/** A superior office as the one who goes on with this unit's own work. */
function superiorActs(reading: Reading): DraftFinding[] {
  return [
    ...reading.script.lower.matchAll(
      /(?:^|[.,;]\s+|\n\s*)((?:ubnd|ủy ban nhân dân) (?:thành phố|tỉnh|huyện)) tiếp tục (?:quán triệt|triển khai|thực hiện|duy trì)/g,
    ),
  ].flatMap((match): DraftFinding[] => {
    const at = match.index + match[0].indexOf(match[1] ?? '');
    const sentence = sentenceAt(reading, at);
    const words = reading.script.text.slice(at, at + (match[1] ?? '').length);
    return sentence
      ? [
          finding(reading, {
            kind: 'level',
            severity: 'note',
            confidence: 0.55,
            message: `"${words} tiếp tục …" trong báo cáo của cấp xã; xem lại cơ quan thực hiện.`,
            numbers: [],
            start: sentence.start,
            end: sentence.end,
          }),
        ]
      : [];
  });
}
