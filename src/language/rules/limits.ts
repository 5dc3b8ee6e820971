import type { ExpandItem, ExpandOption, Node } from '../../../grammar/index.ts';
import type { Rule } from '../rule.ts';

/** RFC 9110, 4.1: "It is RECOMMENDED that all senders and recipients support, at a minimum, URIs with lengths of 8000 octets". */
const longestUrl = 8000;

/** Limits that a service does not publish, and that most have: of the URL (RFC 9110, 4.1), and of levels that are expanded (`Dialect.expandLevels`). */
export const limits: Rule = ({ text, target, dialect, report }) => {
  // Levels are counted from the inside, where the walk ends last.
  let told = false;
  return {
    Url(node) {
      const bytes = lengthWhenSent(text.slice(node.span.start, node.span.end), node.encoded);
      if (bytes > longestUrl) report('long-url', node.path.span, { bytes, limit: longestUrl });
    },
    ExpandItem(node, ancestors) {
      if (
        told ||
        dialect.expandLevels === undefined ||
        target?.resource?.capabilities.expand.maxLevels !== undefined ||
        node.path.segments.length === 0
      )
        return;
      const depth = 1 + levelsAround(ancestors);
      if (depth <= dialect.expandLevels) return;
      told = true;
      report('deep-expand', node.path.span, { depth: depth + levelsWithin(node), limit: dialect.expandLevels });
    },
  };
};

const levelsAround = (ancestors: readonly Node[]): number => ancestors.filter(({ kind }) => kind === 'ExpandItem').length;

/** The parser bounds how deep options nest. */
function levelsWithin({ options }: ExpandItem): number {
  const inner = (options ?? []).filter((option): option is ExpandOption => option.kind === 'ExpandOption').flatMap(({ items }) => items);
  return Math.max(0, ...inner.map((item) => (item.kind === 'ExpandItem' ? 1 + levelsWithin(item) : 0)));
}

/**
 * Bytes of a URL as it goes over the wire: lines are joined, what may not stand in a URL is percent-encoded as UTF-8; so are `+` and `#`, which
 * `encodeURI` leaves.
 */
function lengthWhenSent(url: string, encoded: boolean): number {
  if (url.length * 9 <= longestUrl) return url.length;
  const line = url.replaceAll(/\r?\n\s*/g, '').trim();
  if (encoded) return line.length;
  return encodeURI(line.toWellFormed()).replaceAll(/[+#]/g, '%2B').length;
}
