/** Writes `assets/samples/pho-hoa.xlsx`. Run with `npm run samples` after a change of the forms or of the writer. */
import { writeFile } from 'node:fs/promises';
import { writeXlsx } from '../../src/files/xlsx';
import { phoHoaWorkbook } from './build';

await writeFile(new URL('../../assets/samples/pho-hoa.xlsx', import.meta.url), await writeXlsx(phoHoaWorkbook()));
