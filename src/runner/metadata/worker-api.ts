import type { ModelSource, PlacedProblem, Trouble } from './types.ts';

export interface LoadProgress {
  readonly phase: 'asking' | 'receiving' | 'reading';
  /** From 0 to 1; undefined while it is not known. */
  readonly share: number | undefined;
  readonly bytes: number;
}

/** A model that is ready to be fetched, part by part. */
export interface LoadedModel {
  /** Names it in `part` and `keep`. */
  readonly model: number;
  readonly parts: number;
  readonly from: ModelSource;
  /** The address it is from, or the file's name. */
  readonly name: string;
  /** Milliseconds since 1970: when it was read, or found to be still so. */
  readonly at: number;
  /** The first of them; `problemCount` is how many there are. */
  readonly problems: readonly PlacedProblem[];
  readonly problemCount: number;
}

export type LoadResult =
  | { readonly kind: 'model'; readonly model: LoadedModel }
  /** The kept one is still so. */
  | { readonly kind: 'unchanged'; readonly at: number }
  | {
      readonly kind: 'failed';
      readonly trouble: Trouble;
      readonly problems: readonly PlacedProblem[];
      readonly problemCount: number;
    };

interface Order {
  /** Of the connection that it is for: its base URL. */
  readonly key: string;
  /** A model is in use already: one that is read from a damaged document does not take its place. */
  readonly inUse: boolean;
}

export interface AskOrder extends Order {
  readonly from: 'service' | 'address';
  readonly url: string;
  /** Goes to the URL's own origin only. */
  readonly token: string | undefined;
}

export interface ReadOrder extends Order {
  /** Of the file, or what else a person knows it by. */
  readonly name: string;
  readonly document: string | Blob;
}

/**
 * The worker that fetches, reads and keeps metadata. The page takes models in small parts and never reads a document itself; a model that
 * is kept it takes from the cache, without the worker.
 */
export interface MetadataWorker {
  /** Reads again the document that is kept for a connection, which another build has read; undefined when there is none. */
  again(key: string): Promise<LoadedModel | undefined>;
  ask(order: AskOrder, onProgress: (progress: LoadProgress) => void, signal: AbortSignal): Promise<LoadResult>;
  read(order: ReadOrder, onProgress: (progress: LoadProgress) => void): Promise<LoadResult>;
  /** A part of the model that was loaded last; undefined of any other. */
  part(model: number, index: number): string | undefined;
  /** Keeps the model that was loaded last, for the next visit; whether it could. The worker lets go of it. */
  keep(model: number): Promise<boolean>;
  forget(key: string): Promise<void>;
}
