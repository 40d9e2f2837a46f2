/** The documents of Phụ lục 1 as a report tells of them: how many, by whom, and one by one. */
import type { Book, FormData, FormRow } from '../../core/form';
import { issuerKind, normaliseNumber } from '../../core/documentNumber';
import { foldTone, keyOf } from '../../core/text';
import { read, tidy } from '../../core/values';
import type { CellRef } from '../../core/cellRef';
import type { Figure } from '../figures';
import { figureRuns, joinRuns, nameRun, plainRun, type Printer } from '../runs';
import type { ProfileName, Run } from '../text';
import { cite, dateIn } from './citations';
import type { Setting } from './setting';

interface Document {
  readonly issuer: string;
  readonly cells: CellRef[];
  readonly runs: readonly Run[];
}

/** What is said of the documents. */
export interface DocumentsText {
  readonly sentence: Run[];
  /** The list, grouped by issuer where there are several. */
  readonly items: readonly { readonly level: 1 | 2; readonly runs: Run[] }[];
}

/**
 * The documents, in a report on one year those of that year; those of the report's own side first. `undefined` where there is none.
 * A document that is listed twice counts once.
 */
export function speakDocuments(
  book: Book,
  own: 'dang-uy' | 'ubnd',
  setting: Pick<Setting, 'profile' | 'year'>,
  printer: Printer,
): DocumentsText | undefined {
  const form = book.forms.get('PL1');
  const documents = form ? documentsIn(form, setting) : [];
  if (documents.length === 0) return undefined;
  const groups = grouped(documents, own);
  const all = figureOf('total', documents);
  const count = (group: readonly Document[], issuer: string): Run[] =>
    figureRuns(figureOf(keyOf(issuer).replaceAll(' ', '_') || 'khac', group), printer);
  const clauses = groups.map(([issuer, group], i) => [
    issuer === '' ? plainRun('cơ quan khác') : nameRun(issuer),
    plainRun(i === 0 ? ' đã ban hành ' : ' ban hành '),
    ...count(group, issuer),
  ]);
  const sentence = [
    plainRun('theo danh mục văn bản, '),
    ...(groups.some(([issuer]) => /,| và /.test(issuer)) ? joinRuns(clauses, '; ') : joinRuns(clauses, ', ', ' và ')),
    plainRun(' lãnh đạo, chỉ đạo, cụ thể hóa chủ trương về công tác dân vận'),
    ...(groups.length > 1 ? [plainRun(', tổng số là '), ...figureRuns(all, printer)] : []),
  ];
  const items = groups.flatMap(([issuer, group]): DocumentsText['items'] => {
    const lines = group.map((document) => ({
      level: groups.length > 1 ? (2 as const) : (1 as const),
      runs: [...document.runs, plainRun(';')],
    }));
    const head = {
      level: 1 as const,
      runs: issuer ? [plainRun('Văn bản của '), nameRun(issuer), plainRun(':')] : [plainRun('Văn bản của cơ quan khác:')],
    };
    return groups.length > 1 ? [head, ...lines] : lines;
  });
  return { sentence, items: closed(items) };
}

/** The last line of a list ends with a full stop; so does the last of each group. */
function closed(items: DocumentsText['items']): DocumentsText['items'] {
  return items.map((item, i) => {
    const next = items[i + 1];
    const last = item.runs.at(-1);
    if (last?.text !== ';' || (next && next.level >= item.level)) return item;
    return { ...item, runs: [...item.runs.slice(0, -1), plainRun('.')] };
  });
}

function documentsIn(form: FormData, { profile, year }: Pick<Setting, 'profile' | 'year'>): Document[] {
  const found = new Map<string, Document>();
  for (const row of form.rows) {
    if (row.kind !== 'entry') continue;
    const number = textIn(form, row, 'so_ky_hieu');
    const date = dateIn(form.cell(row.key, 'ngay')?.value ?? null);
    const content = textIn(form, row, 'noi_dung');
    if ((number === '' && content === '') || (date && year !== undefined && date.year !== year)) continue;
    const cells = [form.cell(row.key, number === '' ? 'noi_dung' : 'so_ky_hieu')?.at].filter((at) => at !== undefined);
    const key = number === '' ? keyOf(content) : `${normaliseNumber(number)} ${JSON.stringify(date ?? '')}`;
    const before = found.get(key);
    if (before) before.cells.push(...cells);
    else
      found.set(key, {
        issuer: issuerOf(textIn(form, row, 'co_quan_ban_hanh')),
        cells,
        runs: cited(textIn(form, row, 'loai_van_ban'), number, date, content, profile),
      });
  }
  return [...found.values()];
}

/** `Kế hoạch số 46-KH/ĐU, ngày 16/5/2017 về phát động …`. */
function cited(typed: string, number: string, date: ReturnType<typeof dateIn>, content: string, profile: ProfileName): Run[] {
  const type = typed || typeOf(number);
  if (number === '') return [nameRun(content)];
  const about = aboutOf(content, type);
  return [...cite(type, number, date, profile), ...(about ? [plainRun(' '), nameRun(about)] : [])];
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/[-/]NQ\b/i, 'Nghị quyết'],
  [/[-/]KH\b/i, 'Kế hoạch'],
  [/[-/]QĐ(?![\p{L}])/iu, 'Quyết định'],
  [/[-/]CTR\b/i, 'Chương trình'],
  [/[-/]CT\b/i, 'Chỉ thị'],
  [/[-/]KL\b/i, 'Kết luận'],
  [/[-/]HD\b/i, 'Hướng dẫn'],
  [/[-/]TB\b/i, 'Thông báo'],
  [/[-/]BC\b/i, 'Báo cáo'],
  [/[-/]ĐA(?![\p{L}])/iu, 'Đề án'],
  [/[-/]CV\b|^\d+\/UBND/i, 'Công văn'],
];

function typeOf(number: string): string {
  return TYPES.find(([pattern]) => pattern.test(number))?.[1] ?? 'Văn bản';
}

/** The subject as it follows a citation: `về …`. */
function aboutOf(content: string, type: string): string {
  const bare = keyOf(content).startsWith(`${keyOf(type)} `) ? content.slice(type.length + 1) : content;
  const text = bare.replace(/^v\/v\s+/i, 'về việc ');
  if (text === '') return '';
  const lower = /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
  return /^(về|của)\s/.test(lower) ? lower : `về ${lower}`;
}

function issuerOf(text: string): string {
  return foldTone(text)
    .replace(/^UBND(?=\s|$)/i, 'Ủy ban nhân dân')
    .replace(/^HĐND(?=\s|$)/i, 'Hội đồng nhân dân')
    .replace(/^ủy ban/, 'Ủy ban');
}

function textIn(form: FormData, row: FormRow, key: string): string {
  const reading = read(form.cell(row.key, key)?.value ?? null);
  return reading.kind === 'text' ? tidy(reading.text).replace(/[\s.,;:]+$/, '') : reading.kind === 'number' ? String(reading.value) : '';
}

type Group = readonly [issuer: string, documents: readonly Document[]];

/** By issuer: the report's own side first, what has no issuer last, else in the order of the list. */
function grouped(documents: readonly Document[], own: 'dang-uy' | 'ubnd'): Group[] {
  const groups = new Map<string, [string, Document[]]>();
  for (const document of documents) {
    const key = keyOf(document.issuer);
    const group = groups.get(key) ?? [document.issuer, []];
    group[1].push(document);
    groups.set(key, group);
  }
  const side = own === 'dang-uy' ? 'party' : 'state';
  const rank = ([issuer]: Group): number => (issuer === '' ? 2 : issuerKind(issuer) === side ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function figureOf(row: string, documents: readonly Document[]): Figure {
  return {
    appendix: 'PL1',
    key: 'so_van_ban',
    row,
    value: documents.length,
    type: 'int',
    unit: 'văn bản',
    how: 'sum',
    cells: documents.flatMap((document) => document.cells),
  };
}
