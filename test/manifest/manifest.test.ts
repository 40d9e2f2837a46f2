/** The manifest: Excel takes ours, and the check tells what is wrong with every broken one. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getOfficeAppsForManifestHosts, OfficeAddinManifest } from 'office-addin-manifest';
import { at, parse, walk } from '../../scripts/manifest/parse';
import { checkManifest } from '../../scripts/manifest/check';
import { pngSize } from '../../scripts/manifest/png';
import { placeIn } from '../../src/taskpane/startPlace';

const FILE = resolve('manifest.xml');
const ours = readFileSync(FILE, 'utf8');
const onDisk = (path: string): ReturnType<typeof pngSize> => pngSize(resolve(path));

describe('our manifest', () => {
  test('is right', () => {
    expect(checkManifest(ours, onDisk)).toEqual([]);
  });

  test("is read by Microsoft's own library", async () => {
    const info = await OfficeAddinManifest.readManifestFile(FILE);
    expect(info).toMatchObject({
      defaultLocale: 'vi-VN',
      displayName: 'Phụ lục Dân vận',
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
    });
    expect(getOfficeAppsForManifestHosts(info.hosts)).toEqual(['excel']);
  });

  test('has a tab with four buttons, each of which opens the one pane at its place', () => {
    const root = parse(ours);
    const resources = [...walk(root)].filter(({ name }) => name === 'type:String' || name === 'type:Url');
    const value = (id: string | undefined): string =>
      resources.find(({ attributes }) => attributes['id'] === id)?.attributes['DefaultValue'] ?? '';
    const tab = [...walk(root)].find(({ name }) => name === 'over:CustomTab');
    expect(value(tab && at(tab, 'over:Label')?.attributes['resid'])).toBe('Phụ lục Dân vận');
    const buttons = [...walk(root)]
      .filter(({ name }) => name === 'over:Control')
      .map((control) => ({
        label: value(at(control, 'over:Label')?.attributes['resid']),
        pane: at(control, 'over:Action', 'over:TaskpaneId')?.text,
        query: new URL(value(at(control, 'over:Action', 'over:SourceLocation')?.attributes['resid'])).search,
      }));
    expect(buttons.map(({ label, query }) => [label, query, placeIn(query)])).toEqual([
      ['Mở bảng kiểm tra', '', 'check'],
      ['Kiểm tra', '?muc=kiem-tra', 'check'],
      ['Tóm tắt', '?muc=tom-tat', 'summary'],
      ['Tạo phụ lục', '?muc=bieu-mau', 'forms'],
    ]);
    expect(new Set(buttons.map(({ pane }) => pane)).size).toBe(1);
  });

  test('has the logo in every size on disk', () => {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128])
      expect(onDisk(`assets/icons/logo-${String(size)}.png`)).toEqual({ width: size, height: size });
  });
});

test.each([
  ['', 'check'],
  ['?muc=tom-tat', 'summary'],
  ['?_host_Info=Excel$Win32$16.01$vi-VN$$$0&muc=bieu-mau', 'forms'],
  ['?muc=khong-co', 'check'],
  ['?muc=constructor', 'check'],
])('the address query "%s" opens the pane at %s', (query, place) => {
  expect(placeIn(query)).toBe(place);
});

/** A broken manifest: what is done to ours, and what the check must say of it. */
interface Broken {
  readonly name: string;
  readonly change: readonly [from: string | RegExp, to: string];
  readonly says: RegExp;
}

const long = 'Dài '.repeat(80);

const BROKEN: readonly Broken[] = [
  { name: 'not well-formed', change: ['</Requirements>', ''], says: /không phải XML đúng quy cách: \d+:\d+/ },
  { name: 'a document type of its own', change: ['<OfficeApp', '<!DOCTYPE OfficeApp [<!ENTITY a "b">]><OfficeApp'], says: /DOCTYPE/ },
  { name: 'another root namespace', change: ['appforoffice/1.1', 'appforoffice/1.0'], says: /phần tử gốc phải là <OfficeApp>/ },
  { name: 'a mail add-in', change: ['xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'], says: /<OfficeApp> phải có xsi:type="TaskPaneApp"/ },
  {
    name: 'overrides of another namespace',
    change: ['office/taskpaneappversionoverrides"', 'office/mailappversionoverrides"'],
    says: /<VersionOverrides> không thuộc <OfficeApp>.*không gian tên/,
  },
  { name: 'resources of another namespace', change: [/bt:Urls/g, 'Urls'], says: /<Urls> không thuộc <Resources>/ },
  {
    name: 'elements out of order',
    change: [/( *<IconUrl.*\n)( *<HighResolutionIconUrl.*\n)/, '$2$1'],
    says: /<IconUrl> phải đứng trước <HighResolutionIconUrl>/,
  },
  {
    name: 'the label of a tab before its group',
    change: [/(<CustomTab id="PLDV.Tab">)([^]*?)( *<Label resid="Tab.Label"\/>\n)/, '$1\n$3$2'],
    says: /<Group> phải đứng trước <Label>/,
  },
  { name: 'no permissions', change: [/ *<Permissions>.*\n/, ''], says: /<OfficeApp> thiếu <Permissions>/ },
  {
    name: 'two default settings',
    change: [/( *<DefaultSettings>[^]*<\/DefaultSettings>\n)/, '$1$1'],
    says: /chỉ được có một <DefaultSettings>/,
  },
  {
    name: 'a runtime that forces Internet Explorer',
    change: ['<DesktopFormFactor>', '<Runtimes><Runtime resid="Open.Url" lifetime="long"/></Runtimes><DesktopFormFactor>'],
    says: /<Runtimes> không thuộc <Host> \(máy không có WebView2/,
  },
  {
    name: 'an id that is no GUID',
    change: [/<Id>.*<\/Id>/, '<Id>phu-luc-dan-van</Id>'],
    says: /<Id> ghi "phu-luc-dan-van", không phải GUID/,
  },
  { name: 'an id of zeros', change: [/<Id>.*<\/Id>/, '<Id>00000000-0000-0000-0000-000000000000</Id>'], says: /không phải GUID/ },
  {
    name: 'a version with a letter',
    change: [/<Version>.*<\/Version>/, '<Version>1.0b</Version>'],
    says: /<Version> ghi "1.0b", phải gồm 2 đến 4 số/,
  },
  { name: 'a version below 1', change: [/<Version>.*<\/Version>/, '<Version>0.9.0.0</Version>'], says: /phải từ 1\.0 trở lên/ },
  {
    name: 'an address without https',
    change: ['"https://localhost:3000/taskpane.html?muc=tom-tat"', '"http://localhost:3000/taskpane.html?muc=tom-tat"'],
    says: /<Url> ghi "http:.*phải bắt đầu bằng https/,
  },
  {
    name: 'no address at all',
    change: ['"https://localhost:3000/taskpane.html?muc=tom-tat"', '"taskpane.html"'],
    says: /<Url> ghi "taskpane.html", không phải địa chỉ web/,
  },
  {
    name: 'a page of somebody else',
    change: ['"https://localhost:3000/index.html"', '"https://example.com/index.html"'],
    says: /<SupportUrl> ghi .*ra ngoài https:\/\/localhost:3000\//,
  },
  {
    name: 'an API level that older Excel lacks',
    change: ['MinVersion="1.1"/>', 'MinVersion="1.9"/>'],
    says: /<Set> đòi ExcelApi 1\.9; chỉ đòi ExcelApi 1\.1/,
  },
  { name: 'an API level that is no version', change: ['MinVersion="1.1"/>', 'MinVersion="mới"/>'], says: /<Set> ghi MinVersion="mới"/ },
  {
    name: 'another host',
    change: ['<Host Name="Workbook"/>', '<Host Name="Document"/>'],
    says: /<Hosts> ghi "Document", phải chỉ có Workbook/,
  },
  {
    name: 'another host in the overrides',
    change: ['<Host xsi:type="Workbook">', '<Host xsi:type="Document">'],
    says: /<Host> phải có xsi:type="Workbook"/,
  },
  { name: 'a permission that does not exist', change: ['ReadWriteDocument', 'Everything'], says: /<Permissions> ghi "Everything"/ },
  {
    name: 'a resource that is not defined',
    change: ['<Label resid="Check.Label"/>', '<Label resid="Chek.Label"/>'],
    says: /<Label> dùng resid="Chek.Label" không có trong <ShortStrings>/,
  },
  {
    name: 'a resource of the wrong list',
    change: ['<Description resid="Check.Tip"/>', '<Description resid="Check.Label"/>'],
    says: /<Description> dùng resid="Check.Label" không có trong <LongStrings>/,
  },
  {
    name: 'a resource that nobody uses',
    change: [
      '<bt:ShortStrings>',
      '<bt:ShortStrings><bt:String id="Old" DefaultValue="Cũ"><bt:Override Locale="en-US" Value="Old"/></bt:String>',
    ],
    says: /id="Old" không được dùng/,
  },
  { name: 'a resource id that is too long', change: [/Start\.Text/g, 'Start.Text.Of.The.Very.First.Callout'], says: /dài quá 32 ký tự/ },
  {
    name: 'a resource id that stands twice',
    change: ['<bt:Url id="Check.Url"', '<bt:Url id="Open.Url"'],
    says: /<Url> có id="Open.Url" đã dùng ở trên/,
  },
  {
    name: 'a button id that stands twice',
    change: ['id="PLDV.Summary"', 'id="PLDV.Check"'],
    says: /<Control> có id="PLDV.Check" đã dùng ở trên/,
  },
  { name: 'a button without a label', change: [/ *<Label resid="Forms.Label"\/>\n/, ''], says: /<Control> thiếu <Label>/ },
  {
    name: 'a button that calls a function of no file',
    change: ['xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'],
    says: /<Action> phải có xsi:type="ShowTaskpane"/,
  },
  {
    name: 'a label that is too long',
    change: [/(id="Check.Label" DefaultValue=")[^"]*/, `$1${long}`],
    says: /<String> dài \d+ ký tự, tối đa 125/,
  },
  {
    name: 'a tip that is too long',
    change: [/(id="Check.Tip" DefaultValue=")[^"]*/, `$1${long}`],
    says: /<String> dài \d+ ký tự, tối đa 250/,
  },
  {
    name: 'a text without its English',
    change: [/(<bt:String id="Check.Label" DefaultValue="Kiểm tra">)\s*<bt:Override.*\/>/, '$1'],
    says: /<String> thiếu bản en-US/,
  },
  { name: 'a language that is none', change: [/Locale="en-US"/g, 'Locale="english"'], says: /Ngôn ngữ "english" phải ghi như vi-VN/ },
  {
    name: 'the default language given once more',
    change: [/Locale="en-US"/g, 'Locale="vi-VN"'],
    says: /<Override> không được trùng ngôn ngữ gốc vi-VN/,
  },
  {
    name: 'an icon size that Excel needs is missing',
    change: [/ *<bt:Image size="80" resid="Icon.Check.80"\/>\n/, ''],
    says: /<Icon> thiếu ảnh cỡ 80/,
  },
  {
    name: 'an icon of another size than it says',
    change: ['/assets/icons/kiem-tra-80.png', '/assets/icons/kiem-tra-64.png'],
    says: /cần ảnh 80×80, assets\/icons\/kiem-tra-64\.png là 64×64/,
  },
  {
    name: 'an icon that is not there',
    change: ['/assets/icons/tom-tat-16.png', '/assets/icons/tomtat-16.png'],
    says: /trỏ tới assets\/icons\/tomtat-16\.png, không có tệp PNG này/,
  },
  {
    name: 'an icon that is no PNG',
    change: ['/assets/icons/logo-64.png', '/assets/icons/logo.svg'],
    says: /assets\/icons\/logo\.svg, không có tệp PNG này/,
  },
  { name: 'an encoding that it is not in', change: ['encoding="UTF-8"', 'encoding="UTF-16"'], says: /XML 1\.0, mã hóa UTF-8/ },
  {
    name: 'spaces in a namespace',
    change: ['appforoffice/1.1"', 'appforoffice/1.1 "'],
    says: /không gian tên của <OfficeApp> có dấu cách/,
  },
  { name: 'spaces around the id', change: [/<Id>(.*)<\/Id>/, '<Id> $1 </Id>'], says: /<Id> có dấu cách hoặc xuống dòng thừa/ },
  { name: 'spaces around the permissions', change: ['ReadWriteDocument', 'ReadWriteDocument '], says: /<Permissions> có dấu cách/ },
  { name: 'words between elements', change: ['<Supertip>', '<Supertip>gợi ý'], says: /<Supertip> không được chứa chữ "gợi ý"/ },
  { name: 'an attribute that nobody knows', change: ['<Host Name', '<Host Size="1" Name'], says: /<Host> không được có thuộc tính Size/ },
  {
    name: 'an attribute of a strange namespace',
    change: ['<Host Name', '<Host xmlns:x="urn:x" x:a="1" Name'],
    says: /<Host> không được có thuộc tính x:a/,
  },
  {
    name: 'a type where none belongs',
    change: ['<Supertip>', '<Supertip xsi:type="Tip">'],
    says: /<Supertip> không được có thuộc tính xsi:type/,
  },
  {
    name: 'a display name of spaces',
    change: ['DisplayName DefaultValue="Phụ lục Dân vận"', 'DisplayName DefaultValue="  "'],
    says: /thiếu thuộc tính DefaultValue/,
  },
  {
    name: 'a least level that is no version',
    change: ['DefaultMinVersion="1.1"', 'DefaultMinVersion="1"'],
    says: /<Sets> ghi DefaultMinVersion="1"/,
  },
  {
    name: 'an icon size with a unit',
    change: ['size="16" resid="Icon.Logo.16"', 'size="16px" resid="Icon.Logo.16"'],
    says: /<Icon> có ảnh cỡ 16px/,
  },
  {
    name: 'an icon size with a point',
    change: ['size="16" resid="Icon.Logo.16"', 'size="16.0" resid="Icon.Logo.16"'],
    says: /<Icon> có ảnh cỡ 16\.0/,
  },
  { name: 'a button id that is too long', change: ['"PLDV.Open"', `"${'x'.repeat(126)}"`], says: /<Control> có id dài quá 125/ },
  {
    name: 'a pane id that is too long',
    change: ['<TaskpaneId>', `<TaskpaneId>${'x'.repeat(126)}`],
    says: /<TaskpaneId> có id dài quá 125/,
  },
  {
    name: 'an address with a space',
    change: ['taskpane.html?muc=tom-tat', 'task pane.html'],
    says: /<Url> ghi ".*", không phải địa chỉ web/,
  },
  { name: 'a second tab', change: [/(<CustomTab[^]*<\/CustomTab>)/, '$1$1'], says: /chỉ được có một <CustomTab>/ },
  { name: 'Vietnamese in loose letters', change: ['Phụ lục', 'Phụ lục'.normalize('NFD')], says: /Unicode NFC/ },
];

describe('a broken manifest is told:', () => {
  test.each(BROKEN)('$name', ({ change: [from, to], says }) => {
    const broken = ours.replace(from, to);
    expect(broken).not.toBe(ours);
    const said = checkManifest(broken, onDisk);
    expect(said.join('\n')).toMatch(says);
  });

  test('with the line of the fault', () => {
    const line = ours.split('\n').findIndex((text) => text.includes('<IconUrl')) + 1;
    expect(checkManifest(ours.replace('logo-32.png', 'logo-20.png'), onDisk)).toContain(
      `Dòng ${String(line)}: <IconUrl> cần ảnh 32×32, assets/icons/logo-20.png là 20×20.`,
    );
  });
});
