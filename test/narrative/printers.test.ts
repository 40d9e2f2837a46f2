/** The summary as text, HTML and Word: the golden of Phổ Hòa, well-formed markup, and a Word package whose numbers are controls. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { CellRef } from '../../src/core/cellRef';
import { tagOf } from '../../src/narrative/controlNames';
import { toDocx, type DocxOptions } from '../../src/narrative/printDocx';
import { toHtml } from '../../src/narrative/printHtml';
import { toPlainText } from '../../src/narrative/printText';
import { summarise } from '../../src/narrative/summarise';
import type { Fact, Summary } from '../../src/narrative/text';
import { cellOf, makeBook } from '../support/makeBook';
import { phoHoa } from './phoHoa';

const golden = join(__dirname, 'golden', 'pho-hoa.txt');

function marked(): Summary {
  const book = makeBook(phoHoa);
  const at = cellOf(book, 'PL6', 'total', 'mh_tap_the');
  const finding = {
    rule: 'T1',
    severity: 'error' as const,
    appendix: 'PL6' as const,
    at,
    row: 'total',
    column: 'mh_tap_the',
    message: '',
    related: [],
    suspects: [],
    fixes: [],
  };
  return summarise(book, { passed: 0, failed: 1, unknown: 0, checks: [], findings: [finding] });
}

const factRuns = (summary: Summary) =>
  summary.blocks.flatMap((block) => block.runs).flatMap((run) => (run.fact ? [{ text: run.text, fact: run.fact }] : []));

test('the text of Phổ Hòa is the golden one', () => {
  const text = toPlainText(summarise(makeBook(phoHoa)));
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

test('plain text marks doubtful numbers unless told not to', () => {
  expect(toPlainText(marked())).toContain('đã công nhận 16 (?) mô hình “Dân vận khéo”, gồm 15 (?) mô hình tập thể và 01 mô hình cá nhân');
  expect(toPlainText(marked(), { markDoubtful: false })).not.toContain('(?)');
  expect(toPlainText({ blocks: [], omissions: [], doubtful: [] })).toBe('');
});

/** Elements of XML or of HTML written as XML: name, attributes and text within. */
function elements(xml: string): { name: string; attributes: Record<string, string>; text: string; path: string }[] {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; text: string; path: string }[] = [];
  const all: typeof open = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      text: '',
      path: [...open.map((each) => each.name), tag.name].join('/'),
    };
    open.push(element);
    all.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return all;
}

describe('HTML', () => {
  const parse = (summary: Summary) =>
    elements(`<html>${toHtml(summary).replace('<meta charset="utf-8">', '<meta charset="utf-8"/>')}</html>`);

  test('is one styled paragraph a block, with the words of the summary', () => {
    const summary = marked();
    const lines = parse(summary).filter((element) => element.name === 'p');
    expect(lines.map((line) => line.text)).toEqual(summary.blocks.map((block) => block.runs.map((run) => run.text).join('')));
    lines.forEach((line, i) => {
      const style = line.attributes['style'] ?? '';
      for (const part of ["font-family:'Times New Roman'", 'font-size:14.0pt', 'line-height:120%', 'margin-bottom:6.0pt'])
        expect(style).toContain(part);
      const kind = summary.blocks[i]?.kind;
      expect(style).toContain(
        kind === 'paragraph' ? 'text-align:justify;text-indent:1.27cm' : kind === 'title' ? 'text-align:center' : 'text-indent:1.27cm',
      );
    });
  });

  test('shows doubtful numbers on yellow, and no other', () => {
    const yellow = parse(marked()).filter((element) => element.attributes['style']?.startsWith('background:yellow'));
    expect(yellow.map((element) => element.text)).toEqual(['16', '15']);
  });

  test('escapes what cells say', () => {
    const book = makeBook({ PL4: { '2024': { mttq_pt_c4: '<script>alert("1")</script> & 2 > 1' } } });
    expect(toHtml(summarise(book))).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 2 &gt; 1');
    expect(parse(summarise(book)).map((element) => element.name)).not.toContain('script');
  });
});

describe('Word', () => {
  const parts = async (summary: Summary, options: DocxOptions = {}): Promise<(name: string) => ReturnType<typeof elements>> => {
    const files = unzipSync(await toDocx(summary, options));
    return (name) => elements(strFromU8(files[name] ?? new Uint8Array()));
  };

  test('each number is a content control with the fact’s id, doubtful ones on yellow', async () => {
    const summary = marked();
    const document = (await parts(summary))('word/document.xml');
    const controls = document.filter((element) => element.path.endsWith('w:p/w:sdt'));
    const tags = document.filter((element) => element.path.endsWith('w:sdtPr/w:tag')).map((element) => element.attributes['w:val']);
    const ids = document.filter((element) => element.path.endsWith('w:sdtPr/w:id')).map((element) => element.attributes['w:val']);
    const facts = factRuns(summary);
    expect(controls.map((control) => control.text)).toEqual(facts.map((run) => run.text));
    expect(tags).toEqual(facts.map((run) => run.fact.id));
    expect(new Set(ids).size).toBe(facts.length);
    expect(document.filter((element) => element.path.endsWith('w:sdtContent/w:r/w:rPr/w:highlight'))).toHaveLength(2);
    for (const pr of document.filter((element) => element.name === 'w:sdtPr')) {
      const children = document.filter((element) => element.path === `${pr.path}/${element.name}`).map((element) => element.name);
      expect(children.slice(0, 3)).toEqual(['w:alias', 'w:tag', 'w:id']);
    }
  });

  test('paragraphs carry the words of the summary, justified, first line 1,27 cm', async () => {
    const summary = marked();
    const document = (await parts(summary))('word/document.xml');
    const body = document.filter((element) => element.path === 'w:document/w:body/w:p');
    expect(body.map((element) => element.text)).toEqual(summary.blocks.map((block) => block.runs.map((run) => run.text).join('')));
    const plain = summary.blocks.filter((block) => block.kind === 'paragraph').length;
    expect(document.filter((element) => element.name === 'w:jc' && element.attributes['w:val'] === 'both')).toHaveLength(plain);
    expect(document.filter((element) => element.name === 'w:ind').map((element) => element.attributes['w:firstLine'])).toEqual(
      Array(plain).fill('720'),
    );
    const styles = document.filter((element) => element.name === 'w:pStyle').map((element) => element.attributes['w:val']);
    expect(new Set(styles)).toEqual(new Set(['Title', 'Heading1']));
  });

  test.each([
    ['nha-nuoc', { top: '1134', bottom: '1134', left: '1701', right: '1134' }],
    ['dang', { top: '1134', bottom: '1134', left: '1701', right: '850' }],
  ] as const)('A4 with the margins of %s, numbered from page 2', async (profile, margins) => {
    const part = await parts(marked(), { profile });
    const document = part('word/document.xml');
    const find = (name: string) => document.find((element) => element.name === name)?.attributes ?? {};
    expect(find('w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    for (const [side, value] of Object.entries(margins)) expect(find('w:pgMar')[`w:${side}`]).toBe(value);
    expect(document.some((element) => element.name === 'w:titlePg')).toBe(true);
    const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => part(name));
    expect(headers.map((header) => header.filter((element) => element.name === 'w:instrText').map((element) => element.text))).toEqual([
      ['PAGE'],
      [],
    ]);
    expect(headers[0]?.find((element) => element.name === 'w:jc')?.attributes['w:val']).toBe('center');
  });

  test('letters: Times New Roman 14 in every script, Vietnamese, line 1,2, 6 pt after', async () => {
    const part = await parts(marked());
    const styles = part('word/styles.xml');
    const inDefaults = (name: string) =>
      styles.find((element) => element.path.includes('w:docDefaults') && element.name === name)?.attributes;
    expect(inDefaults('w:rFonts')).toEqual({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:eastAsia': 'Times New Roman',
      'w:cs': 'Times New Roman',
    });
    expect([inDefaults('w:sz'), inDefaults('w:szCs')]).toEqual([{ 'w:val': '28' }, { 'w:val': '28' }]);
    expect(inDefaults('w:lang')).toMatchObject({ 'w:val': 'vi-VN' });
    expect(inDefaults('w:spacing')).toMatchObject({ 'w:after': '120', 'w:line': '288', 'w:lineRule': 'auto' });
    expect(part('docProps/core.xml').find((element) => element.name === 'dc:title')?.text).toBe(
      'TÓM TẮT SỐ LIỆU CÔNG TÁC DÂN VẬN - Phường Phổ Hòa, từ năm 2013 đến năm 2022',
    );
  });

  test('measures can be set one by one', async () => {
    const document = (await parts(marked(), { measures: { firstLine: 10, left: 35 } }))('word/document.xml');
    expect(document.find((element) => element.name === 'w:ind')?.attributes['w:firstLine']).toBe('567');
    expect(document.find((element) => element.name === 'w:pgMar')?.attributes['w:left']).toBe('1984');
  });

  test('a summary without blocks is an empty page, not a broken file', async () => {
    const document = (await parts({ blocks: [], omissions: [], doubtful: [] }))('word/document.xml');
    expect(document.filter((element) => element.path === 'w:document/w:body/w:p')).toHaveLength(1);
  });

  test('a tag fits Word, and facts that differ have tags that differ', () => {
    const cells: CellRef[] = [];
    const fact = (id: string): Fact => ({ id, value: 1, how: 'read', cells, doubtful: false });
    const long = 'PL2.hdnd_ykct_dang_giai_quyet.change.6 tháng đầu năm 2025.6 tháng đầu năm 202';
    expect(tagOf(fact('PL6.mh_tap_the.2013-2018'))).toBe('PL6.mh_tap_the.2013-2018');
    expect([tagOf(fact(`${long}6`)).length, tagOf(fact(`${long}7`)).length]).toEqual([64, 64]);
    expect(tagOf(fact(`${long}6`))).not.toBe(tagOf(fact(`${long}7`)));
  });
});
