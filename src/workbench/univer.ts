/** Starts the Univer engine in Vietnamese with only the plugins a form needs. */
import { LocaleType, LogLevel, mergeLocales, Univer, type Injector, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionsInVietnamese from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsInVietnamese from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationsInVietnamese from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import { menuConfig } from './menus';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';

export interface Engine {
  readonly api: FUniver;
  readonly injector: Injector;
  dispose(): void;
}

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?] | readonly unknown[];

/** Draws an empty engine into the container; workbooks are opened in it afterwards. */
export function startEngine(container: HTMLElement): Engine {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(sheetsInVietnamese, validationsInVietnamese, conditionsInVietnamese) },
    logLevel: LogLevel.WARN,
    theme: defaultTheme,
    darkMode: dark.matches,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: menuConfig,
      // A text that looks like a number is a finding of the checks; Univer's marks would also fall on the column numbers (1), (2).
      disableTextFormatMark: true,
      disableTextFormatAlert: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
      // The numbers of an opened file may be stale; a form's totals must be those of its cells.
      formula: { initialFormulaComputing: CalculationMode.FORCED },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const preset of presets) {
    for (const entry of preset.plugins as readonly PluginEntry[]) {
      const [plugin, config] = Array.isArray(entry) ? (entry as [PluginCtor<Plugin>, object?]) : [entry as PluginCtor<Plugin>];
      univer.registerPlugin(plugin, config);
    }
  }
  const api = FUniver.newAPI(univer);
  const follow = (): void => {
    api.toggleDarkMode(dark.matches);
  };
  dark.addEventListener('change', follow);
  return {
    api,
    injector: univer.__getInjector(),
    dispose: () => {
      dark.removeEventListener('change', follow);
      univer.dispose();
    },
  };
}
