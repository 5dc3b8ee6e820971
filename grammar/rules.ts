import { urlParser } from './parser/url-parser.ts';
import { problemMessage } from './problems.ts';
import type { Names } from './rules/names.ts';
import { readSource, type Source } from './source.ts';
import type { Hole, Node, Parsed, Problem, QueryOption, ResourcePath, Url } from './tree.ts';
import { parseUrlWithin } from './url.ts';
import { readValue, type ValueRule, valueRuleNames } from './value-rules.ts';
import { walk } from './walk.ts';

type Reader = (text: string) => Parsed<Node>;

function problem(code: Problem['code'], span: Problem['span'], data: Record<string, unknown>): Problem {
  return { code, span, message: problemMessage(code, data), data };
}

/** Raw and encoded text may be mixed, as the OASIS cases do: `%HH` is undone everywhere, `+` is literal. */
function source(text: string, part: 'path' | 'query'): Source {
  return readSource(text, 0, text.length, 'percent', part);
}

const readExpression: Reader = (text) => urlParser().readExpression(source(text, 'query'), false);
const readLambda: Reader = (text) => urlParser().readExpression(source(text, 'query'), true);
const readPath: Reader = (text) => readPathPart(text, text.length);

function readUrl(text: string): Parsed<Url> {
  const question = text.indexOf('?');
  const path = readPathPart(text, question < 0 ? text.length : question);
  const span = { start: 0, end: text.length };
  if (question < 0)
    return {
      tree: { kind: 'Url', span, origin: undefined, encoded: false, path: path.tree, options: undefined, context: undefined },
      problems: path.problems,
    };
  const query = text.slice(question + 1) === '' ? { tree: [], problems: [] } : readQuery(text, question + 1);
  return {
    tree: { kind: 'Url', span, origin: undefined, encoded: false, path: path.tree, options: query.tree, context: undefined },
    problems: [...path.problems, ...query.problems],
  };
}

function readPathPart(text: string, end: number): Parsed<ResourcePath> {
  const { tree, problems } = urlParser().readPath(readSource(text, 0, end, 'percent', 'path'));
  const slashes: Problem[] = [];
  // In a document's decoded URL a slash may stand in a key; in the ABNF it always separates segments.
  walk(tree, ({ kind, span }) => {
    if (kind === 'Literal' && text.slice(span.start, span.end).includes('/')) slashes.push(problem('slash-in-key', span, {}));
  });
  return { tree, problems: [...problems, ...slashes] };
}

function readQuery(text: string, start: number): { tree: readonly (QueryOption | Hole)[]; problems: readonly Problem[] } {
  const { tree, problems } = urlParser().readOptions(readSource(text, start, text.length, 'percent', 'query'));
  const hash = text.indexOf('#', start);
  return { tree, problems: hash < 0 ? problems : [...problems, problem('url-fragment', { start: hash, end: text.length }, {})] };
}

/** All options of a query, as a URL without a path. */
const readQueryOptions: Reader = (text) => {
  const { tree, problems } = readQuery(text, 0);
  const path: ResourcePath = { kind: 'ResourcePath', span: { start: 0, end: 0 }, rooted: false, segments: [] };
  return {
    tree: { kind: 'Url', span: { start: 0, end: text.length }, origin: undefined, encoded: false, path, options: tree, context: undefined },
    problems,
  };
};

/** One option, whose name (with or without `$`) is the rule's. */
function readOption(...kinds: readonly QueryOption['kind'][]): Reader {
  return (text) => {
    const { tree, problems } = readQuery(text, 0);
    const [first, second] = tree;
    const span = { start: 0, end: text.length };
    if (second !== undefined) return { tree: first!, problems: [...problems, problem('unexpected', second.span, { text: '&' })] };
    if (problems.length === 0 && !(kinds as readonly string[]).includes(first!.kind))
      return { tree: first!, problems: [problem('not-the-rule', span, { rule: kinds[0]! })] };
    return { tree: first!, problems };
  };
}

const syntaxRules = {
  odataUri: (text) => readAbsolute(text),
  odataRelativeUri: readUrl,
  resourcePath: readPath,
  queryOptions: readQueryOptions,
  systemQueryOption: readOption(
    'FilterOption',
    'SelectOption',
    'ExpandOption',
    'OrderbyOption',
    'SearchOption',
    'ComputeOption',
    'ValueOption',
  ),
  customQueryOption: readOption('CustomOption'),
  filter: readOption('FilterOption'),
  select: readOption('SelectOption'),
  expand: readOption('ExpandOption'),
  orderby: readOption('OrderbyOption'),
  orderBy: readOption('OrderbyOption'),
  search: readOption('SearchOption'),
  compute: readOption('ComputeOption'),
  apply: readOption('ValueOption'),
  commonExpr: readExpression,
  boolCommonExpr: readExpression,
  boolcommonExpr: readExpression,
  firstMemberExpr: readExpression,
  propertyPathExpr: readExpression,
  notExpr: readExpression,
  isofExpr: readExpression,
  castExpr: readExpression,
  anyExpr: readLambda,
  allExpr: readLambda,
  primitiveLiteral: readExpression,
  searchExpr: (text) => readSearch(text),
  functionParameter: (text) => readParameter(text),
} as const satisfies Readonly<Record<string, Reader>>;

function readAbsolute(text: string): Parsed<Url> {
  const parsed = parseUrlWithin(text, 0, text.length);
  if (/^https?:\/\/[^/?#]+\//i.test(text)) return parsed;
  return {
    tree: parsed.tree,
    problems: [...parsed.problems, problem('not-the-rule', { start: 0, end: text.length }, { rule: 'odataUri' })],
  };
}

/** Read as the value of the option, whose name the text lacks. */
function readSearch(text: string): Parsed<Node> {
  const { tree, problems } = shifted('$search=', text);
  return { tree: tree?.kind === 'SearchOption' ? tree.expression : tree!, problems };
}

function readParameter(text: string): Parsed<Node> {
  const at = text.startsWith('@') ? '' : '@';
  const { tree, problems } = shifted(at, text);
  return { tree: tree!, problems };
}

/** Reads `prefix + text` as one option, in offsets of `text`. */
function shifted(prefix: string, text: string): { tree: QueryOption | Hole | undefined; problems: readonly Problem[] } {
  const inner = source(text, 'query');
  const read = urlParser().readOptions({
    ...inner,
    text: prefix + inner.text,
    base: inner.base - prefix.length,
    starts: inner.starts && Uint32Array.from([...new Array<number>(prefix.length).fill(0), ...inner.starts]),
    ends: inner.ends && Uint32Array.from([...new Array<number>(prefix.length).fill(0), ...inner.ends]),
  });
  return { tree: read.tree[0], problems: read.problems };
}

/** The names of the ABNF's rules that `parseRule` reads. */
export type RuleName = keyof typeof syntaxRules | ValueRule;

export const ruleNames = [...Object.keys(syntaxRules), ...valueRuleNames] as readonly RuleName[];

/**
 * Reads text as one rule of the OData ABNF, by its name. `%HH` is undone wherever the ABNF allows it, also amid raw text. Never throws; text
 * that is not wholly what the rule describes has problems, and still a tree. With `names`, what only a schema tells is told too.
 */
export function parseRule(rule: RuleName, text: string, _names?: Names): Parsed<Node> {
  if (Object.hasOwn(syntaxRules, rule)) return syntaxRules[rule as keyof typeof syntaxRules](text);
  return readValue(rule as ValueRule, text);
}
