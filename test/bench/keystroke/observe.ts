/** What a key led to, in the order of time; each is a mark in the page's trace. */
export type Moment = 'key' | 'markers' | 'items' | 'settled';

export interface SeenKey {
  /** Milliseconds of the wall from the event to each moment that came. */
  readonly markers: number | undefined;
  readonly items: number | undefined;
}

declare global {
  /** What the bench put into the page. */
  var keyWatch: { next(): Promise<SeenKey> };
}

/**
 * Runs in the page, before its own scripts: marks when a key is pressed, when what it changes of the problems was counted (which is told in the
 * task that gives them to Monaco), when completion shows its items, and when the page has nothing left to do.
 */
export function watchKeys(): void {
  const problems = () => document.getElementById('query-foot')?.firstElementChild?.textContent ?? '';
  // Live lists: what the bench itself does at every change of the page is in its figures.
  const lists = document.getElementsByClassName('suggest-widget');
  // On the screen: the widget's class `visible`, which changes nothing that is seen, comes 100 ms later.
  const isShown = (list: Element | undefined) => list?.getAttribute('monaco-visible-content-widget') === 'true';
  const hasItems = () => isShown(lists[0]) && lists[0]!.getElementsByClassName('monaco-list-row').length > 0;
  let began = 0;
  let before = { problems: '', items: false };
  let seen: { markers: number | undefined; items: number | undefined } = { markers: undefined, items: undefined };
  const mark = (moment: 'markers' | 'items') => {
    if (seen[moment] !== undefined) return;
    seen[moment] = performance.now() - began;
    performance.mark(moment);
  };
  const look = () => {
    if (problems() !== before.problems) mark('markers');
    if (!before.items && hasItems()) mark('items');
  };
  const pressed = ({ timeStamp }: Event) => {
    began = timeStamp;
    before = { problems: problems(), items: hasItems() };
    seen = { markers: undefined, items: undefined };
    performance.mark('key');
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['monaco-visible-content-widget'],
    });
  });
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
  globalThis.keyWatch = {
    /** Settles when all that the next key leads to is done. */
    async next() {
      await new Promise<void>((resolve) =>
        addEventListener(
          'keydown',
          (event) => {
            pressed(event);
            resolve();
          },
          { once: true, capture: true },
        ),
      );
      // What comes later on purpose comes by timers of up to 300 ms.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await idle();
      performance.mark('settled');
      return seen;
    },
  };
}
