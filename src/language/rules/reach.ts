import type { Hole, QueryOption, Url } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { truthOf } from '../truth/truth.ts';
import { typeInWords } from '../words.ts';

/**
 * How many entities a write touches. Of OData 4.01 it is one, or by `/$each` all that a filter leaves (Protocol 11.4.13 and 11.4.14; URL
 * Conventions 4.13); of balena all that a `$filter` leaves. POST takes no key (Protocol 11.4.2).
 */
export const reach: Rule = (context) => ({
  Url(node) {
    const method = context.request.method?.text.toUpperCase() ?? 'GET';
    if (context.target?.ends !== 'entities' && !isEach(node)) return;
    if (method === 'POST') checkCreation(context, node);
    else if (Object.hasOwn(changing, method)) checkWrite(context, node, method);
  },
});

/** PUT to all of balena's creates one; elsewhere it replaces, as far as it is answered at all. */
const changing = { PATCH: 'changes', MERGE: 'changes', PUT: 'replaces', DELETE: 'deletes' } as const;

const isEach = ({ path }: Url): boolean => path.segments.some((step) => step.kind === 'SystemSegment' && step.name === '$each');

function checkWrite(context: RuleContext, url: Url, method: string): void {
  const { request, target, dialect, report } = context;
  if (!target?.collection || !request.method) return;
  const resource = target.resource?.name ?? typeInWords(target.type?.name);
  const doing = changing[method as keyof typeof changing];
  if (!dialect.quirks.includes('unfiltered-write') && !isEach(url)) {
    report('write-to-many', request.method.span, { method, resource });
    return;
  }
  if (method === 'PUT' && !isEach(url)) return;
  const filter = filterOf(url.options ?? []);
  const step = url.path.segments.find(({ kind }) => kind === 'FilterSegment');
  const predicate = filter ? filter.predicate : step?.kind === 'FilterSegment' ? step.predicate : undefined;
  const filtered = predicate !== undefined;
  if (!filtered || truthOf(context, predicate) === true) report('unfiltered-write', request.method.span, { doing, resource, filtered });
}

const filterOf = (options: readonly (QueryOption | Hole)[]) => options.find((option) => option.kind === 'FilterOption');

function checkCreation({ request, target, report }: RuleContext, { path }: Url): void {
  const { resource } = target!;
  if (target!.collection || resource?.kind !== 'EntitySet' || path.segments.at(-1)?.kind !== 'NameSegment') return;
  report('post-to-one', request.method!.span, { resource: resource.name });
}
