/** Starts the pane in Excel, or leaves the page's own words standing that say what works without it. */
import { createRoot } from 'react-dom/client';
import { createExcelPort } from '../excel/port';
import { askAbilities, degradations, type Abilities } from '../excel/requirements';
import { createSession } from '../session/createSession';
import type { PaneHost } from './host';
import { Pane } from './Pane';
import { placeIn } from './startPlace';

/** Tells the page whether to keep its own words (`unsupported`) or to give its room to the pane (`running`). */
function mark(state: 'unsupported' | 'running'): void {
  document.documentElement.dataset['pane'] = state;
}

async function start(): Promise<void> {
  const container = document.getElementById('pane');
  // Office.js comes by a script of its own; where that did not load, or this is no Excel, or one too old, the page's words stay.
  if (!container || typeof Office === 'undefined') {
    mark('unsupported');
    return;
  }
  const info = await Office.onReady();
  const abilities = info.host === Office.HostType.Excel ? askAbilities() : undefined;
  if (!abilities?.reads) {
    mark('unsupported');
    return;
  }
  const session = createSession(
    createExcelPort({
      abilities,
      onTrouble: (fault) => {
        session.tell('fault', fault.message);
      },
    }),
  );
  mark('running');
  createRoot(container).render(<Pane session={session} host={excelHost(info.platform, abilities)} />);
  await session.start();
}

function excelHost(platform: Office.PlatformType, abilities: Abilities): PaneHost {
  const apple = platform === Office.PlatformType.Mac || platform === Office.PlatformType.iOS;
  return {
    kind: 'excel',
    place: placeIn(window.location.search),
    scheme: officeScheme(),
    downloads: !apple,
    remarks: degradations(abilities),
    commandKey: apple ? 'Command' : 'Ctrl',
    reload: () => {
      window.location.reload();
    },
  };
}

/** Excel's own colours, not the system's: a dark desktop may show a light Excel. Excel on the web tells none, and is light. */
function officeScheme(): 'light' | 'dark' {
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? '');
  if (!colour) return 'light';
  const [red, green, blue] = colour.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

start().catch((error: unknown) => {
  mark('unsupported');
  // The page's words say what to do; the cause goes to the browser's own log, for whoever looks after the machine.
  throw error;
});
