import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';

/**
 * Items that are drawn, no more than some new ones in one frame: whatever comes into sight, the page stays awake. Those that are `first` do
 * not wait.
 */
export function gradually<Item>(
  items: Accessor<readonly Item[]>,
  atOnce: number,
  first: (item: Item) => boolean = () => false,
): Accessor<readonly Item[]> {
  const [frame, setFrame] = createSignal(0);
  let asked: number | undefined;
  const ask = () => {
    asked ??= requestAnimationFrame(() => {
      asked = undefined;
      setFrame((count) => count + 1);
    });
  };
  onCleanup(() => asked !== undefined && cancelAnimationFrame(asked));
  return createMemo<readonly Item[]>((before) => {
    frame();
    const drawn = new Set(before);
    let room = atOnce;
    const now = items().filter((item) => drawn.has(item) || first(item) || room-- > 0);
    if (now.length < items().length) ask();
    return now;
  }, []);
}
