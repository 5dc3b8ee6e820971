import { describe, expect, test } from 'vitest';
import { type Node, parseDocument, parseUrl, print, type RuleName } from '../../grammar/index.ts';
import { parseLeniently } from '../../grammar/rules.ts';
import { documents } from './arbitrary/documents.ts';
import { arbitraries } from './arbitrary/options.ts';
import { urls } from './arbitrary/urls.ts';
import { holds, nodes, withoutGroups } from './property.ts';
import { bare } from './show.ts';

const encodings = [undefined, 'decoded', 'balena', 'standard'] as const;
const layouts = ['line', 'lines'] as const;

interface Reread {
  readonly tree: Node;
  readonly problems: readonly unknown[];
}

/** Every way to print a tree says the same; narrow lines, so that they break wherever they may. */
function samePrinted(tree: Node, read: (printed: string) => Reread, forms: readonly (typeof encodings)[number][] = encodings): void {
  for (const encoding of forms) {
    for (const layout of layouts) {
      const printed = print(tree, { encoding, layout, width: 30 });
      const { tree: again, problems } = read(printed);
      expect(problems, printed).toEqual([]);
      expect(bare(again), printed).toBe(bare(tree));
      expect(print(again, { encoding, layout, width: 30 })).toBe(printed);
    }
  }
}

/** A URL of a document, as lines of one are no URL by themselves. */
function readUrl(printed: string): Reread {
  if (!printed.includes('\n')) return parseUrl(printed);
  const { tree, problems } = parseDocument(`GET ${printed}\nAccept: a/b\n`);
  expect(tree.requests[0]?.headers.length, printed).toBe(1);
  return { tree: tree.requests[0]!.url, problems };
}

const byRule = (rule: RuleName) => (printed: string) => parseLeniently(rule, printed);
const encodedForms = [undefined, 'balena', 'standard'] as const;

describe('what was printed is read as the same tree', () => {
  const { expression, search, option } = arbitraries('written');

  test('expressions', () => holds(expression, 500, (tree) => samePrinted(tree, byRule('commonExpr'), encodedForms)));
  test('searches', () => holds(search, 300, (tree) => samePrinted(tree, byRule('searchExpr'), encodedForms)));
  test('options', () =>
    holds(option('query'), 400, (tree) =>
      samePrinted(
        tree,
        (printed) => {
          const { tree: query, problems } = parseLeniently('queryOptions', printed);
          return { tree: query.kind === 'Url' ? query.options![0]! : query, problems };
        },
        encodedForms,
      ),
    ));
  test('URLs', () => holds(urls('written'), 300, (tree) => samePrinted(tree, readUrl)));
  test('documents', () => holds(documents('written'), 150, (tree) => samePrinted(tree, parseDocument)));
});

describe('a tree without groups is printed with the parentheses that it needs', () => {
  const { expression, search } = arbitraries('none');

  test('URLs', () =>
    holds(urls('none'), 300, (tree) => {
      const printed = print(tree);
      const { tree: again, problems } = parseUrl(printed);
      expect(problems, printed).toEqual([]);
      expect(bare(withoutGroups(again)), printed).toBe(bare(tree));
      expect(print(again), 'kept').toBe(printed);
      expect(print(again, { parentheses: 'minimal' }), 'minimal').toBe(printed);
    }));

  test.each([
    ['commonExpr', expression],
    ['searchExpr', search],
  ] as const)('%s: and no others', (rule, arbitrary) =>
    holds(arbitrary as typeof expression, 500, (tree) => {
      const printed = print(tree);
      const { tree: again } = parseLeniently(rule, printed);
      for (const { kind, span } of nodes(again)) {
        if (kind !== 'Group' && kind !== 'SearchGroup') continue;
        const shorter = `${printed.slice(0, span.start)} ${printed.slice(span.start + 1, span.end - 1)} ${printed.slice(span.end)}`;
        const { tree: other, problems } = parseLeniently(rule, shorter);
        expect(problems.length > 0 || bare(withoutGroups(other)) !== bare(tree), `${printed} as ${shorter}`).toBe(true);
      }
    }),
  );

  test('groups that are not needed are left out', () =>
    holds(arbitraries('written').expression, 400, (tree) => {
      const printed = print(tree, { parentheses: 'minimal' });
      const { tree: again, problems } = parseLeniently('commonExpr', printed);
      expect(problems, printed).toEqual([]);
      expect(bare(withoutGroups(again)), printed).toBe(bare(withoutGroups(tree)));
      expect(print(again)).toBe(printed);
    }));
});
