import type { Node, NodeKind, NodeOf } from '../../../grammar/index.ts';

type Children = readonly (Node | undefined)[];

const none: Children = [];

/** The parts of every kind of node, in the order of the text. */
const parts: { readonly [Kind in NodeKind]: (node: NodeOf<Kind>) => Children } = {
  Name: () => none,
  Word: () => none,
  Hole: () => none,
  Placeholder: () => none,
  Variable: () => none,
  Comment: () => none,
  Document: (node) => node.requests,
  Request: (node) => [node.name, node.method, node.url, ...node.headers, node.body],
  Header: (node) => [node.name, node.value],
  Body: (node) => [node.json],
  JsonObject: (node) => node.members,
  JsonMember: (node) => [node.name, node.value],
  JsonArray: (node) => node.items,
  JsonString: () => none,
  JsonNumber: () => none,
  JsonWord: () => none,
  Url: (node) => [node.origin, node.path, ...(node.options ?? none)],
  ResourcePath: (node) => node.segments,
  NameSegment: (node) => [node.name, ...node.arguments],
  LiteralSegment: (node) => [node.value],
  Arguments: (node) => node.items,
  Argument: (node) => [node.name, node.value],
  CountSegment: (node) => node.options ?? none,
  SystemSegment: () => none,
  FilterSegment: (node) => [node.predicate],
  CrossjoinSegment: (node) => node.names,
  LambdaSegment: (node) => [node.operator, node.variable, node.predicate],
  StarSegment: () => none,
  FilterOption: (node) => [node.name, node.predicate],
  SelectOption: (node) => [node.name, ...node.items],
  SelectItem: (node) => [node.path, ...(node.options ?? none)],
  ExpandOption: (node) => [node.name, ...node.items],
  ExpandItem: (node) => [node.path, ...(node.options ?? none)],
  OrderbyOption: (node) => [node.name, ...node.items],
  OrderbyItem: (node) => [node.expression, node.direction],
  SearchOption: (node) => [node.name, node.expression],
  ComputeOption: (node) => [node.name, ...node.items],
  ComputeItem: (node) => [node.expression, node.alias],
  ValueOption: (node) => [node.name, node.value],
  AliasOption: (node) => [node.name, node.value],
  CustomOption: (node) => [node.name, node.value],
  Binary: (node) => [node.left, node.operator, node.right],
  Unary: (node) => [node.operator, node.operand],
  Group: (node) => [node.expression],
  List: (node) => node.items,
  Literal: () => none,
  Path: (node) => node.segments,
  Call: (node) => [node.name, ...node.arguments],
  Alias: () => none,
  SearchBinary: (node) => [node.left, node.operator, node.right],
  SearchNot: (node) => [node.operand],
  SearchGroup: (node) => [node.expression],
  SearchTerm: () => none,
};

/** The direct parts of a node, in the order of the text; holes included, left-out optional parts not. */
export function childrenOf(node: Node): readonly Node[] {
  const list = (parts[node.kind] as (node: Node) => Children)(node);
  return list.includes(undefined) ? list.filter((child) => child !== undefined) : (list as readonly Node[]);
}

/**
 * Visits a node and everything in it, parents first, in the order of the text. Keeps its own stack, so that a chain of any length is
 * walked. `ancestors` ends with the parent and is reused: copy what you keep.
 */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const pending: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    ancestors.length = next.depth;
    visit(next.node, ancestors);
    ancestors.push(next.node);
    const children = childrenOf(next.node);
    for (let index = children.length - 1; index >= 0; index--) pending.push({ node: children[index]!, depth: next.depth + 1 });
  }
}

/** The nodes that an offset lies in or touches, outermost first; where two touch it, the later one's. */
export function nodesAt(root: Node, offset: number): readonly Node[] {
  const path: Node[] = [];
  for (let node: Node | undefined = root; node; ) {
    path.push(node);
    node = childrenOf(node).findLast((child) => child.span.start <= offset && offset <= child.span.end);
  }
  return path;
}
