import { type Expression, type Node, type Problem, pathAt, type Span } from '../../grammar/index.ts';
import type { BoundRequest } from './bind/index.ts';

/** A problem of the grammar that is another language's way of saying something. */
export type Retold =
  | { readonly code: 'foreign-operator'; readonly span: Span; readonly data: { readonly text: string; readonly operator: string } }
  | {
      readonly code: 'foreign-comparison';
      readonly span: Span;
      readonly data: { readonly text: string; readonly replacement: string; readonly at: Span };
    }
  | { readonly code: 'missing-comma'; readonly span: Span; readonly data: Readonly<Record<string, never>> };

type Retelling = (problem: Problem, bound: BoundRequest) => Retold | undefined;

/** By the code of the problem: what its text is in other languages, or undefined when the problem says it best. */
export const retellings: Readonly<Record<string, Retelling>> = {
  missing: retellAmpersands,
  'unexpected-character': retellCharacters,
  unexpected: (problem, bound) => retellComparison(problem, bound) ?? retellGap(problem, bound),
};

/** `a && b`: an option seems to be missing between the two. */
function retellAmpersands({ span, data }: Problem, { text }: BoundRequest): Retold | undefined {
  const start = text[span.start] === '&' && text[span.start - 1] !== '&' ? span.start : span.start - 1;
  if (data?.expected !== 'option' || text.slice(start, start + 2) !== '&&') return undefined;
  return { code: 'foreign-operator', span: { start, end: start + 2 }, data: { text: '&&', operator: 'and' } };
}

const characters: Readonly<Record<string, string>> = { '||': 'or', '!': 'not', '|': 'or' };

function retellCharacters({ span }: Problem, { text }: BoundRequest): Retold | undefined {
  const found = text.slice(span.start, span.end);
  const operator = characters[found];
  return operator === undefined ? undefined : { code: 'foreign-operator', span, data: { text: found, operator } };
}

const like = /^like\s+'((?:[^']|'')*)'/i;
const isNull = /^is\s+(not\s+)?null\b/i;

/** SQL's `like` and `is null`, behind what they compare. */
function retellComparison({ span }: Problem, bound: BoundRequest): Retold | undefined {
  const rest = bound.text.slice(span.start, span.end);
  const before = bound.text.slice(0, span.start).trimEnd().length;
  const operand = pathAt(bound.request, before).find((node) => node.span.end === before && isOperand(node));
  if (!operand) return undefined;
  const left = bound.text.slice(operand.span.start, operand.span.end);
  const found = like.exec(rest) ?? isNull.exec(rest);
  if (!found) return undefined;
  const replacement = found[0].toLowerCase().startsWith('like')
    ? likeAsCall(left, found[1] ?? '')
    : `${left} ${found[1] ? 'ne' : 'eq'} null`;
  const at = { start: operand.span.start, end: span.start + found[0].length };
  return { code: 'foreign-comparison', span, data: { text: found[0].split(/\s/)[0]!, replacement, at } };
}

const isOperand = (node: Node): node is Expression => node.kind === 'Path' || node.kind === 'Call';

function likeAsCall(left: string, pattern: string): string {
  const bare = pattern.replace(/^%/, '').replace(/%$/, '');
  const [first, last] = [pattern.startsWith('%'), pattern.length > 1 && pattern.endsWith('%')];
  if (first === last) return first ? `contains(${left},'${bare}')` : `${left} eq '${pattern}'`;
  return `${first ? 'endswith' : 'startswith'}(${left},'${bare}')`;
}

const lists: ReadonlySet<string> = new Set(['SelectItem', 'ExpandItem', 'List']);
const others: ReadonlySet<string> = new Set(['FilterOption', 'OrderbyOption', 'Arguments', 'LambdaSegment']);

/** Two items of a list with only a blank between them. */
function retellGap({ span }: Problem, bound: BoundRequest): Retold | undefined {
  const before = bound.text.slice(0, span.start).trimEnd().length;
  if (!/^[\w']/.test(bound.text.slice(span.start, span.end)) || before === span.start) return undefined;
  const innermost = pathAt(bound.request, before).findLast(({ kind }) => lists.has(kind) || others.has(kind));
  return innermost && lists.has(innermost.kind) ? { code: 'missing-comma', span: { start: before, end: span.end }, data: {} } : undefined;
}
