/** Findings, forms and a summary as a real ward's workbook gives them, and a maker of many. */
import type { AppendixId, Check, Finding, Report, Severity } from '../../src/core/finding';
import type { Fact, Run, Summary } from '../../src/narrative/text';
import type { FormStatus } from '../../src/session/session';

export function finding(part: Partial<Finding> & { readonly at: Finding['at'] }): Finding {
  return {
    rule: 'T1',
    severity: 'error',
    appendix: 'PL6',
    row: 'total',
    column: 'mh_tap_the',
    message: '',
    related: [],
    suspects: [],
    fixes: [],
    ...part,
  };
}

const pl6 = (row: number, column: number) => ({ sheet: 'PL6', row, column });

export const WRONG_TOTAL = finding({
  at: pl6(10, 1),
  message: 'Tổng cộng "Tập thể" (Tổng số mô hình được công nhận): 7 + 25 = 32, ô ghi 15, chênh 17.',
  expected: 32,
  actual: 15,
  related: [pl6(8, 1), pl6(9, 1)],
  fixes: [{ label: 'Khôi phục công thức', edits: [{ at: pl6(10, 1), formula: '=SUM(B9:B10)' }] }],
});

export const UNEQUAL_SUMS = finding({
  rule: 'K1',
  at: pl6(8, 1),
  row: '2013-2018',
  message:
    'Giai đoạn 2013-2018: Tập thể + Cá nhân = 7 + 0 = 7; Kinh tế + Văn hóa xã hội + Quốc phòng an ninh + Xây dựng đảng và HTCT = 2 + 4 + 0 + 0 = 6; chênh 1.',
  related: [pl6(8, 3)],
});

const TEXT_WITH_UNIT = finding({
  rule: 'T5',
  appendix: 'PL4',
  at: { sheet: 'PL4', row: 8, column: 5 },
  row: '2013-2018',
  column: 'mttq_pt_c3',
  message: 'Ô ghi "27 triệu đồng"; cột này đã tính bằng triệu đồng nên chỉ ghi số 27.',
  actual: '27 triệu đồng',
  fixes: [
    { label: 'Ghi 27', edits: [{ at: { sheet: 'PL4', row: 8, column: 5 }, value: 27 }] },
    { label: 'Chuyển chữ sang cột Hiện vật, kết quả khác', edits: [{ at: { sheet: 'PL4', row: 8, column: 6 }, value: '27 triệu đồng' }] },
  ],
});

const PEOPLE_MISSING = finding({
  rule: 'M1',
  severity: 'warning',
  appendix: 'PL4',
  at: { sheet: 'PL4', row: 8, column: 4 },
  row: '2013-2018',
  column: 'mttq_pt_so_nguoi',
  message: 'Giai đoạn 2013-2018: có 6 cuộc phát động nhưng chưa ghi số người tham gia.',
});

const POPULATION = finding({
  rule: 'D3',
  appendix: 'PL5',
  at: { sheet: 'PL5', row: 10, column: 11 },
  row: '2022',
  column: 'ty_le_tin_do',
  message: 'Năm 2022: 257 / 4.675 = 5,50%, ô ghi 5,58%.',
});

/** Notes of one rule in one form. */
export function constantTotals(count: number): Finding[] {
  return Array.from({ length: count }, (_, i) =>
    finding({
      rule: 'T1-const',
      severity: 'note',
      appendix: 'PL2',
      at: { sheet: 'PL2', row: 10, column: i + 1 },
      column: `c${String(i)}`,
      message: `Tổng cộng cột ${String(i + 1)} là số gõ tay; đúng với số liệu hiện nay nhưng sẽ không đổi theo khi sửa số liệu.`,
      fixes: [{ label: 'Khôi phục công thức', edits: [{ at: { sheet: 'PL2', row: 10, column: i + 1 }, formula: '=SUM(B9:B10)' }] }],
    }),
  );
}

export const FINDINGS: readonly Finding[] = [...constantTotals(12), TEXT_WITH_UNIT, PEOPLE_MISSING, POPULATION, WRONG_TOTAL, UNEQUAL_SUMS];

/** Any number of findings over all sheets, two of three serious. */
export function many(count: number): Finding[] {
  const severities: Severity[] = ['error', 'warning', 'note'];
  return Array.from({ length: count }, (_, i) => {
    const appendix = `PL${String((i % 6) + 1)}` as AppendixId;
    const at = { sheet: appendix, row: 8 + (Math.floor(i / 6) % 20), column: 1 + Math.floor(i / 120) };
    return finding({
      rule: `R${String(i % 5)}`,
      severity: severities[Math.floor(i / 6) % 3] ?? 'error',
      appendix,
      at,
      row: String(at.row),
      column: String(at.column),
      message: `Giai đoạn 2019-2022: 25 + ${String(i)} = ${String(25 + i)}, ô ghi ${String(i)}, chênh 25.`,
      fixes: [{ label: `Ghi ${String(25 + i)}`, edits: [{ at, value: 25 + i }] }],
    });
  });
}

/** A check that lacks these columns of one row. */
export function unknown(sheet: AppendixId, row: number, columns: readonly number[]): Check {
  const missing = columns.map((column) => ({ sheet, row, column }));
  return {
    rule: 'U1',
    appendix: sheet,
    row: '2013-2018',
    column: 'x',
    verdict: 'unknown',
    at: missing[0] ?? { sheet, row, column: 0 },
    missing,
    findings: [],
  };
}

export function reportOf(findings: readonly Finding[], checks: readonly Check[] = []): Report {
  const failed = findings.filter((one) => one.severity !== 'note').length;
  return { passed: 214, failed, unknown: checks.length, checks, findings };
}

export const LACKING: readonly Check[] = [
  unknown('PL2', 8, [7, 8, 11, 12, 13, 14]),
  unknown('PL2', 9, [7, 8, 11, 12, 13, 14]),
  unknown('PL2', 9, [18, 19, 20]),
  unknown('PL4', 8, [4]),
  unknown('PL6', 8, [6, 7, 8]),
];

const titles: readonly [AppendixId, string][] = [
  ['TTC', 'Thông tin chung'],
  ['PL1', 'Văn bản về lãnh đạo, chỉ đạo, cụ thể hóa việc thực hiện Nghị quyết số 25, Kết luận số 43'],
  ['PL2', 'Kết quả thực hiện của HĐND - UBND'],
  ['PL3', 'Kết quả thực hiện của lực lượng vũ trang'],
  ['PL4', 'Kết quả thực hiện của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội'],
  ['PL5', 'Số liệu về công tác dân tộc, tôn giáo'],
  ['PL6', 'Số liệu mô hình "Dân vận khéo"'],
];

export const FORMS: readonly FormStatus[] = titles.map(([appendix, title]) => ({
  appendix,
  title,
  state: 'found',
  sheet: appendix === 'TTC' ? 'Thông tin chung' : appendix,
  at: { sheet: appendix === 'TTC' ? 'Thông tin chung' : appendix, row: 0, column: 0 },
  missing: [],
}));

/** PL3 is not there, PL4 lacks two columns, PL5 five. */
export const SOME_FORMS: readonly FormStatus[] = FORMS.map((form): FormStatus => {
  if (form.appendix === 'PL3') return { appendix: 'PL3', title: form.title, state: 'missing', missing: [] };
  if (form.appendix === 'PL4') return { ...form, state: 'partial', missing: ['Số cuộc phản biện', 'Hiện vật, kết quả khác'] };
  if (form.appendix === 'PL5')
    return {
      ...form,
      state: 'partial',
      missing: ['Số ĐV là người DTTS', 'Số CBCC là người DTTS', 'Được cấp phép', 'Chưa được cấp phép', 'Số tín đồ tôn giáo'],
    };
  return form;
});

export const NO_FORMS: readonly FormStatus[] = FORMS.map(({ appendix, title }) => ({ appendix, title, state: 'missing', missing: [] }));

export function fact(part: Partial<Fact> & { readonly id: string }): Fact {
  return { value: 0, how: 'read', cells: [], doubtful: false, ...part };
}

const total: Fact = fact({ id: 'PL6.mh_tap_the.total', value: 15, cells: [pl6(10, 1)], doubtful: true });
const says = (text: string, of?: Fact): Run => (of ? { text, fact: of } : { text });

export const SUMMARY: Summary = {
  blocks: [
    { kind: 'title', runs: [says('TÓM TẮT SỐ LIỆU CÔNG TÁC DÂN VẬN')] },
    { kind: 'heading', appendix: 'PL2', runs: [says('1. Hội đồng nhân dân, Ủy ban nhân dân')] },
    {
      kind: 'paragraph',
      appendix: 'PL2',
      runs: [
        says('Trong hai giai đoạn, Hội đồng nhân dân đã ban hành '),
        says(
          '93',
          fact({
            id: 'PL2.nq',
            value: 93,
            how: 'sum',
            cells: [
              { sheet: 'PL2', row: 8, column: 1 },
              { sheet: 'PL2', row: 9, column: 1 },
            ],
          }),
        ),
        says(' nghị quyết; tiếp nhận '),
        says('14.490', fact({ id: 'PL2.tthc', value: 14490, cells: [{ sheet: 'PL2', row: 10, column: 15 }] })),
        says(' hồ sơ thủ tục hành chính, giải quyết đạt tỷ lệ '),
        says(
          '100%',
          fact({
            id: 'PL2.ty_le',
            value: 100,
            how: 'share',
            cells: [
              { sheet: 'PL2', row: 10, column: 16 },
              { sheet: 'PL2', row: 10, column: 15 },
            ],
          }),
        ),
        says('.'),
      ],
    },
    { kind: 'heading', appendix: 'PL6', runs: [says('5. Mô hình "Dân vận khéo"')] },
    {
      kind: 'paragraph',
      appendix: 'PL6',
      runs: [
        says('Đã công nhận '),
        says('15', total),
        says(' tập thể và '),
        says('01', fact({ id: 'PL6.mh_ca_nhan.total', value: 1, cells: [pl6(10, 2)] })),
        says(' cá nhân có mô hình "Dân vận khéo".'),
      ],
    },
  ],
  omissions: [
    { appendix: 'PL2', what: 'Tiếp xúc cử tri của Đoàn ĐBQH địa phương', cells: [{ sheet: 'PL2', row: 8, column: 7 }] },
    { appendix: 'PL6', what: 'Hội thi "Dân vận khéo"', cells: [pl6(8, 7)] },
  ],
  doubtful: [total],
};
