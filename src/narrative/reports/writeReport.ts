/** Writes a whole report of a kind out of a book: letter, numbered sections, what stays for the writer, appendices. */
import type { AppendixId, Report } from '../../core/finding';
import type { Book } from '../../core/form';
import { timeOfRows } from '../opening';
import { appendixTables } from '../appendixTables';
import { composeParagraph, type Thread } from '../compose';
import { doubtfulOf } from '../doubtful';
import { factMaker, sourceOf, type Source } from '../figures';
import { fill, slotsOf } from '../fill';
import { fieldOmissions, missingForm, omissionsOf } from '../omissions';
import { capitalised, joinRuns, nameRun, plainRun, textOf, tidyRuns, type Printer } from '../runs';
import { appendixTexts, proseUnits } from '../sentences';
import type { AppendixTable, Block, Omission, ProfileName, Run, Summary } from '../text';
import { wholeTime } from '../timeWords';
import type { Voice } from '../voice';
import { attachedTo, nameOf, numberOf, type Attached } from './appendixNumbers';
import { chartId, chartOf, planOf } from './charts';
import { speakDocuments } from './documents';
import { letterOf } from './letter';
import { speaksIn, type Entry, type Length, type Outline, type Section } from './outline';
import { settingOf, type Setting } from './setting';
import { topicOf } from './topics';

export interface ReportOptions {
  readonly length?: Length;
  /** That of the agency which reports when absent. */
  readonly profile?: ProfileName;
  /** Counts 1 to 9 as `02`; true when absent. */
  readonly padCounts?: boolean;
  /** Decimals of percentages that are not whole; 2 when absent. */
  readonly percentDecimals?: number;
}

/** The report. Facts whose cell has an open error in `report` are doubtful. The same book always gives the same text; never throws on any value. */
export function writeReport(book: Book, report: Report | undefined, outline: Outline, options: ReportOptions = {}): Summary {
  const profile = options.profile ?? outline.profile;
  const style = { pad: options.padCounts ?? true, percentDecimals: options.percentDecimals ?? 2 };
  const writer = new Writer(book, outline, options.length ?? 'vua', settingOf(book, outline, profile), { style, fact: factMaker(report) });
  const blocks = writer.write();
  let tables: AppendixTable[] | undefined;
  return {
    profile,
    blocks,
    omissions: writer.omissions(),
    doubtful: doubtfulOf(blocks),
    letter: letterOf(book, outline, writer.setting, writer.about()),
    // Only printing asks for the tables; the text is there without them.
    get appendices() {
      return (tables ??= numbered(appendixTables(book, report, { percentDecimals: style.percentDecimals }), writer.attached));
    },
  };
}

function numbered(tables: readonly AppendixTable[], attached: Attached): AppendixTable[] {
  return tables
    .filter(({ appendix }) => attached.ids.includes(appendix))
    .map((table) => ({ ...table, number: String(numberOf(table.appendix, attached)) }));
}

/** One report being written; remembers what it said so far. */
class Writer {
  readonly attached: Attached;
  private readonly thread: Thread = { comparisons: 0, breakdowns: 0 };
  private readonly voices = new Map<AppendixId, Voice>();
  private readonly referred = new Set<AppendixId>();
  private readonly asked = new Map<AppendixId, Set<string>>();
  private charts = 0;
  /** Sections so far that named the whole time, so that it is named in turns. */
  private timed = 0;

  constructor(
    private readonly book: Book,
    private readonly outline: Outline,
    private readonly length: Length,
    readonly setting: Setting,
    private readonly printer: Printer,
  ) {
    this.attached = attachedTo(outline.appendices, (id) => book.forms.has(id));
  }

  write(): Block[] {
    const { opening, parts, closing } = this.outline;
    const blocks = [
      ...opening.flatMap((entry) => this.entry(entry)),
      ...parts.flatMap(({ title, sections }): Block[] => [
        ...(title ?? []).flatMap((line, i): Block[] => {
          const runs = this.words(line);
          return runs ? [{ kind: 'title', runs: i === 0 ? runs : inCapitals(runs) }] : [];
        }),
        ...sections.flatMap((section) => this.section(section, 1)),
      ]),
    ];
    const end = this.words(closing);
    return end ? [...blocks, { kind: 'paragraph', runs: sentence(end) }] : blocks;
  }

  /** Trích yếu: the first wording whose names are all known. */
  about(): Run[] {
    for (const template of this.outline.about) {
      const runs = this.words(template);
      if (runs) return runs;
    }
    return [plainRun(this.outline.name)];
  }

  /** What the report's topics ask for and the book has no figure for. */
  omissions(): Omission[] {
    return [...this.asked].flatMap(([appendix, leaves]): Omission[] => {
      const voice = this.voice(appendix);
      const text = appendixTexts.find((each) => each.appendix === appendix);
      if (!voice)
        return [
          appendix === 'TTC'
            ? { appendix, what: 'Thông tin chung: không có trong tệp', cells: [] }
            : missingForm(appendix, appendix.slice(2)),
        ];
      if (appendix === 'PL1') return leaves.size > 0 ? [{ appendix, what: 'Danh mục văn bản: chưa ghi văn bản nào', cells: [] }] : [];
      return text ? omissionsOf(text, voice.source, leaves) : fieldOmissions(voice.source, leaves);
    });
  }

  private section(section: Section, level: 1 | 2 | 3): Block[] {
    if (!speaksIn(section, this.length)) return [];
    if (level < 3) this.beginTime();
    const inner = [
      ...(section.entries ?? []).flatMap((entry) => this.entry(entry)),
      ...(section.sections ?? []).flatMap((each) => this.section(each, level === 1 ? 2 : 3)),
    ];
    const told =
      inner.length > 0 || level === 3 || this.length === 'gon' ? inner : this.ask('chưa có số liệu; nêu kết quả thực hiện nội dung này');
    const heading = this.words(section.heading);
    return told.length > 0 && heading ? [{ kind: 'heading', level, runs: heading }, ...told] : [];
  }

  private entry(entry: Entry): Block[] {
    if (!speaksIn(entry, this.length) || (entry.unless !== undefined && this.setting.names[entry.unless]?.() !== undefined)) return [];
    if ('figures' in entry) return this.figures(entry.figures);
    if ('writer' in entry) return this.ask(entry.writer);
    if ('chart' in entry) return this.chart(entry.chart);
    if ('documents' in entry) return this.documents();
    const runs = this.words(entry.say);
    return runs ? [{ kind: 'paragraph', runs: sentence(runs) }] : [];
  }

  private figures(names: readonly string[]): Block[] {
    const parts = names.flatMap((name) => {
      const { appendix, sentences, leaves } = topicOf(name);
      this.askFor(appendix, leaves);
      const voice = this.voice(appendix);
      return voice ? [{ voice: this.inTime(voice), sentences }] : [];
    });
    const runs = composeParagraph(parts, this.thread);
    const [first] = names;
    return runs.length > 0 && first ? [{ kind: 'paragraph', appendix: topicOf(first).appendix, runs: this.withReference(runs) }] : [];
  }

  private documents(): Block[] {
    const told = speakDocuments(this.book, this.outline.issuer, this.setting, this.printer);
    this.askFor('PL1', told ? [] : ['so_ky_hieu']);
    if (!told) return this.length === 'gon' ? [] : this.ask('nêu số lượng và tên các văn bản lãnh đạo, chỉ đạo đã ban hành');
    const runs = this.withReference(sentence(told.sentence));
    if (this.length !== 'day-du') return [{ kind: 'paragraph', appendix: 'PL1', runs }];
    return [
      { kind: 'paragraph', appendix: 'PL1', runs: tidyRuns([...withoutStop(runs), plainRun(', cụ thể:')]) },
      ...told.items.map(({ level, runs: line }): Block => ({ kind: 'item', level, appendix: 'PL1', runs: tidyRuns(line) })),
    ];
  }

  private chart(name: string): Block[] {
    const id = chartId(name);
    const plan = planOf(id);
    const voice = plan && this.voice(plan.appendix);
    const chart = voice && chartOf(id, voice.source, this.printer);
    if (!plan || !chart) return [];
    this.charts += 1;
    const runs = [plainRun('Biểu đồ '), nameRun(String(this.charts)), plainRun(`. ${plan.caption}`)];
    return [{ kind: 'chart', appendix: plan.appendix, runs, chart }];
  }

  private ask(what: string): Block[] {
    const runs = this.words(what, false);
    return runs ? [{ kind: 'writer', runs: tidyRuns([plainRun('Người viết bổ sung: '), ...runs]) }] : [];
  }

  /** A template of the outline with its names; `undefined` where one is not known. */
  private words(template: string, asSentence = true): Run[] | undefined {
    const runs = fill(template, {
      printer: this.printer,
      scope: { id: '', figure: () => undefined },
      about: [],
      lists: {},
      slots: slotsOf(this.setting.names),
    });
    return runs && (asSentence ? capitalised(tidyRuns(runs)) : tidyRuns(runs));
  }

  /** Names, before the last full stop, the appendices that a text speaks from for the first time. */
  private withReference(runs: readonly Run[]): Run[] {
    const waiting = this.attached.ids.filter((id) => !this.referred.has(id));
    const spoken = new Set(waiting.length > 0 ? runs.map((run) => run.fact?.id.slice(0, run.fact.id.indexOf('.'))) : []);
    const fresh = waiting.filter((id) => spoken.has(id));
    for (const id of fresh) this.referred.add(id);
    if (fresh.length === 0) return [...runs];
    const names = fresh.map((id) => [nameRun(nameOf(id, this.attached, this.setting.profile))]);
    const open = withoutStop(runs);
    // Two brackets side by side do not read.
    const [before, after] = textOf(open).endsWith(')') ? ['; số liệu chi tiết tại ', ' kèm theo.'] : [' (', ' kèm theo).'];
    return tidyRuns([...open, plainRun(before), ...joinRuns(names, ', ', ' và '), plainRun(after)]);
  }

  private beginTime(): void {
    if (this.thread.time === textOf(timeOfRows(this.setting.rows))) this.timed += 1;
    delete this.thread.time;
  }

  /** Every second section names the time of the report by what it is rather than by its years. */
  private inTime(voice: Voice): Voice {
    const { alias, rows } = this.setting;
    const same = voice.rows.every((row) => row.kind === 'period') && textOf(wholeTime(voice.rows)) === textOf(wholeTime(rows));
    return alias && same && this.timed % 2 === 1 ? { ...voice, whole: alias } : voice;
  }

  private askFor(appendix: AppendixId, leaves: Iterable<string>): void {
    const known = this.asked.get(appendix) ?? new Set();
    for (const leaf of leaves) known.add(leaf);
    this.asked.set(appendix, known);
  }

  private voice(appendix: AppendixId): Voice | undefined {
    const form = this.book.forms.get(appendix);
    if (!form) return undefined;
    const kept = this.voices.get(appendix);
    if (kept) return kept;
    const source: Source = sourceOf(form, this.book, proseUnits.get(appendix) ?? {});
    const voice: Voice = {
      source,
      rows: source.rows,
      printer: this.printer,
      level: this.setting.unit.level,
      detail: { periods: this.length !== 'gon', changes: this.length === 'day-du', varied: true },
      names: this.setting.names,
    };
    this.voices.set(appendix, voice);
    return voice;
  }
}

/** Words with a capital, and a full stop where no mark closes them. */
function sentence(runs: readonly Run[]): Run[] {
  const tidied = tidyRuns(runs);
  return tidyRuns([...capitalised(tidied), plainRun(/[.:!?…]$/.test(textOf(tidied)) ? '' : '.')]);
}

function inCapitals(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: run.text.toLocaleUpperCase('vi') }));
}

function withoutStop(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  return last && !last.fact && last.text.endsWith('.') ? [...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : [...runs];
}
