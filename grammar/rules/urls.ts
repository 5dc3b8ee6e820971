import { systemQueryOption } from '../facts/query-options.ts';
import type { ContextFragment, Hole, Name, Node, Parsed, Problem, QueryOption, ResourcePath, Url } from '../tree.ts';
import { readContext, readContextPart } from './context.ts';
import { mismatchProblem } from './leaf-problem.ts';
import { Trace } from './matcher.ts';
import { createProblem } from './problem.ts';

import { readWithin } from './read-within.ts';
import { serviceRoot } from './uri-patterns.ts';

/** What a URL was read to, and in which state its path begins. */
interface ReadUrl extends Parsed<Node> {
  readonly start?: string;
  /** Up to where it is the root of a service. */
  readonly rootEnd?: number;
}

type Options = readonly (QueryOption | Hole)[];

const emptyPath = (at: number): ResourcePath => ({ kind: 'ResourcePath', span: { start: at, end: at }, rooted: false, segments: [] });

/** `odataRelativeUri`, from an offset on. */
function readRelative(text: string, base: number, origin: Name | undefined): Parsed<Url> {
  const hash = text.indexOf('#', base);
  const end = hash < 0 ? text.length : hash;
  const question = text.slice(base, end).indexOf('?') + base;
  const hasQuery = question >= base;
  const path = readPath(text, base, hasQuery ? question : end);
  const query = hasQuery ? readOptions(text, question + 1, end, true) : undefined;
  const own = ownOptions(path.tree, query?.tree, end);
  const context = hash < 0 ? undefined : readFragment(text, hash, path.tree);
  const tree: Url = {
    kind: 'Url',
    span: { start: 0, end: text.length },
    origin,
    encoded: false,
    path: path.tree,
    options: query?.tree,
    context: context?.tree,
  };
  return { tree, problems: [...path.problems, ...(query?.problems ?? []), ...own, ...(context?.problems ?? [])] };
}

function readPath(text: string, start: number, end: number): Parsed<ResourcePath> {
  const { tree, problems } = readWithin('path', text.slice(start, end), { base: start });
  return { tree: tree.kind === 'ResourcePath' ? tree : emptyPath(start), problems };
}

/** `mayLack`: behind `?` no options need stand. */
function readOptions(
  text: string,
  start: number,
  end: number,
  mayLack: boolean,
): { readonly tree: Options; readonly problems: readonly Problem[] } {
  if (start === end && mayLack) return { tree: [], problems: [] };
  const { tree, problems } = readWithin('query', text.slice(start, end), { base: start });
  // What the fragment took away is not missing besides.
  const told = text.charAt(end) === '#' ? problems.filter(({ code, span }) => code !== 'missing' || span.start < end) : problems;
  return { tree: tree.kind === 'Options' ? tree.options : [], problems: told };
}

/** `#…` behind `$metadata`; elsewhere it is never sent. */
function readFragment(
  text: string,
  hash: number,
  { segments }: ResourcePath,
): { readonly tree: ContextFragment | undefined; readonly problems: readonly Problem[] } {
  const last = segments.at(-1);
  if (last?.kind === 'SystemSegment' && last.name === '$metadata') return readContext(text, hash + 1, text.length);
  return { tree: undefined, problems: [createProblem('url-fragment', { start: hash, end: text.length })] };
}

// ---------------------------------------------------------------- options that only some paths take

/** What the options of `$batch`, `$metadata` and `$entity` may be besides the service's own. */
const taken = {
  batchOptions: { where: 'after $batch', options: ['$format'], id: false },
  metadataOptions: { where: 'after $metadata', options: ['$format'], id: false },
  entityOptions: { where: 'after $entity without a type', options: ['$format', '$id'], id: true },
  entityCastOptions: { where: 'after $entity', options: ['$format', '$id', '$expand', '$select'], id: true },
} as const;

type OptionsRule = keyof typeof taken;

function ownOptions({ segments }: ResourcePath, options: Options | undefined, end: number): readonly Problem[] {
  const last = segments.at(-1);
  const before = segments.at(-2);
  const isEntity = (node: Node | undefined) => node?.kind === 'SystemSegment' && node.name === '$entity';
  if (isEntity(before)) return optionProblems('entityCastOptions', options, end);
  if (last?.kind !== 'SystemSegment') return [];
  if (last.name === '$entity') return optionProblems('entityOptions', options, end);
  if (last.name === '$batch') return optionProblems('batchOptions', options, end);
  return last.name === '$metadata' ? optionProblems('metadataOptions', options, end) : [];
}

function optionProblems(rule: OptionsRule, options: Options = [], end: number): readonly Problem[] {
  const { where, options: names, id } = taken[rule];
  const nameOf = (option: QueryOption | Hole) =>
    option.kind === 'Hole' || option.kind === 'CustomOption' ? undefined : (systemQueryOption(option.name.text) ?? option.name.text);
  const problems = options.flatMap((option) => {
    const name = nameOf(option);
    if (name === undefined || option.kind === 'Hole' || (names as readonly string[]).includes(name)) return [];
    return [createProblem('option-not-here', option.name.span, { option: option.name.text, where, name })];
  });
  const hasId = options.some((option) => nameOf(option) === '$id');
  return id && !hasId ? [...problems, createProblem('missing-option', { start: end, end }, { option: '$id' })] : problems;
}

// ---------------------------------------------------------------- the rules

/** An absolute URL: the service's root, and what stands behind it. */
function readAbsolute(text: string): ReadUrl {
  const trace = new Trace(0);
  const end = serviceRoot(text, 0, trace);
  if (end < 0) {
    const problem = mismatchProblem({ at: trace.farthest, expected: trace.expected, tooDeep: false }, text, 'odataUri');
    return { tree: readRelative(text, 0, undefined).tree, problems: [problem] };
  }
  const slash = text.indexOf('/', text.indexOf('//') + 2);
  const origin: Name = { kind: 'Name', span: { start: 0, end: slash }, text: text.slice(0, slash) };
  const { tree, problems } = readRelative(text, slash, origin);
  // The root ends with a slash, behind which nothing need stand.
  const isRoot = end === text.length;
  const told = isRoot ? problems.filter(({ code, span }) => code !== 'missing' || span.start < end) : problems;
  return {
    tree: { ...tree, span: { start: 0, end: text.length } },
    problems: told,
    start: isRoot ? 'serviceRoot' : 'odataUri',
    rootEnd: end,
  };
}

/** Options alone, as a URL without a path. */
function readQuery(text: string, rule?: OptionsRule): ReadUrl {
  const hash = text.indexOf('#');
  const end = hash < 0 ? text.length : hash;
  const { tree: options, problems } = readOptions(text, 0, end, false);
  const fragment = hash < 0 ? [] : [createProblem('url-fragment', { start: hash, end: text.length })];
  const own = rule === undefined ? [] : optionProblems(rule, options, end);
  const tree: Url = {
    kind: 'Url',
    span: { start: 0, end: text.length },
    origin: undefined,
    encoded: false,
    path: emptyPath(0),
    options,
    context: undefined,
  };
  return { tree, problems: [...problems, ...own, ...fragment], start: 'nothing' };
}

function readHash(text: string): ReadUrl {
  const { tree, problems } = readContext(text, Math.min(1, text.length), text.length);
  const hash = text.startsWith('#') ? [] : [createProblem('expected', { start: 0, end: 0 }, { expected: ['"#"'] })];
  return { tree, problems: [...hash, ...problems] };
}

/** A rule within a fragment: what stands around it, and which part of the fragment it is. */
function fragmentPart(
  before: string,
  behind: string,
  take: (tree: ContextFragment) => Node | undefined,
  start?: string,
): (text: string) => ReadUrl {
  return (text) => {
    const { tree, problems } = readContextPart(text, before, behind);
    const part = take(before === 'x' ? withoutName(tree) : tree);
    const told =
      part !== undefined || problems.length > 0
        ? problems
        : [createProblem('not-the-rule', { start: 0, end: text.length }, { rule: start ?? 'selectList' })];
    return { tree: part ?? tree, problems: told, ...(start === undefined ? {} : { start }) };
  };
}

/** The first name is no part of the text. */
function withoutName(tree: ContextFragment): ContextFragment {
  const [first, ...rest] = tree.segments;
  if (first?.kind !== 'NameSegment' || first.name.kind !== 'Name' || first.name.text !== 'x') return tree;
  return { ...tree, segments: [{ ...first, name: { ...first.name, text: '' } }, ...rest] };
}

function isNameless([first, second]: ContextFragment['segments']): boolean {
  return second === undefined && first?.kind === 'NameSegment' && first.name.kind === 'Name' && first.name.text === '';
}

const isPathOnly = (tree: ContextFragment) => (tree.list === undefined && tree.suffix === undefined ? tree : undefined);

function onlyItem({ list, suffix }: ContextFragment): Node | undefined {
  return list?.items.length === 1 && suffix === undefined ? list.items[0] : undefined;
}

/** One row a rule for whole URLs, or parts of them that hold several paths. */
export const urlRules = {
  odataUri: readAbsolute,
  serviceRoot: (text: string): ReadUrl => {
    const read = readAbsolute(text);
    if (read.start === 'serviceRoot' || read.problems.length > 0) return read;
    return { ...read, problems: [createProblem('expected', { start: text.length, end: text.length }, { expected: ['"/"'] })] };
  },
  odataRelativeUri: (text: string): ReadUrl => ({ ...readRelative(text, 0, undefined), start: 'odataRelativeUri' }),
  queryOptions: (text: string): ReadUrl => readQuery(text),
  batchOptions: (text: string): ReadUrl => readQuery(text, 'batchOptions'),
  metadataOptions: (text: string): ReadUrl => readQuery(text, 'metadataOptions'),
  entityOptions: (text: string): ReadUrl => readQuery(text, 'entityOptions'),
  entityCastOptions: (text: string): ReadUrl => readQuery(text, 'entityCastOptions'),
  context: readHash,
  contextFragment: (text: string): ReadUrl => readContext(text, 0, text.length),
  entitySet: fragmentPart('', '', isPathOnly, 'entitySet'),
  containmentNavigation: fragmentPart('x', '', isPathOnly, 'contextKeyedRest'),
  navigation: fragmentPart('x', '', isPathOnly, 'navigationRest'),
  contextPropertyPath: fragmentPart('', '', isPathOnly, 'propertyPathOnly'),
  selectList: fragmentPart('x', '', ({ segments, list, suffix }) => (isNameless(segments) && suffix === undefined ? list : undefined)),
  selectListItem: fragmentPart('x(', ')', onlyItem),
  selectListProperty: fragmentPart('x(', ')', onlyItem, 'selectListProperty'),
} as const satisfies Readonly<Record<string, (text: string) => ReadUrl>>;

export type UrlRuleName = keyof typeof urlRules;
