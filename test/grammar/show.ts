import type { Node, NodeKind, NodeOf } from '../../grammar/index.ts';

type Show = { readonly [Kind in NodeKind]: (node: NodeOf<Kind>) => string };

const all = (nodes: readonly Node[], separator = ' ') => nodes.map(show).join(separator);
const behind = (nodes: readonly Node[] | undefined) => (nodes === undefined ? '' : `(${all(nodes, '; ')})`);
const plainTypes = new Set(['String', 'Integer', 'Boolean', 'Null']);

/** A tree as one short line: operators and options first, in parentheses; paths as they are; holes as `?expected`. */
export function show(node: Node): string {
  return (table[node.kind] as (node: Node) => string)(node);
}

const table: Show = {
  Name: ({ text }) => text,
  Word: ({ text }) => text,
  Hole: ({ expected }) => `?${expected}`,
  Placeholder: ({ name, quoted }) => (quoted ? `'<${name}>'` : `<${name}>`),
  Variable: ({ name }) => `{{${name}}}`,
  Document: ({ requests }) => all(requests, '\n'),
  Request: ({ name, method, url, headers, body, comments }) =>
    [
      name && `"${name.text}"`,
      method?.text,
      show(url),
      ...headers.map(show),
      body && show(body),
      comments.length > 0 ? `${comments.length} comment` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' | '),
  Comment: ({ text }) => text,
  Header: ({ name, value }) => `${name.text}=${value.text}`,
  PreferHeader: ({ name, preferences }) => `${name.text}: ${all(preferences)}`,
  Preference: ({ name, value, parameters }) =>
    `${name.text}${value ? `=${value.text}` : ''}${parameters.length > 0 ? `(${all(parameters)})` : ''}`,
  PreferenceParameter: ({ name, value }) => `${name.text}${value ? `=${value.text}` : ''}`,
  Body: ({ text, json }) => (json === undefined ? `text ${JSON.stringify(text)}` : show(json)),
  JsonObject: ({ members }) => `{${all(members, ',')}}`,
  JsonMember: ({ name, value }) => `${show(name)}:${show(value)}`,
  JsonArray: ({ items }) => `[${all(items, ',')}]`,
  JsonString: ({ value }) => JSON.stringify(value),
  JsonNumber: ({ text }) => text,
  JsonWord: ({ text }) => text,
  Url: ({ origin, path, options, context }) =>
    [origin?.text, show(path), options && `? ${all(options)}`, context && `# ${show(context)}`]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  ResourcePath: ({ rooted, segments }) => (rooted ? '/' : '') + all(segments, '/'),
  NameSegment: ({ name, arguments: given }) => show(name) + all(given, ''),
  LiteralSegment: ({ value }) => `=${value.text}`,
  Arguments: ({ items }) => `(${all(items, ',')})`,
  Argument: ({ name, value }) => (name === undefined ? show(value) : `${name.text}=${show(value)}`),
  CountSegment: ({ options }) => `$count${behind(options)}`,
  SystemSegment: ({ name }) => name,
  FilterSegment: ({ predicate, arguments: given }) => `$filter(${show(predicate)})${all(given, '')}`,
  CrossjoinSegment: ({ names }) => `$crossjoin(${all(names, ',')})`,
  LambdaSegment: ({ operator, variable, predicate }) =>
    `${operator.text}(${predicate === undefined ? '' : `${variable === undefined ? '' : show(variable)}: ${show(predicate)}`})`,
  AggregateSegment: ({ item }) => `aggregate[${show(item)}]`,
  StarSegment: () => '*',
  ContextFragment: ({ segments, list, suffix }) =>
    all(segments, '/') + (list === undefined ? '' : ` ${show(list)}`) + (suffix === undefined ? '' : ` ${suffix.name}`),
  SelectList: ({ items }) => `[${all(items)}]`,
  SelectListItem: ({ path, recursive, list }) => show(path) + (recursive ? '+' : '') + (list === undefined ? '' : show(list)),
  FilterOption: ({ predicate }) => `(filter ${show(predicate)})`,
  SelectOption: ({ items }) => `(select ${all(items)})`,
  SelectItem: ({ path, options }) => show(path) + behind(options),
  ExpandOption: ({ items }) => `(expand ${all(items)})`,
  ExpandItem: ({ path, options }) => show(path) + behind(options),
  OrderbyOption: ({ items }) => `(orderby ${all(items)})`,
  OrderbyItem: ({ expression, direction }) => show(expression) + (direction === undefined ? '' : `:${direction.text}`),
  SearchOption: ({ expression }) => `(search ${show(expression)})`,
  ComputeOption: ({ items }) => `(compute ${all(items)})`,
  ComputeItem: ({ expression, alias }) => `${show(expression)}:${show(alias)}`,
  ApplyOption: ({ expression }) => `(apply ${show(expression)})`,
  TemporalOption: ({ name, value }) => `(${name.text} ${show(value)})`,
  ValueOption: ({ name, value }) => `(${name.text} ${show(value)})`,
  AliasOption: ({ name, value }) => `(${name.text} ${show(value)})`,
  CustomOption: ({ name, value }) => `(custom ${name.text}${value === undefined ? '' : ` ${show(value)}`})`,
  Binary: ({ operator, left, right }) => `(${operator.text} ${show(left)} ${show(right)})`,
  Unary: ({ operator, operand }) => `(${operator.text} ${show(operand)})`,
  Group: ({ expression }) => `(group ${show(expression)})`,
  List: ({ items }) => `(list${items.length > 0 ? ' ' : ''}${all(items)})`,
  Literal: ({ type, text }) => (plainTypes.has(type) ? text : `${type}:${text}`),
  Path: ({ segments }) => all(segments, '/'),
  Call: ({ name, arguments: given }) => `${name.text}[${all(given, ', ')}]`,
  Alias: ({ name }) => name,
  SearchBinary: ({ operator, left, right }) => `(${operator.text} ${show(left)} ${show(right)})`,
  SearchNot: ({ operand }) => `(NOT ${show(operand)})`,
  SearchGroup: ({ expression }) => `(group ${show(expression)})`,
  SearchTerm: ({ text, phrase }) => (phrase ? `"${text}"` : text),
  ApplyExpression: ({ transformations }) => all(transformations, ' / '),
  Transformation: ({ name, arguments: given }) => (given === undefined ? name.text : `${name.text}[${all(given, ', ')}]`),
  AggregateItem: ({ expression, method, from, alias }) =>
    [show(expression), method && `with ${show(method)}`, ...from.map(show), alias && `as ${show(alias)}`]
      .filter((part) => part !== undefined)
      .join(' '),
  AggregateFrom: ({ properties, method }) => `from ${all(properties, ',')}${method === undefined ? '' : ` with ${show(method)}`}`,
  GroupbyList: ({ items }) => `(${all(items)})`,
  NestItem: ({ expression, alias }) => `${show(expression)} as ${show(alias)}`,
};

/** The lines `input ==> tree` of a table; blank lines and lines that begin with `//` are left out. */
export function cases(table: string): readonly (readonly [input: string, tree: string])[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map((line) => {
      const [input, tree] = line.split(' ==> ');
      if (input === undefined || tree === undefined) throw new Error(`Not a case: ${line}`);
      return [input.replaceAll('␠', ' '), tree] as const;
    });
}

/** A tree without spans and without whether it was encoded: what printing keeps. */
export function bare(tree: Node): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'span' || key === 'encoded' ? undefined : value));
}
