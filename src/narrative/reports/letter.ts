/** What stands around the text of a report: agencies, number, place and date, recipients, signature. */
import type { Book } from '../../core/form';
import { textOf, tidyRuns } from '../runs';
import type { Letter, Run } from '../text';
import { wordsIn } from '../fields';
import { unitRuns } from '../unit';
import type { Outline } from './outline';
import type { Setting } from './setting';

/** The letter; `about` is the trích yếu. Number and parts of the date that are not known stay empty. */
export function letterOf(book: Book, outline: Outline, setting: Setting, about: readonly Run[]): Letter {
  const { unit, authorities, profile } = setting;
  const own = textOf(unitRuns(unit));
  const form = book.forms.get('TTC');
  const typed = (key: string): string => textOf(wordsIn(form, key) ?? []);
  const number = /\d+/.exec(typed('so_bao_cao'))?.[0] ?? '';
  const party = outline.issuer === 'dang-uy';
  // A name that is a number needs its level: Phường 12.
  const place = typed('dia_danh_ban_hanh') || (/\d/.test(unit.name) ? own.charAt(0).toLocaleUpperCase('vi') + own.slice(1) : unit.name);
  return {
    // A people's committee stands under no agency in its own letterhead.
    superior: party ? authorities.partyBody : '',
    issuer: `${party ? 'Đảng ủy' : 'Ủy ban nhân dân'} ${own}`,
    number: number.length === 1 ? `0${number}` : number,
    series: party ? 'BC/ĐU' : 'BC-UBND',
    place,
    date: setting.date,
    kind: 'Báo cáo',
    about: tidyRuns(about),
    recipients: party ? partyRecipients(setting) : stateRecipients(setting),
    signature: {
      authority: party ? `${profile === 'dang' ? 'T/M' : 'TM.'} Đảng ủy` : `${profile === 'dang' ? 'T/M' : 'TM.'} Ủy ban nhân dân`,
      title: party ? 'Bí thư' : 'Chủ tịch',
    },
  };
}

function partyRecipients({ unit, authorities }: Setting): string[] {
  return [
    `Ban Thường vụ ${authorities.partyCommittee}`,
    authorities.massOffice,
    `Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam ${unit.level}`,
    authorities.ownOffice,
    'Các chi bộ trực thuộc',
    'Các đồng chí Đảng ủy viên',
    'Lưu Văn phòng Đảng ủy',
  ];
}

function stateRecipients({ unit, authorities }: Setting): string[] {
  return [
    authorities.government,
    authorities.homeAffairs,
    `Thường trực Đảng ủy, Hội đồng nhân dân ${unit.level}`,
    `Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân ${unit.level}`,
    `Ủy ban Mặt trận Tổ quốc Việt Nam ${unit.level}`,
    'Lưu: VT',
  ];
}
