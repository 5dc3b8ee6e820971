import type { ModelSource, PlacedProblem, Trouble } from '../../runner/index.ts';

/** What is known of the connected service, and how it came to be known. */
export type ModelState =
  /** The page brings the model along. */
  | { readonly kind: 'built-in' }
  /** Nothing is known, and nobody asked. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'loading';
      readonly phase: 'asking' | 'receiving' | 'reading';
      /** From 0 to 1; undefined while it is not known. */
      readonly share: number | undefined;
      readonly bytes: number;
      /** A model from before is in use meanwhile. */
      readonly kept: boolean;
    }
  | {
      readonly kind: 'read';
      readonly from: ModelSource;
      /** The address it is from, or the file's name. */
      readonly name: string;
      /** Milliseconds since 1970: when it was read, or found to be still so. */
      readonly at: number;
      /** It was kept from an earlier visit; whether it is still so is being asked, or could not be. */
      readonly cached: boolean;
      /** Why it could not be asked whether it is still so. */
      readonly trouble: Trouble | undefined;
      /** In the order of the text; the first of many. */
      readonly problems: readonly PlacedProblem[];
      /** How many there are. */
      readonly problemCount: number;
    }
  /** Guessed from so many answers. */
  | { readonly kind: 'inferred'; readonly answers: number /** Why there is no metadata. */; readonly trouble: Trouble | undefined }
  | {
      readonly kind: 'failed';
      /** What was asked, what came back, what it likely means: sentences. */
      readonly title: string;
      readonly lines: readonly string[];
      readonly problems: readonly PlacedProblem[];
      readonly problemCount: number;
      /** A model from before stays in use. */
      readonly kept: boolean;
    };

export type ModelStateOf<Kind extends ModelState['kind']> = Extract<ModelState, { readonly kind: Kind }>;
