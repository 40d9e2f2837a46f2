/**
 * The task pane's page in the Internet Explorer 11 web view of older Excel, as far as its own first script goes: words that stand, no blank pane.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html", "userAgent": "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"}
 */
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(`src/taskpane/${name}`, 'utf8');
const PAGE = read('taskpane.html');
const FIRST = read('opening.js');

/** The page as the web view has it before any script has run. */
function draw(): void {
  document.documentElement.removeAttribute('data-pane');
  document.documentElement.innerHTML = PAGE.replace(/^[^]*?<html[^>]*>/, '').replace(/<(script|link)[^>]*>/g, '');
  const style = document.createElement('style');
  style.textContent = read('taskpane.css');
  document.head.appendChild(style);
}

const shown = (id: string): boolean => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
};

/** Runs the first script, and what loads after it, with some of the language taken away. */
function run(without: readonly [object, string][], afterwards: () => void = () => undefined): void {
  const taken = without.map(([owner, name]) => ({ owner, name, was: Object.getOwnPropertyDescriptor(owner, name) }));
  for (const { owner, name } of taken) Reflect.deleteProperty(owner, name);
  try {
    (0, window.eval)(FIRST);
    afterwards();
    window.dispatchEvent(new Event('load'));
  } finally {
    for (const { owner, name, was } of taken) if (was) Object.defineProperty(owner, name, was);
  }
}

const IE11: readonly [object, string][] = [
  [window, 'Promise'],
  [window, 'Symbol'],
  [Object, 'hasOwn'],
];

beforeEach(draw);

test('Internet Explorer 11 shows at once what works instead', () => {
  run(IE11);
  expect(document.documentElement.getAttribute('data-pane')).toBe('unsupported');
  expect([shown('static'), shown('instead'), shown('opening')]).toEqual([true, true, false]);
  expect(document.getElementById('instead')?.textContent).toMatch(/Excel 2016 và 2019.*chưa đủ[^]*Tệp \.xlsx tự kiểm tra[^]*Bảng làm việc/);
  expect(document.getElementById('address')?.textContent).toBe('https://localhost:3000/');
});

test('and answers Excel, which would else put its own error over the page', () => {
  const office: { initialize?: unknown } = {};
  run(IE11, () => Object.assign(window, { Office: office }));
  Reflect.deleteProperty(window, 'Office');
  expect(typeof office.initialize).toBe('function');
});

test('an old Edge, which has promises but not the language of the pane, does so too', () => {
  run([[Object, 'hasOwn']]);
  expect([shown('instead'), shown('opening')]).toEqual([true, false]);
});

test('a web view that is new enough waits for the pane', () => {
  run([]);
  expect(document.documentElement.hasAttribute('data-pane')).toBe(false);
  document.documentElement.setAttribute('data-pane', 'running');
  expect(shown('static')).toBe(false);
});

test.each([
  ['that does not come', () => document.head.appendChild(document.createElement('script')).dispatchEvent(new Event('error'))],
  ['that cannot be read', () => window.dispatchEvent(new ErrorEvent('error', { message: 'Unexpected token' }))],
])('a script %s lets the words stand, unless the pane runs already', (_what, fail) => {
  run([], fail);
  expect([shown('instead'), shown('opening')]).toEqual([true, false]);
  document.documentElement.setAttribute('data-pane', 'running');
  fail();
  expect(document.documentElement.getAttribute('data-pane')).toBe('running');
});

test('a picture that does not come is no trouble', () => {
  run([], () => document.body.appendChild(document.createElement('img')).dispatchEvent(new Event('error')));
  expect(document.documentElement.hasAttribute('data-pane')).toBe(false);
});
