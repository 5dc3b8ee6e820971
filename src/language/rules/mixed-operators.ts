import type { Binary } from '../../../grammar/index.ts';
import { type ChainKind, chainKind, chainOf, mixesOperators, parenthesesOf, readChain, standardPrecedence } from '../chains.ts';
import type { Groups } from '../diagnostics/dialects.ts';
import type { Rule, RuleContext } from '../rule.ts';

const codes = { logical: 'mixed-and-or', arithmetic: 'mixed-arithmetic' } as const satisfies Readonly<Record<ChainKind, string>>;

/**
 * `and` binds tighter than `or`, and multiplicative operators tighter than additive ones: URL Conventions 5.1.1.17. balena's parser has one
 * level for `and` and `or`, and five levels of arithmetic, so an unparenthesized mixture can mean something else there.
 */
export const mixedOperators: Rule = (context) => ({
  Binary(node, ancestors) {
    const { precedence } = context.dialect;
    if (!precedence) return;
    const kind = chainKind(node);
    // One with such a parent was looked at from its top.
    if (kind === undefined || chainKind(ancestors.at(-1)) === kind) return;
    if (mixesOperators(node, kind)) checkChain(context, node, kind, precedence);
  },
});

function checkChain(context: RuleContext, top: Binary, kind: ChainKind, precedence: Readonly<Record<string, number>>): void {
  const chain = chainOf(top, kind);
  const here = readChain(chain, precedence, context.dialect.rightNested);
  const there = readChain(chain, standardPrecedence);
  if (here.every((held, index) => held.first === there[index]!.first && held.last === there[index]!.last)) return;
  const groups = parenthesesOf(chain, here);
  const standardGroups = parenthesesOf(chain, there);
  context.report(codes[kind], top.span, {
    service: context.dialect.name,
    reads: shown(context.text, top, groups),
    standard: shown(context.text, top, standardGroups),
    groups,
    standardGroups,
  });
}

const longest = 160;

/** The chain with its parentheses, as far as a message can hold it. */
function shown(text: string, { span }: Binary, groups: Groups): string {
  const marks = groups.flatMap(({ start, end }) => [
    { at: start, mark: '(' },
    { at: end, mark: ')' },
  ]);
  marks.sort((a, b) => a.at - b.at || (a.mark === b.mark ? 0 : a.mark === ')' ? -1 : 1));
  let from = span.start;
  let out = '';
  for (const { at, mark } of marks) {
    out += text.slice(from, at) + mark;
    from = at;
    if (out.length > longest) break;
  }
  out += out.length > longest ? '' : text.slice(from, Math.min(span.end, from + longest));
  const line = out.replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
}
