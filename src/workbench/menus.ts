/** The grid's own toolbar and menus: without what a saved form could not hold, and named for screen readers. */
import { LocaleService, type Injector } from '@univerjs/core';
import { IMenuManagerService, MenuManagerPosition, type IMenuSchema, type MenuConfig } from '@univerjs/preset-sheets-core';
import { words } from './words';

// A saved form is Times New Roman, with the validations and conditions it was built with; offering more would lose it on saving.
const LEFT_OUT = [
  'sheet.command.set-range-font-family',
  'sheet.command.set-range-underline',
  'sheet.command.set-range-stroke',
  'sheet.command.set-text-rotation',
  'sheet.command.numfmt.set.currency',
  'sheet.menu.data-validation',
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.contextMenu.permission',
  // It reads numbers the English way; the checks propose the right figure.
  'sheet.toolbar.text-to-number',
  'sheet.contextMenu.text-to-number',
];

/** What Univer's menus leave out. */
export const menuConfig: MenuConfig = Object.fromEntries(LEFT_OUT.map((id) => [id, { hidden: true }]));

/** Names the grid's buttons and fields, and goes on doing so as Univer redraws them; call the result to stop. */
export function nameControls(injector: Injector, container: HTMLElement): () => void {
  const locale = injector.get(LocaleService);
  const names = new Map<string, string>();
  const gather = (entries: readonly IMenuSchema[]): void => {
    for (const { item, children } of entries) {
      const text = item?.tooltip ?? item?.title;
      if (item && text) names.set(item.id, locale.t(text));
      gather(children ?? []);
    }
  };
  const menus = injector.get(IMenuManagerService);
  const name = (): void => {
    gather(menus.getMenuByPositionKey(MenuManagerPosition.RIBBON));
    for (const control of container.querySelectorAll<HTMLElement>(CONTROLS)) describe(control, names);
    [...container.querySelectorAll('section[aria-live]')].forEach((section, i) => {
      section.setAttribute('aria-label', `${words.notices} ${String(i + 1)}`);
    });
    for (const [english, vietnamese] of Object.entries(words.univer)) {
      for (const element of container.querySelectorAll(`[aria-label="${english}"]`)) element.setAttribute('aria-label', vietnamese);
    }
    // A positive number would put these drawings before everything else on the page.
    for (const canvas of container.querySelectorAll<HTMLCanvasElement>('canvas[tabindex="1"]')) canvas.tabIndex = -1;
  };
  const observer = new MutationObserver(name);
  name();
  observer.observe(container, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

const CONTROLS = 'button, input, [aria-haspopup], [role="button"], [role="track"], [role="handle"]';

function describe(control: HTMLElement, names: ReadonlyMap<string, string>): void {
  // No such roles exist.
  if (['track', 'handle'].includes(control.getAttribute('role') ?? '')) control.removeAttribute('role');
  if (control.hasAttribute('aria-haspopup') && control.localName !== 'button' && !control.hasAttribute('role')) {
    // A button may hold no other control; some of these do.
    control.setAttribute('role', control.querySelector('input, button') ? 'application' : 'button');
  }
  if (control.hasAttribute('aria-label') || (control.localName !== 'input' && control.textContent.trim() !== '')) return;
  const near = control.closest<HTMLElement>('[data-u-command]') ?? control.querySelector<HTMLElement>('[data-u-command]');
  const label = near ? names.get(near.dataset['uCommand'] ?? '') : undefined;
  control.setAttribute('aria-label', label ?? placeOf(control));
}

function placeOf(control: HTMLElement): string {
  if (control.closest('[data-u-comp="defined-name"]')) return control.localName === 'input' ? words.nameBox : words.names;
  if (control.closest('[data-u-comp="formula-bar"]')) return words.formulaBar;
  if (control.closest('[data-u-comp="sheet-bar-append-button"]')) return words.sheets;
  return words.view;
}
