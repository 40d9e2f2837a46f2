/** What the check is meant to reach, beside what it reached: a table above the others. */
import type { Outcome } from './trial';

/** Outcomes of one table, those of slips in a single cell apart. */
export interface Measured {
  readonly one: readonly Outcome[];
  readonly all: readonly Outcome[];
}

const NAMES = {
  two: 'gõ tay, hai quan hệ',
  one: 'gõ tay, một quan hệ',
  checked: 'có số kiểm tra',
  apartTwo: 'để riêng, hai quan hệ',
  apartOne: 'để riêng, một quan hệ',
  apartChecked: 'để riêng, có số kiểm tra',
} as const;

/** Tables that the aims speak of, by what is typed in them and how many relations see the cell. */
export type Spoken = keyof typeof NAMES;

const SEEN_TWICE = ['two', 'checked', 'apartTwo', 'apartChecked'] as const;
const SEEN_ONCE = ['one', 'apartOne'] as const;
const EVERY = [...SEEN_TWICE, ...SEEN_ONCE] as const;

interface Aim {
  readonly name: string;
  readonly wanted: string;
  readonly reached: (share: number) => boolean;
  readonly of: readonly Spoken[];
  readonly slips: keyof Measured;
  /** Which slips count. */
  readonly among: (outcome: Outcome) => boolean;
  readonly so: (outcome: Outcome) => boolean;
}

const DETECTED = (outcome: Outcome): boolean => outcome.detected;

const AIMS: readonly Aim[] = [
  {
    name: 'Phát hiện lỗi làm sai quan hệ',
    wanted: '100%',
    reached: (share) => share === 1,
    of: EVERY,
    slips: 'all',
    among: (one) => one.visible,
    so: (one) => one.detected,
  },
  {
    name: 'Đúng ô, hai quan hệ thấy ô, lỗi ở một ô',
    wanted: 'ít nhất 99%',
    reached: (share) => share >= 0.99,
    of: SEEN_TWICE,
    slips: 'one',
    among: DETECTED,
    so: (one) => one.first,
  },
  {
    name: 'Đề nghị đầu sai, hai quan hệ thấy ô, lỗi ở một ô',
    wanted: 'dưới 1%',
    reached: (share) => share < 0.01,
    of: SEEN_TWICE,
    slips: 'one',
    among: DETECTED,
    so: (one) => one.misrepaired,
  },
  {
    name: 'Như trên, kể cả lỗi cả dòng, cả cột',
    wanted: 'dưới 1%',
    reached: (share) => share < 0.01,
    of: SEEN_TWICE,
    slips: 'all',
    among: DETECTED,
    so: (one) => one.misrepaired,
  },
  {
    name: 'Đúng ô, một quan hệ thấy ô, lỗi ở một ô',
    wanted: 'ít nhất 60%',
    reached: (share) => share >= 0.6,
    of: SEEN_ONCE,
    slips: 'one',
    among: DETECTED,
    so: (one) => one.first,
  },
  {
    name: 'Đúng ô trong ba, như trên',
    wanted: 'ít nhất 85%',
    reached: (share) => share >= 0.85,
    of: SEEN_ONCE,
    slips: 'one',
    among: DETECTED,
    so: (one) => one.three,
  },
  {
    name: 'Chỉ sai mà không nói, lỗi ở một ô',
    wanted: '0%',
    reached: (share) => share === 0,
    of: EVERY,
    slips: 'one',
    among: DETECTED,
    so: (one) => !one.first && !one.tie,
  },
];

/** The table of aims, in Markdown; shares are over detected slips, for detection over those that break some relation. */
export function aimsTable(tables: ReadonlyMap<Spoken, Measured>, percent: (share: number) => string): string {
  const lines = AIMS.map(({ name, wanted, reached, of, slips, among, so }) => {
    const shares = of.flatMap((table) => {
      const counted = tables.get(table)?.[slips].filter(among) ?? [];
      return counted.length === 0 ? [] : [{ table, share: counted.filter(so).length / counted.length }];
    });
    const short = shares.filter(({ share }) => !reached(share)).map(({ table }) => NAMES[table]);
    const said = shares.map(({ table, share }) => `${NAMES[table]} ${percent(share)}%`).join('; ');
    return `| ${name} | ${wanted} | ${said} | ${short.length === 0 ? 'đạt' : `chưa đạt: ${short.join('; ')}`} |`;
  });
  return ['| Mục tiêu | Yêu cầu | Đạt được | |', '|---|---|---|---|', ...lines].join('\n');
}
