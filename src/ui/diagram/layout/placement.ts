import type { LayoutInput } from '../boxes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands, in the order of what was laid out. */
export interface Placement {
  readonly style: LayoutInput['style'];
  /** The middle of each box, and the height that it was given. */
  readonly boxes: readonly (Point & { readonly height: number })[];
  readonly joins: readonly {
    /** Where the line goes on its way, without its ends. */
    readonly points: readonly Point[];
    /** The middle of the label and the width of its room; undefined where there is none. */
    readonly label: (Point & { readonly width: number }) | undefined;
  }[];
}

/** Lays out diagrams in a worker of its own, so that the page never waits for it. */
export interface DiagramWorker {
  /** Rejects with the signal's reason when it is given up. `onProgress` hears what share of the work is done, from 0 to 1. */
  place(input: LayoutInput, onProgress: (share: number) => void, signal: AbortSignal): Promise<Placement>;
}
