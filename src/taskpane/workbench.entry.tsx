/** Starts the workbench: the grid page with the pane beside it, over one session a workbook. */
import { createRoot } from 'react-dom/client';
import { createDesk } from '../workbench/desk';
import { Page } from '../workbench/page';
import type { PaneHost } from './host';
import { Pane } from './Pane';

const host: PaneHost = { kind: 'workbench' };
const place = document.getElementById('page');
if (!place) throw new Error('The page has no place for the workbench.');

createRoot(place).render(<Page desk={createDesk()} side={(session) => <Pane session={session} host={host} />} />);
