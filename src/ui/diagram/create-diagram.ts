import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { Service } from '../../schema/index.ts';
import { atlasOf } from './atlas.ts';
import { type Detail, graphOf } from './graph.ts';
import { createPlacing } from './placing.ts';
import { countIn, grow, reveal, type Scope, shownIn, type View, wholeScope } from './view.ts';

export type Diagram = ReturnType<typeof createDiagram>;

/** What an open diagram shows of a service, which of its boxes is selected, and the way back; `type` undefined begins with the whole. */
export function createDiagram(service: Service, type: string | undefined) {
  const atlas = atlasOf(service);
  const whole = wholeScope(atlas);
  const first: Scope = type !== undefined && service.types.has(type) ? { kind: 'around', type } : whole;
  const [trail, setTrail] = createSignal<readonly View[]>([{ scope: first, added: [] }]);
  const [detail, setDetail] = createSignal<Detail>('names');
  const [wanted, select] = createSignal<string | undefined>(type);
  const view = () => trail().at(-1)!;
  const graph = createMemo(() => graphOf(service, view(), detail()));
  const placing = createPlacing(graph);

  const replace = (next: View) => setTrail((before) => [...before.slice(0, -1), next]);
  // What is selected is always something that shows.
  const selected = createMemo(() => {
    const nodes = placing.picture()?.nodes ?? [];
    return nodes.find(({ id }) => id === wanted()) ?? nodes[0];
  });
  createEffect(
    on(
      () => view().scope,
      (scope) => scope.kind === 'around' && select(scope.type),
      { defer: true },
    ),
  );

  return {
    service,
    atlas,
    whole,
    view,
    detail,
    setDetail,
    graph,
    placing,
    selected,
    select,
    shown: () => shownIn(atlas, view()).length,
    all: () => countIn(atlas, view().scope),
    /** Shows something else; `back` comes back to what showed before. */
    show: (scope: Scope) => void setTrail((before) => [...before, { scope, added: [] }]),
    canGoBack: () => trail().length > 1,
    back: () => void setTrail((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    /** More of what a type is linked with. */
    grow(id: string) {
      replace(grow(atlas, view(), id));
      select(id);
    },
    /** Brings in a type that was looked for, and selects it. */
    find(id: string) {
      const next = reveal(atlas, view(), id);
      if (next.scope === view().scope) replace(next);
      else setTrail((before) => [...before, next]);
      select(id);
    },
  };
}
