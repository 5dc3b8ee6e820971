import type { Node, NodeKind, Problem, Span } from '../tree.ts';
import { children, walk } from '../walk.ts';
import { createProblem } from './problem.ts';

/**
 * Where the ABNF has no blanks: in everything but what it writes with `RWS` and `BWS`, which are expressions, their parentheses, JSON and
 * `$search`. (Blanks that are missing, and those around `=`, are told by the parser.)
 */
const tight: ReadonlySet<NodeKind> = new Set<NodeKind>([
  ...(['Url', 'ResourcePath', 'NameSegment', 'CountSegment', 'FilterSegment', 'CrossjoinSegment', 'Argument', 'Path'] as const),
  ...(['FilterOption', 'SelectOption', 'SelectItem', 'ExpandOption', 'ExpandItem', 'OrderbyOption', 'ComputeOption'] as const),
  ...(['AliasOption', 'ValueOption', 'CustomOption', 'ContextFragment', 'SelectList', 'SelectListItem'] as const),
  ...(['ApplyOption', 'ApplyExpression', 'TemporalOption'] as const),
]);

/** Behind their name a parenthesis stands at once. */
const calls: ReadonlySet<NodeKind> = new Set<NodeKind>(['Call', 'LambdaSegment']);

const blank = /(?:[ \t\r\n]|%20|%09)+/;
const lineBreak = /[\r\n]+/;

/** Blanks where there must be none, and line breaks, which are none to the ABNF. */
export function blankProblems(tree: Node, text: string, isTight: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const find = (form: RegExp, { start, end }: Span) => {
    const found = form.exec(text.slice(start, end));
    if (found === null || beforeJson(text, start + found.index + found[0].length)) return;
    const from = start + found.index;
    problems.push(createProblem('unexpected-blank', { start: from, end: from + found[0].length }, { where: 'here' }));
  };
  const keys = new Set<Node>();
  walk(tree, (node) => {
    // What a context names has keys only, no parameters.
    if (node.kind === 'ContextFragment') for (const segment of node.segments) for (const inner of children(segment)) keys.add(inner);
    const form = tight.has(node.kind) || keys.has(node) || isKey(node) || (isTight && node === tree) ? blank : lineBreak;
    let from = node.span.start;
    const inner = children(node).filter(({ kind }) => kind !== 'Comment');
    for (const [index, child] of inner.entries()) {
      const isSearch = node.kind === 'SearchOption' && index === 1;
      if (child.span.start > from && !isSearch) find(form, { start: from, end: child.span.start });
      if (calls.has(node.kind) && index === 0) find(blank, { start: child.span.end, end: parenthesis(text, child.span.end) });
      from = Math.max(from, child.span.end);
    }
    if (inner.length > 0) find(form, { start: from, end: node.span.end });
  });
  return problems;
}

/** The brackets of JSON may have blanks before them wherever they stand. */
export function beforeJson(text: string, at: number): boolean {
  return /^(?:[{[]|%[57]B)/i.test(text.slice(at, at + 3));
}

/** Around parameters blanks may stand, around keys none. */
function isKey(node: Node): boolean {
  return node.kind === 'Arguments' && node.items.some(({ name }) => name === undefined);
}

function parenthesis(text: string, from: number): number {
  const raw = text.indexOf('(', from);
  const encoded = text.indexOf('%28', from);
  return raw < 0 || (encoded >= 0 && encoded < raw) ? Math.max(encoded, from) : raw;
}
