import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { connect } from '../../lib/rpc.ts';
import { layoutInput } from './boxes.ts';
import type { Graph } from './graph.ts';
import type { DiagramWorker } from './layout/placement.ts';
import { type Picture, pictureOf } from './picture.ts';

export type PlacingState =
  | { readonly kind: 'placed' | 'stopped' }
  /** `share` runs from 0 to 1. */
  | { readonly kind: 'placing'; readonly share: number }
  | { readonly kind: 'failed'; readonly message: string };

export type Placing = ReturnType<typeof createPlacing>;

/** Lays out a graph in a worker whenever it changes; the picture before it shows until the new one is there. */
export function createPlacing(graph: Accessor<Graph>) {
  const worker = new Worker(new URL('../diagram.worker.ts', import.meta.url), { type: 'module', name: 'diagram' });
  const { api, close } = connect<DiagramWorker>(worker);
  const [state, setState] = createSignal<PlacingState>({ kind: 'placing', share: 0 });
  const [picture, setPicture] = createSignal<Picture>();
  let underWay = new AbortController();

  const place = async (wanted: Graph) => {
    underWay.abort();
    const mine = new AbortController();
    underWay = mine;
    setState({ kind: 'placing', share: 0 });
    const report = (share: number) => mine.signal.aborted || setState({ kind: 'placing', share });
    try {
      const placement = await api.place(layoutInput(wanted), report, mine.signal);
      if (mine.signal.aborted) return;
      setPicture(pictureOf(wanted, placement));
      setState({ kind: 'placed' });
    } catch (error) {
      if (!mine.signal.aborted) setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  createEffect(() => void place(graph()));
  onCleanup(() => {
    underWay.abort();
    worker.terminate();
    close();
  });

  return {
    state,
    /** Undefined until something was laid out. */
    picture,
    stop() {
      underWay.abort();
      setState({ kind: 'stopped' });
    },
    again: () => void place(graph()),
  };
}
