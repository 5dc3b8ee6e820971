import type { Node, Parsed } from '../tree.ts';
import { leafProblem, mismatchProblem } from './leaf-problem.ts';
import { mismatch } from './matcher.ts';
import { type Names, Schema } from './names.ts';
import { createProblem } from './problem.ts';
import { type TextRule, type TextRuleName, textRules } from './texts.ts';

/** Reads text as a rule that a pattern describes. */
export function readText(rule: TextRuleName, text: string, names?: Names): Parsed<Node> {
  const { pattern, create, encoded }: TextRule = textRules[rule];
  const found = mismatch(pattern, text);
  const tree = create(text);
  if (found !== undefined) return { tree, problems: [encoded ? leafProblem(found, text, rule) : mismatchProblem(found, text, rule)] };
  const isKnown = tree.kind !== 'Name' || new Schema(names, new Set()).has(rule, tree.text);
  return { tree, problems: isKnown ? [] : [createProblem('unknown-name', tree.span, { name: text })] };
}
