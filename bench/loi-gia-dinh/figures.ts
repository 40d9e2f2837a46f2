/** Figures that keep every relation of the forms, in the magnitudes of a real ward, for any number of periods. */
import type { Dice } from '../random';

/** Figures by form, row and leaf; `undefined` and absent are blank. */
export type Line = Record<string, number | undefined>;
export type Table = Record<string, Line>;
export type Tables = Record<string, Table>;

export interface Span {
  readonly periods: readonly string[];
  readonly years: readonly string[];
}

/** How large figures are beside those of a real ward, and how far those of one leaf may lie apart from period to period. */
export interface Manner {
  readonly scale: number;
  readonly spread: number;
}

/** The manner of the real forms. */
export const USUAL: Manner = { scale: 1, spread: 0.9 };

/** Tables for these periods and years; the totals are added by whoever asks for them. */
export function consistentTables(dice: Dice, { periods, years }: Span, manner: Manner = USUAL): Tables {
  const population = Object.fromEntries(
    years.map((year) => [year, { dan_so: dice.between(3000, 12000), tong_cbcc: dice.between(18, 45) }]),
  );
  const over = (make: () => () => Line): Table => {
    const line = make();
    return Object.fromEntries(periods.map((period) => [period, line()]));
  };
  const tables: Tables = {
    TTC: { ...population },
    PL2: over(() => pl2(dice, manner)),
    PL3: over(() => pl3(dice, manner)),
    PL4: over(() => pl4(dice, manner)),
    PL5: Object.fromEntries(years.map((year) => [year, pl5(dice, population[year] as Line)])),
    PL6: over(() => pl6(dice, manner)),
  };
  blankSome(dice, tables, periods);
  return tables;
}

/** A leaf keeps its magnitude from period to period: `usual` times a factor that is seldom beyond 3 in the usual manner. */
function leaf(dice: Dice, { scale, spread }: Manner, usual: number): () => number {
  const own = usual * scale * Math.exp((dice.next() + dice.next() - 1) * 0.9);
  return () => Math.round(own * Math.exp((dice.next() + dice.next() + dice.next() - 1.5) * spread));
}

/** Events and the people at them; none now and then. */
function meeting(dice: Dice, manner: Manner, events: string, people: string, usual: number, each: number): () => Line {
  const [count, size] = [leaf(dice, manner, usual), leaf(dice, manner, each)];
  return () => {
    const held = dice.chance(0.05) ? 0 : count();
    return { [events]: held, [people]: held === 0 ? 0 : held * Math.max(1, size()) + dice.between(0, held) };
  };
}

function pl2(dice: Dice, manner: Manner): () => Line {
  const [resolutions, opinions, watched, received, letters] = [46, 90, 17, 7200, 32].map((usual) => leaf(dice, manner, usual)) as Figure[];
  const [dbqh, hdnd, ubnd] = [
    meeting(dice, manner, 'txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi', 9, 70),
    meeting(dice, manner, 'txct_hdnd_so_buoi', 'txct_hdnd_so_nguoi', 41, 35),
    meeting(dice, manner, 'ubnd_qt_so_hoi_nghi', 'ubnd_qt_so_nguoi', 24, 60),
  ] as [() => Line, () => Line, () => Line];
  const [orders, business, citizens, visits] = [30, 4, 12, 160].map((usual) => leaf(dice, manner, usual)) as Figure[];
  return () => {
    const settled = opinions!();
    const pending = dice.chance(0.5) ? 0 : dice.between(0, 12);
    const got = received!() + 1;
    const all = letters!() + 2;
    const accusing = dice.between(0, Math.floor(all / 3));
    const complaining = dice.between(0, all - accusing);
    const inspections = dice.between(0, 4);
    return {
      hdnd_so_nghi_quyet: resolutions!(),
      hdnd_ykct_da_tra_loi: dice.chance(0.5) ? settled : dice.between(Math.floor(settled / 2), settled),
      hdnd_ykct_da_giai_quyet: settled,
      hdnd_ykct_dang_giai_quyet: pending,
      hdnd_gs_so_cuoc: watched!() + 1,
      hdnd_gs_so_tcd_dv: dice.between(0, 6),
      ...dbqh(),
      ...hdnd(),
      ...ubnd(),
      ubnd_so_vb_dan_van: orders!(),
      cchc_so_co_so_tthc: 1,
      tthc_da_tiep_nhan: got,
      tthc_da_giai_quyet: dice.chance(0.3) ? got : got - dice.between(0, Math.floor(got / 12)),
      dt_doanh_nghiep: business!(),
      dt_nguoi_dan: citizens!(),
      so_cong_dan_duoc_tiep: visits!(),
      so_don_tiep_nhan: all,
      don_tq_to_cao: accusing,
      don_tq_khieu_nai: complaining,
      don_gq_to_cao: dice.between(Math.floor(accusing / 2), accusing),
      don_gq_khieu_nai: dice.between(Math.floor(complaining / 2), complaining),
      tt_so_cuoc: inspections,
      tt_so_co_quan: inspections === 0 ? 0 : inspections + dice.between(0, 4),
      tt_so_cc_ky_luat: inspections === 0 ? 0 : dice.between(0, 3),
    };
  };
}

type Figure = () => number;

function pl3(dice: Dice, manner: Manner): () => Line {
  const talks = meeting(dice, manner, 'llvt_tt_so_cuoc', 'llvt_tt_so_nguoi', 80, 24);
  const [party, economy, storms, settled] = [10, 14, 8, 9].map((usual) => leaf(dice, manner, usual)) as Figure[];
  return () => {
    const [solved, open] = [settled!(), dice.between(0, 4)];
    return {
      ...talks(),
      llvt_giup_xd_dang: party!(),
      llvt_giup_ktxh: economy!(),
      llvt_giup_thien_tai: storms!(),
      llvt_kn_dtts: dice.between(0, 3),
      llvt_kn_ton_giao: dice.between(0, 2),
      llvt_don_tong: solved + open,
      llvt_don_da_gq: solved,
      llvt_don_chua_gq: open,
    };
  };
}

function pl4(dice: Dice, manner: Manner): () => Line {
  const meetings = [
    meeting(dice, manner, 'mttq_qt_so_cuoc', 'mttq_qt_so_nguoi', 5, 90),
    meeting(dice, manner, 'mttq_pt_so_cuoc', 'mttq_pt_so_nguoi', 6, 110),
    meeting(dice, manner, 'mttq_dt_so_cuoc', 'mttq_dt_so_nguoi', 19, 48),
  ];
  const [money, watched, debated] = [leaf(dice, manner, 260), leaf(dice, manner, 16), leaf(dice, manner, 15)];
  return () =>
    Object.assign(
      { mttq_pt_c3: money() / 10, mttq_gs_so_cuoc: watched(), mttq_pb_so_cuoc: debated() },
      ...meetings.map((one) => one()),
    ) as Line;
}

function pl5(dice: Dice, whole: Line): Line {
  const members = dice.between(60, 240);
  const believers = dice.between(20, Math.floor((whole['dan_so'] ?? 0) / 6));
  const officers = whole['tong_cbcc'] ?? 0;
  return {
    so_to_chuc_dang: dice.between(6, 20),
    so_dang_vien: members,
    so_dv_dtts: dice.between(0, Math.floor(members / 3)),
    so_cbcc_dtts: dice.between(0, Math.floor(officers / 3)),
    so_gia_lang_uy_tin: dice.between(0, 9),
    tg_duoc_cap_phep: dice.between(0, 4),
    tg_chua_cap_phep: dice.between(0, 2),
    so_tin_do: believers,
    so_cot_can_tg: dice.between(0, 5),
    so_cbcc_tin_do: dice.between(0, Math.min(3, officers)),
    so_dv_tin_do: dice.between(0, 5),
  };
}

function pl6(dice: Dice, manner: Manner): () => Line {
  const fields = [6, 7, 4, 3].map((usual) => leaf(dice, manner, usual)) as Figure[];
  return () => {
    const [economy, culture, defence, party] = fields.map((one) => one()) as [number, number, number, number];
    const sum = economy + culture + defence + party;
    const persons = dice.between(0, Math.floor(sum / 4));
    const contests = dice.between(0, 2);
    return {
      mh_tap_the: sum - persons,
      mh_ca_nhan: persons,
      mh_kinh_te: economy,
      mh_vhxh: culture,
      mh_qpan: defence,
      mh_xdd_htct: party,
      ht_so_hoi_thi: contests,
      ht_so_don_vi: contests === 0 ? 0 : contests * dice.between(3, 9),
      kt_tap_the: dice.between(0, Math.min(3, sum - persons)),
      kt_ca_nhan: dice.between(0, Math.min(3, persons)),
    };
  };
}

/** Leaves that other relations need are left blank as whole columns only together; the others singly, too. */
function blankSome(dice: Dice, tables: Tables, periods: readonly string[]): void {
  const groups = [
    ['txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi'],
    ['ubnd_qt_so_hoi_nghi', 'ubnd_qt_so_nguoi'],
    ['dt_doanh_nghiep'],
    ['tt_so_cuoc', 'tt_so_co_quan', 'tt_so_cc_ky_luat'],
  ];
  for (const group of groups)
    if (dice.chance(0.25)) for (const period of periods) for (const key of group) delete tables['PL2']?.[period]?.[key];
  for (const [id, table] of Object.entries(tables)) {
    if (id === 'TTC') continue;
    for (const line of Object.values(table)) {
      for (const key of Object.keys(line)) if (dice.chance(0.04)) delete line[key];
    }
  }
}
