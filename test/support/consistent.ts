/** Arbitrary workbooks whose figures keep every relation, with any periods, years and blanks. */
import fc from 'fast-check';
import type { Setup } from '../../src/appendices/appendix';
import type { CellValue } from '../../src/core/values';
import type { Figures } from './forms';

type Line = Record<string, CellValue>;
interface Dice {
  /** An integer from 0 to `max`. */
  upTo(max: number): number;
  /** True with this chance. */
  chance(share: number): boolean;
}

const setups: fc.Arbitrary<Setup> = fc
  .record({
    start: fc.integer({ min: 1995, max: 2020 }),
    lengths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ start, lengths }) => {
    let year = start;
    const periods = lengths.map((length) => {
      const from = year;
      year += length;
      return length === 1 ? String(from) : `${String(from)}-${String(year - 1)}`;
    });
    return {
      unit: 'Sơn Long',
      level: 'xã',
      periods,
      years: [start, year - 1].filter((value, i, all) => all.indexOf(value) === i).map(String),
    };
  });

/** Figures with their setup. Roughly one figure in eight is blank. */
export const consistentFigures: fc.Arbitrary<{ setup: Setup; figures: Figures }> = fc
  .tuple(setups, fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })))
  .map(([setup, stream]) => {
    const next = (): number => Number(stream.next().value);
    const dice: Dice = { upTo: (max) => next() % (max + 1), chance: (share) => next() % 1000 < share * 1000 };
    const lines = (make: () => Line, rows: readonly string[]): Record<string, Line> =>
      Object.fromEntries(rows.map((row) => [row, withBlanks(make(), dice)]));
    const population = Object.fromEntries(
      setup.years.map((year) => [year, { dan_so: 2000 + dice.upTo(9000), tong_cbcc: 15 + dice.upTo(40) }]),
    );
    const figures: Figures = {
      TTC: population,
      PL2: lines(() => pl2(dice), setup.periods),
      PL3: lines(() => pl3(dice), setup.periods),
      PL4: lines(() => pl4(dice), setup.periods),
      PL5: Object.fromEntries(
        setup.years.map((year) => [year, withBlanks(pl5(dice, population[year] ?? { dan_so: 0, tong_cbcc: 0 }), dice)]),
      ),
      PL6: lines(() => pl6(dice), setup.periods),
    };
    return { setup, figures };
  });

/** A blank never makes a relation false, only unknown, unless it hides a whole column; so single cells go blank here. */
function withBlanks(line: Line, dice: Dice): Line {
  return Object.fromEntries(Object.entries(line).map(([key, value]) => [key, dice.chance(0.12) ? null : value]));
}

function meeting(dice: Dice, events: string, people: string): Line {
  const count = dice.upTo(60);
  return { [events]: count, [people]: count === 0 ? 0 : count * (1 + dice.upTo(80)) };
}

function pl2(dice: Dice): Line {
  const received = dice.upTo(15000);
  const [accusing, complaining] = [dice.upTo(20), dice.upTo(60)];
  const inspections = dice.upTo(6);
  const [solved, solving] = [dice.upTo(200), dice.upTo(20)];
  return {
    hdnd_so_nghi_quyet: dice.upTo(80),
    hdnd_ykct_da_tra_loi: dice.upTo(solved + solving),
    hdnd_ykct_da_giai_quyet: solved,
    hdnd_ykct_dang_giai_quyet: solving,
    ...meeting(dice, 'txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi'),
    ...meeting(dice, 'txct_hdnd_so_buoi', 'txct_hdnd_so_nguoi'),
    ...meeting(dice, 'ubnd_qt_so_hoi_nghi', 'ubnd_qt_so_nguoi'),
    cchc_so_co_so_tthc: 1,
    tthc_da_tiep_nhan: received,
    tthc_da_giai_quyet: dice.upTo(received),
    so_don_tiep_nhan: accusing + complaining + dice.upTo(30),
    don_tq_to_cao: accusing,
    don_tq_khieu_nai: complaining,
    don_gq_to_cao: dice.upTo(accusing),
    don_gq_khieu_nai: dice.upTo(complaining),
    tt_so_cuoc: inspections,
    tt_so_co_quan: inspections === 0 ? 0 : inspections + dice.upTo(4),
    tt_so_cc_ky_luat: inspections === 0 ? 0 : dice.upTo(3),
  };
}

function pl3(dice: Dice): Line {
  const [solved, open] = [dice.upTo(30), dice.upTo(10)];
  return {
    ...meeting(dice, 'llvt_tt_so_cuoc', 'llvt_tt_so_nguoi'),
    llvt_giup_xd_dang: dice.upTo(30),
    llvt_giup_ktxh: dice.upTo(30),
    llvt_giup_thien_tai: dice.upTo(30),
    llvt_kn_dtts: dice.upTo(4),
    llvt_kn_ton_giao: dice.upTo(4),
    llvt_don_tong: solved + open,
    llvt_don_da_gq: solved,
    llvt_don_chua_gq: open,
  };
}

function pl4(dice: Dice): Line {
  return {
    ...meeting(dice, 'mttq_qt_so_cuoc', 'mttq_qt_so_nguoi'),
    ...meeting(dice, 'mttq_pt_so_cuoc', 'mttq_pt_so_nguoi'),
    mttq_pt_c3: dice.upTo(50000) / 10,
    mttq_gs_so_cuoc: dice.upTo(40),
    mttq_pb_so_cuoc: dice.upTo(40),
    ...meeting(dice, 'mttq_dt_so_cuoc', 'mttq_dt_so_nguoi'),
  };
}

function pl5(dice: Dice, whole: { dan_so: number; tong_cbcc: number }): Line {
  const members = 40 + dice.upTo(200);
  const believers = 1 + dice.upTo(Math.floor(whole.dan_so / 2));
  return {
    so_to_chuc_dang: 1 + dice.upTo(20),
    so_dang_vien: members,
    so_dv_dtts: dice.upTo(members),
    so_cbcc_dtts: dice.upTo(whole.tong_cbcc),
    so_gia_lang_uy_tin: dice.upTo(9),
    tg_duoc_cap_phep: dice.upTo(5),
    tg_chua_cap_phep: dice.upTo(2),
    so_tin_do: believers,
    so_cot_can_tg: dice.upTo(Math.min(5, believers)),
    so_cbcc_tin_do: dice.upTo(Math.min(believers, whole.tong_cbcc)),
    so_dv_tin_do: dice.upTo(Math.min(believers, members)),
  };
}

function pl6(dice: Dice): Line {
  const fields = [dice.upTo(20), dice.upTo(20), dice.upTo(8), dice.upTo(8)] as const;
  const sum = fields.reduce((total, value) => total + value, 0);
  const persons = dice.upTo(sum);
  return {
    mh_tap_the: sum - persons,
    mh_ca_nhan: persons,
    mh_kinh_te: fields[0],
    mh_vhxh: fields[1],
    mh_qpan: fields[2],
    mh_xdd_htct: fields[3],
    ht_so_hoi_thi: 2,
    ht_so_don_vi: 9,
    kt_tap_the: dice.upTo(sum - persons),
    kt_ca_nhan: dice.upTo(persons),
  };
}
