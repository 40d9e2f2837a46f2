/** Totals that close a list, and what came in against what was dealt with and what is left. */
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { clauseBefore, wordsAround } from './partition';
import { roleOf } from './roles';
import { nearby, slack, wordsBetween, type Reading } from './reading';
import { finding, number, quoteOf, shown } from './say';
import type { ScopesByPart } from './scopes';

/** Findings of `b, c, tổng cộng A` and of `tiếp nhận a, giải quyết b, còn c`. */
export function readBalances(reading: Reading, scopes: ScopesByPart): DraftFinding[] {
  return [
    ...reading.bySentence.flatMap((figures) => [
      ...closingTotals(reading, scopes, figures),
      ...restOfStroke(reading, figures),
      ...sexes(reading, scopes, figures),
    ]),
    ...handled(reading, scopes),
  ];
}

const CLOSES = /(?:tổng cộng|cộng chung|tất cả là|cộng lại là|tổng cộng là|tổng số là|tổng là|cộng|tổng cộng có|tổng cộng được)\s*:?$/;

function closingTotals(reading: Reading, scopes: ScopesByPart, figures: readonly Figure[]): DraftFinding[] {
  return figures.flatMap((total, i): DraftFinding[] => {
    if (
      total.percent ||
      total.unit.kind === '' ||
      !(
        CLOSES.test(total.before) ||
        closesYear(total, figures.slice(0, i)) ||
        (/^tổng(?: số)?$/.test(clauseBefore(total)) && !/toàn|của|trên địa bàn/.test(total.after))
      )
    )
      return [];
    // `Có 20 cuộc họp, 24 cuộc tập huấn. Tổng cộng 44 cuộc.`
    const before =
      i === 0 && /^tổng (?:cộng|số)(?: là| có)?\s*:?$/.test(clauseBefore(total))
        ? nearby(reading, total, 1).filter((figure) => figure.sentence < total.sentence)
        : [];
    const listed = [...before, ...figures.slice(0, i)].filter(
      (figure) => !figure.percent && figure.unit.kind === total.unit.kind && figure.over === undefined && figure.under === undefined,
    );
    const inside = listed.some((figure) => scopes.has(figure));
    if (listed.length < 2 || listed.length > 12 || inside || listed.some((figure) => figure.about)) return [];
    const runs = listed.flatMap((_, from) => listed.slice(from + 1).map((__, to) => listed.slice(from, from + to + 2)));
    if (runs.some((run) => equal(run, total))) return [];
    // `42 tập thể, 35 cá nhân, tổng cộng 77 tập thể, cá nhân` adds what it counts apart.
    const joined = /^[^.;()\d,/]{1,30}?(?:,| và|\/) (.+)$/.exec(wordsBetween(reading, total.end, total.end + 50))?.[1];
    const apart = figures.some(({ unit }) => unit.kind !== '' && unit.kind !== total.unit.kind && joined?.startsWith(unit.word));
    if (apart) return [];
    const sum = sumOf(listed);
    return [
      finding(reading, {
        kind: 'sum',
        severity: 'error',
        confidence: 0.78,
        message: `${listed.map(shown).join(' + ')} = ${number(sum / total.unit.scale)} ${total.unit.word}, văn bản ghi tổng cộng ${shown(total)}, chênh ${number(Math.abs(sum - sumOf([total])) / total.unit.scale)}.`,
        numbers: [...listed.map((figure) => figure.value), total.value],
        expected: sum / total.unit.scale,
        ...quoteOf(reading, [...listed, total]),
      }),
    ];
  });
}

/** `quý I 5 cuộc, quý II 7 cuộc, …, cả năm 22 cuộc`. */
function closesYear(total: Figure, listed: readonly Figure[]): boolean {
  return (
    /(?:^|\s)cả năm(?: là| có| được)?$/.test(total.before) &&
    listed.length > 1 &&
    listed.every((figure) => /(?:^|\s)(?:quý|6 tháng|sáu tháng)\s[^,;.]{1,40}$/.test(figure.before))
  );
}

/** `đã giải quyết 210/215 đơn, còn 5 đơn`. */
function restOfStroke(reading: Reading, figures: readonly Figure[]): DraftFinding[] {
  return figures.flatMap((done, i): DraftFinding[] => {
    const whole = figures[i + 1];
    if (done.over === undefined || !whole || whole.value < done.value) return [];
    if (!/giải quyết|trả lời|xử lý|hòa giải thành|hoàn thành|(?:^|\s)đạt(?:\s|$)/.test(clauseBefore(done))) return [];
    const left = figures.slice(i + 2, i + 5).find((figure) => !figure.percent);
    const rest = left && (roleOf(left) === 'left' || /(?:^|\s)còn(?: lại)?$/.test(clauseBefore(left)));
    if (!rest || left.unit.kind !== whole.unit.kind || left.over !== undefined || left.about) return [];
    return unbalanced(reading, whole, done, left);
  });
}

/** `dân số 8.452 người; nam 4.201 người, nữ 4.251 người`, where no `trong đó` says so. */
function sexes(reading: Reading, scopes: ScopesByPart, figures: readonly Figure[]): DraftFinding[] {
  return figures.flatMap((men, i): DraftFinding[] => {
    const women = figures[i + 1];
    if (
      !women ||
      !/(?:^|\s)nam(?: giới)?(?: có| là)?$/.test(clauseBefore(men)) ||
      !/^(?:và )?nữ(?: giới)?(?: có| là)?$/.test(clauseBefore(women))
    )
      return [];
    if (scopes.has(men) || men.percent || women.percent || men.unit.kind !== women.unit.kind || men.about || women.about) return [];
    const whole = figures
      .slice(0, i)
      .filter(
        (figure) =>
          figure.unit.kind === men.unit.kind && !figure.about && /(?:^|\s)(?:dân số|tổng số)(?:\s\S+){0,4}$/.test(clauseBefore(figure)),
      )
      .at(-1);
    const sum = men.value + women.value;
    if (!whole || men.unit.kind === '' || sum === whole.value) return [];
    return [
      finding(reading, {
        kind: 'parts',
        severity: 'error',
        confidence: 0.8,
        message: `${shown(men)} + ${shown(women)} = ${number(sum)} ${whole.unit.word}, văn bản ghi ${shown(whole)} ${whole.unit.word}, chênh ${number(Math.abs(sum - whole.value))}.`,
        numbers: [whole.value, men.value, women.value],
        expected: sum,
        ...quoteOf(reading, [whole, women]),
      }),
    ];
  });
}

function sumOf(figures: readonly Figure[]): number {
  return Number.parseFloat(figures.reduce((sum, figure) => sum + figure.value * figure.unit.scale, 0).toPrecision(12));
}

function equal(parts: readonly Figure[], total: Figure): boolean {
  const room = [...parts, total].reduce((sum, figure) => sum + slack(figure) * figure.unit.scale, 0) + 1e-9;
  return Math.abs(sumOf(parts) - sumOf([total])) <= room;
}

/** Each paragraph: a figure that came in, then one that was dealt with and one that is left, of one kind. */
function handled(reading: Reading, scopes: ScopesByPart): DraftFinding[] {
  const findings: DraftFinding[] = [];
  let came: Figure | undefined;
  let done: Figure | undefined;
  const close = (): void => {
    came = undefined;
    done = undefined;
  };
  for (const figure of reading.figures) {
    const role = roleOf(figure);
    if (!role && came && !scopes.has(figure) && !figure.percent && figure.unit.kind === came.unit.kind) close();
    // What came in within one period is a part of what came in.
    if (!role || (scopes.has(figure) && (role === 'in' || figure.time !== undefined))) continue;
    // What divides a part of what came in says nothing of the rest.
    if (came && role !== 'in' && scopes.get(figure)?.at(-1)?.wholes.includes(came) === false) continue;
    if (role === 'in') {
      close();
      came = figure;
      continue;
    }
    if (
      !came ||
      figure.unit.kind !== came.unit.kind ||
      !near(reading, came, figure) ||
      !sameTime(came, figure) ||
      otherSort(came, figure)
    ) {
      if (came && figure.unit.kind === came.unit.kind) close();
      continue;
    }
    const between = wordsBetween(reading, Math.max(reading.script.sentences[came.sentence]?.start ?? 0, came.start - 160), figure.end + 60);
    if (
      /kỳ trước|năm trước|chuyển sang|tồn đọng từ|chuyển (?:đơn|đến|cơ quan|cấp)|rút đơn|lưu đơn|không thuộc|không đủ điều kiện|đình chỉ|trả lại|hướng dẫn/.test(
        between,
      )
    ) {
      close();
      continue;
    }
    if (role === 'answered' && figure.value <= came.value) continue;
    if (role === 'done' || role === 'answered') {
      if (done && role === 'done') {
        close();
        continue;
      }
      done = figure;
      if (figure.value > came.value) {
        findings.push(
          finding(reading, {
            kind: 'parts',
            severity: 'error',
            confidence: 0.85,
            message: `Đã ${role === 'done' ? 'giải quyết' : 'trả lời'} ${shown(figure)} ${figure.unit.word}, nhiều hơn số tiếp nhận ${shown(came)} ${came.unit.word}, chênh ${number(figure.value - came.value)}.`,
            numbers: [came.value, figure.value],
            ...quoteOf(reading, [came, figure]),
          }),
        );
        close();
      }
      continue;
    }
    if (done && done.start < figure.start) findings.push(...unbalanced(reading, came, done, figure));
    close();
  }
  return findings;
}

/** One of `khiếu nại`, the other of `tố cáo`. */
function otherSort(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map((figure) => /khiếu nại|tố cáo/.exec(wordsAround(figure))?.[0]);
  return other !== undefined && one !== other;
}

function sameTime(a: Figure, b: Figure): boolean {
  return !b.time || (a.time?.from === b.time.from && a.time.to === b.time.to);
}

function near(reading: Reading, a: Figure, b: Figure): boolean {
  const [first, last] = [reading.script.sentences[a.sentence], reading.script.sentences[b.sentence]];
  return first !== undefined && last !== undefined && first.block === last.block && last.index - first.index <= 2;
}

function unbalanced(reading: Reading, came: Figure, done: Figure, left: Figure): DraftFinding[] {
  const sum = done.value + left.value;
  if (sum === came.value) return [];
  return [
    finding(reading, {
      kind: 'sum',
      severity: 'error',
      confidence: 0.85,
      message: `Đã giải quyết ${shown(done)} + còn lại ${shown(left)} = ${number(sum)} ${came.unit.word}, văn bản ghi tiếp nhận ${shown(came)}, chênh ${number(Math.abs(sum - came.value))}.`,
      numbers: [came.value, done.value, left.value],
      expected: sum,
      ...quoteOf(reading, [came, left]),
    }),
  ];
}
