/** Takes a workbook's file apart, and says what else it is when it is no workbook. */
import { PACKAGE_ADVICE } from '../package/limits';
import { unpack, type Package, type Refusals } from '../package/package';
import { ADVICE } from './limits';

const WORD = { reason: 'Đây là tệp Word (.docx), không phải tệp Excel', advice: ADVICE.choose };

const REFUSALS: Refusals = {
  shrink: 'Hãy mở bằng Excel, xóa ảnh và trang tính thừa rồi lưu lại.',
  kinds: {
    empty: { reason: 'Tệp rỗng, không có gì để đọc', advice: PACKAGE_ADVICE.getAgain },
    protected: {
      reason: 'Tệp được bảo vệ bằng mật khẩu nên không đọc được',
      advice: 'Hãy mở bằng Excel, bỏ mật khẩu mở tệp, lưu lại rồi chọn lại.',
      protected: true,
    },
    doc: { reason: 'Đây là tệp Word đời cũ (.doc), không phải tệp Excel', advice: ADVICE.choose },
    ole: { reason: 'Đây là tệp Office đời cũ (như .xls), không đọc trực tiếp được', advice: ADVICE.resave },
    pdf: { reason: 'Đây là tệp PDF, không phải tệp Excel', advice: ADVICE.choose },
    rtf: { reason: 'Đây là tệp văn bản .rtf, không phải tệp Excel', advice: ADVICE.choose },
    markup: { reason: 'Đây là trang web hoặc tệp XML mang tên tệp Excel', advice: ADVICE.resave },
    text: { reason: 'Đây là tệp văn bản hoặc .csv, không phải tệp Excel (.xlsx)', advice: ADVICE.resave },
    noise: { reason: 'Đây không phải tệp Excel (.xlsx)', advice: ADVICE.choose },
    docx: WORD,
    docm: WORD,
    pptx: { reason: 'Đây là tệp trình chiếu (.pptx), không phải tệp Excel', advice: ADVICE.choose },
    xlsb: { reason: 'Đây là sổ Excel nhị phân (.xlsb), không đọc trực tiếp được', advice: ADVICE.resave },
    odf: { reason: 'Đây là tệp OpenDocument (như .ods của LibreOffice), không đọc trực tiếp được', advice: ADVICE.resave },
    zip: { reason: 'Đây là tệp nén, không phải tệp Excel (.xlsx)', advice: ADVICE.choose },
  },
};

/** Parts of a workbook's file. Throws a Fault for what is no .xlsx, is protected, damaged or too large. */
export function unpackBook(bytes: Uint8Array): Package {
  return unpack(bytes, REFUSALS);
}
