/** Takes a Word file apart, and says what else it is when it is none. */
import { PACKAGE_ADVICE, unreadable } from '../package/limits';
import { unpack, type Package, type Refusals } from '../package/package';
import { relationshipsOf } from '../package/relationships';
import { ADVICE } from './limits';

const REFUSALS: Refusals = {
  shrink: 'Hãy mở bằng Word, xóa hoặc nén bớt ảnh rồi lưu lại.',
  kinds: {
    empty: { reason: 'Tệp rỗng, không có gì để đọc', advice: PACKAGE_ADVICE.getAgain },
    protected: {
      reason: 'Tệp được bảo vệ bằng mật khẩu nên không đọc được',
      advice: 'Hãy mở bằng Word, bỏ mật khẩu mở tệp, lưu lại rồi chọn lại.',
      protected: true,
    },
    doc: { reason: 'Đây là tệp Word đời cũ (.doc), không đọc trực tiếp được', advice: ADVICE.resave },
    ole: { reason: 'Đây là tệp Office đời cũ, không phải tệp Word (.docx)', advice: ADVICE.choose },
    pdf: { reason: 'Đây là tệp PDF, không phải tệp Word', advice: ADVICE.choose },
    rtf: { reason: 'Đây là tệp văn bản .rtf mang tên tệp Word', advice: ADVICE.resave },
    markup: { reason: 'Đây là trang web hoặc tệp XML mang tên tệp Word', advice: ADVICE.resave },
    text: { reason: 'Đây là tệp văn bản thường, không phải tệp Word (.docx)', advice: ADVICE.choose },
    noise: { reason: 'Đây không phải tệp Word (.docx)', advice: ADVICE.choose },
    docm: {
      reason: 'Đây là tệp Word có macro (.docm), không đọc trực tiếp được',
      advice: ADVICE.resave,
    },
    xlsx: { reason: 'Đây là tệp Excel (.xlsx), không phải tệp Word', advice: ADVICE.choose },
    xlsb: { reason: 'Đây là tệp Excel (.xlsb), không phải tệp Word', advice: ADVICE.choose },
    pptx: { reason: 'Đây là tệp trình chiếu (.pptx), không phải tệp Word', advice: ADVICE.choose },
    odf: { reason: 'Đây là tệp OpenDocument (như .odt của LibreOffice), không đọc trực tiếp được', advice: ADVICE.resave },
    zip: { reason: 'Đây là tệp nén, không phải tệp Word (.docx)', advice: ADVICE.choose },
  },
};

export interface UnpackedDocument {
  readonly pack: Package;
  /** Name of the document's own part. */
  readonly part: string;
}

/** Parts of a Word file. Throws a Fault for what is no .docx, is protected, damaged or too large. */
export function unpackDocument(bytes: Uint8Array): UnpackedDocument {
  const pack = unpack(bytes, REFUSALS);
  const part = relationshipsOf(pack, '').find((link) => link.kind === 'officeDocument')?.target ?? 'word/document.xml';
  if (!pack.get(part)) throw unreadable('Tệp không chứa văn bản nào', ADVICE.choose);
  return { pack, part };
}
