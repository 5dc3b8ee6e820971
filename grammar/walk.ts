import type { Node, NodeKind, NodeOf } from './tree.ts';

/** The fields of each kind that hold child nodes, in the order of the text. */
export const childFields = {
  Name: [],
  Word: [],
  Hole: [],
  Placeholder: [],
  Variable: [],
  Document: ['requests'],
  Request: ['name', 'method', 'url', 'headers', 'body', 'comments'],
  Comment: [],
  Header: ['name', 'value'],
  PreferHeader: ['name', 'preferences'],
  Preference: ['name', 'value', 'parameters'],
  PreferenceParameter: ['name', 'value'],
  Body: ['json'],
  JsonObject: ['members'],
  JsonMember: ['name', 'value'],
  JsonArray: ['items'],
  JsonString: [],
  JsonNumber: [],
  JsonWord: [],
  Url: ['origin', 'path', 'options', 'context'],
  ResourcePath: ['segments'],
  NameSegment: ['name', 'arguments'],
  LiteralSegment: ['value'],
  Arguments: ['items'],
  Argument: ['name', 'value'],
  CountSegment: ['options'],
  SystemSegment: [],
  FilterSegment: ['predicate', 'arguments'],
  CrossjoinSegment: ['names'],
  LambdaSegment: ['operator', 'variable', 'predicate'],
  AggregateSegment: ['item'],
  StarSegment: [],
  ContextFragment: ['segments', 'list', 'suffix'],
  SelectList: ['items'],
  SelectListItem: ['path', 'list'],
  FilterOption: ['name', 'predicate'],
  SelectOption: ['name', 'items'],
  SelectItem: ['path', 'options'],
  ExpandOption: ['name', 'items'],
  ExpandItem: ['path', 'options'],
  OrderbyOption: ['name', 'items'],
  OrderbyItem: ['expression', 'direction'],
  SearchOption: ['name', 'expression'],
  ComputeOption: ['name', 'items'],
  ComputeItem: ['expression', 'alias'],
  ApplyOption: ['name', 'expression'],
  TemporalOption: ['name', 'value'],
  ValueOption: ['name', 'value'],
  AliasOption: ['name', 'value'],
  CustomOption: ['name', 'value'],
  Binary: ['left', 'operator', 'right'],
  Unary: ['operator', 'operand'],
  Group: ['expression'],
  List: ['items'],
  Literal: [],
  Path: ['segments'],
  Call: ['name', 'arguments'],
  Alias: [],
  SearchBinary: ['left', 'operator', 'right'],
  SearchNot: ['operand'],
  SearchGroup: ['expression'],
  SearchTerm: [],
  ApplyExpression: ['transformations'],
  Transformation: ['name', 'arguments'],
  AggregateItem: ['expression', 'method', 'from', 'alias'],
  AggregateFrom: ['properties', 'method'],
  GroupbyList: ['items'],
  NestItem: ['expression', 'alias'],
} as const satisfies { readonly [Kind in NodeKind]: readonly (keyof NodeOf<Kind>)[] };

/** The nodes directly under a node, in the order of the text (a request's comments come last). */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  pushChildren(node, found);
  return found.reverse();
}

/** Puts the nodes directly under a node on a stack, the first of them on top. */
export function pushChildren(node: Node, stack: unknown[]): void {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | undefined>>;
  const names = childFields[node.kind];
  for (let index = names.length - 1; index >= 0; index--) {
    const value = fields[names[index]!];
    if (value === undefined) continue;
    if (!Array.isArray(value)) stack.push(value);
    else for (let item = value.length - 1; item >= 0; item--) stack.push(value[item]);
  }
}

/**
 * Visits a node and everything under it, parents first, in the order of the text; `visit` returns `'skip'` to leave a node's
 * children out. A loop, not a recursion: chains and bodies may be nested as deep as the text is long.
 */
export function walk(tree: Node, visit: (node: Node) => unknown): void {
  const pending: Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (visit(node) !== 'skip') pushChildren(node, pending);
  }
}

/**
 * The nodes that hold an offset, from the given tree to the innermost. A node holds the offsets of its span, its end included, as a cursor
 * stands behind what was just typed. Where two nodes meet at the offset, `side` says which of them is meant: the one that ends there
 * (`left`, the default) or the one that begins there. Empty when the offset lies outside the tree.
 */
export function pathAt(tree: Node, offset: number, side: 'left' | 'right' = 'left'): readonly Node[] {
  const path: Node[] = [];
  let node: Node | undefined = holds(tree, offset) ? tree : undefined;
  while (node !== undefined) {
    path.push(node);
    const holding = children(node).filter((child) => holds(child, offset));
    node = side === 'left' ? holding[0] : holding.at(-1);
  }
  return path;
}

/** The innermost node that holds an offset, as `pathAt` finds it. */
export function nodeAt(tree: Node, offset: number, side: 'left' | 'right' = 'left'): Node | undefined {
  return pathAt(tree, offset, side).at(-1);
}

function holds(node: Node, offset: number): boolean {
  return node.span.start <= offset && offset <= node.span.end;
}
