import type { Span } from '../../grammar/index.ts';
import type { HttpRequest } from '../lib/index.ts';

/** Where requests go. Holds no token: only whether there is one. */
export interface Connection {
  /** Absolute, ends in `/`, holds no user, query or fragment: `https://api.balena-cloud.com/v7/`. */
  readonly baseUrl: string;
  /** A token is set, so requests to this origin carry it. */
  readonly authenticated: boolean;
  /** What copied commands call the token: `BALENA_TOKEN`. */
  readonly tokenVariable: string;
  /** Values of `{{name}}`. */
  readonly variables: Readonly<Record<string, string>>;
  /** See `Dialect.versionSegment`. */
  readonly versionSegment: string | undefined;
  /** See `Dialect.rawCharacters`. */
  readonly rawCharacters: string | undefined;
  /** See `Dialect.bodyLimit`. */
  readonly bodyLimit?: number | undefined;
}

/** A request of the document, with where it stands and why it cannot be sent as it is. */
export interface DocumentRequest extends HttpRequest {
  readonly name: string | undefined;
  /** Of the document. */
  readonly span: Span;
  /** Empty when it can be sent. */
  readonly refusals: readonly Refusal[];
}

export interface Refusal {
  readonly code:
    | 'empty-url'
    | 'bad-url'
    | 'unknown-method'
    | 'bad-json'
    | 'body-too-large'
    | 'placeholder'
    | 'unknown-variable'
    | 'body-not-allowed'
    | 'secret-in-url'
    | 'bad-header';
  readonly span: Span;
  readonly message: string;
}

/** Shells that copied commands can be written for. */
export type ShellName = 'bash';

/** What became of a pasted curl command. */
export type CurlImport =
  | {
      /** A request of a request document. */
      readonly text: string;
      /** What was left out or changed on the way, one sentence each; never with a secret in it. */
      readonly notes: readonly string[];
      readonly problem?: undefined;
    }
  | {
      /** Why it cannot be a request, in one sentence. */
      readonly problem: string;
      readonly text?: undefined;
    };
