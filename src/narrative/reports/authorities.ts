/** Who stands above a unit, and what their offices are called, before and after districts were abolished on 01/7/2025. */
import type { Book } from '../../core/form';
import { keyOf } from '../../core/text';
import { read, tidy } from '../../core/values';
import { FIELDS } from '../fields';
import type { Unit } from '../unit';

/** Agencies as running text names them; empty where the workbook does not tell enough. */
export interface Authorities {
  /** `tỉnh Quảng Ngãi`, `thị xã Đức Phổ`; empty when unknown. */
  readonly area: string;
  /** Its proper name. */
  readonly name: string;
  /** `Đảng bộ tỉnh Quảng Ngãi`; empty when unknown. */
  readonly partyBody: string;
  /** `Tỉnh ủy`, `Huyện ủy`; `cấp ủy cấp trên` when unknown. */
  readonly partyCommittee: string;
  /** `Ban Tuyên giáo và Dân vận Tỉnh ủy`, `Ban Dân vận Huyện ủy`. */
  readonly massOffice: string;
  /** `Ủy ban nhân dân tỉnh`. */
  readonly government: string;
  /** `Sở Nội vụ`, `Phòng Nội vụ`. */
  readonly homeAffairs: string;
  /** Office of the unit's own Party committee that does this work. */
  readonly ownOffice: string;
  /** Series suffix of the superior committee's documents: `TU`, `HU`. */
  readonly suffix: string;
}

interface Level {
  readonly word: string;
  readonly committee: string;
  readonly suffix: string;
}

const TINH: Level = { word: 'tỉnh', committee: 'Tỉnh ủy', suffix: 'TU' };
const THANH_PHO: Level = { word: 'thành phố', committee: 'Thành ủy', suffix: 'TU' };
/** Levels between commune and province until 30/6/2025; a city below a province has a committee of that name too. */
const DISTRICTS: readonly Level[] = [
  { word: 'huyện', committee: 'Huyện ủy', suffix: 'HU' },
  { word: 'thị xã', committee: 'Thị ủy', suffix: 'ThU' },
  { word: 'quận', committee: 'Quận ủy', suffix: 'QU' },
  { word: 'thành phố', committee: 'Thành ủy', suffix: 'ThU' },
];
/** Cities that stand where provinces do. */
const CENTRAL = ['ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho', 'hue'];

/** The superiors of a unit; `twoTiers` from 01/7/2025 on. */
export function authoritiesOf(book: Book, unit: Unit, twoTiers: boolean): Authorities {
  const party = without(field(book, 'ten_dang_bo_cap_tren'), ['Đảng bộ']);
  const above = twoTiers ? province(field(book, 'ten_tinh'), party) : district(field(book, 'ten_huyen'), party, unit.level);
  const ownOffice = twoTiers ? (unit.level === 'đặc khu' ? 'Ban Tuyên giáo và Dân vận' : 'Ban Xây dựng Đảng') : 'Khối Dân vận';
  if (!above) {
    const committee = 'cấp ủy cấp trên';
    const office = twoTiers ? 'Ban Tuyên giáo và Dân vận' : 'Ban Dân vận';
    const homeAffairs = twoTiers ? 'Sở Nội vụ' : 'Phòng Nội vụ';
    return {
      area: '',
      name: '',
      partyBody: '',
      partyCommittee: committee,
      massOffice: `${office} ${committee}`,
      government: 'Ủy ban nhân dân cấp trên',
      homeAffairs,
      ownOffice,
      suffix: twoTiers ? 'TU' : 'HU',
    };
  }
  const area = above.name === '' ? '' : `${above.level.word} ${above.name}`;
  return {
    area,
    name: above.name,
    partyBody: area === '' ? '' : `Đảng bộ ${area}`,
    partyCommittee: above.level.committee,
    massOffice: `${twoTiers ? 'Ban Tuyên giáo và Dân vận' : 'Ban Dân vận'} ${above.level.committee}`,
    government: `Ủy ban nhân dân ${above.level.word}`,
    homeAffairs: twoTiers ? 'Sở Nội vụ' : 'Phòng Nội vụ',
    ownOffice,
    suffix: above.level.suffix,
  };
}

/** A superior as `level` and proper name. */
interface Above {
  readonly level: Level;
  readonly name: string;
}

/** A district that is still named in the field of the superior says nothing of the province. */
function province(typed: string, party: string): Above | undefined {
  const named = typed || (DISTRICTS.some(({ word }) => word !== 'thành phố' && begins(party, word)) ? '' : party);
  const name = without(named, ['tỉnh', 'thành phố', 'TP.', 'TP']);
  if (name === '') return undefined;
  const city = CENTRAL.includes(keyOf(name)) || (begins(named, 'thành phố') && !begins(named, 'tỉnh'));
  return { level: city ? THANH_PHO : TINH, name };
}

function district(typed: string, party: string, ownLevel: string): Above | undefined {
  for (const text of [typed, party]) {
    const level = DISTRICTS.find(({ word }) => begins(text, word));
    if (level) return { level, name: without(text, [level.word]) };
  }
  // A ward lies in a town, a city or a quarter; a commune may lie in any of them but for the most part in a district.
  const name = without(typed, ['TP.', 'TP', 'TX.', 'TX']);
  if (name !== typed) return { level: (typed.startsWith('TX') ? DISTRICTS[1] : DISTRICTS[3]) as Level, name };
  return typed !== '' && ownLevel === 'xã' ? { level: DISTRICTS[0] as Level, name: typed } : undefined;
}

function field(book: Book, key: string): string {
  const reading = read(book.forms.get('TTC')?.cell(FIELDS, key)?.value ?? null);
  return reading.kind === 'text' ? tidy(reading.text).replace(/[.,;:]+$/, '') : '';
}

function begins(text: string, word: string): boolean {
  return keyOf(text).startsWith(`${keyOf(word)} `);
}

/** The text without the first of these words that it begins with. */
function without(text: string, words: readonly string[]): string {
  const word = words.find(
    (each) => begins(text, each) || (each.endsWith('.') && text.toLocaleUpperCase('vi').startsWith(each.toLocaleUpperCase('vi'))),
  );
  return word === undefined ? text : text.slice(word.length).trim();
}
