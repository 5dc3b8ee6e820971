import type { LiteralType } from '../../../grammar/index.ts';

/**
 * What a kind of service accepts beyond or short of OData 4.01, and where it reads a query differently. Data, so that no check
 * knows which service it is for.
 */
export interface Dialect {
  readonly id: 'odata-4.01' | 'odata-4.0' | 'odata-3' | 'odata-2' | 'balena';
  /** As messages name it: `balena`. */
  readonly name: string;
  /** System query options it takes, with `$`; undefined: all of the standard. */
  readonly options: readonly string[] | undefined;
  /** Built-in functions it takes; undefined: all of the standard. */
  readonly functions: readonly string[] | undefined;
  /** Functions that its parser takes beside those, but that it then fails to answer (500). */
  readonly unansweredFunctions: readonly string[];
  /** Operators that its parser takes, but that it then fails to answer (500). */
  readonly unansweredOperators: readonly string[];
  /** How it reads literals that it hands on to a database as texts, to be read as whatever is wanted; undefined: each has a type of its own. */
  readonly literalReading: LiteralReading | undefined;
  /** Codes of mistakes that it answers all the same: they are warned of, for other services do not, and what it answers is seldom meant. */
  readonly tolerated: readonly string[];
  /** Codes of what other services may take, or need not: it surely fails. */
  readonly enforced: readonly string[];
  /** By type: members that a creation may leave out although they are not nullable, beside those that are true or false; undefined: not known. */
  readonly supplied: Readonly<Record<string, readonly string[]>> | undefined;
  /**
   * By type: members that are null, or are not, otherwise than the model says; undefined: the model is right. Older versions of an API are answered
   * by the newest, whose store decides.
   */
  readonly stored: Readonly<Record<string, StoredNulls>> | undefined;
  /** Binary operators it takes; undefined: all of the standard. */
  readonly operators: readonly string[] | undefined;
  readonly methods: readonly string[];
  /** How tightly a binary operator binds, higher is tighter, all levels left-associative; undefined: as in the standard. */
  readonly precedence: Readonly<Record<string, number>> | undefined;
  /** Several operators of one level nest to the right (`5 sub 2 add 1` is `5 sub (2 add 1)`) for these. */
  readonly rightNested: readonly string[];
  /** `not` takes only the next operand (`not a eq 1` is `(not a) eq 1`). */
  readonly notBindsTight: boolean;
  /** What `$orderby=x` without a direction means. */
  readonly orderbyDefault: 'asc' | 'desc';
  /** Literals that it rejects bare, or at all; those in a form of `olderForms` it takes. */
  readonly rejectedLiterals: readonly LiteralType[];
  /**
   * How it writes values that it rejects bare: what stands before the quotes, nothing where they are texts. Literals that are not named
   * here have no other form.
   */
  readonly literalPrefixes: Readonly<Partial<Record<LiteralType, string>>>;
  /** The version that it speaks, where forms of newer ones are told of as such: many services have some of them. */
  readonly newest: '4.0' | undefined;
  /** Forms of OData 2 and 3 that it takes: prefixes and suffixes of literals, functions, options, segments. */
  readonly olderForms: readonly string[];
  /** Path steps that it rejects: `$value`, `$it`, `$ref`, `$links`, … */
  readonly rejectedSegments: readonly string[];
  /** Further narrow facts, each checked by one rule. */
  readonly quirks: readonly Quirk[];
  /** Options that are accepted and do nothing, with what to do instead. */
  readonly ignoredOptions: Readonly<Record<string, string>>;
  /** Options that it fails on where they mean nothing: of a count, of one entity, of what is created. */
  readonly refusedOptions: Readonly<Partial<Record<'count' | 'one' | 'create', readonly string[]>>>;
  /** Properties whose values can be very large, by type and name: `release/build_log`. */
  readonly largeFields: readonly string[];
  /** How many levels of `$expand` are surely answered; undefined: no limit was seen. */
  readonly expandLevels: number | undefined;
  /** Parts of a URL that must not be percent-encoded although they may be. */
  readonly rawCharacters: string;
  /** UTF-8 bytes of a request body; undefined: no limit known. */
  readonly bodyLimit: number | undefined;
  /** Request headers that its CORS rules let a browser send, lower case; undefined: unknown. */
  readonly corsHeaders: readonly string[] | undefined;
  /**
   * How a JSON body sets a link: by the key of what it leads to (`"belongs_to__application": 1`), by a reference (`…@odata.bind`), or by an
   * object that holds one (`"author": {"__metadata": {"uri": "Authors(1)"}}`).
   */
  readonly linkValues: 'key' | 'reference' | 'metadata';
  /** A first path segment that names a version of the service (a regular expression's source): `/v6/device` on a `v7` connection. */
  readonly versionSegment: string | undefined;
}

/** Names of members. */
export interface StoredNulls {
  readonly nullable?: readonly string[];
  readonly required?: readonly string[];
}

/** What follows from literals without types: which functions need a type, and which types their values really have. */
export interface LiteralReading {
  /** Functions whose argument cannot be a literal, by what is to stand there instead: nothing tells which overload is meant. */
  readonly typedArguments: Readonly<Record<string, string>>;
  /** The types that literals are read as in functions, where those are other ones than the standard's. */
  readonly argumentTypes: Readonly<Record<string, string>>;
  /** The types of functions' values, likewise. */
  readonly returns: Readonly<Record<string, string>>;
}

export type Quirk =
  /** `any()` does not work; write `any(x:true)`. */
  | 'lambda-needs-variable'
  /** Within `any(t:…)` a bare name is a member of what `t` stands for; nothing names the entity around it. */
  | 'lambda-hides-names'
  /** No blanks after commas in `$select`, none at the end. */
  | 'no-blank-after-comma'
  /** `$expand=*` is rejected. */
  | 'no-star-expand'
  /** `device(1)/belongs_to__application` is rejected. */
  | 'no-navigation-path'
  /** `device(1)/$count` is rejected; `device/$count` is taken. */
  | 'no-count-after-key'
  /** `$orderby` takes paths and their `/$count`, no function or operator. */
  | 'no-expression-in-orderby'
  /** No blanks around the colon of `any(d:…)`. */
  | 'no-blank-in-lambda'
  /** `any` may stand behind a link to one: `belongs_to__application/any(a:a/id eq 1)`. The standard has it behind collections only. */
  | 'lambda-over-one'
  /** A parameter alias stands for a literal, and in no list. */
  | 'alias-for-literals'
  /** A PATCH without any property is rejected. */
  | 'no-empty-patch'
  /** There is no `any` and `all`. */
  | 'no-lambda'
  /** What is expanded takes no options of its own; `$select` and `$expand` hold paths: `$expand=author&$select=author/name`. */
  | 'no-nested-options'
  /** What is selected takes no options of its own. */
  | 'no-select-options'
  /** `/$count` stands at the end of a resource path only. */
  | 'no-count-in-expression'
  /** In an expression `$count` stands behind a link only. */
  | 'no-count-by-itself'
  /** With a parameter alias in it the query is decoded twice, and parted at every `&@`, in parentheses as well. */
  | 'alias-parts-query'
  /** What stands in an expression is a value, no entity: neither `t` of `any(t:…)`, nor one by its key, `link(1)/id`. */
  | 'no-entity-in-expression'
  /** A parameter alias without a value is answered with a failure. */
  | 'alias-needs-value'
  /** A number that an integer property cannot hold (a fraction, too large) is answered with a failure. */
  | 'integers-in-range'
  /** Before `gt`, `ge`, `lt`, `le`, `in` and a comparison with null, `not` negates the comparison all the same. */
  | 'not-spans-order'
  /** Names and values of options of one's own are plain text with `=` between: no bracket, quote of a system option, or mark that means something. */
  | 'plain-custom-options'
  /** A write without key or filter changes every row. */
  | 'unfiltered-write'
  /** `true`, `false` and the prefixes of literals are taken in small letters only. */
  | 'small-letters'
  /** A key is a number or a text, and nothing else. */
  | 'plain-keys'
  /** The root of the service is no document that lists its resources. */
  | 'no-service-document'
  /** A step of a path that is no link is passed over where the next one is a member of the same entity: `x/id` is `id`. */
  | 'ignores-odd-steps'
  /** A path goes no further through a link than the first path through it did. */
  | 'joins-once'
  /** Of several operands joined by one operator it reads two, but of `and` and `or`. */
  | 'drops-operands'
  /** A creation may have a `$filter`, which the new entity must fit. */
  | 'filtered-creation';
