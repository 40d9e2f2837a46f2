/** Files dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'react';

/** Calls back with the first file dropped; true while one hovers over the page. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    // What takes files of its own says so.
    const takesFiles = (event: DragEvent): boolean =>
      event.target instanceof Element && event.target.closest('[data-takes-files]') !== null;
    // Before the grid sees them: without this the browser would leave the page to show the file.
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      if (takesFiles(event)) return setHovering(false);
      event.preventDefault();
      event.stopPropagation();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event) || takesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
  return hovering;
}
