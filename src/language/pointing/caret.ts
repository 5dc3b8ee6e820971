import { type Node, type Path, parseDocument, pathAt, wordBefore } from '../../../grammar/index.ts';
import { type BoundRequest, bindRequest } from '../bind/index.ts';
import { isForgotten } from '../complete/place.ts';
import { encodeInsert } from '../complete/word.ts';
import { join, nameOf } from './level.ts';

/** A place in a URL where a name can be written, and what must be written around it. */
export interface Caret {
  /** The request as it reads with a name there. */
  readonly bound: BoundRequest;
  /** The nodes around that name, outermost first; the last is the name. */
  readonly path: readonly Node[];
  readonly before: string;
  readonly after: string;
  /** What is written there is to be percent-encoded. */
  readonly encoded: boolean;
}

const stand = 'CURSOR';

/** By itself; behind or before another item of a list; behind or before a condition. */
const surroundings: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  [',', ''],
  ['', ','],
  [' and ', ''],
  ['', ' and '],
];

/** The place of a name instead of a stretch of a request's text; undefined where none can stand without more being wrong. */
export function caretAt(request: BoundRequest, start: number, end: number): Caret | undefined {
  const { text, connected } = request;
  const { encoded } = wordBefore(text, start);
  for (const [left, right] of surroundings) {
    // Blanks that are there are not written again.
    const [before, after] = [text[start - 1] === ' ' ? left.trimStart() : left, text[end] === ' ' ? right.trimEnd() : right].map(
      (syntax) => (encoded ? encodeInsert(syntax) : syntax),
    ) as [string, string];
    const whole = `${text.slice(0, start)}${before}${stand}${after}${text.slice(end)}`;
    const { tree, problems } = parseDocument(whole);
    const [, found, ...inner] = pathAt(tree, start + before.length + 1);
    const leaf = inner.at(-1);
    if (found?.kind !== 'Request' || leaf?.kind !== 'Name' || leaf.text !== stand) continue;
    if (problems.length > request.problems.length || inner.some(isForgotten)) continue;
    return { bound: bindRequest({ text: whole, tree: found, problems }, connected), path: [found, ...inner], before, after, encoded };
  }
  return undefined;
}

/** What paths stand for at a caret: those that begin with a variable, and those that begin with a name. */
export interface Reach {
  /** From the request's entities, to those whose members names are. */
  readonly prefix: string;
  /** To what each variable stands for. */
  readonly variables: ReadonlyMap<string, string>;
}

/** Follows the items, lambdas and counts that a caret stands in. */
export function reachOf({ bound, path }: Caret): Reach {
  const variables = new Map<string, string>();
  let prefix = '';
  const lead = (segments: Path['segments']): string => {
    const [first, ...others] = segments;
    const variable = first?.kind === 'NameSegment' && first.name.kind === 'Name' ? variables.get(first.name.text) : undefined;
    const names = nameOf(bound, variable === undefined ? segments : others) ?? '*';
    const from = variable ?? prefix;
    return names === '' ? from : join(from, names);
  };
  for (const [index, node] of path.entries()) {
    const parent = path[index - 1];
    if (node.kind.endsWith('Option') && (parent?.kind === 'ExpandItem' || parent?.kind === 'SelectItem'))
      prefix = lead(parent.path.segments);
    if (parent?.kind !== 'Path') continue;
    const before = parent.segments.slice(0, parent.segments.indexOf(node as Path['segments'][number]));
    if (node.kind === 'CountSegment') prefix = lead(before);
    if (node.kind === 'LambdaSegment' && node.variable?.kind === 'Name') variables.set(node.variable.text, lead(before));
  }
  return { prefix, variables };
}
