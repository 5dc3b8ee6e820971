import type { Expression, Hole, Literal, Node, QueryOption, Segment, Url } from '../../../grammar/index.ts';
import type { Reading } from './reading.ts';

/** What every parser's tree is brought to: a line of operators in parentheses and options in one order. */
export interface Query {
  readonly path: string;
  readonly options: Readonly<Record<string, string>>;
}

export function shown({ path, options }: Query): string {
  return [
    path,
    ...Object.keys(options)
      .toSorted()
      .map((name) => `${name}=${options[name]}`),
  ].join(' & ');
}

export const nested = (options: Readonly<Record<string, string>>) => {
  const inner = shown({ path: '', options });
  return inner === '' ? '' : `(${inner.replace(/^ & /, '')})`;
};

// ---------------------------------------------------------------- operators

/** A sequence of operands, prefix operators and binary operators. */
export type Item = { readonly operand: string } | { readonly operator: string; readonly prefix: boolean };

/** Operators by strength, as the reading has it. */
export function climb(items: Item[], { strength }: Reading, least = 0): string {
  const first = items.shift()!;
  let left =
    'operand' in first ? first.operand : `(${first.operator} ${climb(items, { strength } as Reading, strength[first.operator]! + 0.1)})`;
  for (let next = items[0]; next !== undefined && 'operator' in next && strength[next.operator]! >= least; next = items[0]) {
    items.shift();
    left = `(${next.operator} ${left} ${climb(items, { strength } as Reading, strength[next.operator]! + 0.1)})`;
  }
  return left;
}

// ---------------------------------------------------------------- our tree, as a reading has it

export function ourQuery(tree: Url, reading: Reading): Query {
  const path = tree.path.segments.map((segment) => pathSegment(segment, reading));
  const options = ourOptions(tree.options ?? [], reading);
  if (tree.path.segments.at(-1)?.kind === 'CountSegment' && !reading.countOptions) {
    for (const name of ['select', 'expand', 'orderby', 'top', 'skip']) delete options[name];
  }
  const expanded = options.expand !== undefined && options.select === undefined && !reading.bareSelect;
  return { path: path.join('/').replaceAll('/(', '('), options: expanded ? { ...options, select: '*' } : options };
}

function pathSegment(segment: Segment | Hole, reading: Reading): string {
  if (segment.kind === 'LiteralSegment') return reading.segmentKeys ? `=${segment.value.text}` : `(${literal(segment.value, reading)})`;
  return step(segment, reading, []);
}

function ourOptions(options: readonly (QueryOption | Hole)[], reading: Reading): Record<string, string> {
  return Object.fromEntries(options.map((option) => ourOption(option as QueryOption, reading)));
}

function ourOption(option: QueryOption, reading: Reading): [name: string, value: string] {
  const name = option.name.text.replace(/^\$/, '');
  switch (option.kind) {
    case 'FilterOption':
      return ['filter', expression(option.predicate, reading, [])];
    case 'SelectOption':
      return ['select', option.items.map((item) => ('path' in item ? expression(item.path, reading, []) : '?')).join(',')];
    case 'ExpandOption':
      return ['expand', option.items.map((item) => ('path' in item ? expandItem(item, reading) : '?')).join(',')];
    case 'OrderbyOption':
      return [
        'orderby',
        option.items
          .map((item) => `${itemExpression(item, reading)} ${('direction' in item && item.direction?.text) || reading.direction}`)
          .join(','),
      ];
    case 'SearchOption':
      return ['search', option.expression.kind === 'SearchTerm' ? option.expression.text : '?'];
    case 'AliasOption':
      return [name, expression(option.value, reading, [])];
    case 'ValueOption':
    case 'CustomOption':
      return [name, option.value?.kind === 'Name' ? option.value.text : ''];
    default:
      throw new Error(`No neutral shape for ${option.kind}`);
  }
}

const itemExpression = (item: Node, reading: Reading) =>
  'expression' in item ? expression(item.expression as Expression, reading, []) : '?';

function expandItem(
  item: { readonly path: Expression; readonly options: readonly (QueryOption | Hole)[] | undefined },
  reading: Reading,
): string {
  const options = ourOptions(item.options ?? [], reading);
  const selects = reading.bareSelect ? {} : { select: '*' };
  return expression(item.path, reading, []) + nested({ ...selects, ...options });
}

/** `variables`: of the lambdas around, innermost last. */
function expression(node: Expression, reading: Reading, variables: readonly string[]): string {
  switch (node.kind) {
    case 'Binary':
    case 'Unary':
      return climb(infix(node, reading, variables), reading);
    case 'Group':
      return expression(node.expression, reading, variables);
    case 'List':
      return `[${node.items.map((item) => expression(item, reading, variables)).join(',')}]`;
    case 'Literal':
      return literal(node, reading);
    case 'Path':
      return pathOf(node.segments, reading, variables);
    case 'Call':
      return `${node.name.text.toLowerCase()}[${node.arguments.map((item) => expression(item, reading, variables)).join(',')}]`;
    case 'Alias':
      return node.name;
    default:
      throw new Error(`No neutral shape for ${node.kind}`);
  }
}

/** Operands and operators in the order of the text: a tree without its groups says no more. */
function infix(node: Expression, reading: Reading, variables: readonly string[]): Item[] {
  if (node.kind === 'Binary') {
    const operator = { operator: node.operator.text.toLowerCase(), prefix: false };
    return [...infix(node.left, reading, variables), operator, ...infix(node.right, reading, variables)];
  }
  if (node.kind === 'Unary')
    return [{ operator: node.operator.text.toLowerCase(), prefix: true }, ...infix(node.operand, reading, variables)];
  return [{ operand: expression(node, reading, variables) }];
}

function pathOf(segments: readonly (Segment | Hole)[], reading: Reading, variables: readonly string[]): string {
  const [first] = segments;
  const own = first?.kind === 'NameSegment' && first.name.kind === 'Name' && first.name.text === variables.at(-1);
  const steps = own && !reading.variables ? segments.slice(1) : segments;
  const last = steps.at(-1);
  if (last?.kind === 'LambdaSegment' && last.operator.text === 'all' && !reading.all) {
    const collection = steps.slice(0, -1).map((segment) => step(segment, reading, variables));
    return `(not ${[...collection, lambda('any', last, reading, variables, true)].join('/')})`;
  }
  return steps.map((segment) => step(segment, reading, variables)).join('/');
}

function step(segment: Segment | Hole, reading: Reading, variables: readonly string[]): string {
  switch (segment.kind) {
    case 'NameSegment': {
      const name = segment.name.kind === 'Name' ? segment.name.text : '?';
      const keys = segment.arguments.map(({ items }) =>
        items
          .map((item) => `${item.name === undefined ? '' : `${item.name.text}:`}${expression(item.value, reading, variables)}`)
          .join(','),
      );
      return name + keys.map((key) => `(${key})`).join('');
    }
    case 'CountSegment':
      return `$count${segment.options === undefined ? '' : nested(ourOptions(segment.options, reading))}`;
    case 'LambdaSegment':
      return lambda(segment.operator.text, segment, reading, variables, false);
    case 'StarSegment':
      return '*';
    default:
      throw new Error(`No neutral shape for ${segment.kind}`);
  }
}

function lambda(
  operator: string,
  { variable, predicate }: Extract<Segment, { kind: 'LambdaSegment' }>,
  reading: Reading,
  variables: readonly string[],
  negated: boolean,
): string {
  if (variable?.kind !== 'Name' || predicate === undefined) return `${operator}()`;
  const condition = expression(predicate, reading, [...variables, variable.text]);
  return `${operator}(${reading.variables ? `${variable.text}:` : ''}${negated ? `(not ${condition})` : condition})`;
}

function literal({ type, text, value }: Literal, reading: Reading): string {
  switch (type) {
    case 'Null':
      return 'null';
    case 'Boolean':
      return text.toLowerCase();
    case 'Integer':
    case 'Decimal':
    case 'Double':
      return String(Number(text));
    case 'String':
      return JSON.stringify(value);
    case 'DateTime':
      return `moment ${Date.parse(value)}`;
    default:
      return reading.typed ? `${type}:${value}` : JSON.stringify(value);
  }
}
