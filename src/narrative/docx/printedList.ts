/** A list of the controls and charts that a document was made with, kept in it apart from its text: it tells what was deleted and what a picture shows. */
import type { Document } from 'docx';
import { digestOf } from '../../core/digest';
import { PRINTED_CONTROLS, type PrintedChart, type PrintedControl } from '../../core/draft';
import { escapeMarkup } from '../../core/markup';
import { chartFacts } from '../doubtful';
import { factsOf } from '../factsOf';
import { controlTitle, tagOf } from '../controlNames';
import type { Picture } from '../page/pageModel';
import type { Pages } from '../page/pagesOf';
import type { Chart, Fact, Summary } from '../text';
import type { OwnPart } from './pack';

/** Adds the list to a document; the part it gives goes into the package with it. Word keeps such parts as they are; LibreOffice 7.4 drops them, and the tags of controls with them. */
export function withPrintedList(document: Document, summary: Summary, { sections }: Pages): OwnPart[] {
  // As often as it was printed: a number that stands in the text and in a table may be deleted from one of them.
  const controls = factsOf(summary).map(controlOf);
  const pictures = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'picture' ? [part] : [])));
  const charts = new Map(
    pictures.flatMap((picture) => (picture.chart.id === undefined ? [] : [[picture.chart.id, printedPicture(picture)]])),
  );
  const items = [...controls.map((control) => controlXml('control', control)), ...[...charts.values()].map(chartXml)];
  if (items.length === 0) return [];
  document.Document.Relationships.addRelationship(
    'PrintedControls',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    '../customXml/item1.xml',
  );
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="no"?><controls xmlns="${PRINTED_CONTROLS}">${items.join('')}</controls>`;
  return [{ path: 'customXml/item1.xml', data }];
}

/** What the list says of a chart that was drawn as this picture. */
export function printedChart(chart: Chart, png: Uint8Array, width: number): PrintedChart {
  return { id: chart.id ?? '', digest: digestOf(png), width, figures: chartFacts(chart).map(controlOf) };
}

/** A chart as an element of the list. */
export function chartXml({ id, digest, width, figures }: PrintedChart): string {
  const inner = figures.map((figure) => controlXml('figure', figure)).join('');
  return `<chart id="${held(id)}" digest="${held(digest)}" width="${String(width)}">${inner}</chart>`;
}

function printedPicture({ chart, png, width }: Picture): PrintedChart {
  return printedChart(chart, png, width);
}

function controlOf(fact: Fact): PrintedControl {
  return { tag: tagOf(fact), title: controlTitle(fact) };
}

function controlXml(name: 'control' | 'figure', { tag, title }: PrintedControl): string {
  return `<${name} tag="${held(tag)}" title="${held(title)}"/>`;
}

/** A tag or a title as an attribute holds it: line ends and other signs of control would not come back as they are. */
function held(text: string): string {
  return escapeMarkup(text.replace(/[\u0000-\u001f]/g, ' '));
}
