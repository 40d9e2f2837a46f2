/** Prints a summary as an HTML fragment that Word takes over from the clipboard as it stands. */
import type { Block, Run, Summary } from './text';

const FONT = "font-family:'Times New Roman';mso-fareast-font-family:'Times New Roman';mso-bidi-font-family:'Times New Roman'";
const LETTERS = `${FONT};font-size:14.0pt;mso-bidi-font-size:14.0pt;color:black;mso-ansi-language:VI`;
const LINE = 'margin-left:0cm;margin-right:0cm;line-height:120%;mso-pagination:widow-orphan';

const STYLES: Readonly<Record<Block['kind'], string>> = {
  title: `${LINE};margin-top:0pt;margin-bottom:6.0pt;text-align:center;text-indent:0cm;${LETTERS}`,
  heading: `${LINE};margin-top:12.0pt;margin-bottom:6.0pt;text-align:left;text-indent:1.27cm;page-break-after:avoid;${LETTERS}`,
  item: `${LINE};margin-top:0pt;margin-bottom:6.0pt;text-align:justify;text-indent:1.27cm;${LETTERS}`,
  writer: `${LINE};margin-top:0pt;margin-bottom:6.0pt;text-align:justify;text-indent:1.27cm;${LETTERS}`,
  chart: `${LINE};margin-top:0pt;margin-bottom:6.0pt;text-align:center;text-indent:0cm;${LETTERS}`,
  paragraph: `${LINE};margin-top:0pt;margin-bottom:6.0pt;text-align:justify;text-indent:1.27cm;${LETTERS}`,
};

/** The fragment: one paragraph a block, every style inline, numbers under an open error on yellow. */
export function toHtml(summary: Summary): string {
  return `<meta charset="utf-8">\n<div lang="vi">\n${summary.blocks.map(blockHtml).join('')}</div>\n`;
}

function blockHtml(block: Block): string {
  const text = block.runs.map(runHtml).join('');
  return `<p class="MsoNormal" style="${STYLES[block.kind]}">${block.kind === 'title' || block.kind === 'heading' ? `<b>${span(text)}</b>` : span(text)}</p>\n`;
}

/** Word takes the letters of a pasted paragraph from a span, not from the paragraph. */
function span(text: string): string {
  return `<span lang="VI" style="${LETTERS}">${text}</span>`;
}

function runHtml(run: Run): string {
  const text = escape(run.text);
  return run.fact?.doubtful ? `<span style="background:yellow;mso-highlight:yellow">${text}</span>` : text;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
