/** What a request asked for, as far as its answer is read by it. Plain data, so that who reads the answer needs no grammar. */
export interface Question {
  /** Absolute, ends in `/`. */
  readonly baseUrl: string;
  /** Names of the path from the service's root; casts and `/$count` left out. Empty: the service itself. */
  readonly steps: readonly string[];
  /** The last step has a key. */
  readonly key: AskedKey | undefined;
  /** Undefined: the answer says nothing of entities: a value, references, an operation's result, `$apply`. */
  readonly asked: Asked | undefined;
}

export interface AskedKey {
  /** Empty: one value without a name. */
  readonly names: readonly string[];
  /** Of the one value; undefined for several. */
  readonly value: string | undefined;
}

/** What the options on one level ask. */
export interface Asked {
  /** Links by name, with what is asked of each; `undefined` is not expanded itself but on the way (`Address/Country`). */
  readonly expand: ReadonlyMap<string, Expanded>;
  /** `$expand=*`. */
  readonly expandAll: boolean;
  /** `$select` leaves properties out. */
  readonly narrowed: boolean;
  /** `$top` or `$skip` leaves entities out. */
  readonly paged: boolean;
  /** Names that `$compute` adds. */
  readonly computed: ReadonlySet<string>;
}

export interface Expanded {
  /** It is a link: the path goes no further. */
  readonly link: boolean;
  /** Undefined: what comes back are no entities of the link's type: `$count`, `$ref`, `$apply`. */
  readonly asked: Asked | undefined;
}

/** Of what nothing was asked but to come along. */
export const nothingAsked: Asked = { expand: new Map(), expandAll: false, narrowed: false, paged: false, computed: new Set() };
