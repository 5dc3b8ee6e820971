import { createMemo, lazy, Suspense } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { CommandButton } from '../parts/command-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { TabList } from '../parts/tab-list.tsx';
import { SideSplitter } from '../shell/pane-splitters.tsx';
import type { SideTab } from '../state/layout.ts';
import { useSession } from '../state/session-context.ts';
import { Examples } from './examples.tsx';
import { HistoryList } from './history-list.tsx';

const Explorer = lazy(async () => ({ default: (await import('./explorer.tsx')).Explorer }));

const tabs = [
  { id: 'explore', label: 'Explore', panel: Explorer },
  { id: 'examples', label: 'Examples', panel: Examples },
  { id: 'history', label: 'History', panel: HistoryList },
] as const;

/** What can be asked: the service, examples, and what was asked before. */
export function Side() {
  const { layout, set } = useSession().layout;
  const tab = createMemo(() => tabs.find(({ id }) => id === layout.sideTab)!);
  return (
    <>
      <div class="head">
        <TabList<SideTab>
          label="What can be asked"
          prefix="side"
          items={tabs}
          selected={layout.sideTab}
          onSelect={(sideTab) => set({ sideTab })}
        />
        <span class="grow" />
        <CommandButton command="toggleSide" class="icon-button wide-only" label="Hide the explorer">
          <Icon name="panel" />
        </CommandButton>
      </div>
      <div class="side-panel" id="side-panel" role="tabpanel" aria-labelledby={`side-tab-${layout.sideTab}`}>
        <h2 class="visually-hidden">{tab().label}</h2>
        <Suspense>
          <Dynamic component={tab().panel} />
        </Suspense>
      </div>
      <SideSplitter />
    </>
  );
}
