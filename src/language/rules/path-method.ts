import type { Node } from '../../../grammar/index.ts';
import type { Rule } from '../rule.ts';

/** What is read only, and the endpoint that takes POST only: Protocol 11.2.10 (`$count`), 11.1.2 (`$metadata`), 11.7 (`$batch`). */
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  $count: ['GET'],
  $metadata: ['GET'],
  $all: ['GET'],
  $crossjoin: ['GET'],
  $batch: ['POST'],
  $query: ['POST'],
};

const nameOf = (segment: Node | undefined): string | undefined => {
  if (segment?.kind === 'CountSegment') return '$count';
  return segment?.kind === 'SystemSegment' ? segment.name : undefined;
};

/** A method that what the path ends in cannot be asked by. */
export const pathMethod: Rule = ({ request, dialect, report }) => ({
  Url({ path }) {
    const name = nameOf(path.segments.at(-1));
    const method = request.method?.text.toUpperCase() ?? 'GET';
    const taken = name !== undefined && !dialect.rejectedSegments.includes(name) ? methodsOf[name] : undefined;
    // One that is unknown, or not answered at all, is told of as such.
    if (!taken || !dialect.methods.includes(method) || taken.includes(method) || method === 'HEAD' || method === 'OPTIONS') return;
    const at = request.method?.span ?? path.span;
    const taker = dialect.tolerated.includes('path-method') ? dialect.name : undefined;
    report('path-method', at, { name: name!, method: taken[0]!, given: request.method?.span, at: path.span.start, taker });
  },
});
