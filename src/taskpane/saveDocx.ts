/** Hands a Word file to the browser's downloads. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Must run soon after a click, else a browser may ask first. */
export function saveDocx(bytes: Uint8Array, name: string): void {
  // A copy in a buffer of its own, which a Blob takes whatever memory the printer used.
  const blob = new Blob([new Uint8Array(bytes)], { type: DOCX });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file after the click; a minute is ample, and the memory is small.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
