/** What a manifest's texts, addresses and icons must be: defined, unique, short enough, in both languages, https, of the right size. */
import { at, walk, type Element } from './parse';

/** Width and height of an icon of the site in pixels, by its path below the site's address; nothing where there is no such PNG. */
export type IconSize = (path: string) => { readonly width: number; readonly height: number } | undefined;

const SHORT = 125;
const LONG = 250;
const ID = 32;
const CONTROL_ID = 125;
const ADDRESS = 2048;
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICON_SIZES_NEEDED = [16, 32, 80];

/** The list of resources from which each referring element takes its value. */
const LISTS: Readonly<Record<string, string>> = {
  'over:Label': 'type:ShortStrings',
  'over:Title': 'type:ShortStrings',
  'over:Description': 'type:LongStrings',
  'over:SourceLocation': 'type:Urls',
  'over:LearnMoreUrl': 'type:Urls',
  'type:Image': 'type:Images',
};

const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
const say = (element: Element, what: string): string => `Dòng ${String(element.line)}: <${local(element.name)}> ${what}.`;

/** References to resources without a definition of their kind, definitions that nobody uses, and ids that stand twice or are too long. */
export function checkReferences(root: Element): string[] {
  const lists = at(root, 'over:VersionOverrides', 'over:Resources')?.children ?? [];
  const said: string[] = [];
  const used = new Set<string>();
  for (const element of walk(root)) {
    const { resid } = element.attributes;
    const list = LISTS[element.name];
    if (!resid || !list) continue;
    used.add(resid);
    const found = lists.find(({ name }) => name === list)?.children.some((each) => each.attributes['id'] === resid);
    if (!found) said.push(say(element, `dùng resid="${resid}" không có trong <${local(list)}>`));
  }
  const resources = lists.flatMap((list) => list.children);
  for (const resource of resources) {
    const id = resource.attributes['id'] ?? '';
    if (id && !used.has(id)) said.push(say(resource, `id="${id}" không được dùng ở đâu`));
    if (id.length > ID) said.push(say(resource, `id="${id}" dài quá ${String(ID)} ký tự`));
  }
  const controls = [...walk(root)].filter(({ name }) => ['over:CustomTab', 'over:Group', 'over:Control'].includes(name));
  for (const element of [...walk(root)].filter(({ name }) => name === 'over:TaskpaneId' || controls.some((each) => each.name === name))) {
    const id = element.attributes['id'] ?? element.text;
    if (id.length > CONTROL_ID) said.push(say(element, `có id dài quá ${String(CONTROL_ID)} ký tự`));
  }
  return [...said, ...twice(resources), ...twice(controls)];
}

function twice(elements: readonly Element[]): string[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = element.attributes['id'] ?? '';
    if (!seen.has(id) || !id) {
      seen.add(id);
      return [];
    }
    return [say(element, `có id="${id}" đã dùng ở trên`)];
  });
}

/** Texts that are too long, and texts that lack one of the languages or give one twice. */
export function checkTexts(root: Element, defaultLocale: string): string[] {
  const lengths: Readonly<Record<string, number>> = { 'app:DisplayName': SHORT, 'app:Description': LONG };
  const texts = [...walk(root)].flatMap((element) => {
    const inLists = element.name === 'type:ShortStrings' || element.name === 'type:LongStrings';
    const limit = element.name === 'type:ShortStrings' ? SHORT : LONG;
    const own = lengths[element.name];
    return [...(own ? [{ element, limit: own }] : []), ...(inLists ? element.children.map((child) => ({ element: child, limit })) : [])];
  });
  const locales = new Set(texts.flatMap(({ element }) => element.children.map((each) => each.attributes['Locale'] ?? '')));
  const said = texts.flatMap(({ element, limit }) => {
    const given = element.children.map((each) => each.attributes['Locale'] ?? '');
    return [
      ...[element.attributes['DefaultValue'], ...element.children.map((each) => each.attributes['Value'])]
        .filter((text) => (text ?? '').length > limit)
        .map((text) => say(element, `dài ${String(text?.length)} ký tự, tối đa ${String(limit)}`)),
      ...[...locales].filter((locale) => !given.includes(locale)).map((locale) => say(element, `thiếu bản ${locale}`)),
      ...given.filter((locale, place) => given.indexOf(locale) !== place).map((locale) => say(element, `có hai bản ${locale}`)),
    ];
  });
  if (locales.has(defaultLocale)) said.push(`<Override> không được trùng ngôn ngữ gốc ${defaultLocale}.`);
  return said;
}

/** Every address of the manifest with the element that gives it. */
function addresses(root: Element): { element: Element; address: string }[] {
  return [...walk(root)].flatMap((element) => {
    if (element.name === 'app:AppDomain') return [{ element, address: element.text }];
    const given =
      /:(IconUrl|HighResolutionIconUrl|SupportUrl|Url)$/.test(element.name) ||
      element.name === 'app:SourceLocation' ||
      element.name === 'type:Image';
    const values = [element.attributes['DefaultValue'], ...element.children.map((each) => each.attributes['Value'])];
    return given ? values.flatMap((address) => (address === undefined ? [] : [{ element, address }])) : [];
  });
}

/** Addresses that are not https, that are none at all, or that lead away from the place the pane comes from. */
export function checkAddresses(root: Element, site: string): string[] {
  return addresses(root).flatMap(({ element, address }) => {
    if (!URL.canParse(address) || /\s/.test(address)) return [say(element, `ghi "${address}", không phải địa chỉ web`)];
    if (new URL(address).protocol !== 'https:') return [say(element, `ghi "${address}"; địa chỉ phải bắt đầu bằng https://`)];
    if (address.length > ADDRESS) return [say(element, `có địa chỉ dài quá ${String(ADDRESS)} ký tự`)];
    return address.startsWith(site) ? [] : [say(element, `ghi "${address}", ra ngoài ${site}`)];
  });
}

/** Icons that are missing, of another size than they are said to be, or lacking in a size that Excel needs. */
export function checkIcons(root: Element, site: string, sizeOf: IconSize): string[] {
  const images = new Map(
    (at(root, 'over:VersionOverrides', 'over:Resources', 'type:Images')?.children ?? []).map((each) => [
      each.attributes['id'],
      each.attributes['DefaultValue'],
    ]),
  );
  const said: string[] = [];
  const look = (element: Element, address: string | undefined, size: number): void => {
    if (!address?.startsWith(site)) return;
    const path = address.slice(site.length);
    const found = sizeOf(path);
    if (!found) said.push(say(element, `trỏ tới ${path}, không có tệp PNG này`));
    else if (found.width !== size || found.height !== size)
      said.push(say(element, `cần ảnh ${String(size)}×${String(size)}, ${path} là ${String(found.width)}×${String(found.height)}`));
  };
  for (const [name, size] of [
    ['app:IconUrl', 32],
    ['app:HighResolutionIconUrl', 64],
  ] as const) {
    const element = at(root, name);
    if (element) look(element, element.attributes['DefaultValue'], size);
  }
  for (const icon of [...walk(root)].filter(({ name }) => name === 'over:Icon')) {
    // A size is written in plain digits: Excel reads neither 16.0 nor 16px.
    const sizes = icon.children.map(({ attributes: { size = '' } }) => (/^[1-9]\d*$/.test(size) ? Number(size) : size));
    for (const size of ICON_SIZES_NEEDED) if (!sizes.includes(size)) said.push(say(icon, `thiếu ảnh cỡ ${String(size)}`));
    for (const [place, size] of sizes.entries()) {
      if (typeof size === 'string' || !ICON_SIZES.includes(size))
        said.push(say(icon, `có ảnh cỡ ${String(size)}, Excel không dùng cỡ này`));
      if (sizes.indexOf(size) !== place) said.push(say(icon, `có hai ảnh cỡ ${String(size)}`));
    }
    for (const image of icon.children) look(image, images.get(image.attributes['resid']), Number(image.attributes['size']));
  }
  return said;
}
