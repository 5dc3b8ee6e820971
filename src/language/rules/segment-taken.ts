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

/** System segments: URL Conventions 4 and 5.1.1.14. */
export const segmentTaken: Rule = ({ dialect, report }) => ({
  SystemSegment(node, ancestors) {
    if (!dialect.rejectedSegments.includes(node.name)) return;
    const path = ancestors.at(-1);
    const alone = !path || !('segments' in path) || path.segments.length === 1;
    report('segment-not-taken', node.span, { name: node.name, service: dialect.name, instead: instead[node.name] ?? '', alone });
  },
  CrossjoinSegment(node) {
    if (!dialect.rejectedSegments.includes('$crossjoin')) return;
    report('segment-not-taken', node.span, { name: '$crossjoin', service: dialect.name, instead: '', alone: true });
  },
});
