import type { Argument, Arguments, Expression, Hole, JsonMember, Node, NodeKind, NodeOf, QueryOption, Request, Url } from './tree.ts';
import { isEncodedPath, isEncodedQuery } from './url.ts';

/**
 * How characters are written that would be read otherwise: `decoded` as they stand; `rule` for `parseRule`, which undoes `%HH`; `url` for
 * a URL that is read as percent-encoded.
 */
type Form = 'decoded' | 'rule' | 'url';

/** Pieces of text, and nodes whose text goes there. */
type Part = string | Node | undefined;

/** Where text stands decides which of its characters must be encoded. */
type Place = 'quoted' | 'free' | 'segment';

type Printers = { readonly [Kind in NodeKind]: (node: NodeOf<Kind>, pen: Pen) => readonly Part[] };

/**
 * The canonical text of a tree: parsing it again gives the same tree but for spans (and whether it was encoded). Documents and requests have
 * one option a line and are decoded; so are URLs, on one line, unless they hold characters that only percent-encoding can say. Other nodes
 * print as `parseRule` reads them (a `%` that could be read as encoding is `%25`); with `decoded`, as they stand in a decoded
 * document. Holes print as nothing.
 */
export function print(tree: Node, form: 'canonical' | 'decoded' = 'canonical'): string {
  const rooted =
    tree.kind === 'Document' || tree.kind === 'Request' || tree.kind === 'Url' || tree.kind === 'Body' || tree.kind === 'Header';
  return render([tree], new Pen(rooted || form === 'decoded' ? 'decoded' : 'rule'));
}

/** A loop with a stack of its own: chains and JSON may be nested as deep as the text is long. */
function render(parts: readonly Part[], pen: Pen): string {
  const written: string[] = [];
  const pending: Part[] = parts.toReversed();
  while (pending.length > 0) {
    const part = pending.pop();
    if (part === undefined) continue;
    if (typeof part === 'string') written.push(part);
    else {
      const inner = (printers[part.kind] as (node: Node, pen: Pen) => readonly Part[])(part, pen);
      for (let index = inner.length - 1; index >= 0; index--) pending.push(inner[index]);
    }
  }
  return written.join('');
}

class Pen {
  /** Something was written decoded that reads otherwise. */
  ambiguous = false;
  readonly form: Form;

  constructor(form: Form) {
    this.form = form;
  }

  get blank(): string {
    return this.form === 'url' ? '%20' : ' ';
  }

  text(text: string, place: Place): string {
    const unsafe = unsafePatterns[place][this.form];
    if (this.form !== 'decoded') return text.replace(unsafe, encodeURIComponent);
    if (unsafe.test(text)) this.ambiguous = true;
    return text;
  }
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what must be encoded
const unsafePatterns: Readonly<Record<Place, Readonly<Record<Form, RegExp>>>> = {
  quoted: { decoded: /[\n\r]/, rule: /%(?=[0-9A-Fa-f]{2})|[\x00-\x1f]/g, url: /[%+&#\x00-\x20]/g },
  free: { decoded: /[\n\r&;#]/, rule: /%(?=[0-9A-Fa-f]{2})|[\x00-\x1f&;#]/g, url: /[%+&;#\x00-\x20]/g },
  segment: { decoded: /[\n\r&;#/?() ]/, rule: /%(?=[0-9A-Fa-f]{2})|[\x00-\x20&;#/?()]/g, url: /[%&;#/?()\x00-\x20]/g },
};
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above

function joined(items: readonly Part[], separator: string): readonly Part[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

function options(items: readonly (QueryOption | Hole)[] | undefined): readonly Part[] {
  return items === undefined ? [] : ['(', ...joined(items, ';'), ')'];
}

/** Path and query of a URL, decoded where that reads the same. */
function urlParts({ origin, path, options }: Url, before: string, between: string): readonly Part[] {
  const printedPath = readable([path], isEncodedPath);
  if (options === undefined) return [origin?.text, printedPath];
  const decoded = new Pen('decoded');
  const query = render(joined(options, `${between}&`), decoded);
  const encode = decoded.ambiguous || isEncodedQuery(query);
  return [origin?.text, printedPath, before, '?', encode ? render(joined(options, `${between}&`), new Pen('url')) : query];
}

function readable(parts: readonly Part[], isEncoded: (text: string) => boolean): string {
  const pen = new Pen('decoded');
  const text = render(parts, pen);
  return pen.ambiguous || isEncoded(text) ? render(parts, new Pen('url')) : text;
}

function request(node: Request, heading: string | undefined): readonly Part[] {
  const lines = [
    heading,
    ...node.comments.map(({ text }) => text),
    render(
      [
        node.method,
        node.method && node.url.kind === 'Url' ? ' ' : undefined,
        ...(node.url.kind === 'Url' ? urlParts(node.url, '\n  ', '\n  ') : []),
      ],
      new Pen('decoded'),
    ),
    ...node.headers.map(({ name, value }) => `${name.text}: ${value.text}`),
  ];
  const head = lines.filter((line) => line !== undefined && line !== '').join('\n');
  return node.body === undefined ? [head] : [head, '\n\n', node.body];
}

function heading(node: Request, index: number): string | undefined {
  if (node.name !== undefined) return `### ${node.name.text}`;
  return index === 0 ? undefined : '###';
}

function call(name: string, items: readonly Expression[]): readonly Part[] {
  const isCase = name === 'case';
  return items.flatMap((item, index) => (index === 0 ? [item] : [isCase && index % 2 === 1 ? ':' : ',', item]));
}

function literal(text: string, pen: Pen): string {
  return pen.text(text, text.includes("'") ? 'quoted' : 'free');
}

/** ` with sum`, ` as Total`. */
function clause(word: string, item: Part, pen: Pen): readonly Part[] {
  return item === undefined ? [] : [`${pen.blank}${word}${pen.blank}`, item];
}

const printers: Printers = {
  Name: ({ text }, pen) => [pen.text(text, 'free')],
  Word: ({ text }) => [text],
  Hole: () => [],
  Placeholder: ({ name, quoted }, pen) => [pen.text(quoted ? `'<${name}>'` : `<${name}>`, 'quoted')],
  Variable: ({ name }) => [`{{${name}}}`],

  Document: ({ requests }) => requests.flatMap((node, index) => [index === 0 ? '' : '\n', ...request(node, heading(node, index)), '\n']),
  Request: (node) => request(node, heading(node, 0)),
  Comment: ({ text }) => [text],
  Header: ({ name, value }) => [name.text, ': ', value.text],
  Body: ({ text }) => [text],

  JsonObject: ({ members }) => ['{', ...joined(members, ','), '}'],
  JsonMember: ({ name, value }: JsonMember) => [name, ':', value],
  JsonArray: ({ items }) => ['[', ...joined(items, ','), ']'],
  JsonString: ({ value }, pen) => [pen.text(JSON.stringify(value), 'quoted')],
  JsonNumber: ({ text }) => [text],
  JsonWord: ({ text }) => [text],

  Url: (node) => urlParts(node, '', ''),
  ResourcePath: ({ rooted, segments }) => [rooted ? '/' : '', ...joined(segments, '/')],
  NameSegment: ({ name, arguments: behind }) => [name, ...behind],
  LiteralSegment: ({ value }, pen) => [pen.text(value.text, 'segment')],
  Arguments: ({ items }: Arguments) => ['(', ...joined(items, ','), ')'],
  Argument: ({ name, value }: Argument) => (name === undefined ? [value] : [name, '=', value]),
  CountSegment: (node) => ['$count', ...options(node.options)],
  SystemSegment: ({ name }) => [name],
  FilterSegment: ({ predicate, arguments: behind }) => ['$filter(', predicate, ')', ...behind],
  CrossjoinSegment: ({ names }) => ['$crossjoin(', ...joined(names, ','), ')'],
  LambdaSegment: ({ operator, variable, predicate }) =>
    predicate === undefined ? [operator, '()'] : [operator, '(', variable, ':', predicate, ')'],
  AggregateSegment: ({ item }) => ['aggregate(', item, ')'],
  StarSegment: () => ['*'],

  FilterOption: ({ name, predicate }) => [name, '=', predicate],
  SelectOption: ({ name, items }) => [name, '=', ...joined(items, ',')],
  SelectItem: (node) => [node.path, ...options(node.options)],
  ExpandOption: ({ name, items }) => [name, '=', ...joined(items, ',')],
  ExpandItem: (node) => [node.path, ...options(node.options)],
  OrderbyOption: ({ name, items }) => [name, '=', ...joined(items, ',')],
  OrderbyItem: ({ expression, direction }, pen) => (direction === undefined ? [expression] : [expression, pen.blank, direction]),
  SearchOption: ({ name, expression }) => [name, '=', expression],
  ComputeOption: ({ name, items }) => [name, '=', ...joined(items, ',')],
  ComputeItem: ({ expression, alias }, pen) => [expression, `${pen.blank}as${pen.blank}`, alias],
  ApplyOption: ({ name, expression }) => [name, '=', expression],
  TemporalOption: ({ name, value }) => [name, '=', value],
  ValueOption: ({ name, value }) => [name, '=', value],
  AliasOption: ({ name, value }) => [name, '=', value],
  CustomOption: ({ name, value }) => (value === undefined ? [name] : [name, '=', value]),

  Binary: ({ left, operator, right }, pen) => [left, pen.blank, operator, pen.blank, right],
  Unary: ({ operator, operand }, pen) => {
    // "- 1" is not the literal "-1".
    const apart = operator.text !== '-' || operand.kind === 'Literal';
    return apart ? [operator, pen.blank, operand] : [operator, operand];
  },
  Group: ({ expression }) => ['(', expression, ')'],
  List: ({ items }) => ['(', ...joined(items, ','), ')'],
  Literal: ({ text }, pen) => [literal(text, pen)],
  Path: ({ segments }) => joined(segments, '/'),
  Call: ({ name, arguments: items }) => [name, '(', ...call(name.text, items), ')'],
  Alias: ({ name }) => [name],

  SearchBinary: ({ left, operator, right }, pen) => [left, pen.blank, operator, pen.blank, right],
  SearchNot: ({ operand }, pen) => ['NOT', pen.blank, operand],
  SearchGroup: ({ expression }) => ['(', expression, ')'],
  SearchTerm: ({ text, phrase }, pen) => [pen.text(phrase ? `"${text}"` : text, phrase || text.startsWith("'") ? 'quoted' : 'free')],

  ApplyExpression: ({ transformations }) => joined(transformations, '/'),
  Transformation: ({ name, arguments: items }) => (items === undefined ? [name] : [name, '(', ...joined(items, ','), ')']),
  AggregateItem: ({ expression, method, from, alias }, pen) => [
    expression,
    ...clause('with', method, pen),
    ...from,
    ...clause('as', alias, pen),
  ],
  AggregateFrom: ({ properties, method }, pen) => [
    `${pen.blank}from${pen.blank}`,
    ...joined(properties, ','),
    ...clause('with', method, pen),
  ],
  GroupbyList: ({ items }) => ['(', ...joined(items, ','), ')'],
  NestItem: ({ expression, alias }, pen) => [expression, ...clause('as', alias, pen)],
};
