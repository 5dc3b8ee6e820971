import { type ExpandItem, type Node, type Path, type Url, walk } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Observed of `@balena/odata-to-abstract-sql` 10: it joins a link once for each query, and gives up on a path that begins with one that is joined
 * already. A path that goes further than those before it is left without its table (`missing FROM-clause entry`): 500 with an empty body.
 */
export const joinedLink: Rule = (context) => {
  if (!context.dialect.quirks.includes('joins-once')) return {};
  const ofOptions = ({ options }: Pick<Url | ExpandItem, 'options'>): void => check(context, inOrder(options ?? []));
  return {
    Url: ofOptions,
    ExpandItem: ofOptions,
    CountSegment: ofOptions,
    LambdaSegment: ({ predicate }) => predicate && check(context, [predicate]),
  };
};

/** The filter is translated before the order, wherever they stand. */
const inOrder = (options: readonly Node[]): readonly Node[] =>
  (['FilterOption', 'OrderbyOption'] as const).flatMap((kind) => options.filter((option) => option.kind === kind));

function check(context: RuleContext, roots: readonly Node[]): void {
  const joined = new Set<string>();
  for (const root of roots) {
    for (const path of pathsIn(root)) {
      const links = linksOf(context, path);
      const begun = links.findIndex((link) => joined.has(link));
      const missing = begun < 0 ? undefined : links.slice(begun).find((link) => !joined.has(link));
      if (missing !== undefined) report(context, path, links[begun]!);
      for (const link of begun < 0 ? links : links.slice(0, begun)) joined.add(link);
    }
  }
}

/** In the order of the text; what has a query of its own is left out. */
function pathsIn(root: Node): readonly Path[] {
  const paths: Path[] = [];
  walk(root, (node) => {
    if (node.kind === 'Path') paths.push(node);
    return ownQuery.has(node.kind) ? 'skip' : undefined;
  });
  return paths;
}

/** What a path holds is looked at where it stands. */
const ownQuery: ReadonlySet<Node['kind']> = new Set(['Path', 'ExpandOption', 'SelectOption']);

/** The links that a path goes over on its way to a member, each as the way to it. */
function linksOf({ bindingOf }: RuleContext, { segments }: Path): readonly string[] {
  // Most paths are a name, or one with a lambda.
  if (!segments.some(({ kind }, index) => index > 0 && kind === 'NameSegment')) return [];
  const names = segments.flatMap((step) => (step.kind === 'NameSegment' && step.name.kind === 'Name' ? [step.name] : []));
  const first = names[0] && bindingOf(names[0])?.kind === 'variable' ? 1 : 0;
  const links = names.slice(first, -1);
  if (!links.every((name) => bindingOf(name)?.kind === 'navigation')) return [];
  const way = (steps: number): string =>
    names
      .slice(0, steps)
      .map(({ text }) => text)
      .join('/');
  return links.map((_, index) => way(first + index + 1));
}

function report({ dialect, report: tell, text }: RuleContext, { span }: Path, joined: string): void {
  tell('link-joined-before', span, { service: dialect.name, path: text.slice(span.start, span.end), link: joined });
}
