import { createEffect, createRoot, type JSX, on } from 'solid-js';
import { insert } from 'solid-js/web';
import { AnswerPane } from '../answer/answer-pane.tsx';
import { listenForDrops } from '../drops.ts';
import { ExplainPlace } from '../explain/explain-place.tsx';
import { Side } from '../explorer/side.tsx';
import { listenForKeys } from '../keys.ts';
import { handOverToEditor } from '../request/hand-over.ts';
import { QueryFoot } from '../request/query-foot.tsx';
import { QueryHead } from '../request/query-head.tsx';
import { createSession, type Session } from '../state/session.ts';
import { SessionContext } from '../state/session-context.ts';
import { spareTask } from '../state/slices.ts';
import { BottomBar } from './bottom-bar.tsx';
import { followAddress } from './follow-address.ts';
import { Header } from './header.tsx';
import { NoticeBar } from './notice.tsx';
import { Overlays, preloadOverlays } from './overlays.tsx';
import { QuerySplitter } from './pane-splitters.tsx';

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element "${id}".`);
  return element;
};

/** What fills each place of index.html, whose frame and text area stay as they were painted first. */
const places: readonly (readonly [id: string, component: () => JSX.Element])[] = [
  ['top', Header],
  ['side', Side],
  ['query-head', QueryHead],
  ['explain', ExplainPlace],
  ['query-foot', QueryFoot],
  ['query-splitter', QuerySplitter],
  ['answer', AnswerPane],
  ['bottom-bar', BottomBar],
  ['notices', NoticeBar],
  ['overlays', Overlays],
];

/** Brings the page to life around its first paint: what is typed counts from the first task on, and comes between the places. */
export async function start(): Promise<void> {
  const session = createRoot(() => {
    const opened = createSession(byId('first-query') as HTMLTextAreaElement);
    listenForKeys(opened);
    listenForDrops(opened);
    followAddress(opened);
    return opened;
  });
  const handedOver = handOverToEditor(session, byId('code'));
  for (const [id, Component] of places) {
    await spareTask();
    createRoot(() => fill(byId(id), session, Component));
  }
  await handedOver;
  createRoot(() => createEffect(on(session.connections.target, session.startSandbox)));
  await preloadOverlays();
}

function fill(place: HTMLElement, session: Session, Component: () => JSX.Element): void {
  place.replaceChildren();
  insert(
    place,
    <SessionContext.Provider value={session}>
      <Component />
    </SessionContext.Provider>,
  );
}
