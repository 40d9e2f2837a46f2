/** The slim bar at the top: product, file commands, the open file, and what has to be said or asked about it. */
import { useId, useRef } from 'react';
import type { Desk, DeskState } from './desk';
import { words } from './words';

export function TopBar({ desk, state }: { desk: Desk; state: DeskState }) {
  const input = useRef<HTMLInputElement>(null);
  const busy = state.busy !== undefined;
  return (
    <header className="bar">
      <h1>{words.product}</h1>
      <div className="bar-commands" role="group" aria-label={words.commands}>
        <button type="button" disabled={busy} onClick={() => input.current?.click()}>
          {words.open}
        </button>
        <button type="button" disabled={busy} onClick={() => void desk.save()}>
          {words.save}
        </button>
        <button type="button" disabled={busy} onClick={() => void desk.startNew()}>
          {words.startNew}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.open}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was changed elsewhere.
            event.target.value = '';
            if (file) void desk.openFile(file);
          }}
        />
      </div>
      <p className="bar-file" role="status" title={words.keys}>
        {state.fileName}
        {state.unsaved && <span className="bar-unsaved">{words.unsaved}</span>}
      </p>
      {state.waiting && <Question desk={desk} fileName={state.fileName} action={state.waiting.label} />}
      {state.fault && (
        <div className="bar-fault" role="alert">
          <span>{state.fault}</span>
          <button type="button" onClick={desk.dismissFault}>
            {words.close}
          </button>
        </div>
      )}
    </header>
  );
}

function Question({ desk, fileName, action }: { desk: Desk; fileName: string; action: string }) {
  const text = useId();
  return (
    <div
      className="bar-question"
      role="alertdialog"
      aria-labelledby={text}
      onKeyDown={(event) => {
        if (event.key === 'Escape') void desk.answer('cancel');
      }}
    >
      <span id={text}>{words.question(fileName, action)}</span>
      <button type="button" autoFocus onClick={() => void desk.answer('save')}>
        {words.saveFirst}
      </button>
      <button type="button" onClick={() => void desk.answer('discard')}>
        {words.discard}
      </button>
      <button type="button" onClick={() => void desk.answer('cancel')}>
        {words.cancel}
      </button>
    </div>
  );
}
