/** Which elements a task-pane manifest for Excel is made of, in which order and how often, and what attributes they need. */
import { walk, type Element } from './parse';

/** How often an element stands: once, at most once, at least once, or any number of times. */
type Count = '1' | '?' | '+' | '*';

interface Shape {
  readonly children: readonly (readonly [name: string, count: Count])[];
  readonly attributes: readonly string[];
  /** Attributes that may stand too. */
  readonly optional: readonly string[];
  /** True where the element holds text instead of elements. */
  readonly text: boolean;
  readonly types?: readonly string[];
}

/** `Id Version? Set+` in the namespace of the element they stand in, or in the one they name; attributes likewise, `MinVersion?` where it may lack. */
function shape(children: string, attributes = '', types?: readonly string[]): Shape {
  return {
    children: children
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const count = /[?+*]$/.exec(word)?.[0] as Count | undefined;
        return [count ? word.slice(0, -1) : word, count ?? '1'];
      }),
    attributes: attributes.split(' ').filter((name) => name !== '' && !name.endsWith('?')),
    optional: attributes.split(' ').flatMap((name) => (name.endsWith('?') ? [name.slice(0, -1)] : [])),
    text: false,
    ...(types && { types }),
  };
}

const text: Shape = { children: [], attributes: [], optional: [], text: true };
const localised = shape('Override*', 'DefaultValue');
const reference = shape('', 'resid');
const resource = shape('Override*', 'id DefaultValue');

// After Microsoft's schema of the add-in only manifest; narrowed to what this add-in is: a task pane, of a workbook, on a desktop.
const SHAPES: Readonly<Record<string, Shape>> = {
  'app:OfficeApp': shape(
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions over:VersionOverrides',
    '',
    ['TaskPaneApp'],
  ),
  'app:Id': text,
  'app:Version': text,
  'app:ProviderName': text,
  'app:DefaultLocale': text,
  'app:DisplayName': localised,
  'app:Description': localised,
  'app:IconUrl': localised,
  'app:HighResolutionIconUrl': localised,
  'app:SupportUrl': localised,
  'app:AppDomains': shape('AppDomain+'),
  'app:AppDomain': text,
  'app:Hosts': shape('Host+'),
  'app:Host': shape('', 'Name'),
  'app:Requirements': shape('Sets'),
  'app:Sets': shape('Set+', 'DefaultMinVersion?'),
  'app:Set': shape('', 'Name MinVersion'),
  'app:DefaultSettings': shape('SourceLocation'),
  'app:SourceLocation': localised,
  'app:Permissions': text,
  'app:Override': shape('', 'Locale Value'),
  'over:VersionOverrides': shape('Hosts Resources', '', ['VersionOverridesV1_0']),
  'over:Hosts': shape('Host+'),
  'over:Host': shape('DesktopFormFactor', '', ['Workbook']),
  'over:DesktopFormFactor': shape('GetStarted? ExtensionPoint+'),
  'over:GetStarted': shape('Title Description LearnMoreUrl'),
  'over:ExtensionPoint': shape('OfficeTab* CustomTab?', '', ['PrimaryCommandSurface']),
  'over:OfficeTab': shape('Group+', 'id'),
  'over:CustomTab': shape('Group+ Label', 'id'),
  'over:Group': shape('Label Icon Control+', 'id'),
  'over:Control': shape('Label Supertip Icon Action', 'id', ['Button']),
  'over:Supertip': shape('Title Description'),
  'over:Icon': shape('type:Image+'),
  'type:Image': shape('', 'size resid'),
  'over:Action': shape('TaskpaneId SourceLocation Title?', '', ['ShowTaskpane']),
  'over:TaskpaneId': text,
  'over:Label': reference,
  'over:Title': reference,
  'over:Description': reference,
  'over:SourceLocation': reference,
  'over:LearnMoreUrl': reference,
  'over:Resources': shape('type:Images type:Urls type:ShortStrings type:LongStrings'),
  'type:Images': shape('Image*'),
  'type:Images/Image': resource,
  'type:Urls': shape('Url*'),
  'type:Url': resource,
  'type:ShortStrings': shape('String*'),
  'type:LongStrings': shape('String*'),
  'type:String': resource,
  'type:Override': shape('', 'Locale Value'),
};

/** Why an element that Microsoft's newer schemas know is refused here. */
const REFUSED: Readonly<Record<string, string>> = {
  'over:Runtimes': 'máy không có WebView2 sẽ bị ép dùng Internet Explorer 11',
};

const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** Sentences on where the tree is not shaped as it must be: missing, unknown, doubled and misplaced elements, lacking attributes and text. */
export function checkShape(root: Element): string[] {
  if (root.name !== 'app:OfficeApp')
    return [`Dòng ${String(root.line)}: phần tử gốc phải là <OfficeApp> của không gian tên appforoffice/1.1.`];
  return [...walk(root)].flatMap((parent) => [
    ...(parent === root ? checkElement(root, '') : []),
    ...parent.children.flatMap((child) => checkElement(child, parent.name)),
  ]);
}

function shapeOf(name: string, parent: string): Shape | undefined {
  return SHAPES[`${parent}/${local(name)}`] ?? SHAPES[name];
}

function checkElement(element: Element, parent: string): string[] {
  const wanted = shapeOf(element.name, parent);
  // What is unknown is told at its parent.
  if (!wanted) return [];
  const say = (what: string): string => `Dòng ${String(element.line)}: <${local(element.name)}> ${what}.`;
  const said = wanted.attributes.filter((name) => !element.attributes[name]?.trim()).map((name) => say(`thiếu thuộc tính ${name}`));
  const given = [...Object.keys(element.attributes), ...element.strange];
  const strange = given.filter((name) => !wanted.attributes.includes(name) && !wanted.optional.includes(name));
  said.push(...strange.map((name) => say(`không được có thuộc tính ${name}`)));
  if (wanted.types && !wanted.types.includes(element.type ?? '')) said.push(say(`phải có xsi:type="${wanted.types.join('" hoặc "')}"`));
  if (!wanted.types && element.type !== undefined) said.push(say('không được có thuộc tính xsi:type'));
  if (wanted.text && element.text === '') said.push(say('không được để trống'));
  if (wanted.text && element.text !== element.text.trim()) said.push(say('có dấu cách hoặc xuống dòng thừa ở đầu hoặc cuối chữ'));
  if (!wanted.text && element.text !== '') said.push(say(`không được chứa chữ "${element.text.trim().slice(0, 40)}"`));
  return [...said, ...checkChildren(element, wanted, say)];
}

function checkChildren(element: Element, wanted: Shape, say: (what: string) => string): string[] {
  const own = element.name.slice(0, element.name.indexOf(':'));
  const places = wanted.children.map(([name, count]) => ({ name: name.includes(':') ? name : `${own}:${name}`, count }));
  const said: string[] = [];
  let last = -1;
  for (const child of element.children) {
    const place = places.findIndex(({ name }) => name === child.name);
    if (place < 0) {
      const why = REFUSED[child.name];
      said.push(
        `Dòng ${String(child.line)}: <${local(child.name)}> không thuộc <${local(element.name)}>${why ? ` (${why})` : ''}, hoặc sai không gian tên.`,
      );
    } else if (place < last) {
      said.push(`Dòng ${String(child.line)}: <${local(child.name)}> phải đứng trước <${local(places[last]?.name ?? '')}>.`);
    }
    last = Math.max(last, place);
  }
  for (const { name, count } of places) {
    const found = element.children.filter((child) => child.name === name).length;
    if (found === 0 && (count === '1' || count === '+')) said.push(say(`thiếu <${local(name)}>`));
    if (found > 1 && (count === '1' || count === '?')) said.push(say(`chỉ được có một <${local(name)}>`));
  }
  return said;
}
