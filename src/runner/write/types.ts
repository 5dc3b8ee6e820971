import type { HttpRequest } from '../../lib/index.ts';

/** What is asked before a write is sent, so that a person sees what it would change. */
export interface WritePreview {
  readonly kind: 'change' | 'replace' | 'delete';
  /** The path names one entity by its key, so that at most one row changes. */
  readonly keyed: boolean;
  /** `$filter` as it is sent, decoded for reading; undefined without. */
  readonly filter: string | undefined;
  /** Neither key nor filter: every row changes. The count must be typed before it is sent. */
  readonly requiresTypedCount: boolean;
  /** How many rows match. Undefined for a key: the sample tells. */
  readonly count: HttpRequest | undefined;
  /** The first rows that match, with what the body changes. */
  readonly sample: HttpRequest;
  /** The largest number of rows that `sample` gives. */
  readonly sampleSize: number;
  /** What the body sets, in its order; empty for a DELETE. */
  readonly changes: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly after: unknown;
}

/** What a preview's requests gave. */
export interface WriteEffect {
  /** How many rows would change; undefined when the answers do not say. */
  readonly count: number | undefined;
  readonly sample: readonly SampleRow[];
  /** What a person should know beforehand, one sentence each. */
  readonly notes: readonly string[];
}

export interface SampleRow {
  /** How a person knows the row: its name, else its key. */
  readonly label: string;
  readonly id: string | number | undefined;
  /** Of each field that the body sets; `same` when it would not change. `before` is undefined when it cannot be read. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown; readonly same: boolean }[];
}
