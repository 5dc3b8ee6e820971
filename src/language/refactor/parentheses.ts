import { type Group, type Node, parseUrl, print, walk } from '../../../grammar/index.ts';
import { asRead } from '../as-read.ts';
import { chainKind, chainOf, mixesOperators, parenthesesOf, readChain, standardPrecedence } from '../chains.ts';
import { applyEdits } from '../edits.ts';
import { parenthesize } from '../fixes/operator-fixes.ts';
import type { TextEdit } from '../types.ts';
import type { Refactor, RefactorContext } from './refactor-context.ts';

/** Parentheses around what is read together anyway, and away with those that change nothing. */
export const parentheses: Refactor = (context) => [...addParentheses(context), ...removeParentheses(context)];

/** Where the service reads a chain otherwise than the standard, a diagnostic offers both readings instead. */
function addParentheses(context: RefactorContext): ReturnType<Refactor> {
  const { dialect, path } = context;
  const at = path.findLastIndex((node, index) => chainKind(node) !== undefined && chainKind(path[index - 1]) !== chainKind(node));
  const top = path[at];
  const kind = chainKind(top);
  if (top?.kind !== 'Binary' || kind === undefined || !mixesOperators(top, kind)) return [];
  const chain = chainOf(top, kind);
  const groups = parenthesesOf(chain, readChain(chain, dialect.precedence ?? standardPrecedence, dialect.rightNested));
  const standard = parenthesesOf(chain, readChain(chain, standardPrecedence));
  const isSame =
    groups.length === standard.length &&
    groups.every(({ start, end }, index) => standard[index]!.start === start && standard[index]!.end === end);
  if (groups.length === 0 || !isSame) return [];
  return [{ title: `Add parentheses as ${dialect.name} reads it`, kind: 'rewrite', edits: parenthesize(groups, context) }];
}

/** More than these nobody removes at once, and a longer URL nobody reads: each of them costs a reading of all. */
const most = 50;
const longest = 10_000;

function removeParentheses(context: RefactorContext): ReturnType<Refactor> {
  const option = context.path.findLast(({ kind }) => kind === 'FilterOption' || kind === 'OrderbyOption' || kind === 'ComputeOption');
  if (!option || context.url.span.end - context.url.span.start > longest) return [];
  const meaning = meaningOf(context, []);
  const removed: TextEdit[] = [];
  for (const group of groupsIn(option).slice(0, most)) {
    const attempt = [...removed, ...withoutParentheses(context, group)];
    if (meaningOf(context, attempt) === meaning) removed.push(...withoutParentheses(context, group));
  }
  return removed.length === 0 ? [] : [{ title: 'Remove needless parentheses', kind: 'rewrite', edits: removed }];
}

function groupsIn(root: Node): readonly Group[] {
  const found: Group[] = [];
  walk(root, (node) => {
    if (node.kind === 'Group') found.push(node);
  });
  return found;
}

function withoutParentheses({ text }: RefactorContext, { span, expression }: Group): readonly TextEdit[] {
  // `not(a)`: what the parentheses kept apart has to stay apart.
  const lead = /\w/.test(text.charAt(span.start - 1)) ? ' ' : '';
  const tail = /\w/.test(text.charAt(span.end)) ? ' ' : '';
  return [
    { span: { start: span.start, end: expression.span.start }, text: lead },
    { span: { start: expression.span.end, end: span.end }, text: tail },
  ];
}

/** The URL after edits with no parentheses but those that it needs, as the standard reads it and as the service does. */
function meaningOf({ text, url, dialect }: RefactorContext, edits: readonly TextEdit[]): string {
  const after = applyEdits(text, edits);
  const grown = after.length - text.length;
  const { tree } = parseUrl(after.slice(url.span.start, url.span.end + grown));
  const readings: Node[] = [tree];
  walk(tree, (node) => {
    if (node.kind === 'FilterOption') readings.push(asRead(node.predicate, dialect));
  });
  return readings.map((reading) => print(reading, { encoding: 'decoded', layout: 'line', parentheses: 'minimal' })).join('\n');
}
