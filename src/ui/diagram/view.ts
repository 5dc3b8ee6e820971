import { type Atlas, neighboursOf } from './atlas.ts';

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
export const wholeUpTo = 120;
/** Of a larger one: the most linked. */
const mostLinked = 80;
const mostNeighbours = 40;
const grownAtOnce = 24;
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
  return [...new Set([...chosen, ...(scope.kind === 'namespaces' ? [] : added)])].slice(0, mostShown);
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

/** The neighbours of a type that a view does not show yet, the closest first. */
export function hiddenAround(atlas: Atlas, shown: ReadonlySet<string>, type: string): readonly string[] {
  return neighboursOf(atlas, type).filter((other) => !shown.has(other));
}

/** The view with more of a type's neighbours; the same view where there is none, or no room. */
export function grow(atlas: Atlas, view: View, type: string): View {
  const shown = shownIn(atlas, view);
  const more = hiddenAround(atlas, new Set(shown), type).slice(0, Math.min(grownAtOnce, mostShown - shown.length));
  return more.length === 0 ? view : { ...view, added: [...view.added, ...more] };
}

/** The view with a type that was looked for. */
export function reveal(atlas: Atlas, view: View, type: string): View {
  if (view.scope.kind === 'namespaces') return { scope: { kind: 'around', type }, added: [] };
  if (shownIn(atlas, view).includes(type)) return view;
  return { ...view, added: [type, ...view.added].slice(0, mostShown) };
}
