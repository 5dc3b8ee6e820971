import type { MetadataProblem } from '../../schema/index.ts';

export interface MetadataRequest {
  /** Absolute: `https://host/odata/$metadata`. */
  readonly url: string;
  /** Goes to the URL's own origin and nowhere else. */
  readonly token: string | undefined;
  /** Of the document that is known already: where the service shows that it is still this one, it is not received again. */
  readonly etag: string | undefined;
}

export interface MetadataLimits {
  readonly signal: AbortSignal;
  /** Milliseconds without a sign of life after which it is given up. */
  readonly timeout: number;
  /** Bytes. */
  readonly size: number;
  readonly onBytes?: (bytes: number) => void;
}

/** Why there is no metadata: what was asked, what came back, what it likely means, what to do; sentences for a person. */
export interface Trouble {
  readonly title: string;
  readonly lines: readonly string[];
}

export type MetadataAnswer =
  | {
      readonly kind: 'document';
      readonly text: string;
      /** Of the text's bytes. */
      readonly bytes: number;
      /** Undefined where there is none, or the service's CORS rules hide it. */
      readonly etag: string | undefined;
      /** The connection ended before the document did. */
      readonly cut: boolean;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** Whether a model is from the service's own metadata, from another address, or from a text or file. */
export type ModelSource = 'service' | 'address' | 'text';

/** A problem with where it stands, as an editor counts: both from 1. */
export interface PlacedProblem extends MetadataProblem {
  readonly line: number;
  readonly column: number;
}
