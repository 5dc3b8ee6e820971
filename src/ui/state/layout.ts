import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Store } from '../../lib/store.ts';

const sideTabs = ['explore', 'examples', 'history'] as const;
export type SideTab = (typeof sideTabs)[number];

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What is remembered of the page's arrangement. src/ui/shell/first-paint.js reads it before the page is there. */
export interface LayoutRecord {
  readonly theme: Theme;
  /** Width of the explorer in pixels. */
  readonly side: number;
  /** The query's share of the room beside the explorer, and of the height on a narrow page, in per cent. */
  readonly query: number;
  readonly queryRows: number;
  readonly sideOpen: boolean;
  readonly sideTab: SideTab;
  /** What the query says without writing it shows in it; undefined in what was kept before there was the choice: it does. */
  readonly hints?: boolean;
  /** What is pasted is formatted, and what is typed when a line or a parenthesis ends; undefined: it is left as it is. */
  readonly formatPasted?: boolean;
  readonly formatTyped?: boolean;
}

export const defaultLayout: LayoutRecord = {
  theme: 'system',
  side: 264,
  query: 50.5,
  queryRows: 50,
  sideOpen: true,
  sideTab: 'explore',
};

const isLayout = (value: unknown): value is LayoutRecord => {
  if (typeof value !== 'object' || value === null) return false;
  const { theme, side, query, queryRows, sideOpen, sideTab, hints, formatPasted, formatTyped } = value as Record<string, unknown>;
  const shares = [side, query, queryRows].every((share) => typeof share === 'number' && Number.isFinite(share) && share > 0);
  const isOn = [sideOpen, hints ?? true, formatPasted ?? false, formatTyped ?? false].every((choice) => typeof choice === 'boolean');
  return shares && isOn && themes.includes(theme as Theme) && sideTabs.includes(sideTab as SideTab);
};

export type Layout = ReturnType<typeof createLayout>;

/** How the page is arranged, and its theme; kept, and shown through the root element's custom properties and data attributes. */
export function createLayout(store: Store) {
  const [layout, set] = createStore<LayoutRecord>(store.read('layout', isLayout, defaultLayout));
  // On a narrow page the side takes the place of query and answer.
  const [sideInFront, showSide] = createSignal(false);
  const narrow = createMatch('(max-width: 719.98px)');
  const prefersDark = createMatch('(prefers-color-scheme: dark)');
  const colours = createMemo(() => (layout.theme === 'system' ? (prefersDark() ? 'dark' : 'light') : layout.theme));

  createEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty('--side', `${layout.side}px`);
    style.setProperty('--query', String(layout.query));
    style.setProperty('--query-rows', String(layout.queryRows));
    dataset.theme = colours();
    dataset.side = layout.sideOpen ? 'open' : 'closed';
    dataset.view = sideInFront() ? 'side' : 'query';
  });
  createEffect(() => store.write('layout', { ...layout }));

  return {
    layout,
    set: (change: Partial<LayoutRecord>) => set(change),
    narrow,
    /** The theme that shows. */
    colours,
    sideInFront,
    showSide,
    /** Shows a tab of the side, wherever the side is. */
    openSide(sideTab: SideTab) {
      set({ sideTab, sideOpen: true });
      showSide(true);
    },
    reset: () => set({ side: defaultLayout.side, query: defaultLayout.query, queryRows: defaultLayout.queryRows, sideOpen: true }),
    nextTheme: () => set({ theme: themes[(themes.indexOf(layout.theme) + 1) % themes.length]! }),
  };
}

function createMatch(query: string) {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const onChange = () => setMatches(list.matches);
  list.addEventListener('change', onChange);
  onCleanup(() => list.removeEventListener('change', onChange));
  return matches;
}
