import type { Node, Parsed, Problem } from '../tree.ts';
import { walk } from '../walk.ts';
import { beforeJson, blankProblems } from './blanks.ts';
import { encodingProblems } from './encoding.ts';
import { type Names, Schema } from './names.ts';
import { pathProblems } from './path-problems.ts';
import { createProblem } from './problem.ts';
import { structureProblems } from './structure.ts';

/** Told better by the passes, or what people rather than the ABNF have against a text. */
const retold: ReadonlySet<Problem['code']> = new Set(['nothing-after', 'slash-in-key', 'dots-for-slashes', 'json-filter']);

interface Strictness {
  readonly names: Names | undefined;
  /** The state that a path begins in, where the tree is one or has one. */
  readonly start: string | undefined;
  /** Blanks stand before the tree. */
  readonly loose: boolean;
  /** No blanks stand in the tree itself. */
  readonly tight: boolean;
  /** Up to where the text is the root of a service, which may be anything; 0 without one. */
  readonly rootEnd: number;
  /** Whether an option of the service's own is the ABNF's `nameAndValue`. */
  readonly isNameAndValue: (text: string) => boolean;
}

/**
 * Adds to what the parser told what only the ABNF, or a schema, has against a text. The parser is lenient, as people are; its hot path has
 * none of these checks: they are passes over the tree and the text, each linear.
 */
export function strictly(
  read: Parsed<Node>,
  text: string,
  { names, start, loose, tight, rootEnd, isNameAndValue }: Strictness,
): Parsed<Node> {
  const { tree } = read;
  const schema = new Schema(names, declaredIn(tree));
  const told = read.problems.filter((problem) => !isRetold(problem, text));
  const found = [
    ...outerBlanks(tree, text, loose),
    ...blankProblems(tree, text, tight),
    ...structureProblems(tree, text, schema),
    ...encodingProblems(tree, text, isNameAndValue),
    ...pathProblems(tree, text, start, schema),
  ];
  const problems = [...told, ...withoutEchoes(told, found)].filter(({ span }) => span.start >= rootEnd || span.start === 0);
  return { tree, problems: problems.sort((one, other) => noticedAt(one) - noticedAt(other)) };
}

/** A bracket that is not closed is told where it stands, and noticed where it should be closed: what is wrong between them comes first. */
function noticedAt({ code, span, data }: Problem): number {
  return code === 'missing-close' && typeof data?.offset === 'number' ? data.offset : span.start;
}

/** What the parser tells as a person needs it, and the ABNF has otherwise. */
function isRetold({ code, span, data }: Problem, text: string): boolean {
  if (code === 'invalid-literal' && data?.type === 'JSON string') return true;
  if (code === 'unexpected-blank') return beforeJson(text, span.end);
  // `%FF` is a character to the ABNF, wherever it has encoded ones at all.
  if (code === 'malformed-percent' || code === 'percent-latin1') return /^%[0-9A-F]{2}/i.test(text.slice(span.start, span.end));
  return retold.has(code);
}

/** Computed properties and aliases are names from there on. */
function declaredIn(tree: Node): ReadonlySet<string> {
  const declared = new Set<string>();
  walk(tree, (node) => {
    if ('alias' in node && node.alias?.kind === 'Name') declared.add(node.alias.text);
  });
  return declared;
}

/** What begins within the place of a problem already told is mostly its echo. */
function withoutEchoes(told: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const kept: Problem[] = [];
  const covers = (start: number) => (problem: Problem) => problem.span.start <= start && start <= problem.span.end;
  for (const problem of found.toSorted((one, other) => one.span.start - other.span.start)) {
    const last = kept.at(-1);
    const isTold =
      told.some(covers(problem.span.start)) || (problem.code === 'step-not-here' && told.some(({ span }) => covers(span.start)(problem)));
    if (!isTold && !(last && covers(problem.span.start)(last))) kept.push(problem);
  }
  return kept;
}

function outerBlanks(tree: Node, text: string, loose: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const blank = (start: number, end: number) => {
    const found = /(?:\s|%20|%09)+/.exec(text.slice(start, end));
    if (found === null || beforeJson(text, start + found.index + found[0].length)) return;
    const from = start + found.index;
    problems.push(createProblem('unexpected-blank', { start: from, end: from + found[0].length }, { where: 'here' }));
  };
  if (!loose) blank(0, tree.span.start);
  blank(tree.span.end, text.length);
  return problems;
}
