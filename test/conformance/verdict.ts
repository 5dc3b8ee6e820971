import { children, type Names, type Node, parseRule, print, type RuleName, ruleNames } from '../../grammar/index.ts';
import { bare } from '../grammar/show.ts';
import { explained } from './explained.ts';
import type { OasisCase, OasisSuite } from './oasis.ts';

/** What a case of OASIS's shows of the grammar. */
export interface Verdict {
  readonly one: OasisCase;
  /** As OASIS has it: accepted, or rejected. */
  readonly right: boolean;
  /** Where a negative case's first problem is. */
  readonly place: 'exact' | 'better' | 'elsewhere' | undefined;
  /** The offset of the first problem. */
  readonly at: number | undefined;
  readonly message: string | undefined;
  /** Faults of the tree: spans that do not nest, or leave the text. */
  readonly faults: readonly string[];
  /** What is accepted is printed and read again as the same tree, without problems; undefined for what is rejected. */
  readonly printed: boolean | undefined;
}

const known: ReadonlySet<string> = new Set(ruleNames);

export function judge({ cases, names }: OasisSuite): readonly Verdict[] {
  return cases.map((one): Verdict => {
    if (!known.has(one.rule))
      return { one, right: false, place: undefined, at: undefined, message: 'no such rule', faults: [], printed: undefined };
    const rule = one.rule as RuleName;
    const { tree, problems } = parseRule(rule, one.input, names);
    const [first] = problems;
    const accepted = first === undefined;
    return {
      one,
      right: accepted === (one.failAt === undefined),
      place: one.failAt === undefined ? undefined : placeOf(one, first?.span.start),
      at: first?.span.start,
      message: first?.message,
      faults: faultsOf(tree, one.input.length),
      printed: accepted ? isPrinted(tree, rule, names) : undefined,
    };
  });
}

function placeOf({ name, failAt }: OasisCase, at: number | undefined): Verdict['place'] {
  if (at === failAt) return 'exact';
  return Object.hasOwn(explained, name) ? 'better' : 'elsewhere';
}

function isPrinted(tree: Node, rule: RuleName, names: Names | undefined): boolean {
  const { tree: again, problems } = parseRule(rule, textOf(tree, rule), names);
  return problems.length === 0 && bare(again) === bare(tree);
}

/** Decoded, a URL is not what the ABNF describes; options alone are a URL without a path, whose `?` they lack. */
function textOf(tree: Node, rule: RuleName): string {
  const text = tree.kind === 'Url' ? print(tree, { encoding: 'standard' }) : print(tree);
  return rule.endsWith('Options') ? text.slice(1) : rule === 'context' ? `#${text}` : text;
}

function faultsOf(tree: Node, length: number): readonly string[] {
  const faults: string[] = [];
  const pending: Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { start, end } = node.span;
    if (!(start >= 0 && start <= end && end <= length)) faults.push(`${node.kind} ${start}-${end} of ${length}`);
    for (const child of children(node)) {
      if (child.span.start < start || child.span.end > end) {
        faults.push(`${child.kind} ${child.span.start}-${child.span.end} outside ${node.kind} ${start}-${end}`);
      }
      pending.push(child);
    }
  }
  return faults;
}
