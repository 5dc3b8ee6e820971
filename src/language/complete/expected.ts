import type { Span, SystemSegmentName } from '../../../grammar/index.ts';
import type { Navigation, Operation, Service, StructuredType } from '../../schema/index.ts';
import type { ValueType } from '../bind/index.ts';

/** What is possible at a cursor, as data; what there is to offer for it is another step's business. */
export interface Expectation {
  /** In the version that the request's URL names. */
  readonly service: Service;
  /** What a completion replaces: the word at the cursor, or nothing. */
  readonly replace: Span;
  /** The part of that word before the cursor, decoded. */
  readonly typed: string;
  /** The character behind the word: a parenthesis or `=` that is already there is not inserted again. */
  readonly following: string;
  /** The word goes on behind the cursor: it stands for another, and what goes on behind it stays. */
  readonly within: boolean;
  /** The character before the word, decoded: where it is no blank, an operator brings one. */
  readonly preceding: string;
  /** Other words of the request: what it speaks of already is likely to be meant again. */
  readonly used: ReadonlySet<string>;
  /** Words of the document's other requests. */
  readonly usedElsewhere: ReadonlySet<string>;
  /** The URL is percent-encoded. */
  readonly encoded: boolean;
  /** Best first. */
  readonly wants: readonly Want[];
}

/** What options belong to. */
export type OptionsPlace = 'url' | 'expand' | 'select' | 'count';

export type MemberPlace = 'predicate' | 'operand' | 'aggregate' | 'orderby' | 'select' | 'expand';

export type Keyword = 'as' | 'with' | 'from';

export type Want =
  | { readonly kind: 'request'; readonly separate: boolean }
  | { readonly kind: 'method' }
  /** `first`: nothing stands before it; there the service itself can be asked, or a version of it. */
  | {
      readonly kind: 'resource';
      readonly first: boolean;
      readonly method: string;
      /** Resources stand behind a version, which is not there yet: `https://host/`. */
      readonly unversioned: boolean;
    }
  /** A step behind a resource, a key or a link of a resource path. */
  | {
      readonly kind: 'step';
      readonly type: StructuredType | undefined;
      readonly collection: boolean;
      readonly keyed: boolean;
      readonly method: string;
    }
  /** The name of a parameter in a call. */
  | { readonly kind: 'parameter'; readonly operation: Operation; readonly present: readonly string[] }
  | { readonly kind: 'key'; readonly type: StructuredType | undefined; readonly present: readonly string[] }
  /** `lead` is what must stand before the option when it is not there yet. */
  | {
      readonly kind: 'option';
      readonly place: OptionsPlace;
      readonly type: StructuredType | undefined;
      readonly present: readonly string[];
      readonly lead: string;
      /** Of one entity. */
      readonly single: boolean;
      readonly method: string;
      /** Aliases that the request uses and does not give a value yet. */
      readonly aliases: readonly string[];
      /** Whose parameters are options: OData 2 and 3. */
      readonly operation: Operation | undefined;
    }
  | {
      readonly kind: 'member';
      readonly place: MemberPlace;
      readonly type: StructuredType | undefined;
      readonly chosen: readonly string[];
      /** The type that is best here. */
      readonly like: string | undefined;
      /** Names that `$compute` or `$apply` adds. */
      readonly computed: readonly string[];
    }
  | { readonly kind: 'variable'; readonly place: MemberPlace; readonly variables: ReadonlyMap<string, ValueType> }
  /** `any`, `all`, `$count` behind a collection. */
  | { readonly kind: 'lambda'; readonly source: ValueType; readonly taken: ReadonlyMap<string, ValueType> }
  /** The declaration in `any(|`. */
  | { readonly kind: 'declaration'; readonly source: ValueType; readonly operator: string; readonly taken: ReadonlyMap<string, ValueType> }
  | { readonly kind: 'count' }
  /** Steps that begin with `$`. */
  | { readonly kind: 'segment'; readonly names: readonly SystemSegmentName[]; readonly goesOn: boolean }
  /** Functions that can be called on what the expression is read in. */
  | { readonly kind: 'bound'; readonly type: StructuredType }
  /** Words of the syntax. */
  | { readonly kind: 'keyword'; readonly words: readonly Keyword[] }
  /** A name that is given here. */
  | { readonly kind: 'name'; readonly suggestion: string }
  /** `operator`: behind a word to search for. */
  | { readonly kind: 'search'; readonly operator: boolean; readonly quoted: boolean }
  | { readonly kind: 'comparison'; readonly operand: ValueType }
  | { readonly kind: 'arithmetic'; readonly operand: ValueType }
  | { readonly kind: 'logical' }
  /** What stands before an operand: `not` before a condition, a minus sign before a number. */
  | { readonly kind: 'prefix'; readonly names: readonly ('not' | '-')[] }
  /** `like` is the type that its value should have; in a predicate another one may be compared. */
  | { readonly kind: 'function'; readonly like: string | undefined; readonly predicate: boolean }
  | { readonly kind: 'value'; readonly like: ValueType; readonly operator: string | undefined; readonly quoted: boolean }
  /** A value that the service has for a property. `form`: as a literal, in JSON, or the reference to the entity of that key in JSON. */
  | {
      readonly kind: 'sample';
      readonly type: StructuredType;
      readonly property: string;
      readonly form: 'literal' | 'json' | 'reference';
      readonly quoted: true;
    }
  /** A condition that says nothing: `any(x:true)`. */
  | { readonly kind: 'always' }
  | { readonly kind: 'list'; readonly like: ValueType }
  | { readonly kind: 'alias'; readonly names: readonly string[] }
  | { readonly kind: 'transformation' }
  | { readonly kind: 'aggregation-method' }
  | { readonly kind: 'direction' }
  | { readonly kind: 'option-value'; readonly option: string }
  | { readonly kind: 'header-name'; readonly present: readonly string[]; readonly method: string }
  | { readonly kind: 'header-value'; readonly header: string }
  | { readonly kind: 'json-object'; readonly type: StructuredType | undefined; readonly method: string }
  | {
      readonly kind: 'json-member';
      readonly type: StructuredType | undefined;
      readonly method: string;
      readonly present: readonly string[];
      readonly quoted: boolean;
      readonly valued: boolean;
      /** The object is what this link leads to. */
      readonly link: Navigation | undefined;
      /** Only what refers to an entity that exists stands in it. */
      readonly reference: boolean;
    }
  /** `to`: a reference to an entity of this resource stands there as text. */
  | { readonly kind: 'json-value'; readonly like: ValueType; readonly quoted: boolean; readonly to: string | undefined };

export type WantOf<Kind extends Want['kind']> = Extract<Want, { readonly kind: Kind }>;
