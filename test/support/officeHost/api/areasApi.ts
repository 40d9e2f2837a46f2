/** RangeAreas of the Excel API: several boxes of one sheet handled as one. */
import { cellsOf, qualifiedAddress, type Box } from '../box';
import type { HostSheet } from '../book';
import { clearCells } from '../cells';
import { RangeFormatApi } from './formatApi';
import { ApiCollection, ApiObject, type Session } from './object';
import { RangeApi } from './rangeApi';

export class AreasApi extends ApiObject {
  constructor(
    session: Session,
    readonly sheet: HostSheet,
    readonly boxes: readonly Box[],
  ) {
    super(session);
  }

  override get keepable(): boolean {
    return true;
  }
  override get scalars(): readonly string[] {
    return ['Address', 'AreaCount', 'CellCount'];
  }
  get Address(): string {
    return this.boxes.map((box) => qualifiedAddress(this.sheet.name, box)).join(',');
  }
  get AreaCount(): number {
    return this.boxes.length;
  }
  get CellCount(): number {
    return this.boxes.reduce((sum, box) => sum + cellsOf(box), 0);
  }
  get Areas(): ApiObject {
    return new AreaListApi(this.session, this.sheet, this.boxes);
  }
  get Format(): ApiObject {
    return new RangeFormatApi(this.session, ...this.boxes.map((box) => ({ sheet: this.sheet, box })));
  }
  Clear(applyTo?: string): void {
    for (const box of this.boxes) clearCells(this.session.workbook, this.sheet, box, applyTo ?? 'All');
  }
}

class AreaListApi extends ApiCollection {
  constructor(
    session: Session,
    readonly sheet: HostSheet,
    readonly boxes: readonly Box[],
  ) {
    super(session);
  }
  override list(): readonly ApiObject[] {
    return this.boxes.map((box) => new RangeApi(this.session, this.sheet, box));
  }
  override item(key: unknown): ApiObject {
    return new RangeApi(this.session, this.sheet, this.boxes[Number(key)] ?? { top: -1, left: 0, bottom: 0, right: 0 });
  }
  GetItemAt(place: number): ApiObject {
    return this.item(place);
  }
}
