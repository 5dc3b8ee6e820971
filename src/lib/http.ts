/** HTTP as the project speaks of it. */

export type HeaderPair = readonly [name: string, value: string];

/**
 * A request ready for the wire, but for its credential: `url` is absolute and encoded byte for byte as it will be sent.
 * It never holds a token: `credential` says only that the connection's token goes along, so a request can be shown,
 * stored, shared and copied.
 */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | undefined;
  /** The connection's token goes along as `Authorization: Bearer …`; `variable` names it in copied commands (`BALENA_TOKEN`). */
  readonly credential: { readonly variable: string } | undefined;
}

/** Something that the service tells beyond HTTP: the sandbox's SQL. */
export interface TraceEntry {
  readonly language: 'sql';
  readonly text: string;
  /** Bound values, `$1` first. */
  readonly parameters: readonly unknown[];
  readonly milliseconds: number;
}
