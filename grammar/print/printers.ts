import { builtInFunction } from '../facts/functions.ts';
import type { Argument, Arguments, Body, Call, Expression, Header, JsonMember, Literal, Name, Node, NodeKind, NodeOf } from '../tree.ts';
import { binary, operand, parenthesized, precedenceOf, ungrouped } from './parentheses.ts';
import { bracketed, filled, itemList, joined, mark, nested, own, type Part } from './parts.ts';
import type { Pen } from './pen.ts';

/** Documents, requests and URLs hold lines and more than one encoding: they are printed by themselves. */
type Kind = Exclude<NodeKind, 'Document' | 'Request' | 'Url'>;
type Printers = { readonly [K in Kind]: (node: NodeOf<K>, pen: Pen) => readonly Part[] };

/** What in parentheses behind a name that is no built-in function would be a key. */
const keyLike: ReadonlySet<NodeKind> = new Set(['Literal', 'Alias', 'Placeholder', 'Variable', 'Hole']);

/** The parts of a node. */
export function partsOf(node: NodeOf<Kind>, pen: Pen): readonly Part[] {
  return (printers[node.kind] as (node: Node, pen: Pen) => readonly Part[])(node, pen);
}

function call({ name, arguments: items }: Call, pen: Pen): readonly Part[] {
  const [first, second] = items;
  if (first !== undefined && second === undefined && keyLike.has(ungrouped(first).kind) && builtInFunction(name.text) === undefined) {
    const isGroup = first.kind === 'Group' && !pen.minimal;
    return [name, '(', ...(isGroup ? [first] : parenthesized(ungrouped(first))), ')'];
  }
  const pairs = name.text.toLowerCase() === 'case';
  const parts = items.flatMap((item, index): readonly Part[] => {
    if (index === 0) return own([item]);
    return [pairs && index % 2 === 1 ? ':' : ',', mark.fill, ...own([item])];
  });
  return [name, ...bracketed('(', parts, ')')];
}

/** The value of an option that has no tree. */
function value(node: Node, place: 'text' | 'custom', pen: Pen): Part {
  return node.kind === 'Name' ? pen.text(node.text, place) : node;
}

/** `$filter=…`. */
function option(name: Name, value: Expression | Node): readonly Part[] {
  return [name, '=', ...own([value])];
}

/** As headers have it, where nothing is encoded. */
function assignment(name: Name, value: Name | undefined): string {
  return value === undefined ? name.text : `${name.text}=${value.text}`;
}

/** ` with sum`, ` as Total`. */
function clause(word: string, item: Part, pen: Pen): readonly Part[] {
  return item === undefined ? [] : [`${pen.blank}${word}${pen.blank}`, item];
}

/** One row a node kind. */
const printers: Printers = {
  Name: ({ text }, pen) => [pen.text(text, 'name')],
  Word: ({ text }, pen) => [text.replaceAll(' ', pen.blank)],
  Hole: () => [],
  Placeholder: ({ name, quoted }, pen) => [pen.text(quoted ? `'<${name}>'` : `<${name}>`, 'literal')],
  Variable: ({ name }, pen) => [`{{${name.replaceAll(' ', pen.blank)}}}`],

  Comment: ({ text }) => [text],
  Header: ({ name, value }: Header) => [name.text, ': ', value.text],
  PreferHeader: ({ name, preferences }) => [`${name.text}: `, ...joined(preferences, ', ')],
  Preference: ({ name, value, parameters }) => [assignment(name, value), ...parameters.flatMap((item): readonly Part[] => [';', item])],
  PreferenceParameter: ({ name, value }) => [assignment(name, value)],
  Body: ({ text }: Body) => [text],

  JsonObject: ({ members }, pen) => [pen.bracket('{'), ...filled(members), pen.bracket('}')],
  JsonMember: ({ name, value }: JsonMember) => [name, ':', ...own([value])],
  JsonArray: ({ items }, pen) => [pen.bracket('['), ...filled(items), pen.bracket(']')],
  JsonString: ({ value }, pen) => [pen.text(JSON.stringify(value), 'json')],
  JsonNumber: ({ text }) => [text],
  JsonWord: ({ text }) => [text],

  ResourcePath: ({ rooted, segments }) => [rooted ? '/' : '', ...joined(segments, '/')],
  NameSegment: ({ name, arguments: behind }) => [name, ...behind],
  LiteralSegment: ({ value }, pen) => [pen.text(value.text, 'segment')],
  Arguments: ({ items }: Arguments) => bracketed('(', filled(items), ')'),
  Argument: ({ name, value }: Argument) => (name === undefined ? [value] : [name, '=', value]),
  CountSegment: ({ options }) => ['$count', ...nested(options)],
  SystemSegment: ({ name }) => [name],
  FilterSegment: ({ predicate, arguments: behind }) => ['$filter', ...bracketed('(', [predicate], ')'), ...behind],
  CrossjoinSegment: ({ names }) => ['$crossjoin(', ...joined(names, ','), ')'],
  LambdaSegment: ({ operator, variable, predicate }) =>
    predicate === undefined ? [operator, '()'] : [operator, ...bracketed('(', [variable, ':', ...own([predicate])], ')')],
  AggregateSegment: ({ item }) => ['aggregate(', ...own([item]), ')'],
  StarSegment: () => ['*'],

  ContextFragment: ({ segments, list, suffix }) => [...joined(segments, '/'), list, ...(suffix === undefined ? [] : ['/', suffix])],
  SelectList: ({ items }) => bracketed('(', filled(items), ')'),
  SelectListItem: ({ path, recursive, list }) => [path, recursive ? '+' : '', list],

  FilterOption: ({ name, predicate }) => option(name, predicate),
  SelectOption: ({ name, items }) => [name, '=', ...itemList(items)],
  SelectItem: ({ path, options }) => [path, ...nested(options)],
  ExpandOption: ({ name, items }) => [name, '=', ...itemList(items)],
  ExpandItem: ({ path, options }) => [path, ...nested(options)],
  OrderbyOption: ({ name, items }) => [name, '=', ...itemList(items)],
  OrderbyItem: ({ expression, direction }, pen) => [...own([expression]), ...(direction === undefined ? [] : [pen.blank, direction])],
  SearchOption: ({ name, expression }) => option(name, expression),
  ComputeOption: ({ name, items }) => [name, '=', ...itemList(items)],
  ComputeItem: ({ expression, alias }, pen) => [...own([expression]), ...clause('as', alias, pen)],
  ApplyOption: ({ name, expression }) => option(name, expression),
  TemporalOption: ({ name, value }) => option(name, value),
  ValueOption: ({ name, value: given }, pen) => [name, '=', value(given, 'text', pen)],
  AliasOption: ({ name, value }) => option(name, value),
  CustomOption: ({ name, value: given }, pen) => {
    const written = pen.text(name.text, 'custom');
    return given === undefined ? [written] : [written, '=', value(given, 'custom', pen)];
  },

  Binary: (node, pen) => binary(node, precedenceOf(node)!, pen),
  Unary: (node, pen) => {
    const inner = operand(node.operand, { least: precedenceOf(node)! + 1, follow: pen.follow }, pen);
    return [node.operator, node.operator.text === '-' ? '' : pen.blank, ...inner];
  },
  Group: ({ expression }, pen) => (pen.minimal ? [expression] : parenthesized(expression)),
  List: ({ items }) => bracketed('(', filled(items), ')'),
  Literal: ({ text, type }: Literal, pen) => [pen.text(text, type === 'Geography' || type === 'Geometry' ? 'shape' : 'literal')],
  Path: ({ segments }) => joined(segments, '/'),
  Call: call,
  Alias: ({ name }, pen) => [pen.text(name, 'name')],

  SearchBinary: (node, pen) => binary(node, precedenceOf(node)!, pen),
  SearchNot: (node, pen) => ['NOT', pen.blank, ...operand(node.operand, { least: precedenceOf(node)!, follow: 0 }, pen)],
  SearchGroup: ({ expression }, pen) => (pen.minimal ? [expression] : parenthesized(expression)),
  SearchTerm: ({ text, phrase }, pen) => [
    phrase ? pen.text(`"${text}"`, 'json') : pen.text(text, text.startsWith("'") ? 'literal' : 'term'),
  ],

  ApplyExpression: ({ transformations }) =>
    own(transformations.flatMap((item, index): readonly Part[] => (index === 0 ? [item] : [mark.soft, '/', item]))),
  Transformation: ({ name, arguments: items }) => (items === undefined ? [name] : [name, ...bracketed('(', filled(items), ')')]),
  AggregateItem: ({ expression, method, from, alias }, pen) => [
    ...own([expression]),
    ...clause('with', method, pen),
    ...from,
    ...clause('as', alias, pen),
  ],
  AggregateFrom: ({ properties, method }, pen) => [
    `${pen.blank}from${pen.blank}`,
    ...joined(properties, ','),
    ...clause('with', method, pen),
  ],
  GroupbyList: ({ items }) => bracketed('(', filled(items), ')'),
  NestItem: ({ expression, alias }, pen) => [expression, ...clause('as', alias, pen)],
};
