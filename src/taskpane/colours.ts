/** Light or dark: what the surrounding program says, or what the person chose in the system. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { PaneHost } from './host';

const DARK = '(prefers-color-scheme: dark)';

function follow(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** The theme of the pane. High contrast needs none of its own: the browser's forced colours rule over both. */
export function useTheme(host: PaneHost): Theme {
  const systemDark = useSyncExternalStore(follow, () => window.matchMedia(DARK).matches);
  const dark = host.scheme ? host.scheme === 'dark' : systemDark;
  return dark ? webDarkTheme : webLightTheme;
}
