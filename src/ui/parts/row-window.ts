import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';

/** Firefox lays out nothing beyond about 17.8 million pixels, other browsers a little more; answers have more rows than that. */
const tallest = 15_000_000;

export interface RowWindow {
  /** First row to render and the one after the last, some out of sight included. */
  readonly range: Accessor<{ readonly from: number; readonly to: number }>;
  /** Height of the scrolled area. */
  readonly height: Accessor<number>;
  /** Pixels from the top of the scrolled area. */
  offsetOf(index: number): number;
  /** Scrolls as little as shows the row. */
  show(index: number): void;
  /** Rows that fit at once. */
  readonly pageSize: Accessor<number>;
}

/**
 * Which of many rows of one height show in a scrolling element. Where all rows together would be taller than a browser can lay out,
 * the scroll position is scaled, and every row stays reachable.
 */
export function createRowWindow(scroller: Accessor<HTMLElement>, count: Accessor<number>, rowHeight: number): RowWindow {
  const [top, setTop] = createSignal(0);
  const [size, setSize] = createSignal(0);
  const element = scroller();
  const padding = Number.parseFloat(getComputedStyle(element).paddingTop) || 0;
  const onScroll = () => setTop(element.scrollTop);
  const observer = new ResizeObserver(() => setSize(element.clientHeight));
  element.addEventListener('scroll', onScroll, { passive: true });
  observer.observe(element);
  setSize(element.clientHeight);
  onCleanup(() => {
    element.removeEventListener('scroll', onScroll);
    observer.disconnect();
  });

  const height = createMemo(() => Math.min(count() * rowHeight, tallest));
  const scale = createMemo(() => {
    const travel = height() - size();
    return travel > 0 ? (count() * rowHeight - size()) / travel : 1;
  });
  const pageSize = createMemo(() => Math.max(1, Math.floor(size() / rowHeight)));
  const range = createMemo(
    () => {
      const first = Math.floor((top() * scale()) / rowHeight);
      // Steps of 16 rows, so that a scrolled pixel rarely changes what is rendered.
      const from = Math.max(0, Math.floor((first - pageSize() / 2) / 16) * 16);
      const to = Math.min(count(), Math.ceil((first + pageSize() * 1.5) / 16 + 1) * 16);
      return { from, to };
    },
    undefined,
    { equals: (a, b) => a.from === b.from && a.to === b.to },
  );

  return {
    range,
    height,
    pageSize,
    offsetOf: (index) => index * rowHeight - top() * (scale() - 1),
    show(index) {
      const position = index * rowHeight;
      const shown = element.scrollTop * scale();
      const visible = size() - 2 * padding;
      if (position < shown) element.scrollTop = position / scale();
      else if (position + rowHeight > shown + visible) element.scrollTop = (position + rowHeight - visible) / scale();
    },
  };
}
