import { type Atlas, neighboursOf, relationsBetween } from './atlas.ts';

/** What a diagram is of. */
export type Scope =
  | { readonly kind: 'around'; readonly type: string }
  /** The types that are linked the most, of one namespace or of all. */
  | { readonly kind: 'types'; readonly namespace: string | undefined }
  | { readonly kind: 'namespaces' };

export interface View {
  readonly scope: Scope;
  /** Types that were asked for besides, by search or by growing outwards. */
  readonly added: readonly string[];
}

/** Up to so many types a service is drawn whole: more boxes than these are a picture that nobody reads. */
const wholeUpTo = 120;
/** Of a larger one: the most linked. */
const mostLinked = 80;
const mostNeighbours = 40;
const grownAtOnce = 24;
const broughtAlong = 8;
/** However far it is grown. */
export const mostShown = 400;

/** The whole of a service: all its types, or its namespaces where it has too many types and more than one namespace. */
export function wholeScope(atlas: Atlas): Scope {
  const large = atlas.byWeight.length > wholeUpTo && atlas.namespaces.size > 1;
  return large ? { kind: 'namespaces' } : { kind: 'types', namespace: undefined };
}

/** The names of the types, or of the namespaces, that a view shows; what it is of first. */
export function shownIn(atlas: Atlas, { scope, added }: View): readonly string[] {
  const chosen = chosenIn(atlas, scope);
  return scope.kind === 'namespaces' ? chosen : [...new Set([...chosen, ...added])].slice(0, mostShown);
}

function chosenIn(atlas: Atlas, scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'around':
      return atlas.around.has(scope.type) ? [scope.type, ...neighboursOf(atlas, scope.type).slice(0, mostNeighbours)] : [];
    case 'namespaces':
      return [...atlas.namespaces.keys()].slice(0, mostLinked);
    case 'types': {
      const all = scope.namespace === undefined ? atlas.byWeight : (atlas.namespaces.get(scope.namespace) ?? []);
      return all.length <= wholeUpTo ? all : all.slice(0, mostLinked);
    }
  }
}

/** How many a view would show if it left none out. */
export function countIn(atlas: Atlas, scope: Scope): number {
  if (scope.kind === 'namespaces') return atlas.namespaces.size;
  if (scope.kind === 'around') return neighboursOf(atlas, scope.type).length + 1;
  return scope.namespace === undefined ? atlas.byWeight.length : (atlas.namespaces.get(scope.namespace)?.length ?? 0);
}

/**
 * The neighbours of a type that a view does not show yet, the closest first. What is only held as a part is left out, but for types that nothing
 * else leads to: an address that all types hold would bring them all together.
 */
export function hiddenAround(atlas: Atlas, shown: ReadonlySet<string>, type: string): readonly string[] {
  const partsToo = atlas.weights.get(type) === 0;
  const leads = (other: string) => partsToo || relationsBetween(atlas, type, other).some(({ kind }) => kind !== 'part');
  return neighboursOf(atlas, type).filter((other) => !shown.has(other) && leads(other));
}

/** The view with more of a type's neighbours; the same view where there is none, or no room. */
export function grow(atlas: Atlas, view: View, type: string): View {
  const shown = shownIn(atlas, view);
  const more = hiddenAround(atlas, new Set(shown), type).slice(0, Math.min(grownAtOnce, mostShown - shown.length));
  return more.length === 0 ? view : { ...view, added: [...view.added, ...more] };
}

/** The view with a type that was looked for, and with some of its neighbours when it is linked with nothing that shows. */
export function reveal(atlas: Atlas, view: View, type: string): View {
  if (view.scope.kind === 'namespaces') return { scope: { kind: 'around', type }, added: [] };
  const shown = new Set(shownIn(atlas, view));
  if (shown.has(type)) return view;
  const hidden = hiddenAround(atlas, shown, type);
  const alone = hidden.length === hiddenAround(atlas, new Set(), type).length;
  return { ...view, added: [type, ...(alone ? hidden.slice(0, broughtAlong) : []), ...view.added] };
}
