/** What stands above and below the text of a whole report: letterhead and title, recipients and signature. */
import type { PageProfile } from '../pageProfile';
import { plainRun, textOf } from '../runs';
import type { Letter, ProfileName, Run } from '../text';
import { dateLine, numberLine, recipientLines } from './documentWords';
import { PAPER, type Grid, type GridCell, type Line, type Look, type Part, type Rule } from './pageModel';
import { widthOf } from './textWidth';

/** Letterhead, kind and trích yếu. */
export function openingParts(letter: Letter, profile: ProfileName, page: PageProfile): Part[] {
  const [left, right] = columns(page);
  const superior = folded(capitals(letter.superior), left, page.superiorSize, false);
  const issuer = folded(capitals(letter.issuer), left, page.issuerSize, true);
  const own = [
    ...superior.map((text) => centred(text, { size: page.superiorSize })),
    ...issuer.map((text) => centred(text, { size: page.issuerSize, bold: true })),
  ];
  const under = Math.max(0, ...issuer.map((text) => widthOf(text, page.issuerSize, true)));
  const issued = centred(numberLine(letter, profile), { size: page.numberSize });
  const dated = centred(dateLine(letter), { size: page.dateSize, italic: true });
  const [nation, motto] =
    profile === 'dang' ? ['ĐẢNG CỘNG SẢN VIỆT NAM', ''] : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const state = [
    centred(nation, { size: page.nationSize, bold: true }),
    ...(motto ? [centred(motto, { size: page.mottoSize, bold: true })] : []),
    rule(motto ? widthOf(motto, page.mottoSize, true) : widthOf(nation, page.nationSize, true), right),
  ];
  const below = profile === 'dang' ? centred('*', { size: page.issuerSize }) : rule(under * page.ruleShare, left);
  const room = PAPER.width - page.left - page.right;
  const words = widthOf(textOf(letter.about), page.aboutSize, true);
  const sides = balancedSides(words, room);
  const about: Line = { kind: 'line', look: look({ size: page.aboutSize, bold: true, sides }), runs: letter.about };
  return [
    borderless([left, right], [cell([...own, below]), cell(state)], [cell([spaced(issued, 3)]), cell([spaced(dated, 3)])]),
    centred(capitals(letter.kind), { size: page.kindSize, bold: true, before: page.partSpace }),
    ...(letter.about.length > 0 ? [about] : []),
    profile === 'dang' ? centred('-----', { size: page.aboutSize }) : rule(Math.min(words, room - 2 * sides) * page.ruleShare, room),
    spacer(page.partSpace / 2),
  ];
}

/** Recipients on the left, signature on the right. */
export function closingParts(letter: Letter, profile: ProfileName, page: PageProfile): Part[] {
  const widths = columns(page);
  const words = profile === 'dang' ? { underline: true } : { bold: true, italic: true };
  const recipients = recipientLines(letter);
  const left: Line[] =
    recipients.length === 0
      ? []
      : [
          {
            kind: 'line',
            look: look({ align: 'left', size: page.recipientsTitleSize, keepNext: true, ...words }),
            runs: [plainRun('Nơi nhận:')],
          },
          ...recipients.map((text): Line => ({
            kind: 'line',
            look: look({ align: 'left', size: page.recipientsSize }),
            runs: [nameOf(text)],
          })),
        ];
  const { authority, title, name } = letter.signature;
  const sign = { size: page.signatureSize, bold: true, keepNext: true };
  const right = [
    ...(authority ? [centred(capitals(authority), sign)] : []),
    ...(title ? [centred(capitals(title), { ...sign, bold: page.signatureTitleBold })] : []),
    centred(name ?? '', { size: page.signatureSize, bold: true, before: (page.signatureRoom * 72) / 25.4 }),
  ];
  return [spacer(page.partSpace, true), borderless(widths, [cell(left), cell(right)])];
}

/** A centred line in a document's letters. */
export function centred(text: string, own: Partial<Look>): Line {
  return { kind: 'line', look: look(own), runs: text ? [nameOf(text)] : [] };
}

/** An empty line of that many points. */
export function spacer(points: number, keepNext = false): Line {
  return {
    kind: 'line',
    look: look({ size: 1, keepNext, line: { rule: 'exactly', height: Math.max(points, 1) } }),
    runs: [],
  };
}

/** Free room on both sides that parts words of a width into lines of nearly one length; none where they fit in one. */
export function balancedSides(words: number, room: number): number {
  const lines = Math.ceil(words / (room * 0.95));
  return lines < 2 ? 0 : Math.max(0, (room - (words / lines) * 1.12) / 2);
}

function columns(page: PageProfile): [number, number] {
  return [page.letterheadLeft, PAPER.width - page.left - page.right - page.letterheadLeft];
}

function look(own: Partial<Look>): Look {
  return { align: 'center', size: 14, before: 0, after: 0, ...own };
}

function spaced(line: Line, before: number): Line {
  return { ...line, look: { ...line.look, before } };
}

function rule(width: number, room: number): Rule {
  return { kind: 'rule', width: Math.min(width, room), room };
}

function cell(parts: readonly (Line | Rule)[]): GridCell {
  return { parts, columns: 1, rows: 1 };
}

function borderless(widths: readonly number[], ...rows: readonly (readonly GridCell[])[]): Grid {
  return { kind: 'grid', widths, rows: rows.map((cells) => ({ cells })), headRows: 0, bordered: false, padding: 0 };
}

/** Numbers, dates and names around a text are no figures. */
function nameOf(text: string): Run {
  return { text, name: true };
}

function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}

const LEVEL = / (?=(?:PHƯỜNG|XÃ|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH) )/u;

/** A name that its column cannot hold in one line breaks before the level of its unit. */
function folded(text: string, room: number, size: number, bold: boolean): string[] {
  if (text === '') return [];
  return widthOf(text, size, bold) <= room ? [text] : text.split(LEVEL);
}
