/** Puts the add-in's manifest at the address it will be served from. */

/** Where the manifest of the repository points: the development server. */
export const DEVELOPMENT = 'https://localhost:3000';

/**
 * The manifest with every address moved to `address`, which may have a path; a slash at its end does not matter.
 * Throws an Error with one Vietnamese sentence where that is no plain https address.
 */
export function manifestAt(xml: string, address: string): string {
  const site = siteOf(address);
  return xml.replaceAll(new RegExp(`${DEVELOPMENT.replaceAll('.', '\\.')}(?=[/"<])`, 'g'), () => site);
}

function siteOf(address: string): string {
  const wrong = (why: string): Error => new Error(`Địa chỉ "${address}" ${why}. Hãy ghi như https://may-chu.vi-du.vn/phu-luc.`);
  if (!URL.canParse(address)) throw wrong('không phải địa chỉ web');
  const url = new URL(address);
  if (url.protocol !== 'https:') throw wrong('phải bắt đầu bằng https://, Excel không mở trang không mã hóa');
  if (url.search || url.hash || url.username || url.password) throw wrong('không được kèm tham số, dấu # hay mật khẩu');
  const site = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return site.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
