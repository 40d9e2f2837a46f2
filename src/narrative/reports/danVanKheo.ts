/** What every kind of report says of the models and honours of "Dân vận khéo". */
import type { Entry } from './outline';

/** The entries; `cases` is what the writer is asked to tell cases of. */
export function danVanKheo(cases: string): readonly Entry[] {
  return [
    { figures: ['PL6.cong_nhan'], upTo: 'gon' },
    { figures: ['PL6.cong_nhan', 'PL6.linh_vuc'], from: 'vua' },
    { chart: 'linh_vuc', from: 'day-du' },
    { figures: ['PL6.hoi_thi', 'PL6.khen_thuong'] },
    { writer: `nêu tên, cách làm và kết quả của một số ${cases} tiêu biểu`, from: 'vua' },
  ];
}
