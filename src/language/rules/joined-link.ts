import { children, type ExpandItem, type Node, type Path, type Url } from '../../../grammar/index.ts';
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
function* pathsIn(root: Node): Iterable<Path> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Path') yield node;
    else if (node.kind !== 'ExpandOption' && node.kind !== 'SelectOption') pending.push(...[...children(node)].reverse());
  }
}

/** The links that a path goes over on its way to a member, each as the way to it. */
function linksOf({ bindingOf }: RuleContext, { segments }: Path): readonly string[] {
  const names = segments.flatMap((step) => (step.kind === 'NameSegment' && step.name.kind === 'Name' ? [step.name] : []));
  const ways = names.map((_, index) =>
    names
      .slice(0, index + 1)
      .map(({ text }) => text)
      .join('/'),
  );
  const first = names[0] && bindingOf(names[0])?.kind === 'variable' ? 1 : 0;
  const steps = ways.slice(first, -1);
  return names.slice(first, -1).every((name) => bindingOf(name)?.kind === 'navigation') ? steps : [];
}

function report({ dialect, report: tell, text }: RuleContext, { span }: Path, joined: string): void {
  tell('link-joined-before', span, { service: dialect.name, path: text.slice(span.start, span.end), link: joined });
}
