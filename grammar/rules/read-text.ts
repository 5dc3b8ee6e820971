import type { Node, Parsed, Problem } from '../tree.ts';
import { type Mismatch, mismatch } from './matcher.ts';
import { type Names, Schema } from './names.ts';
import { createProblem } from './problem.ts';
import { type TextRule, type TextRuleName, textRules } from './texts.ts';

/** More would be no help. */
const mostExpected = 4;

/** Reads text as a rule that a pattern describes. */
export function readText(rule: TextRuleName, text: string, names?: Names): Parsed<Node> {
  const { pattern, create }: TextRule = textRules[rule];
  const found = mismatch(pattern, text);
  const tree = create(text);
  if (found !== undefined) return { tree, problems: [mismatchProblem(found, text, rule)] };
  const isKnown = tree.kind !== 'Name' || new Schema(names, new Set()).has(rule, tree.text);
  return { tree, problems: isKnown ? [] : [createProblem('unknown-name', tree.span, { name: text })] };
}

/** What a mismatch tells a person: from where the text stops being what the rule describes, to its end. */
export function mismatchProblem({ at, expected, tooDeep }: Mismatch, text: string, rule: string, base = 0): Problem {
  const span = { start: base + at, end: base + text.length };
  if (tooDeep) return createProblem('too-deep', span, {});
  if (expected.length > 0 && expected.length <= mostExpected) return createProblem('expected', span, { expected, rule });
  if (at < text.length && expected.length === 0) return createProblem('unexpected', span, { text: text.slice(at) });
  return createProblem('not-the-rule', span, { rule });
}
