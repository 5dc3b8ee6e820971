import { For } from 'solid-js';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { SideTab } from '../state/layout.ts';
import { useSession } from '../state/session-context.ts';

const places: readonly { readonly id: SideTab | 'query'; readonly label: string; readonly icon: IconName }[] = [
  { id: 'query', label: 'Query', icon: 'query' },
  { id: 'explore', label: 'Explore', icon: 'explore' },
  { id: 'examples', label: 'Examples', icon: 'examples' },
  { id: 'history', label: 'History', icon: 'history' },
];

/** On a narrow page: what shows between header and foot. */
export function BottomBar() {
  const { layout, openSide, sideInFront, showSide } = useSession().layout;
  const current = () => (sideInFront() ? layout.sideTab : 'query');
  return (
    <For each={places}>
      {(place) => (
        <button
          type="button"
          aria-current={current() === place.id ? 'page' : undefined}
          onClick={() => (place.id === 'query' ? showSide(false) : openSide(place.id))}
        >
          <Icon name={place.icon} />
          <span>{place.label}</span>
        </button>
      )}
    </For>
  );
}
