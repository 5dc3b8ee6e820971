/**
 * The syntax tree of a request document and of OData URLs.
 *
 * Every node is a readonly plain object with a literal `kind` and a `span`. Spans are offsets (UTF-16 code units, end
 * exclusive) of the text that was given to the parser, also where that text is percent-encoded; `text` and `value`
 * fields are decoded. What is missing is a `Hole`, never `undefined`, wherever the grammar requires something;
 * optional parts are `undefined`. What a name means (entity set, property, navigation, function) is not the grammar's
 * business: it says only where names stand.
 */

import type { ProblemCode } from './problems.ts';

/** A half-open range of offsets in the given text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Base<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
}

// ---------------------------------------------------------------- shared leaves

/** An identifier, possibly qualified (`NS.Type`) or with a prefix (`$filter`, `@id`): decoded text, prefix included. */
export interface Name extends Base<'Name'> {
  readonly text: string;
}

/** A keyword or operator as written: `eq`, `asc`, `GET`. */
export interface Word<Text extends string = string> extends Base<'Word'> {
  readonly text: Text;
}

/** Something that the grammar requires and the text lacks. Its span is empty, or covers what was skipped instead. */
export interface Hole extends Base<'Hole'> {
  /** What belongs here, as a key for messages and completion. */
  readonly expected: Expected;
}

export type Expected =
  | 'url'
  | 'segment'
  | 'name'
  | 'expression'
  | 'value'
  | 'option'
  | 'expandItem'
  | 'selectItem'
  | 'orderbyItem'
  | 'searchTerm'
  | 'predicate'
  | 'number'
  | 'json'
  | 'transformation'
  | 'aggregationMethod';

/** `<NAME>`, as API documentation writes what the reader must fill in; with or without quotes around it. */
export interface Placeholder extends Base<'Placeholder'> {
  readonly name: string;
  /** Stood between single quotes. */
  readonly quoted: boolean;
}

/** `{{name}}`: a variable of the connection. */
export interface Variable extends Base<'Variable'> {
  readonly name: string;
}

// ---------------------------------------------------------------- request document

export interface Document extends Base<'Document'> {
  readonly requests: readonly Request[];
}

/** One request of a document; its span runs from its `###` line (or first line) to the end of its last line. */
export interface Request extends Base<'Request'> {
  /** Text after `###`, trimmed; undefined when there is none. */
  readonly name: Name | undefined;
  /** Undefined when left out (GET). Upper or lower case as written; need not be a method that exists. */
  readonly method: Word | undefined;
  readonly url: Url | Hole;
  readonly headers: readonly Header[];
  readonly body: Body | undefined;
  readonly comments: readonly Comment[];
}

/** A `#` or `//` line, marker included in `text`. */
export interface Comment extends Base<'Comment'> {
  readonly text: string;
}

export interface Header extends Base<'Header'> {
  readonly name: Name;
  readonly value: Name;
}

/** `Prefer: a, b=c` as a header of its own (ABNF `prefer`). In a document it is a `Header` as any. */
export interface PreferHeader extends Base<'PreferHeader'> {
  readonly name: Name;
  readonly preferences: readonly Preference[];
}

/** `odata.callback;url="…"`. Values are as written, with their quotes. */
export interface Preference extends Base<'Preference'> {
  readonly name: Name;
  readonly value: Name | undefined;
  readonly parameters: readonly PreferenceParameter[];
}
export interface PreferenceParameter extends Base<'PreferenceParameter'> {
  readonly name: Name;
  readonly value: Name | undefined;
}

/** The body as written, and as JSON where it is JSON. */
export interface Body extends Base<'Body'> {
  readonly text: string;
  /** Undefined when the body is not meant as JSON (another content type, or it begins with neither `{` nor `[`). */
  readonly json: Json | Hole | undefined;
}

// ---------------------------------------------------------------- JSON (bodies and inline parameter values)

export type Json = JsonObject | JsonArray | JsonString | JsonNumber | JsonWord;

export interface JsonObject extends Base<'JsonObject'> {
  readonly members: readonly JsonMember[];
}
export interface JsonMember extends Base<'JsonMember'> {
  readonly name: JsonString;
  readonly value: Json | Expression;
}
/** In a body its values are JSON, variables, placeholders and holes; in a URL they may be any expression: `[Price,2 add 3]`. */
export interface JsonArray extends Base<'JsonArray'> {
  readonly items: readonly (Json | Expression)[];
}
export interface JsonString extends Base<'JsonString'> {
  /** Unescaped. The span includes the quotes. */
  readonly value: string;
}
export interface JsonNumber extends Base<'JsonNumber'> {
  readonly text: string;
}
export interface JsonWord extends Base<'JsonWord'> {
  readonly text: 'true' | 'false' | 'null';
}

// ---------------------------------------------------------------- URL

export interface Url extends Base<'Url'> {
  /** `https://host:port`, as written, for an absolute URL; `{{host}}`-style text too. */
  readonly origin: Name | undefined;
  /** Path or query are percent-encoded as a whole (see `parseUrl`); amid decoded text, `%HH` may be undone as well. */
  readonly encoded: boolean;
  readonly path: ResourcePath;
  /** Undefined without `?`; holes where `&&` or a trailing `&` leaves an option out. */
  readonly options: readonly (QueryOption | Hole)[] | undefined;
  /** What stands behind `#`: in `$metadata#…` only. */
  readonly context: ContextFragment | undefined;
}

/** Everything between the origin and `?`: version prefixes such as `v7` are ordinary segments here. */
export interface ResourcePath extends Base<'ResourcePath'> {
  /** Began with `/`. */
  readonly rooted: boolean;
  readonly segments: readonly (Segment | Hole)[];
}

/** A step of a resource path or of a path inside an expression. */
export type Segment =
  | NameSegment
  | LiteralSegment
  | CountSegment
  | SystemSegment
  | FilterSegment
  | CrossjoinSegment
  | LambdaSegment
  | AggregateSegment
  | StarSegment;

/** A name, with keys or function parameters behind it: `device`, `device(1)`, `NS.Fn(a=1)(2)`. */
export interface NameSegment extends Base<'NameSegment'> {
  readonly name: Name | Placeholder | Variable;
  readonly arguments: readonly Arguments[];
}

/** A key as a segment that cannot be a name: `Products/1`. */
export interface LiteralSegment extends Base<'LiteralSegment'> {
  readonly value: Literal;
}

/** `(…)` behind a name: key predicates or parameters. */
export interface Arguments extends Base<'Arguments'> {
  readonly items: readonly Argument[];
}
export interface Argument extends Base<'Argument'> {
  /** `uuid` in `(uuid='…')`. */
  readonly name: Name | undefined;
  readonly value: Expression;
}

/** `$count`, with options in parentheses where given: `$count($filter=…)`. */
export interface CountSegment extends Base<'CountSegment'> {
  readonly options: readonly (QueryOption | Hole)[] | undefined;
}

/**
 * The newest generation of OData that has the form a node is written in: 2 where V3 and V4 lack it, 3 where V4 lacks it, 4 for all that
 * OData 4.01 has.
 */
export type FormVersion = 2 | 3 | 4;

/** `$value`, `$ref`, `$it`, `$root`, `$this`, `$each`, `$metadata`, `$batch`, `$entity`, `$all`, `$query`, `$links`, … */
export interface SystemSegment extends Base<'SystemSegment'> {
  readonly name: string;
  readonly version: FormVersion;
}

/** `/$filter(…)`; keys may stand behind it. */
export interface FilterSegment extends Base<'FilterSegment'> {
  readonly predicate: Expression;
  readonly arguments: readonly Arguments[];
}

/** `$crossjoin(A,B)`. */
export interface CrossjoinSegment extends Base<'CrossjoinSegment'> {
  readonly names: readonly (Name | Hole)[];
}

/** `any(…)`, `all(…)`. */
export interface LambdaSegment extends Base<'LambdaSegment'> {
  readonly operator: Word<'any' | 'all'>;
  /** Undefined in `any()`. */
  readonly variable: Name | Hole | undefined;
  readonly predicate: Expression | undefined;
}

/** `aggregate(…)` behind a collection within expressions: `Sales/aggregate(Amount with sum)`; its item has no alias. */
export interface AggregateSegment extends Base<'AggregateSegment'> {
  readonly item: AggregateItem;
}

/** `*` in `$select` and `$expand`. */
export interface StarSegment extends Base<'StarSegment'> {}

// ---------------------------------------------------------------- context URLs

/** What the answer of a service says about itself: `#Customers(Name,Orders(ID))/$entity` (ABNF `contextFragment`). */
export interface ContextFragment extends Base<'ContextFragment'> {
  /** An entity set or singleton with keys, casts and properties; a type; `$ref`; or `Collection(…)`, a name with an argument. */
  readonly segments: readonly (Segment | Hole)[];
  readonly list: SelectList | undefined;
  /** `$entity`, `$delta`, `$deletedEntity`, `$link`, `$deletedLink`. */
  readonly suffix: SystemSegment | undefined;
}

/** `(Name,Orders(ID))`: which properties there are. */
export interface SelectList extends Base<'SelectList'> {
  readonly items: readonly (SelectListItem | Hole)[];
}
export interface SelectListItem extends Base<'SelectListItem'> {
  readonly path: Path;
  /** `+` behind the path: expanded again at every level. */
  readonly recursive: boolean;
  readonly list: SelectList | undefined;
}

// ---------------------------------------------------------------- query options

export type QueryOption =
  | FilterOption
  | SelectOption
  | ExpandOption
  | OrderbyOption
  | SearchOption
  | ComputeOption
  | ApplyOption
  | TemporalOption
  | ValueOption
  | AliasOption
  | CustomOption;

interface OptionBase<Kind extends string> extends Base<Kind> {
  /** As written: `$filter` or `filter`. */
  readonly name: Name;
}

export interface FilterOption extends OptionBase<'FilterOption'> {
  readonly predicate: Expression;
}
export interface SelectOption extends OptionBase<'SelectOption'> {
  readonly items: readonly (SelectItem | Hole)[];
}
export interface SelectItem extends Base<'SelectItem'> {
  readonly path: Path;
  /** `($select=…)` behind the path (4.01). */
  readonly options: readonly (QueryOption | Hole)[] | undefined;
}
export interface ExpandOption extends OptionBase<'ExpandOption'> {
  readonly items: readonly (ExpandItem | Hole)[];
}
export interface ExpandItem extends Base<'ExpandItem'> {
  /** May end in `$ref`, `$count` or `*`. */
  readonly path: Path;
  readonly options: readonly (QueryOption | Hole)[] | undefined;
}
export interface OrderbyOption extends OptionBase<'OrderbyOption'> {
  readonly items: readonly (OrderbyItem | Hole)[];
}
export interface OrderbyItem extends Base<'OrderbyItem'> {
  readonly expression: Expression;
  readonly direction: Word<'asc' | 'desc'> | undefined;
}
export interface SearchOption extends OptionBase<'SearchOption'> {
  readonly expression: SearchExpression;
}
export interface ComputeOption extends OptionBase<'ComputeOption'> {
  readonly items: readonly (ComputeItem | Hole)[];
}
export interface ComputeItem extends Base<'ComputeItem'> {
  readonly expression: Expression;
  readonly alias: Name | Hole;
}

export interface ApplyOption extends OptionBase<'ApplyOption'> {
  readonly expression: ApplyExpression;
}
/** `$at`, `$from`, `$to`, `$toInclusive` (temporal extension). */
export interface TemporalOption extends OptionBase<'TemporalOption'> {
  readonly value: Word<'min' | 'max'> | Expression;
}

/** `$top`, `$skip`, `$count`, `$inlinecount`, `$format`, `$levels`, `$skiptoken`, …: every option whose value has no tree of its own. */
export interface ValueOption extends OptionBase<'ValueOption'> {
  readonly value: Name | Placeholder | Variable | Hole;
  readonly version: FormVersion;
}

/** `@id=1`. */
export interface AliasOption extends OptionBase<'AliasOption'> {
  readonly value: Expression;
}

/** An option without `$` or `@` that is not a system query option; or one with `$` that is unknown (then with a problem). */
export interface CustomOption extends OptionBase<'CustomOption'> {
  readonly value: Name | Placeholder | Variable | undefined;
}

// ---------------------------------------------------------------- expressions

export type Expression =
  | Binary
  | Unary
  | Group
  | List
  | Literal
  | Path
  | Call
  | Alias
  | JsonObject
  | JsonArray
  | JsonString
  | Placeholder
  | Variable
  | Hole;

/** The tree follows the standard's precedence; language checks what a dialect reads instead. */
export interface Binary extends Base<'Binary'> {
  readonly operator: Word;
  readonly left: Expression;
  readonly right: Expression;
}
/** `not x`, `-x`. */
export interface Unary extends Base<'Unary'> {
  readonly operator: Word;
  readonly operand: Expression;
}
/** Parentheses around one expression. */
export interface Group extends Base<'Group'> {
  readonly expression: Expression;
}
/** `(1,2,3)` behind `in`. */
export interface List extends Base<'List'> {
  readonly items: readonly Expression[];
}

export type LiteralType =
  | 'Null'
  | 'Boolean'
  | 'Integer'
  | 'Decimal'
  | 'Double'
  | 'String'
  | 'Guid'
  | 'Date'
  | 'TimeOfDay'
  | 'DateTimeOffset'
  | 'DateTime'
  | 'Duration'
  | 'Binary'
  | 'Geography'
  | 'Geometry'
  | 'Enum';

export interface Literal extends Base<'Literal'> {
  readonly type: LiteralType;
  /** As written, percent-decoded: quotes and prefix included. */
  readonly text: string;
  /** What it says: a string without quotes and with `''` undone; `P1D` of `duration'P1D'`; otherwise `text`. */
  readonly value: string;
  readonly version: FormVersion;
}

/** A member path: `belongs_to__application/app_name`, `$it/x`, `a/any(b:b/c eq 1)`, `rel/$count`. */
export interface Path extends Base<'Path'> {
  readonly segments: readonly (Segment | Hole)[];
}

/**
 * A built-in function, or another with positional arguments that cannot be keys: `contains(a,'b')`, `now()`. The pairs of
 * `case(a:1,b:2)` stand one after another.
 */
export interface Call extends Base<'Call'> {
  readonly name: Name;
  readonly arguments: readonly Expression[];
  readonly version: FormVersion;
}

/** `@id` where a value stands. */
export interface Alias extends Base<'Alias'> {
  /** With `@`. */
  readonly name: string;
}

// ---------------------------------------------------------------- $search

export type SearchExpression = SearchBinary | SearchNot | SearchGroup | SearchTerm | Hole;
export interface SearchBinary extends Base<'SearchBinary'> {
  /** AND is implied between two terms with nothing between them; then its span is empty. */
  readonly operator: Word<'AND' | 'OR'>;
  readonly left: SearchExpression;
  readonly right: SearchExpression;
}
export interface SearchNot extends Base<'SearchNot'> {
  readonly operand: SearchExpression;
}
export interface SearchGroup extends Base<'SearchGroup'> {
  readonly expression: SearchExpression;
}
export interface SearchTerm extends Base<'SearchTerm'> {
  readonly text: string;
  /** Stood between double quotes. */
  readonly phrase: boolean;
}

// ---------------------------------------------------------------- $apply (Data Aggregation extension)

/** Transformations, each applied to what the one before it gives; `/` stands between them. */
export interface ApplyExpression extends Base<'ApplyExpression'> {
  readonly transformations: readonly (Transformation | Placeholder | Variable | Hole)[];
}

/** One step of `$apply`, a `rollup…` of `groupby`, or a custom function (its name is qualified). */
export interface Transformation extends Base<'Transformation'> {
  readonly name: Name;
  /** In the order of the text; undefined without parentheses (`identity`). */
  readonly arguments: readonly TransformationArgument[] | undefined;
}

/**
 * What stands between the commas of a transformation, as its row in `facts/transformations.ts` says. Paths, numbers and conditions are
 * expressions; `preorder`, `postorder` and `keep start` are words; the qualifier of a hierarchy is a name.
 */
export type TransformationArgument =
  | Expression
  | Name
  | Word<'preorder' | 'postorder' | 'keep start'>
  | Argument
  | AggregateItem
  | ComputeItem
  | OrderbyItem
  | GroupbyList
  | NestItem
  | ApplyExpression
  | SearchExpression;

/** `Amount with sum from Time with average as Total`; `$count as n`; `Forecast`, a custom aggregate. */
export interface AggregateItem extends Base<'AggregateItem'> {
  readonly expression: Expression;
  /** Behind `with`: a method's name, or a qualified one of the service's own. */
  readonly method: Name | Hole | undefined;
  readonly from: readonly AggregateFrom[];
  /** Undefined where none is required: behind a custom aggregate, and within expressions. */
  readonly alias: Name | Hole | undefined;
}
/** `from Time,Product/Name with average`. */
export interface AggregateFrom extends Base<'AggregateFrom'> {
  /** Paths, where nothing is wrong. */
  readonly properties: readonly Expression[];
  readonly method: Name | Hole | undefined;
}
/** `(Country,rollup(Year,Month))`, the first argument of `groupby`. */
export interface GroupbyList extends Base<'GroupbyList'> {
  /** Paths and `rollup…`, where nothing is wrong. */
  readonly items: readonly (Expression | Transformation)[];
}
/** `filter(Amount gt 3) as Large`, within `nest` and `addnested`. */
export interface NestItem extends Base<'NestItem'> {
  readonly expression: ApplyExpression;
  readonly alias: Name | Hole;
}

// ---------------------------------------------------------------- the union

export type Node =
  | Name
  | Word
  | Hole
  | Placeholder
  | Variable
  | Document
  | Request
  | Comment
  | Header
  | PreferHeader
  | Preference
  | PreferenceParameter
  | Body
  | Json
  | JsonMember
  | Url
  | ResourcePath
  | Segment
  | Arguments
  | Argument
  | ContextFragment
  | SelectList
  | SelectListItem
  | QueryOption
  | SelectItem
  | ExpandItem
  | OrderbyItem
  | ComputeItem
  | Expression
  | SearchExpression
  | ApplyExpression
  | Transformation
  | AggregateItem
  | AggregateFrom
  | GroupbyList
  | NestItem;

export type NodeKind = Node['kind'];
export type NodeOf<Kind extends NodeKind> = Extract<Node, { readonly kind: Kind }>;

// ---------------------------------------------------------------- results

/** What is wrong with the text, in offsets of the text given. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** One sentence in the reader's words. */
  readonly message: string;
  /** What a fix needs: structured-cloneable, shape by code. Offsets in it are spans, or numbers named `at` or `offset`. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Parsed<Tree extends Node> {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}
