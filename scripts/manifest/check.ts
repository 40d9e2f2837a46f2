/** Whether a manifest is one that Excel takes, without asking anybody on the network. */
import { at, parse, walk, type Element } from './parse';
import { checkAddresses, checkIcons, checkReferences, checkTexts, type IconSize } from './resources';
import { checkShape } from './shape';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;
const SET_VERSION = /^\d{1,5}\.\d{1,5}$/;
const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
const PERMISSIONS = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
const PAGE = 'taskpane.html';

/** Sentences on everything that is wrong with a manifest, each with its line; none when it is right. Never throws for what the file holds. */
export function checkManifest(xml: string, iconSize: IconSize): string[] {
  let root: Element;
  try {
    root = parse(xml);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const shape = checkShape(root);
  // Where the shape is wrong, what follows would only repeat it in other words.
  if (shape.length > 0) return shape;
  const main = at(root, 'app:DefaultSettings', 'app:SourceLocation')?.attributes['DefaultValue'] ?? '';
  if (!main.endsWith(`/${PAGE}`)) return [`<SourceLocation> ghi "${main}", phải là địa chỉ của ${PAGE}.`];
  const site = main.slice(0, -PAGE.length);
  const locale = at(root, 'app:DefaultLocale')?.text ?? '';
  return [
    ...checkValues(root),
    ...checkRequirements(root),
    ...checkReferences(root),
    ...checkTexts(root, locale),
    ...checkAddresses(root, site),
    ...checkIcons(root, site, iconSize),
    ...(xml.normalize('NFC') === xml ? [] : ['Chữ tiếng Việt phải ở dạng dựng sẵn (Unicode NFC).']),
  ];
}

function checkValues(root: Element): string[] {
  const text = (name: string): string => at(root, `app:${name}`)?.text ?? '';
  const said: string[] = [];
  if (!GUID.test(text('Id'))) said.push(`<Id> ghi "${text('Id')}", không phải GUID.`);
  if (!VERSION.test(text('Version')))
    said.push(`<Version> ghi "${text('Version')}", phải gồm 2 đến 4 số cách nhau bằng dấu chấm, ví dụ 1.0.0.0.`);
  if (/^0+\./.test(text('Version'))) said.push(`<Version> ghi "${text('Version')}", phải từ 1.0 trở lên.`);
  if (text('ProviderName').length > 125) said.push('<ProviderName> dài quá 125 ký tự.');
  if (!PERMISSIONS.includes(text('Permissions'))) said.push(`<Permissions> ghi "${text('Permissions')}", không có mức quyền này.`);
  const locales = [
    text('DefaultLocale'),
    ...[...walk(root)].flatMap(({ name, attributes }) => (name.endsWith(':Override') ? [attributes['Locale'] ?? ''] : [])),
  ];
  said.push(...new Set(locales.filter((each) => !LOCALE.test(each)).map((each) => `Ngôn ngữ "${each}" phải ghi như vi-VN.`)));
  const hosts = at(root, 'app:Hosts')?.children.map((each) => each.attributes['Name'] ?? '') ?? [];
  if (hosts.join() !== 'Workbook') said.push(`<Hosts> ghi "${hosts.join(', ')}", phải chỉ có Workbook (Excel).`);
  return said;
}

/** The manifest asks only for what shows the page: whoever asks for more leaves older Excel with no word at all. */
function checkRequirements(root: Element): string[] {
  const list = at(root, 'app:Requirements', 'app:Sets');
  const least = list?.attributes['DefaultMinVersion'] ?? '1.1';
  const said = SET_VERSION.test(least) ? [] : [`Dòng ${String(list?.line)}: <Sets> ghi DefaultMinVersion="${least}", phải như 1.1.`];
  const wrong = (list?.children ?? []).flatMap((set) => {
    const { Name: name = '', MinVersion: version = '' } = set.attributes;
    if (!SET_VERSION.test(version)) return [`Dòng ${String(set.line)}: <Set> ghi MinVersion="${version}", phải như 1.1.`];
    return name === 'ExcelApi' && version === '1.1'
      ? []
      : [`Dòng ${String(set.line)}: <Set> đòi ${name} ${version}; chỉ đòi ExcelApi 1.1, mức cao hơn hỏi khi chạy.`];
  });
  return [...said, ...wrong];
}
