import { resourceOfType, type Service, type StructuredType } from '../../schema/index.ts';
import { namespaceOf, shortName } from '../parts/names.ts';
import { countOf } from '../parts/words.ts';
import { type Atlas, atlasOf, type Relation, relationsBetween } from './atlas.ts';
import { hiddenAround, type Scope, shownIn, type View } from './view.ts';

/** How much of each type is shown. */
export type Detail = 'names' | 'fields';

/** A box of the diagram: a type, or a namespace. */
export interface GraphNode {
  /** The type's name in the model, or the namespace's. */
  readonly id: string;
  readonly title: string;
  /** What kind of type it is and where it is asked for; empty when there is nothing to say. */
  readonly note: string;
  /** Properties, and links to the type itself. */
  readonly fields: readonly string[];
  /** Neighbours that the diagram does not show. */
  readonly hidden: number;
  /** What the diagram is of. */
  readonly focus: boolean;
}

/** A line between two boxes, for all that they have to do with each other. */
export interface GraphEdge {
  readonly id: string;
  /** Links to one lead from here to `to` where there are such: what belongs to something stands before it. */
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Relation[];
  /** How many links a line between namespaces stands for; 0 between types. */
  readonly links: number;
}

export interface Graph {
  readonly scope: Scope;
  readonly kind: 'types' | 'namespaces';
  /** Every line ends at what the diagram is of. */
  readonly star: boolean;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const mostFields = 12;

/** What a view of a service shows, as boxes and lines. Unknown names in the view are left out. */
export function graphOf(service: Service, view: View, detail: Detail): Graph {
  const atlas = atlasOf(service);
  const shown = shownIn(atlas, view);
  if (view.scope.kind === 'namespaces') return namespaceGraph(atlas, view.scope, shown);
  const names = shown.filter((name) => service.types.has(name));
  const all = new Set(names);
  const focus = view.scope.kind === 'around' ? view.scope.type : undefined;
  const several = atlas.namespaces.size > 1;
  const hubs = hubsOf(view);
  return {
    scope: view.scope,
    kind: 'types',
    star: hubs !== undefined,
    nodes: names.map((id) => ({
      id,
      title: shortName(id),
      note: noteOf(service, id, several),
      fields: [...selfLinks(atlas, id), ...(detail === 'fields' ? fieldsOf(service.types.get(id)!) : [])],
      hidden: hiddenAround(atlas, all, id).length,
      focus: id === focus,
    })),
    edges: edgesAmong(atlas, names, hubs),
  };
}

/** Around a type, lines stand between it and the others: those among its neighbours would hide them. */
function hubsOf({ scope, added }: View): ReadonlySet<string> | undefined {
  return scope.kind === 'around' && added.length === 0 ? new Set([scope.type]) : undefined;
}

function edgesAmong(atlas: Atlas, names: readonly string[], hubs: ReadonlySet<string> | undefined): readonly GraphEdge[] {
  const place = new Map(names.map((name, index) => [name, index]));
  const edges: GraphEdge[] = [];
  for (const name of hubs ?? names) {
    for (const other of atlas.around.get(name)?.keys() ?? []) {
      const later = (place.get(other) ?? -1) > place.get(name)!;
      if (later) edges.push(edgeBetween(atlas, name, other, place));
    }
  }
  return edges;
}

function edgeBetween(atlas: Atlas, one: string, other: string, place: ReadonlyMap<string, number>): GraphEdge {
  const relations = relationsBetween(atlas, one, other);
  const backwards =
    relations.some(({ owner, many }) => owner === other && !many) || relations.every(({ owner, many }) => owner === one && many);
  const [from, to] = backwards ? [other, one] : [one, other];
  return { id: `${place.get(from)}-${place.get(to)}`, from, to, relations, links: 0 };
}

function noteOf(service: Service, id: string, several: boolean): string {
  const type = service.types.get(id)!;
  const resource = resourceOfType(service, id)?.name;
  const kind = type.kind === 'ComplexType' ? 'complex' : undefined;
  const where = resource === undefined || resource === id ? undefined : `/${resource}`;
  const notes = [type.abstract ? 'abstract' : undefined, kind, where, several ? namespaceOf(id) || undefined : undefined];
  return notes.filter((note) => note !== undefined).join(' · ');
}

const selfLinks = (atlas: Atlas, id: string): readonly string[] =>
  relationsBetween(atlas, id, id).map((relation) => `↻ ${relation.name} ${multiplicityOf(relation)}`);

function fieldsOf({ properties, key }: StructuredType): readonly string[] {
  const keys = key.flatMap((name) => properties.get(name) ?? []);
  const ordered = [...new Set([...keys, ...properties.values()])];
  const lines = ordered.slice(0, mostFields).map(({ name }) => (key.includes(name) ? `${name} · key` : name));
  return ordered.length > mostFields ? [...lines, `and ${ordered.length - mostFields} more`] : lines;
}

/** As class diagrams write it: `1`, `0..1`, `*`. */
export const multiplicityOf = ({ many, nullable }: Relation): string => (many ? '*' : nullable ? '0..1' : '1');

function namespaceGraph(atlas: Atlas, scope: Scope, shown: readonly string[]): Graph {
  const place = new Map(shown.map((name, index) => [name, index]));
  const counts = new Map<string, { from: string; to: string; links: number }>();
  for (const [type, others] of atlas.around) {
    for (const [other, relations] of others) {
      const [one, two] = [place.get(namespaceOf(type)), place.get(namespaceOf(other))];
      if (one === undefined || two === undefined || one >= two) continue;
      const count = counts.get(`${one}-${two}`) ?? { from: shown[one]!, to: shown[two]!, links: 0 };
      count.links += relations.length;
      counts.set(`${one}-${two}`, count);
    }
  }
  return {
    scope,
    kind: 'namespaces',
    star: false,
    nodes: shown.map((id) => ({
      id,
      title: id || 'without a namespace',
      note: countOf(atlas.namespaces.get(id)!.length, 'type'),
      fields: [],
      hidden: 0,
      focus: false,
    })),
    edges: [...counts].map(([id, { from, to, links }]) => ({ id, from, to, relations: [], links })),
  };
}
