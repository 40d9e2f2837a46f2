/** The sheet of Thông tin chung: labelled fields in sections, the list of periods, the years with their figures. */
import { leavesFor, type Field, type FieldsAppendix, type Section, type Setup } from '../appendices/appendix';
import { a1, columnLetters } from '../core/cellRef';
import type { Leaf } from '../core/form';
import type { CellValue } from '../core/values';
import { nativeConditions, nativeValues, spellOutRule } from '../rules';
import type { NativePlace } from '../rules';
import { Draft, type DrawnSheet } from './draft';
import type { Filling } from './filling';
import { labelsName, leafName, PREFIXES } from './names';
import type { GeneralPlaces } from './place';
import type { CellStyle } from './sheetModel';
import { computedStyle, heightOf, inputStyle, linesIn, style } from './style';
import { validationFor } from './validations';

const LABEL = 0;
const VALUE = 1;
const LAST = 3;
const INTRO = 'Ghi một lần, dùng cho mọi phụ lục. Ô trống là chưa có số liệu; không có thì ghi 0.';

/** Where each field of a new Thông tin chung for this setup stands. */
export function generalPlaces(appendix: FieldsAppendix, setup: Setup): GeneralPlaces {
  const at = new Map<string, { row: number; column: number }>();
  const yearly = new Set<string>();
  let row = 3;
  for (const section of appendix.sections) {
    row += section.lists === 'years' ? 2 : 1;
    if (section.lists === 'periods')
      setup.periods.forEach((_, i) => at.set(`${PREFIXES.period}${String(i + 1)}`, { row: row + i, column: VALUE }));
    if (section.lists === 'years') {
      setup.years.forEach((_, i) => at.set(`${PREFIXES.year}${String(i + 1)}`, { row: row + i, column: VALUE }));
      section.fields.forEach((field, i) => {
        at.set(field.key, { row, column: VALUE + 1 + i });
        yearly.add(field.key);
      });
    } else section.fields.forEach((field, i) => at.set(field.key, { row: row + i, column: VALUE }));
    row += lengthOf(section, setup) + 1;
  }
  return { sheet: appendix.sheet, at, yearly };
}

function lengthOf(section: Section, setup: Setup): number {
  if (section.lists === 'periods') return setup.periods.length;
  return section.lists === 'years' ? setup.years.length : section.fields.length;
}

/** Draws the sheet. */
export function fieldsSheet(appendix: FieldsAppendix, setup: Setup, fill: Filling): DrawnSheet {
  const draft = new Draft(appendix.sheet);
  const places = generalPlaces(appendix, setup);
  const leaves = leavesFor(appendix, setup.periods, setup.years, PREFIXES);
  draft.columnWidths.push(50, 30, 22, 58);
  draft.spread({ top: 0, bottom: 0, left: 0, right: LAST }, appendix.title, style.banner);
  draft.spread({ top: 1, bottom: 1, left: 0, right: LAST }, INTRO, style.unit);
  draft.rowHeights[0] = 24;
  draft.rowHeights[1] = 18;
  const formulas = new Map(
    appendix.rules.flatMap((rule) => nativeValues(rule, plainPlace(leaves, places))).map((value) => [value.leaf, value.formula]),
  );
  const own: Readonly<Record<string, CellValue>> = {
    ten_don_vi: setup.unit || null,
    cap_don_vi: setup.level || null,
    dia_danh_ban_hanh: setup.unit || null,
  };

  let end = 3;
  for (const section of appendix.sections) {
    const first = section.lists === 'years' ? (places.at.get(`${PREFIXES.year}1`)?.row ?? 0) : firstRow(section, places);
    const head = first - (section.lists === 'years' ? 2 : 1);
    draft.spread({ top: head, bottom: head, left: 0, right: LAST }, section.title, style.section);
    if (section.lists === 'years') drawYears(draft, section, setup, places, first, fill);
    else if (section.lists === 'periods') {
      setup.periods.forEach((period, i) => {
        const key = `${PREFIXES.period}${String(i + 1)}`;
        drawField(
          draft,
          {
            key,
            label: `Giai đoạn ${String(i + 1)}`,
            type: 'text',
            ...(i === 0 ? { hint: 'Sửa ở đây thì tên giai đoạn ở mọi phụ lục đổi theo' } : {}),
          },
          first + i,
          fill(appendix.id, '-', key)?.value ?? period,
        );
      });
    } else {
      section.fields.forEach((field, i) => {
        const given = fill(appendix.id, '-', field.key);
        const value = given?.value ?? own[field.key] ?? null;
        drawField(draft, field, first + i, value, field.derived && !given ? formulas.get(field.key) : undefined);
      });
    }
    end = first + lengthOf(section, setup) - 1;
  }
  const level = places.at.get('cap_don_vi');
  if (level) {
    const area = { top: level.row, bottom: level.row, left: level.column, right: level.column };
    draft.validations.push({
      area,
      type: 'list',
      formula1: '"xã,phường,đặc khu"',
      title: 'Cấp đơn vị',
      message: 'Chọn xã, phường hoặc đặc khu.',
    });
  }
  addNames(draft, appendix, leaves, places, setup);
  addConditions(draft, appendix, leaves, places, setup);
  return draft.finish({
    freeze: { rows: 2, columns: 0 },
    printTitles: { top: 0, bottom: 0 },
    printArea: { top: 0, left: 0, bottom: end, right: LAST },
  });
}

function firstRow(section: Section, places: GeneralPlaces): number {
  const key = section.lists === 'periods' ? `${PREFIXES.period}1` : section.fields[0]?.key;
  return places.at.get(key ?? '')?.row ?? 0;
}

function drawField(draft: Draft, field: Field, row: number, value: CellValue, formula?: string): void {
  draft.put(row, LABEL, field.label, style.fieldLabel);
  const base: CellStyle = formula === undefined ? { ...inputStyle(field.type), wrap: true } : computedStyle(field.type);
  const look: CellStyle = {
    ...base,
    align: 'left',
    ...(field.unit === 'năm' || field.unit === 'ngày' || field.unit === 'tháng' ? { format: '0' } : {}),
  };
  if (formula === undefined) draft.put(row, VALUE, value, look);
  else draft.compute(row, VALUE, formula, look);
  draft.put(row, VALUE + 1, field.unit ?? null, style.fieldUnit);
  draft.put(row, LAST, field.hint ?? null, style.hint);
  draft.rowHeights[row] = Math.max(18, heightOf(Math.max(linesIn(field.label, 50), linesIn(String(value ?? ''), 30))));
}

function drawYears(draft: Draft, section: Section, setup: Setup, places: GeneralPlaces, first: number, fill: Filling): void {
  const head = ['', 'Năm', ...section.fields.map((field) => `${field.label} (${field.unit ?? ''})`)];
  head.forEach((label, column) => draft.put(first - 1, column, label || null, style.head));
  setup.years.forEach((year, i) => {
    const row = first + i;
    const key = `${PREFIXES.year}${String(i + 1)}`;
    draft.put(row, LABEL, `Năm thứ ${String(i + 1)}`, style.fieldLabel);
    const given = fill('TTC', '-', key)?.value ?? year;
    draft.put(row, VALUE, /^\d{4}$/.test(String(given)) ? Number(given) : given, { ...inputStyle('int'), align: 'left', format: '0' });
    for (const field of section.fields)
      draft.put(row, places.at.get(field.key)?.column ?? 0, fill('TTC', year, field.key)?.value ?? null, inputStyle(field.type));
    draft.rowHeights[row] = 18;
  });
}

function addNames(draft: Draft, appendix: FieldsAppendix, leaves: readonly Leaf[], places: GeneralPlaces, setup: Setup): void {
  for (const leaf of leaves) {
    const at = places.at.get(leaf.key);
    if (!at) continue;
    const bottom = places.yearly.has(leaf.key) ? at.row + setup.years.length - 1 : at.row;
    const area = { top: at.row, bottom, left: at.column, right: at.column };
    draft.name(leafName(appendix.id, leaf.key), area);
    const validation = validationFor(leaf, area);
    if (validation) draft.validations.push(validation);
  }
  const years = places.at.get(`${PREFIXES.year}1`);
  if (years) draft.name(labelsName(appendix.id), { top: years.row, bottom: years.row + setup.years.length - 1, left: VALUE, right: VALUE });
}

function addConditions(draft: Draft, appendix: FieldsAppendix, leaves: readonly Leaf[], places: GeneralPlaces, setup: Setup): void {
  const place = fixedPlace(leaves, places);
  const rules = appendix.rules.flatMap((rule) =>
    spellOutRule(
      rule,
      leaves.map((leaf) => leaf.key),
    ),
  );
  for (const { rule, condition } of rules.flatMap((rule) =>
    nativeConditions(rule, place).map((condition) => ({ rule: rule.id, condition })),
  )) {
    for (const leaf of condition.leaves) {
      const at = places.at.get(leaf);
      if (!at || !condition.rows.includes(places.yearly.has(leaf) ? 'year' : 'field')) continue;
      const bottom = places.yearly.has(leaf) ? at.row + setup.years.length - 1 : at.row;
      draft.conditions.push({
        area: { top: at.row, bottom, left: at.column, right: at.column },
        formula: condition.formula,
        severity: condition.severity,
        rule,
      });
    }
  }
}

/** Plain references, for formulas in cells. */
function plainPlace(leaves: readonly Leaf[], places: GeneralPlaces): NativePlace {
  return placeWith(leaves, (key) => {
    const at = places.at.get(key);
    return at ? a1(at.row, at.column) : undefined;
  });
}

/** Fixed references for single fields, sliding ones for the years, for conditions. */
function fixedPlace(leaves: readonly Leaf[], places: GeneralPlaces): NativePlace {
  return placeWith(leaves, (key) => {
    const at = places.at.get(key);
    if (!at) return undefined;
    return `$${columnLetters(at.column)}${places.yearly.has(key) ? '' : '$'}${String(at.row + 1)}`;
  });
}

function placeWith(leaves: readonly Leaf[], ref: (key: string) => string | undefined): NativePlace {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  return {
    leaves: [...byKey.keys()],
    type: (key) => byKey.get(key)?.type,
    signed: (key) => byKey.get(key)?.signed === true,
    block: () => '',
    cells: () => [],
    total: () => undefined,
    head: () => undefined,
    label: '',
    labels: [],
    ref,
  };
}
