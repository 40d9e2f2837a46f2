/** The kinds of report by name. */
import { muoiNam } from './muoiNam';
import { nam } from './nam';
import { namNam } from './namNam';
import { nhiemKy } from './nhiemKy';
import type { Outline, ReportKind } from './outline';

export { LENGTHS, type Length, type Outline, type ReportKind } from './outline';
export { writeReport, type ReportOptions } from './writeReport';

/** In the order in which people are offered them. */
export const outlines: Readonly<Record<ReportKind, Outline>> = { 'nhiem-ky': nhiemKy, nam, '5-nam': namNam, '10-nam': muoiNam };

export const REPORT_KINDS = Object.keys(outlines) as readonly ReportKind[];
