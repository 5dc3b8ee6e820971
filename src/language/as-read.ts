import type { Binary, Expression, Span, Unary } from '../../grammar/index.ts';
import type { Dialect } from '../schema/index.ts';
import { negatedPart } from './negation.ts';
import { group } from './precedence.ts';

/** An expression regrouped as a dialect reads it: its own precedence of operators, and `not` before a comparison. */
export function asRead(node: Expression, dialect: Dialect): Expression {
  if (!dialect.precedence) return node;
  if (node.kind === 'Group') return { ...node, expression: asRead(node.expression, dialect) };
  if (node.kind === 'Path') return pathAsRead(node, dialect);
  if (node.kind !== 'Binary' && node.kind !== 'Unary') return node;
  const chain: Flattened = { operands: [], operators: [] };
  flatten(node, chain, { dialect, whole: undefined });
  return regroup(chain, dialect);
}

/** Of what was regrouped, from its first operand to its last. */
export function spanAsRead(node: Expression): Span {
  let [first, last] = [node, node];
  while (first.kind === 'Binary') first = first.left;
  while (last.kind === 'Binary') last = last.right;
  return { start: first.span.start, end: last.span.end };
}

interface Flattened {
  readonly operands: Expression[];
  readonly operators: Binary[];
}

interface Reading {
  readonly dialect: Dialect;
  /** What is one operand as it stands, though it has operators inside. */
  readonly whole: Expression | undefined;
}

/** The operands of a chain without parentheses, in the order of the text. */
function flatten(node: Expression, chain: Flattened, reading: Reading): void {
  const { dialect, whole } = reading;
  if (node === whole) {
    chain.operands.push(asRead(node, dialect));
  } else if (node.kind === 'Binary') {
    flatten(node.left, chain, reading);
    chain.operators.push(node);
    flatten(node.right, chain, reading);
  } else if (node.kind === 'Unary' && node.operator.text === 'not' && dialect.notBindsTight) {
    flattenNegation(node, chain, dialect);
  } else chain.operands.push(node.kind === 'Unary' ? { ...node, operand: asRead(node.operand, dialect) } : asRead(node, dialect));
}

/** `not a eq 1`: only the first operand of what stands behind is negated, or the first comparison. */
function flattenNegation(node: Unary, chain: Flattened, dialect: Dialect): void {
  const first = chain.operands.length;
  if (node.operand.kind === 'Unary' && node.operand.operator.text === 'not') flattenNegation(node.operand, chain, dialect);
  else flatten(node.operand, chain, { dialect, whole: negatedPart(node.operand, dialect) });
  chain.operands[first] = { ...node, operand: chain.operands[first]! };
}

function pathAsRead(node: Extract<Expression, { kind: 'Path' }>, dialect: Dialect): Expression {
  const segments = node.segments.map((segment) =>
    segment.kind === 'LambdaSegment' && segment.predicate ? { ...segment, predicate: asRead(segment.predicate, dialect) } : segment,
  );
  return segments.some((segment, index) => segment !== node.segments[index]) ? { ...node, segments } : node;
}

function regroup({ operands, operators }: Flattened, dialect: Dialect): Expression {
  const held = group(
    operators.map(({ operator }) => operator.text.toLowerCase()),
    dialect.precedence!,
    dialect.rightNested,
  );
  const made = new Map<string, Expression>(operands.map((operand, index) => [`${index}-${index}`, operand]));
  // Smaller stretches first: they are the sides of larger ones.
  const order = held.map((_, index) => index).sort((a, b) => held[a]!.last - held[a]!.first - (held[b]!.last - held[b]!.first));
  let outermost = operands[0]!;
  for (const index of order) {
    const { first, last } = held[index]!;
    const left = made.get(`${first}-${index}`)!;
    const right = made.get(`${index + 1}-${last}`)!;
    outermost = { ...operators[index]!, left, right };
    made.set(`${first}-${last}`, outermost);
  }
  return outermost;
}
