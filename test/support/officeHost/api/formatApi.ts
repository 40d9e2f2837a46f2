/** RangeFormat, RangeFill, RangeFont and FormatProtection of the Excel API. */
import type { CellLook } from '../book';
import { commonLook, look } from '../cells';
import { HostError } from '../errors';
import { ApiObject, type RangeLike, type Session } from './object';

const NONE = 'none';

/** Looks of one range, or of several areas of a sheet; mixed looks read as null. */
abstract class LookApi extends ApiObject {
  protected readonly areas: readonly RangeLike[];
  constructor(session: Session, ...areas: readonly RangeLike[]) {
    super(session);
    this.areas = areas;
  }
  protected common<K extends keyof CellLook>(trait: K, otherwise: CellLook[K]): CellLook[K] | null {
    const found = this.areas.map(({ sheet, box }) => commonLook(sheet, box, trait, otherwise));
    return found.every((value) => value === found[0]) ? (found[0] ?? null) : null;
  }
  protected paint<K extends keyof CellLook>(trait: K, value: CellLook[K] | undefined): void {
    for (const { sheet, box } of this.areas) look(this.session.workbook, sheet, box, trait, value);
  }
}

export class RangeFormatApi extends LookApi {
  override get scalars(): readonly string[] {
    return ['WrapText', 'HorizontalAlignment', 'VerticalAlignment', 'ColumnWidth', 'RowHeight'];
  }
  get Fill(): ApiObject {
    return new FillApi(this.session, ...this.areas);
  }
  get Font(): ApiObject {
    return new FontApi(this.session, ...this.areas);
  }
  get Protection(): ApiObject {
    return new LockApi(this.session, ...this.areas);
  }
  get WrapText(): boolean | null {
    return this.common('wrap', false) ?? null;
  }
  set WrapText(value: boolean) {
    this.paint('wrap', value);
  }
  get HorizontalAlignment(): string | null {
    return this.common('horizontal', 'General') ?? null;
  }
  set HorizontalAlignment(value: string) {
    this.paint('horizontal', value);
  }
  get VerticalAlignment(): string | null {
    return this.common('vertical', 'Bottom') ?? null;
  }
  set VerticalAlignment(value: string) {
    this.paint('vertical', value);
  }
  get ColumnWidth(): number | null {
    const area = this.areas[0];
    return area ? sizeOf(area.sheet.columnWidths, area.box.left, area.box.right, 64) : null;
  }
  set ColumnWidth(points: number) {
    this.session.workbook.changing('other');
    for (const { sheet, box } of this.areas) for (let n = box.left; n <= box.right; n++) sheet.columnWidths.set(n, points);
  }
  get RowHeight(): number | null {
    const area = this.areas[0];
    return area ? sizeOf(area.sheet.rowHeights, area.box.top, Math.min(area.box.bottom, area.box.top + 10_000), 15) : null;
  }
  set RowHeight(points: number) {
    this.session.workbook.changing('other');
    for (const { sheet, box } of this.areas) for (let n = box.top; n <= box.bottom; n++) sheet.rowHeights.set(n, points);
  }
  AutofitColumns(): void {
    this.session.workbook.changing('other');
  }
  AutofitRows(): void {
    this.session.workbook.changing('other');
  }
}

class FillApi extends LookApi {
  override get scalars(): readonly string[] {
    return ['Color', 'Pattern', 'PatternColor'];
  }
  /** Tells white from no fill: https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-pattern-member */
  get Pattern(): string | null {
    const patterns = new Set(
      this.areas.map(({ sheet, box }) => {
        const fill = commonLook(sheet, box, 'fill', NONE);
        if (fill === null || fill === NONE) return fill === null ? null : 'None';
        return commonLook(sheet, box, 'pattern', 'Solid');
      }),
    );
    return patterns.size === 1 ? ([...patterns][0] ?? null) : null;
  }
  /** Gradients can be read, not set: https://learn.microsoft.com/javascript/api/excel/excel.fillpattern */
  set Pattern(pattern: string) {
    if (pattern.endsWith('Gradient')) throw new HostError('InvalidArgument');
    if (pattern === 'None') {
      this.Clear();
      return;
    }
    if (this.common('fill', NONE) === NONE) this.paint('fill', '#FFFFFF');
    this.paint('pattern', pattern === 'Solid' ? undefined : pattern);
    if (pattern === 'Solid') this.paint('patternColor', undefined);
  }
  get PatternColor(): string {
    return this.common('patternColor', '#000000') ?? '';
  }
  set PatternColor(color: string) {
    this.paint('patternColor', color.toUpperCase());
  }
  /** `#FFFFFF` for no fill, "" for mixed ones: https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member */
  get Color(): string {
    return this.common('fill', '#FFFFFF') ?? '';
  }
  set Color(color: string) {
    this.paint('fill', color.toUpperCase());
  }
  Clear(): void {
    for (const trait of ['fill', 'pattern', 'patternColor'] as const) this.paint(trait, undefined);
  }
}

class FontApi extends LookApi {
  override get scalars(): readonly string[] {
    return ['Name', 'Size', 'Color', 'Italic', 'Bold', 'Underline'];
  }
  get Bold(): boolean | null {
    return this.common('bold', false) ?? null;
  }
  set Bold(value: boolean) {
    this.paint('bold', value);
  }
  get Italic(): boolean | null {
    return this.common('italic', false) ?? null;
  }
  set Italic(value: boolean) {
    this.paint('italic', value);
  }
  get Underline(): string | null {
    return this.common('underline', 'None') ?? null;
  }
  set Underline(value: string) {
    this.paint('underline', value);
  }
  get Color(): string {
    return this.common('color', '#000000') ?? '';
  }
  set Color(value: string) {
    this.paint('color', value.toUpperCase());
  }
  get Size(): number | null {
    return this.common('size', 11) ?? null;
  }
  set Size(value: number) {
    this.paint('size', value);
  }
  get Name(): string | null {
    return this.common('fontName', 'Calibri') ?? null;
  }
  set Name(value: string) {
    this.paint('fontName', value);
  }
}

class LockApi extends LookApi {
  override get scalars(): readonly string[] {
    return ['Locked'];
  }
  get Locked(): boolean | null {
    const unlocked = this.common('unlocked', false);
    return unlocked === null || unlocked === undefined ? null : !unlocked;
  }
  set Locked(locked: boolean) {
    this.paint('unlocked', locked ? undefined : true);
  }
}

function sizeOf(sizes: ReadonlyMap<number, number>, from: number, to: number, standard: number): number | null {
  const first = sizes.get(from) ?? standard;
  for (let n = from; n <= to; n++) if ((sizes.get(n) ?? standard) !== first) return null;
  return first;
}
