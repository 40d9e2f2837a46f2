/** Rich text onto the clipboard by the one route that Excel on the web leaves open, then by the modern one. */

/** Must be called inside a click handler, before anything is awaited. False when the browser refused both routes. */
export async function copyRich(html: string, text: string): Promise<boolean> {
  return copyByEvent(html, text) || (await copyByApi(html, text));
}

function copyByEvent(html: string, text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = true;
  };
  const restore = selectSomething();
  document.addEventListener('copy', fill, { capture: true });
  try {
    // Deprecated, yet the only route where a Permissions-Policy blocks the clipboard of a frame.
    return document.execCommand('copy') && filled;
  } catch {
    // Not a fault yet: the caller goes on to the other route and reports when both are closed.
    return false;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
    restore();
  }
}

/** Some browsers only copy while something is selected; gives back what puts the old selection and focus in place again. */
function selectSomething(): () => void {
  const selection = document.getSelection();
  if (!selection) return () => undefined;
  const focused = document.activeElement;
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const dummy = document.createElement('span');
  dummy.textContent = ' ';
  dummy.setAttribute('aria-hidden', 'true');
  dummy.style.cssText = 'position:fixed;inset-block-start:0;white-space:pre;user-select:text;opacity:0';
  document.body.append(dummy);
  selection.selectAllChildren(dummy);
  return () => {
    dummy.remove();
    selection.removeAllRanges();
    for (const range of ranges) selection.addRange(range);
    if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus({ preventScroll: true });
  };
}

async function copyByApi(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Refused or not there; the caller tells the person what to do instead.
    return false;
  }
}
