import { expect, test } from 'vitest';
import { children, type Node, parseDocument, parseUrl, print } from '../../grammar/index.ts';
import { parseLeniently } from '../../grammar/rules.ts';
import { documents } from './arbitrary/documents.ts';
import { arbitraries } from './arbitrary/options.ts';
import { urls } from './arbitrary/urls.ts';
import { holds, nodes, spanFaults } from './property.ts';
import { bare } from './show.ts';

test('spans nest and lie in the text, whatever its form', () => {
  holds(documents('written'), 100, (tree) => {
    for (const encoding of ['decoded', 'balena', 'standard'] as const) {
      const text = print(tree, { encoding, width: 30 });
      expect(spanFaults(parseDocument(text).tree, text), text).toEqual([]);
    }
  });
});

/** What may stand between leaves: blanks, punctuation, and the words that no node holds. */
const between = /^(?:[\s()[\]{},:;=?&/.+*]|\bas\b|\bwith\b|\bfrom\b|\bNOT\b|\baggregate\b|\$count|\$filter|\$crossjoin)*$/;

const leafless: ReadonlySet<Node['kind']> = new Set([
  'CountSegment',
  'FilterSegment',
  'CrossjoinSegment',
  'Arguments',
  'JsonArray',
  'JsonObject',
]);

test('leaves, and what may stand between them, are the whole text', () => {
  holds(urls('written'), 300, (tree) => {
    const text = print(tree);
    if (text.includes('%')) return;
    const leaves = nodes(parseUrl(text).tree).filter((node) => children(node).length === 0 && !leafless.has(node.kind));
    let at = 0;
    for (const { kind, span } of leaves) {
      expect(span.start, `${kind} of ${text}`).toBeGreaterThanOrEqual(at);
      expect(text.slice(at, span.start), text).toMatch(between);
      at = span.end;
    }
    expect(text.slice(at), text).toMatch(between);
  });
});

const expressionKinds: ReadonlySet<Node['kind']> = new Set([
  'Binary',
  'Unary',
  'Group',
  'Literal',
  'Call',
  'Alias',
  'Placeholder',
  'Variable',
]);

test("an expression's text by itself is that expression", () => {
  holds(arbitraries('written').expression, 500, (tree) => {
    const text = print(tree);
    for (const node of nodes(parseLeniently('commonExpr', text).tree)) {
      if (!expressionKinds.has(node.kind)) continue;
      const own = text.slice(node.span.start, node.span.end);
      const { tree: read, problems } = parseLeniently('commonExpr', own);
      expect(problems, own).toEqual([]);
      expect(bare(read), own).toBe(bare(node));
    }
  });
});
