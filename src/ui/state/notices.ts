import { createSignal, onCleanup } from 'solid-js';

/** Something said in passing. */
export interface Notice {
  readonly text: string;
  /** Stays until it is put away: something was set aside or lost. */
  readonly stays: boolean;
}

export type Notices = ReturnType<typeof createNotices>;

/** One sentence at a time, at the foot of the page; those that must be read wait their turn. */
export function createNotices() {
  const [notices, setNotices] = createSignal<readonly Notice[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const dismiss = () => setNotices(([, ...rest]) => rest);
  const say = (text: string) => {
    clearTimeout(timer);
    setNotices((before) => [{ text, stays: false }, ...before.filter(({ stays }) => stays)]);
    // Long enough to read it twice.
    timer = setTimeout(() => setNotices((before) => before.filter(({ stays }) => stays)), 3000 + text.length * 60);
  };
  const keep = (text: string) => setNotices((before) => [...before, { text, stays: true }]);
  return { current: () => notices()[0], say, keep, dismiss };
}
