/**
 * What answers have shown of a service. Plain data, which survives a structured clone. Every part only grows when more is learned, and
 * growing is a join: it is the same in whatever order answers come, and however often one comes.
 */

import type { Form } from './forms.ts';

export interface Evidence {
  readonly protocols: ReadonlySet<Protocol>;
  /** By the name in the URL. */
  readonly resources: ReadonlyMap<string, ResourceEvidence>;
}

/** Whose habits an answer has: `d` around a plain array (pinejs, which balena runs on), `d` of OData 2, `odata.` of 3, `@odata.` of 4, `@` of 4.01. */
export type Protocol = 'pine' | 'v2' | 'v3' | 'v4' | 'v4.01';

export interface ResourceEvidence {
  readonly kinds: ReadonlySet<'EntitySet' | 'Singleton'>;
  /** Names of the key predicates that requests for single entities were answered with, joined by commas. */
  readonly asked: ReadonlySet<string>;
  readonly entities: Structure;
}

/** Of the entities or complex values that stand in one place. */
export interface Structure {
  /** Qualified names by which answers call its type. */
  readonly typeNames: ReadonlySet<string>;
  /** Entity sets that the URLs of its entities name. */
  readonly sets: ReadonlySet<string>;
  /** Names of the keys in the URLs of its entities, joined by commas. */
  readonly keys: ReadonlySet<string>;
  /** Members that were always equal to the one value in an entity's key; undefined: no such key was seen. */
  readonly keyFits: ReadonlySet<string> | undefined;
  /** A row was seen that was not narrowed by `$select`: what it does not have, the type does not have, links aside. */
  readonly whole: boolean;
  /** Such a row was seen with nothing expanded, where links to one show as they are: what it does not have, leads to many. */
  readonly bare: boolean;
  readonly members: ReadonlyMap<string, Member>;
}

export interface Member {
  readonly seen: ReadonlySet<Seen>;
  /** Primitive types that all values fit; undefined: there was no value yet. */
  readonly fits: ReadonlySet<Form> | undefined;
  /** Types that answers declare it to have: `@odata.type` beside it, without `#`. */
  readonly declared: ReadonlySet<string>;
  /** Entity sets that its URLs lead to. */
  readonly sets: ReadonlySet<string>;
  readonly inside: Structure | undefined;
}

export type Seen =
  /** In a row, without having been expanded. */
  | 'plain'
  | 'null'
  | 'value'
  | 'object'
  | 'array'
  /** `{"__id":1}`. */
  | 'reference'
  /** `__deferred`, `@odata.navigationLink`. */
  | 'link'
  /** `$expand` named it, or its value is an entity. */
  | 'expanded'
  /** It leads to one at most. */
  | 'one'
  /** It leads to several. */
  | 'many'
  /** An array that may as well stand for a link to one (pinejs), with one item. */
  | 'single'
  /** A media link: `@odata.mediaReadLink`, `__mediaresource`. */
  | 'stream';

const none: ReadonlySet<never> = new Set();

export const noStructure: Structure = {
  typeNames: none,
  sets: none,
  keys: none,
  keyFits: undefined,
  whole: false,
  bare: false,
  members: new Map(),
};

const noMember: Member = { seen: none, fits: undefined, declared: none, sets: none, inside: undefined };

/** Of an answer that teaches nothing. */
export const noEvidence: Evidence = { protocols: none, resources: new Map() };

export const createStructure = (given: Partial<Structure>): Structure => ({ ...noStructure, ...given });
export const createMember = (given: Partial<Member>): Member => ({ ...noMember, ...given });
