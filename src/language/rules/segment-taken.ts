import type { Node } from '../../../grammar/index.ts';
import { isBefore4 } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** What to do without a path step that a service rejects. */
const instead: Readonly<Record<string, string>> = {
  $it: ' Leave it out: a bare name is a property of the resource.',
  $value: ' Select the property instead: its value is in the answer.',
  $ref: ' A link that is not expanded comes as {"__id": …}.',
  $links: ' Select the link, or expand it.',
  $metadata: ' Its model is built in here: see the resources at the left.',
  $batch: ' Send one request after the other.',
  $root: ' Write the value itself.',
};

/** The same of services of OData 2 and 3. */
const insteadBefore: Readonly<Record<string, string>> = {
  $it: ' Leave it out: a bare name is a property of the resource.',
  $ref: ' Write $links before the name of the link.',
  $count: ' It comes after a resource only: /Books/$count.',
};

/** System segments: URL Conventions 4 and 5.1.1.14. */
export const segmentTaken: Rule = ({ dialect, service, report }) => {
  const ways = isBefore4(service) ? insteadBefore : instead;
  const tell = (name: string, { span }: Node, alone: boolean): void =>
    report('segment-not-taken', span, { name, service: dialect.name, instead: ways[name] ?? '', alone });
  return {
    SystemSegment(node, ancestors) {
      if (!dialect.rejectedSegments.includes(node.name)) return;
      const path = ancestors.at(-1);
      tell(node.name, node, !path || !('segments' in path) || path.segments.length === 1);
    },
    CountSegment(node, ancestors) {
      const path = ancestors.at(-1);
      // Of `aggregate($count as n)` the whole option is told of.
      if (ancestors.at(-2)?.kind === 'AggregateItem') return;
      if (path?.kind !== 'Path') return;
      const alone = path.segments.length === 1;
      if (dialect.quirks.includes('no-count-in-expression') || (alone && dialect.quirks.includes('no-count-by-itself')))
        tell('$count', node, alone);
    },
    FilterSegment(node) {
      if (dialect.rejectedSegments.includes('$filter')) tell('$filter', node, false);
    },
    CrossjoinSegment(node) {
      if (dialect.rejectedSegments.includes('$crossjoin')) tell('$crossjoin', node, true);
    },
  };
};
