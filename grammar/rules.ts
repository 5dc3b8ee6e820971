import type { Names } from './rules/names.ts';
import { createProblem } from './rules/problem.ts';
import { readText } from './rules/read-text.ts';
import { readWithin } from './rules/read-within.ts';
import { strictly } from './rules/strict.ts';
import { type SyntaxRule, type SyntaxRuleName, syntaxRules } from './rules/syntax.ts';
import { type TextRuleName, textRules } from './rules/texts.ts';
import { type UrlRuleName, urlRules } from './rules/urls.ts';
import type { Node, Parsed } from './tree.ts';

/** The names of the ABNF's rules that `parseRule` reads. */
export type RuleName = UrlRuleName | SyntaxRuleName | TextRuleName;

export const ruleNames = [...Object.keys(urlRules), ...Object.keys(syntaxRules), ...Object.keys(textRules)] as readonly RuleName[];

/**
 * Reads text as one rule of the OData ABNF, by its name, as strictly as the ABNF: `%HH` is undone where the ABNF has it, blanks stand only
 * where it has them. Never throws; text that is not wholly what the rule describes has problems, the first where it stops being that, and
 * still a tree. With `names`, what only a schema tells is told too: the names of a schema by the ABNF's rules for them.
 */
export function parseRule(rule: RuleName, text: string, names?: Names): Parsed<Node> {
  if (isTextRule(rule)) return readText(rule, text, names);
  const { start, loose, tight = false, rootEnd = 0, ...read } = readRule(rule, text);
  const isNameAndValue = (option: string) =>
    !/^(?:nameAndValue|customQueryOption|(?:batch|metadata|entity(?:Id|Cast)?)Options?)$/.test(rule) &&
    parseRule('nameAndValue', option, names).problems.length === 0;
  return strictly(read, text, { names, start, loose, tight, rootEnd, isNameAndValue });
}

/**
 * Reads text as one rule, as leniently as `parseUrl`: forms of other versions, placeholders, raw characters and blanks that the ABNF has
 * not are no problems. (Rules of values, names and headers are strict here too.)
 */
export function parseLeniently(rule: RuleName, text: string): Parsed<Node> {
  if (isTextRule(rule)) return readText(rule, text);
  const { tree, problems } = readRule(rule, text);
  return { tree, problems };
}

const isTextRule = (rule: RuleName): rule is TextRuleName => Object.hasOwn(textRules, rule);

interface ReadRule extends Parsed<Node> {
  readonly start: string | undefined;
  readonly loose: boolean;
  readonly tight?: boolean;
  readonly rootEnd?: number;
}

function readRule(rule: Exclude<RuleName, TextRuleName>, text: string): ReadRule {
  if (Object.hasOwn(urlRules, rule)) return { start: undefined, loose: false, ...urlRules[rule as UrlRuleName](text) };
  if (!Object.hasOwn(syntaxRules, rule)) return { ...unknownRule(rule, text), start: undefined, loose: true };
  const row: SyntaxRule = syntaxRules[rule as SyntaxRuleName];
  return { ...readPart(row, rule, text), start: row.start, loose: row.loose === true, tight: row.tight === true };
}

function unknownRule(rule: string, text: string): Parsed<Node> {
  const span = { start: 0, end: text.length };
  return { tree: { kind: 'Hole', span, expected: 'value' }, problems: [createProblem('unknown-rule', span, { rule })] };
}

/** The part of what the parser reads that the rule is; all of it, with a problem, where the text is something else. */
function readPart({ entry, before, behind, take }: SyntaxRule, rule: string, text: string): Parsed<Node> {
  const { tree, problems } = readWithin(entry, text, { before: before ?? '', behind: behind ?? '' });
  const part = take(tree);
  if (part !== undefined && text !== '') return { tree: part, problems };
  const whole = { start: 0, end: text.length };
  const [first, second] = tree.kind === 'Options' ? tree.options : [tree];
  const node: Node = first ?? { kind: 'Hole', span: whole, expected: 'option' };
  // Such as are none to the ABNF say nothing of the rule.
  if (problems.some(({ code }) => code !== 'malformed-percent' && code !== 'percent-latin1')) return { tree: node, problems };
  const at = second === undefined ? 0 : node.span.end;
  const other =
    at === 0
      ? createProblem('not-the-rule', whole, { rule })
      : createProblem('unexpected', { start: at, end: text.length }, { text: text.slice(at) });
  return { tree: node, problems: [other, ...problems] };
}
