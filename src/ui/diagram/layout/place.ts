import type { LayoutInput } from '../boxes.ts';
import { placeInLayers } from './layered.ts';
import type { Placement } from './placement.ts';
import { spreadOut } from './spread.ts';

/** Lays out a diagram in its style; the same input comes out the same. */
export async function place(input: LayoutInput, onProgress: (share: number) => void, signal: AbortSignal): Promise<Placement> {
  return input.style === 'layered' ? placeInLayers(input) : spreadOut(input, onProgress, signal);
}
