/** The house: imports go strictly down, rooms of one floor do not see each other, and every file says its role. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SRC = join(process.cwd(), 'src');
const FLOOR: Readonly<Record<string, number>> = {
  core: 0,
  rules: 1,
  appendices: 2,
  checking: 3,
  narrative: 3,
  layout: 3,
  files: 4,
  drafts: 4,
  session: 5,
  excel: 6,
  workbench: 6,
  taskpane: 7,
  cli: 7,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(SRC, name), 'utf8') }));

/** Rooms that a file imports from, by relative path; packages by name. */
function imports(name: string, text: string): { rooms: string[]; packages: string[] } {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const own = found
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(SRC, join(SRC, dirname(name), path)).replaceAll('\\', '/'));
  return { rooms: own.map((path) => path.split('/')[0] ?? ''), packages: found.filter((path) => !path.startsWith('.')) };
}

test('every file lives in a room', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.map(({ name }) => name.split('/')[0] ?? '').filter((room) => !(room in FLOOR))).toEqual([]);
});

test('imports go strictly down', () => {
  const climbs = files.flatMap(({ name, text }) => {
    const room = name.split('/')[0] ?? '';
    return imports(name, text)
      .rooms.filter((other) => other !== room && !((FLOOR[other] ?? 99) < (FLOOR[room] ?? -1)))
      .map((other) => `${name} -> ${other}`);
  });
  expect(climbs).toEqual([]);
});

test('core imports no package, only the pane and its page know React, only the adapters their hosts', () => {
  const strangers = files.flatMap(({ name, text }) => {
    const room = name.split('/')[0] ?? '';
    return imports(name, text)
      .packages.filter((other) => {
        if (room === 'core' || room === 'rules' || room === 'appendices' || room === 'checking' || room === 'layout' || room === 'session')
          return true;
        if (/^(react|@fluentui)/.test(other)) return room !== 'taskpane' && room !== 'workbench';
        if (/^@univerjs/.test(other)) return room !== 'workbench';
        if (/^node:/.test(other)) return room !== 'cli';
        return false;
      })
      .map((other) => `${name} -> ${other}`);
  });
  expect(strangers).toEqual([]);
});

test('every file opens with its role, exports by name and stays short', () => {
  for (const { name, text } of files) {
    expect([name, /^\/\*\*/.test(text)]).toEqual([name, true]);
    expect([name, /^export default/m.test(text)]).toEqual([name, false]);
    expect([name, text.split('\n').length <= 350]).toEqual([name, true]);
  }
});

test('all text is NFC, with the old placement of tones', () => {
  for (const { name, text } of files) {
    expect([name, text.normalize('NFC') === text]).toEqual([name, true]);
    const words =
      name === 'core/text.ts'
        ? []
        : [...text.matchAll(/(?<![\p{L}])\p{L}*(?:oà|oá|oả|oã|oạ|uỷ|uỳ|uý|uỹ|uỵ)(?![\p{L}])/giu)].map((match) => match[0]);
    expect([name, words.filter((word) => !/^qu/i.test(word))]).toEqual([name, []]);
  }
});
