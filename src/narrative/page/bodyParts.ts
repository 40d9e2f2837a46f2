/** The blocks of a text as lines on the page. */
import { chartPicture } from '../chart/chartPicture';
import { numberedBlocks } from '../numbering';
import type { PageProfile } from '../pageProfile';
import { plainRun } from '../runs';
import type { Block, ProfileName } from '../text';
import { PAPER, type Line, type Look, type Part, type Picture } from './pageModel';

/** Lines of the text, headings numbered as the profile does. */
export function bodyParts(blocks: readonly Block[], profile: ProfileName, page: PageProfile): Part[] {
  return numberedBlocks(blocks, profile).flatMap((block) => blockParts(block, page));
}

function blockParts(block: Block, page: PageProfile): Part[] {
  const line = (look: Look): Line => ({ kind: 'line', look, runs: block.runs });
  const text = bodyLook(page);
  switch (block.kind) {
    case 'title':
      return [line(titleLook(page))];
    case 'heading':
      return [line({ ...headingLook(page, block.level ?? 1), ...(block.level === undefined ? { caps: false } : {}) })];
    case 'item':
      return [{ ...line(text), runs: [plainRun(block.level === 1 ? '- ' : '+ '), ...block.runs] }];
    case 'writer':
      return [{ ...line(text), runs: [plainRun('['), ...block.runs, plainRun(']')], writer: true }];
    case 'chart':
      return [pictureOf(block, page), line({ ...text, align: 'center', italic: true, firstLine: 0 })];
    default:
      return [line(text)];
  }
}

function pictureOf({ chart }: Extract<Block, { kind: 'chart' }>, page: PageProfile): Picture {
  const { png, width, height, description } = chartPicture(chart, { width: PAPER.width - page.left - page.right });
  return { kind: 'picture', png, width, height, alt: description, chart };
}

/** How a paragraph of the text looks. */
export function bodyLook(page: PageProfile): Look {
  return {
    align: 'justify',
    size: page.size,
    before: 0,
    after: page.spaceAfter,
    line: { rule: page.lineRule, height: page.line },
    firstLine: page.firstLine,
  };
}

/** How a title of a text without a letterhead looks. */
export function titleLook(page: PageProfile): Look {
  return { ...bodyLook(page), align: 'center', firstLine: 0, bold: true, role: 'title' };
}

const ROLES = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;

/** How a heading of a level looks. */
export function headingLook(page: PageProfile, level: 1 | 2 | 3): Look {
  const { bold, italic, caps } = page.headings[level - 1] ?? page.headings[2];
  return { ...bodyLook(page), bold, italic, caps, before: page.headingBefore, keepNext: true, role: ROLES[level] };
}
