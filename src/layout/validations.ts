/** What Excel itself says when a cell of a form is given something else than its kind of figure. */
import type { Leaf } from '../core/form';
import type { Area, ModelValidation } from './sheetModel';

const BLANK = 'Không có thì ghi 0, chưa có số liệu thì để trống.';

/** The validation of a leaf's cells; none for text. */
export function validationFor(leaf: Leaf, area: Area): ModelValidation | undefined {
  switch (leaf.type) {
    case 'int':
      return {
        area,
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        title: 'Số đếm',
        message: `Ô này ghi số nguyên, không âm, không kèm đơn vị. ${BLANK}`,
      };
    case 'decimal':
    case 'pct':
      return leaf.signed
        ? {
            area,
            type: 'decimal',
            operator: 'between',
            formula1: '-1000000000',
            formula2: '1000000000',
            title: 'Số liệu',
            message: `Ô này ghi số, không kèm đơn vị. ${BLANK}`,
          }
        : {
            area,
            type: 'decimal',
            operator: 'greaterThanOrEqual',
            formula1: '0',
            title: 'Số liệu',
            message: `Ô này ghi số không âm, không kèm đơn vị. ${BLANK}`,
          };
    case 'date':
      return {
        area,
        type: 'date',
        operator: 'greaterThanOrEqual',
        formula1: '1',
        title: 'Ngày tháng',
        message: 'Ô này ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/11/2024.',
      };
    default:
      return undefined;
  }
}
