/** A report with everything that a report can hold, small enough to read. */
import { appendixTables } from '../../src/narrative/appendixTables';
import type { Block, Fact, Letter, ProfileName, Summary } from '../../src/narrative/text';
import { makeBook } from '../support/makeBook';
import { phoHoa } from './phoHoa';

const at = { sheet: 'PL6', row: 8, column: 1 };
const fact = (id: string, value: number): Fact => ({ id, value, how: 'read', cells: [at], doubtful: false });

/** Letters of both kinds, State's issued, the Party's not yet. */
export const letters: Readonly<Record<ProfileName, Letter>> = {
  'nha-nuoc': {
    superior: 'Ủy ban nhân dân huyện Sơn Hà',
    issuer: 'Ủy ban nhân dân xã Sơn Long',
    number: '5',
    series: 'BC-UBND',
    place: 'Sơn Long',
    date: { day: 5, month: 2, year: 2024 },
    kind: 'Báo cáo',
    about: [{ text: 'Kết quả công tác dân vận chính quyền ' }, { text: 'năm 2024', name: true }],
    recipients: ['Như trên', 'Thường trực Đảng ủy;', '- Lưu: VT'],
    signature: { authority: 'TM. Ủy ban nhân dân', title: 'Chủ tịch', name: 'Đinh Văn A' },
  },
  dang: {
    superior: 'Đảng bộ tỉnh Quảng Ngãi',
    issuer: 'Đảng ủy phường Phổ Hòa',
    number: '',
    series: 'BC/ĐU',
    place: 'Phổ Hòa',
    date: { year: 2024 },
    kind: 'Báo cáo',
    about: [{ text: 'tổng kết công tác dân vận' }],
    recipients: ['Ban Thường vụ Tỉnh ủy', 'Lưu Văn phòng Đảng ủy'],
    signature: { authority: 'T/M Đảng ủy', title: 'Bí thư' },
  },
};

export const blocks: readonly Block[] = [
  { kind: 'title', runs: [{ text: 'Phần thứ nhất' }] },
  { kind: 'heading', level: 1, runs: [{ text: 'Đặc điểm tình hình' }] },
  { kind: 'writer', runs: [{ text: 'nêu thuận lợi, khó khăn' }] },
  { kind: 'heading', level: 1, runs: [{ text: 'Kết quả' }] },
  { kind: 'heading', level: 2, runs: [{ text: 'Dân vận khéo' }] },
  { kind: 'heading', level: 3, runs: [{ text: 'Công nhận' }] },
  {
    kind: 'item',
    level: 1,
    runs: [{ text: 'Công nhận ' }, { text: '07', fact: fact('PL6.mh_tap_the.2013-2018', 7) }, { text: ' mô hình;' }],
  },
  { kind: 'item', level: 2, runs: [{ text: 'không phát sinh', fact: fact('PL6.ht_so_hoi_thi.total', 0) }, { text: ' hội thi.' }] },
  {
    kind: 'chart',
    appendix: 'PL6',
    runs: [{ text: 'Mô hình theo lĩnh vực' }],
    chart: { unit: 'mô hình', categories: ['Kinh tế'], series: [{ name: 'Năm 2024', values: [fact('PL6.mh_kinh_te.2024', 2)] }] },
  },
  {
    kind: 'paragraph',
    runs: [{ text: 'Tín đồ chiếm ' }, { text: '4,97%', fact: { ...fact('PL5.ty_le_tin_do.2013', 4.97), doubtful: true } }, { text: '.' }],
  },
];

/** The report. */
export function wholeReport(profile: ProfileName): Summary {
  return { profile, blocks, omissions: [], doubtful: [], letter: letters[profile], appendices: appendixTables(makeBook(phoHoa)) };
}
