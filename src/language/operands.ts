import type { Binary, FilterOption, Hole, Node, QueryOption, Span, Url } from '../../grammar/index.ts';
import type { BoundRequest } from './bind/index.ts';
import { chainKind } from './chains.ts';
import { moveDiagnostic } from './move-diagnostic.ts';
import { remember } from './remember.ts';
import type { Diagnostic } from './types.ts';

/** Gives what is within an operand: as it is known, or else as `find` does, which is then remembered. Undefined of any other node. */
export type OperandMemory = (node: Node, find: () => readonly Diagnostic[]) => readonly Diagnostic[] | undefined;

/** What was found within an operand, and where it stood. */
interface Checked {
  readonly start: number;
  readonly found: readonly Diagnostic[];
}

/** Shorter filters are checked before their operands are looked up. In characters. */
const shortest = 500;

/**
 * The operands of `and` and `or` in a long `$filter`. A key changes one or two of a thousand, and what rules find within one depends on its text, on the
 * operator that it stands at, and on what names and values mean there (`frameOf`): so it is remembered by these. What operands are together (the same
 * twice, contradictions, how they group) is found at the operators. A rule that looks from within an operand at anything else has to be told of here.
 */
export function operandMemory(bound: BoundRequest): OperandMemory {
  const { url } = bound.request;
  const filter = url.kind === 'Url' ? url.options?.find(isLong) : undefined;
  if (url.kind === 'Hole' || !filter) return () => undefined;
  const last = lastChecked(bound.service);
  const frame = frameOf(bound, url, filter);
  const before = last.frame === frame ? last.operands : undefined;
  const operands = new Map<string, Checked>();
  Object.assign(last, { frame, operands });
  const keys = keysOf(bound, filter.predicate as Binary);
  return (node, find) => {
    const key = keys.get(node);
    if (key === undefined) return undefined;
    const known = operands.get(key) ?? before?.get(key) ?? { start: node.span.start, found: find() };
    operands.set(key, known);
    return known.found.map((diagnostic) => moveDiagnostic(diagnostic, node.span.start - known.start));
  };
}

/** Those of the last long filter alone: whoever types, types in one. */
const lastChecked = remember((_service: BoundRequest['service']): { frame: string; operands: ReadonlyMap<string, Checked> } => ({
  frame: '',
  operands: new Map(),
}));

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
