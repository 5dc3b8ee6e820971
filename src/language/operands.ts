import type { Binary, FilterOption, Hole, Node, QueryOption, Span, Url } from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { Service } from '../schema/index.ts';
import { type BoundRequest, walk } from './bind/index.ts';
import { chainKind } from './chains.ts';

/** Finds things within the nodes of a request: adds what it finds at one. */
type Visit = (node: Node, ancestors: readonly Node[]) => void;

/** What was found within an operand, and where it stood. */
interface Known<Found> {
  readonly start: number;
  readonly found: readonly Found[];
}

/** Shorter filters are walked before their operands are looked up. In characters. */
const shortest = 500;

/**
 * A walk over requests that remembers the operands of `and` and `or` in a long `$filter`. A key changes one or two of a thousand, and what is found within
 * one depends on its text, on the operator that it stands at, and on what names and values mean there (`frameOf`): so it is remembered by these. What
 * operands are together (the same twice, contradictions, how they group) is found at the operators. What looks from within an operand at anything else
 * has to be told of here.
 *
 * Gives a function that visits all of a request but such operands. What `visit` adds to `found` within one is added from memory, moved to its place.
 */
export function createOperandWalk<Found>(
  move: (found: Found, by: number) => Found,
): (bound: BoundRequest, found: Found[], visit: Visit) => void {
  // Those of the last long filter alone: whoever types, types in one.
  const lastOf = remember((_: Service) => ({ frame: '', operands: new Map<string, Known<Found>>() }));
  return (bound, found, visit) => {
    const { frame, keys } = operandsOf(bound);
    const last = lastOf(bound.service);
    const before = last.frame === frame ? last.operands : undefined;
    const operands = new Map<string, Known<Found>>();
    if (keys.size > 0) Object.assign(last, { frame, operands });
    const findIn = (operand: Node, ancestors: Node[]): Known<Found> => {
      const length = found.length;
      walk(operand, visit, ancestors);
      return { start: operand.span.start, found: found.splice(length) };
    };
    walk(bound.request, (node, ancestors) => {
      const key = keys.get(node);
      if (key === undefined) return visit(node, ancestors);
      const known = operands.get(key) ?? before?.get(key) ?? findIn(node, ancestors);
      operands.set(key, known);
      const by = node.span.start - known.start;
      for (const one of known.found) found.push(by === 0 ? one : move(one, by));
      return 'skip';
    });
  };
}

/** The operands of the long filter, by what is found within them; none where there is no such filter. */
const operandsOf = remember((bound: BoundRequest): { readonly frame: string; readonly keys: ReadonlyMap<Node, string> } => {
  const { url } = bound.request;
  const filter = url.kind === 'Url' ? url.options?.find(isLong) : undefined;
  if (url.kind === 'Hole' || !filter) return { frame: '', keys: new Map() };
  return { frame: frameOf(bound, url, filter), keys: keysOf(bound, filter.predicate as Binary) };
});

const isLong = (option: QueryOption | Hole): option is FilterOption =>
  option.kind === 'FilterOption' && chainKind(option.predicate) === 'logical' && lengthOf(option.predicate) >= shortest;

const lengthOf = ({ span }: Node): number => span.end - span.start;

/** All of a request that says what its conditions mean: its method and path, and the options that give names and values. */
function frameOf({ text, request }: BoundRequest, url: Url, filter: FilterOption): string {
  const written = ({ span }: Node): string => text.slice(span.start, span.end);
  const naming = (url.options ?? []).filter(({ kind }) => kind === 'AliasOption' || kind === 'ComputeOption' || kind === 'ApplyOption');
  const path = text.slice(url.span.start, url.path.span.end);
  return JSON.stringify([request.method?.text, path, filter.name.text, ...naming.map(written)]);
}

/** In a text with more, each operand would be compared with all of them. */
const mostProblems = 30;

/** Each operand's text behind its operator. What is encoded, or read as something else than it says, may mean another thing beside others. */
function keysOf({ text, problems }: BoundRequest, top: Binary): ReadonlyMap<Node, string> {
  const keys = new Map<Node, string>();
  if (problems.length > mostProblems) return keys;
  const pending: Binary[] = [top];
  for (let chain = pending.pop(); chain; chain = pending.pop()) {
    for (const side of [chain.right, chain.left]) {
      if (chainKind(side) === 'logical') pending.push(side as Binary);
      else {
        const written = text.slice(side.span.start, side.span.end);
        const isPlain = !/[%+]/.test(written) && !problems.some(({ span }) => touches(span, side.span));
        if (isPlain) keys.set(side, `${chain.operator.text} ${written}`);
      }
    }
  }
  return keys;
}

const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;
