/** The page: a bar for files, the grid at the left, and whatever stands at its right. */
import { Fragment, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Session } from '../session/session';
import type { Desk } from './desk';
import { TopBar } from './TopBar';
import { useFileDrop } from './useFileDrop';
import { useF6 } from './useF6';
import { words } from './words';
import './page.css';

/** `side` draws what belongs beside the grid, anew for every workbook. */
export function Page({ desk, side }: { desk: Desk; side: (session: Session) => ReactNode }) {
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  const place = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const started = useRef(false);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    if (started.current || !place.current) return;
    started.current = true;
    void desk.start(place.current).then(() => {
      setDrawn(true);
    });
  }, [desk]);

  useEffect(() => {
    const keep = (event: BeforeUnloadEvent): void => {
      if (desk.getState().unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', keep);
    return () => {
      window.removeEventListener('beforeunload', keep);
    };
  }, [desk]);

  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void desk.save();
    };
    window.addEventListener('keydown', save, true);
    return () => {
      window.removeEventListener('keydown', save, true);
    };
  }, [desk]);

  useEffect(() => {
    document.title = state.fileName ? `${state.unsaved ? '• ' : ''}${state.fileName} - ${words.product}` : words.product;
  }, [state.fileName, state.unsaved]);

  useF6({ aside, focusGrid: desk.focusGrid });
  // Whoever turns to the pane or to the file commands has finished typing.
  const finishTyping = (): void => void desk.commitTyping();
  const dropping = useFileDrop((file) => void desk.openFile(file));

  return (
    <div className="page">
      <div className="top" onPointerDownCapture={finishTyping} onFocusCapture={finishTyping}>
        <TopBar desk={desk} state={state} />
      </div>
      <main className="grid" aria-label={words.grid}>
        <div className="grid-place" ref={place} />
        {!drawn && (
          <p className="grid-opening" role="status">
            {words.opening}
          </p>
        )}
      </main>
      <aside className="side" ref={aside} onPointerDownCapture={finishTyping} onFocusCapture={finishTyping}>
        {/* A pane keeps what was unfolded and typed in it; another workbook starts with a fresh one. */}
        {state.session && <Fragment key={state.turn}>{side(state.session)}</Fragment>}
      </aside>
      {dropping && <div className="drop">{words.drop}</div>}
    </div>
  );
}
