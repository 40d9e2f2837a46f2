/** Builds the forms of a setup as a workbook model: the one place where sheets come from. */
import { appendices, appendixOf } from '../appendices';
import type { FieldsAppendix, Setup } from '../appendices/appendix';
import type { AppendixId } from '../core/finding';
import { fieldsSheet, generalPlaces } from './fieldsSheet';
import type { Filling } from './filling';
import { listSheet } from './listSheet';
import { TEMPLATE_VERSION, VERSION_NAME } from './names';
import type { ModelName, SheetModel, WorkbookModel } from './sheetModel';
import { tableSheet } from './tableSheet';

export interface BuildOptions {
  /** Forms to build; all of them when absent. Without Thông tin chung the others carry the setup as plain text. */
  readonly only?: readonly AppendixId[];
  /** Figures to put in. */
  readonly fill?: Filling;
  /** Adds places for the sums of the paper form beside the tables. */
  readonly controls?: boolean;
}

/** The workbook of forms for a setup. */
export function buildWorkbook(setup: Setup, options: BuildOptions = {}): WorkbookModel {
  const wanted = appendices.filter((appendix) => !options.only || options.only.includes(appendix.id));
  const fill: Filling = options.fill ?? (() => undefined);
  const general = wanted.some((appendix) => appendix.id === 'TTC') ? generalPlaces(appendixOf('TTC') as FieldsAppendix, setup) : undefined;
  const sheets: SheetModel[] = [];
  const names: ModelName[] = [];
  for (const appendix of wanted) {
    const built =
      appendix.kind === 'fields'
        ? fieldsSheet(appendix, setup, fill)
        : appendix.kind === 'list'
          ? listSheet(appendix, setup, general, fill)
          : tableSheet(appendix, setup, general, fill, options.controls);
    sheets.push(built.sheet);
    names.push(...built.names);
  }
  // The workbook's stamp comes with its Thông tin chung, once.
  if (general) names.push({ name: VERSION_NAME, refersTo: `"${TEMPLATE_VERSION}"` });
  const unit = `${setup.level} ${setup.unit}`.trim();
  return { sheets, names, title: `Phụ lục số liệu công tác dân vận${unit ? ` - ${unit}` : ''}`, version: TEMPLATE_VERSION };
}
