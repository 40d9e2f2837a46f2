/** Figures that follow from several others: members who studied and who did not, the population that a share implies, one number for two things. */
import type { CellRef } from '../../../core/cellRef';
import type { Book } from '../../../core/form';
import { numeric } from '../../../core/values';
import { impliedWhole } from '../../../rules/ratio';
import type { DraftFinding } from '../../finding';
import type { Figure } from '../figures';
import { clauseBefore, wordsAround } from '../partition';
import { sentenceOf, wordsBetween, type Reading } from '../reading';
import { finding, number, quoteOf, shown } from '../say';
import { heldFor, type Held } from './cells';
import type { Source } from './source';

/** Findings of derived figures. */
export function readDerived(reading: Reading, source: Source): DraftFinding[] {
  return [...members(reading, source), ...population(reading, source), ...borrowed(reading, source)];
}

/** Members who took part, who did not, and who were excused are all the members of that year. */
function members(reading: Reading, source: Source): DraftFinding[] {
  return reading.figures.flatMap((absent, i): DraftFinding[] => {
    if (absent.unit.kind !== 'người' || !/đảng viên[^,;.]*(?:chưa|không|vắng)/.test(clauseBefore(absent))) return [];
    const near = reading.figures
      .slice(Math.max(0, i - 6), i + 4)
      .filter((figure) => figure.unit.kind === 'người' && sentenceOf(reading, figure).block === sentenceOf(reading, absent).block);
    const present = near.find(
      (figure) => /đảng viên[^,;.]*(?:tham gia|dự|học)/.test(clauseBefore(figure)) && !/chưa|không/.test(clauseBefore(figure)),
    );
    if (!present) return [];
    const excused = near.filter(
      (figure) => /(?:^|\s)(?:trừ|miễn|không tính)(?:\s|$)/.test(clauseBefore(figure)) || /miễn/.test(figure.after),
    );
    const all = [present, absent, ...excused];
    const sum = all.reduce((total, figure) => total + figure.value, 0);
    const held = ofYear(source.book, yearOf(reading, present));
    if (!held || held.value === sum) return [];
    return [
      finding(reading, {
        kind: 'leaf',
        severity: 'warning',
        confidence: 0.75,
        message: `${all.map(shown).join(' + ')} = ${number(sum)} đảng viên, ${source.place(held)} ghi ${number(held.value)}, chênh ${number(Math.abs(held.value - sum))}.`,
        numbers: [...all.map((figure) => figure.value), held.value],
        expected: held.value,
        ...cellIn(source, held.at),
        ...quoteOf(reading, all),
      }),
    ];
  });
}

/** The year of the paragraph's own event, told by the last date or year before the figure, at most a few sentences back. */
function yearOf(reading: Reading, figure: Figure): number | undefined {
  if (figure.time) return figure.time.to;
  const from = reading.script.sentences[Math.max(0, figure.sentence - 2)]?.start ?? 0;
  const owned = new Set(reading.citations.map((citation) => citation.until));
  const dated = reading.times.dates.filter((mention) => mention.start >= from && mention.end <= figure.start && !owned.has(mention.end));
  return dated.at(-1)?.date?.year;
}

function ofYear(book: Book, year: number | undefined): Held | undefined {
  return year === undefined ? undefined : heldFor(book, 'PL5', ['so_dang_vien'], { start: 0, end: 0, from: year, to: year })[0];
}

/** `dân số 4.675` against Thông tin chung, else against what the shares of PL5 leave open for every year. */
function population(reading: Reading, source: Source): DraftFinding[] {
  const said = reading.figures.filter(
    (figure) => figure.unit.kind === 'người' && !figure.about && /(?:^|\s)dân số(?: \S+){0,3}$/.test(clauseBefore(figure)),
  );
  return said.flatMap((figure): DraftFinding[] => {
    const general = source.book.forms.get('TTC');
    const fields = (general?.rows ?? []).flatMap((row) =>
      ['dan_so', 'so_nhan_khau'].flatMap((key): Held[] => {
        const cell = general?.cell(row.key, key);
        const value = cell ? numeric(cell.value) : undefined;
        return cell && value !== undefined && (!figure.time || String(figure.time.to) === row.key)
          ? [{ value, at: cell.at, row: row.kind === 'field' ? '' : `năm ${row.label}` }]
          : [];
      }),
    );
    const [first] = fields;
    if (first && !fields.some((held) => held.value === figure.value)) return [differs(reading, source, figure, first)];
    return implied(reading, source, figure);
  });
}

function differs(reading: Reading, source: Source, figure: Figure, held: Held): DraftFinding {
  return finding(reading, {
    kind: 'leaf',
    severity: 'warning',
    confidence: 0.75,
    message: `Văn bản ghi dân số ${shown(figure)}, ${source.place(held)} ghi ${number(held.value)}, chênh ${number(Math.abs(held.value - figure.value))}.`,
    numbers: [figure.value, held.value],
    expected: held.value,
    ...cellIn(source, held.at),
    ...quoteOf(reading, [figure]),
  });
}

function implied(reading: Reading, source: Source, figure: Figure): DraftFinding[] {
  const form = source.book.forms.get('PL5');
  const years = (form?.rows ?? []).flatMap((row) => {
    const [part, share] = ['so_tin_do', 'ty_le_tin_do'].map((key) => form?.cell(row.key, key));
    const [count, rate] = [part, share].map((cell) => (cell ? numeric(cell.value) : undefined));
    const range = count !== undefined && rate !== undefined ? impliedWhole(rate, count) : undefined;
    return share && range && count !== undefined && rate !== undefined && (!figure.time || String(figure.time.to) === row.key)
      ? [{ row, at: share.at, range, count, rate }]
      : [];
  });
  const last = years.at(-1);
  if (!last || years.some(({ range }) => range.from <= figure.value && figure.value <= range.to)) return [];
  const each = years
    .map(
      ({ row, range, count, rate }) => `${row.label}: ${number(count)}/${number(rate)}% ứng với ${number(range.from)}-${number(range.to)}`,
    )
    .join('; ');
  return [
    finding(reading, {
      kind: 'leaf',
      severity: 'note',
      confidence: 0.6,
      message: `Dân số ${shown(figure)} không khớp dân số suy ra từ tỷ lệ tín đồ trên dân số của PL5 (${each}).`,
      numbers: [figure.value, ...years.flatMap(({ range }) => [range.from, range.to])],
      ...cellIn(source, last.at),
      ...quoteOf(reading, [figure]),
    }),
  ];
}

/** A number of one thing that is, to the last digit, the form's number of another. */
const BORROWED = [
  {
    kinds: ['ý kiến'],
    here: /đối thoại|tiếp (?:công )?dân/,
    notHere: /cử tri|hđnd|hội đồng nhân dân/,
    appendix: 'PL2',
    leaf: 'hdnd_ykct_da_giai_quyet',
    thing: 'ý kiến tại đối thoại, tiếp dân',
    other: 'ý kiến cử tri gửi HĐND',
    severity: 'warning',
  },
  {
    kinds: ['vụ'],
    here: /hòa giải/,
    notHere: /khiếu nại/,
    appendix: 'PL2',
    leaf: 'don_tq_khieu_nai',
    thing: 'vụ hòa giải',
    other: 'đơn khiếu nại',
    severity: 'note',
  },
] as const;

function borrowed(reading: Reading, source: Source): DraftFinding[] {
  return reading.figures.flatMap((figure): DraftFinding[] => {
    if (figure.value < 20 || figure.percent || figure.about) return [];
    const sentence = sentenceOf(reading, figure);
    const words = wordsBetween(reading, sentence.start, sentence.end);
    return BORROWED.flatMap(({ kinds, here, notHere, appendix, leaf, thing, other, severity }): DraftFinding[] => {
      if (
        !(kinds as readonly string[]).includes(figure.unit.kind) ||
        !here.test(words) ||
        notHere.test(words) ||
        /thành/.test(clauseBefore(figure)) ||
        wordsAround(figure) === ''
      )
        return [];
      const held = heldFor(source.book, appendix, [leaf], undefined)[0];
      if (held?.value !== figure.value) return [];
      return [
        finding(reading, {
          kind: 'leaf',
          severity,
          confidence: severity === 'note' ? 0.5 : 0.6,
          message: `${shown(figure)} ${figure.unit.word} ở đây là ${thing}, trong khi ${source.place(held)} cũng ghi ${number(held.value)} nhưng là ${other}; một con số đang dùng cho hai việc.`,
          numbers: [figure.value, held.value],
          ...cellIn(source, held.at),
          ...quoteOf(reading, [figure]),
        }),
      ];
    });
  });
}

function cellIn(source: Source, at: CellRef): { readonly cell?: CellRef } {
  const cell = source.cellOf(at);
  return cell ? { cell } : {};
}
