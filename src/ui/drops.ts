import type { Session } from './state/session.ts';

/** Takes files that are dropped anywhere on the page, before the editor or the browser does; gives a function that stops listening. */
export function listenForDrops({ documents }: Session): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void documents.open(file);
  };
  window.addEventListener('dragover', onDragOver, options);
  window.addEventListener('drop', onDrop, options);
  return () => stop.abort();
}
