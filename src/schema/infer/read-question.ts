import { type Argument, type Expression, type Hole, type Name, parseUrl, type QueryOption, type Segment } from '../../../grammar/index.ts';
import { type Asked, type AskedKey, type Expanded, nothingAsked, type Question } from './question.ts';

/** Reads what a URL asks of the service at `baseUrl`; undefined when it leads elsewhere or is not understood. */
export function readQuestion(url: string, baseUrl: string): Question | undefined {
  if (!url.startsWith(baseUrl) && `${url}/` !== baseUrl) return undefined;
  const { tree } = parseUrl(`/${url.slice(baseUrl.length)}`);
  const path = readPath(tree.path.segments);
  if (!path) return undefined;
  const asked = path.entities ? readOptions(tree.options ?? []) : undefined;
  return { baseUrl, steps: path.steps, key: path.last && readKey(path.last, tree.options ?? []), asked };
}

interface PathRead {
  readonly steps: readonly string[];
  readonly last: readonly Argument[] | undefined;
  readonly entities: boolean;
}

function readPath(segments: readonly (Segment | Hole)[]): PathRead | undefined {
  const steps: string[] = [];
  let last: readonly Argument[] | undefined;
  let entities = true;
  for (const segment of segments) {
    if (segment.kind === 'CountSegment') entities = false;
    else if (segment.kind === 'LiteralSegment') last = [];
    else if (segment.kind === 'FilterSegment') last = undefined;
    else if (segment.kind !== 'NameSegment' || segment.name.kind !== 'Name') return undefined;
    else if (segment.name.text.includes('.')) {
      // A cast changes no place; a call with a qualified name gives who knows what.
      if (segment.arguments.length > 0) return undefined;
    } else {
      steps.push(segment.name.text);
      last = segment.arguments[0]?.items;
    }
  }
  return { steps, last, entities };
}

function readKey(items: readonly Argument[], options: readonly (QueryOption | Hole)[]): AskedKey | undefined {
  const [only] = items;
  const names = items.flatMap(({ name }) => (name ? [name.text] : []));
  if (names.length !== items.length && items.length > 1) return undefined;
  return { names, value: items.length === 1 && only ? literalOf(only.value, options) : undefined };
}

function literalOf(value: Expression, options: readonly (QueryOption | Hole)[]): string | undefined {
  if (value.kind === 'Literal') return value.value;
  if (value.kind !== 'Alias') return undefined;
  const alias = options.find((option) => option.kind === 'AliasOption' && option.name.text === value.name);
  return alias?.kind === 'AliasOption' && alias.value.kind === 'Literal' ? alias.value.value : undefined;
}

function readOptions(options: readonly (QueryOption | Hole)[]): Asked | undefined {
  // It makes something else of the entities.
  if (options.some(({ kind }) => kind === 'ApplyOption')) return undefined;
  const expand = new Map<string, Expanded>();
  const computed = new Set<string>();
  let expandAll = false;
  let narrowed = false;
  let paged = false;
  for (const option of options) {
    if (option.kind === 'SelectOption') narrowed ||= !option.items.some((item) => item.kind === 'SelectItem' && isStar(item.path.segments));
    if (option.kind === 'ValueOption') paged ||= option.name.text === '$top' || option.name.text === '$skip';
    if (option.kind === 'ComputeOption') for (const name of option.items.flatMap(aliasOf)) computed.add(name.text);
    if (option.kind !== 'ExpandOption') continue;
    for (const item of option.items) {
      if (item.kind === 'Hole') continue;
      if (isStar(item.path.segments)) expandAll = true;
      else addExpanded(expand, item.path.segments, item.options ?? []);
    }
  }
  return { expand, expandAll, narrowed, paged, computed };
}

const aliasOf = (item: Extract<QueryOption, { kind: 'ComputeOption' }>['items'][number]): Name[] =>
  item.kind === 'ComputeItem' && item.alias.kind === 'Name' ? [item.alias] : [];

const isStar = (segments: readonly (Segment | Hole)[]): boolean => segments.some(({ kind }) => kind === 'StarSegment');

/** `$expand=a/b` of OData 2 expands both; in `Address/Country` of 4 the first is a complex property: rows tell which. */
function addExpanded(into: Map<string, Expanded>, segments: readonly (Segment | Hole)[], options: readonly (QueryOption | Hole)[]): void {
  const names = segments.flatMap((segment) =>
    segment.kind === 'NameSegment' && segment.name.kind === 'Name' && !segment.name.text.includes('.') ? [segment.name.text] : [],
  );
  const counted = segments.some(({ kind }) => kind === 'CountSegment' || kind === 'SystemSegment');
  let at = into;
  names.forEach((name, index) => {
    const isLast = index === names.length - 1;
    const before = at.get(name);
    const asked = isLast ? (counted ? undefined : readOptions(options)) : undefined;
    const expand = new Map([...(before?.asked?.expand ?? []), ...(asked?.expand ?? [])]);
    const merged = isLast && asked === undefined ? undefined : { ...(asked ?? before?.asked ?? nothingAsked), expand };
    at.set(name, { link: isLast || before?.link === true, asked: merged });
    at = expand;
  });
}
