import type { CountSegment, ExpandItem, ExpandOption, Path, SelectItem, SelectOption, Url } from '../../../grammar/index.ts';
import { qualifiedName, type StructuredType } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';

/** What options may belong to. */
export type Holder = Url | ExpandItem | SelectItem | CountSegment;

/** The entities at one place of an answer, and the lists that choose among their members: the request's own, or those that a link leads to. */
export interface Level {
  /** From the request's entities: empty for those themselves. */
  readonly path: string;
  /** Undefined: nothing is known of them. */
  readonly type: StructuredType | undefined;
  readonly holder: Holder;
  /** Of a link: `/$count` and `/$ref` give no entities. */
  readonly gives: 'entities' | 'count' | 'references';
  readonly selects: readonly SelectOption[];
  readonly expands: readonly ExpandOption[];
  readonly selected: readonly Selected[];
  readonly expanded: readonly Expanded[];
}

export interface Selected {
  /** From this level on, links by their preferred names and types by their qualified ones; undefined: a star, a variable or the like. */
  readonly name: string | undefined;
  /** What stands before `*`: `''` for one by itself. */
  readonly star: string | undefined;
  readonly option: SelectOption;
  readonly item: SelectItem;
  /** Of `Address($select=Street)`. */
  readonly level: Level | undefined;
}

export interface Expanded {
  readonly name: string | undefined;
  readonly option: ExpandOption;
  readonly item: ExpandItem;
  readonly level: Level;
}

/** Lists as OData 4 nests them. */
export function readLevel(bound: BoundRequest, holder: Holder, path: string, gives: Level['gives'] = 'entities'): Level {
  const options = holder.options ?? [];
  const selects = options.filter((option) => option.kind === 'SelectOption');
  const expands = options.filter((option) => option.kind === 'ExpandOption');
  return {
    path,
    type: bound.scopes.get(holder)?.type,
    holder,
    gives,
    selects,
    expands,
    selected: selects.flatMap((option) => itemsOf(option).map((item) => readSelected(bound, option, item, path))),
    expanded: expands.flatMap((option) => itemsOf(option).map((item) => readExpanded(bound, option, item, path))),
  };
}

export function itemsOf(option: SelectOption): readonly SelectItem[];
export function itemsOf(option: ExpandOption): readonly ExpandItem[];
export function itemsOf({ items }: SelectOption | ExpandOption): readonly (SelectItem | ExpandItem)[] {
  return items.filter((item) => item.kind !== 'Hole');
}

function readSelected(bound: BoundRequest, option: SelectOption, item: SelectItem, path: string): Selected {
  const { segments } = item.path;
  const star = segments.at(-1)?.kind === 'StarSegment' ? nameOf(bound, segments.slice(0, -1)) : undefined;
  const name = star === undefined ? nameOf(bound, segments) : undefined;
  const nested = name !== undefined && item.options?.some(({ kind }) => kind === 'SelectOption');
  return { name: name === '' ? undefined : name, star, option, item, level: nested ? readLevel(bound, item, join(path, name)) : undefined };
}

function readExpanded(bound: BoundRequest, option: ExpandOption, item: ExpandItem, path: string): Expanded {
  const last = item.path.segments.at(-1);
  const name = nameOf(bound, item.path.segments) || undefined;
  const counted = last?.kind === 'CountSegment';
  const gives = counted ? 'count' : last?.kind === 'SystemSegment' && last.name === '$ref' ? 'references' : 'entities';
  return { name, option, item, level: readLevel(bound, counted ? last : item, join(path, name ?? '*'), gives) };
}

export const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/** The names of a path; a cast at its end changes nothing of which link it is. Undefined where one is not known, as of a variable. */
export function nameOf({ bindings, service }: BoundRequest, segments: Path['segments']): string | undefined {
  const names: string[] = [];
  let casts = 0;
  for (const segment of segments) {
    if (segment.kind === 'CountSegment' || segment.kind === 'SystemSegment') break;
    if (segment.kind !== 'NameSegment' || segment.name.kind !== 'Name' || segment.name.text.endsWith('*')) return undefined;
    const { text } = segment.name;
    const binding = bindings.get(segment.name);
    if (binding?.kind === 'navigation') names.push(binding.navigation.aliasOf ?? text);
    else names.push(text.includes('.') ? qualifiedName(service, text) : text);
    casts = binding?.kind === 'type' ? casts + 1 : 0;
  }
  return names.slice(0, names.length - casts).join('/');
}

/** Nothing is selected, or all is: every property comes. */
export const isWhole = ({ selected, gives }: Level): boolean =>
  gives === 'entities' && (selected.length === 0 || selected.some(({ star }) => star === ''));
