import fc, { type Arbitrary } from 'fast-check';
import { children, type Node, type Span } from '../../grammar/index.ts';

/** `PROPERTY_RUNS=100` runs each property a hundred times as often; `PROPERTY_SEED` begins elsewhere. A failure prints its seed and path. */
const factor = Number(process.env.PROPERTY_RUNS ?? 1);
export const seed = Number(process.env.PROPERTY_SEED ?? 4);

/** Checks what holds for all values; `check` throws where it does not. */
export function holds<Value>(arbitrary: Arbitrary<Value>, runs: number, check: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, check), { numRuns: Math.ceil(runs * factor), seed, includeErrorInReport: true });
}

/** A tree without its groups, as plain data. */
export function withoutGroups(tree: Node): Node {
  return JSON.parse(JSON.stringify(tree), (_, value) => {
    let inner = value;
    while (inner?.kind === 'Group' || inner?.kind === 'SearchGroup') inner = inner.expression;
    return inner;
  });
}

/** A tree and all below it, parents first. */
export function nodes(tree: Node): readonly Node[] {
  const found: Node[] = [];
  const pending: Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node);
    for (const child of children(node).toReversed()) pending.push(child);
  }
  return found;
}

/** Faults of spans: out of the text, reversed, not within the parent's, or overlapping a sibling's. */
export function spanFaults(tree: Node, text: string): readonly string[] {
  const faults: string[] = [];
  const told = ({ kind, span }: Node): string => `${kind} ${span.start}–${span.end}`;
  if (!isWithin(tree.span, { start: 0, end: text.length })) faults.push(`${told(tree)} of ${text.length}`);
  for (const node of nodes(tree)) {
    if (node.kind === 'Request') continue;
    let last = node.span.start;
    for (const child of children(node)) {
      if (!isWithin(child.span, node.span)) faults.push(`${told(child)} outside ${told(node)}`);
      if (child.span.start < last) faults.push(`${told(child)} begins before ${last}`);
      last = child.span.end;
    }
  }
  return faults;
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}
