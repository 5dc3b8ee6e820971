import type { Service } from '../../../../src/schema/index.ts';

export type Place = readonly string[];

/** Where two models differ: at the deepest place that only one of them has, or where values are not equal. Values of annotations are whole. */
export function differences(before: Service, after: Service): readonly Place[] {
  return [...differencesAt(before, after, [])];
}

function* differencesAt(before: unknown, after: unknown, place: Place): Generator<Place> {
  if (before === after) return;
  const [from, to] = [entriesOf(before, place), entriesOf(after, place)];
  if (!from || !to) {
    if (JSON.stringify(before) !== JSON.stringify(after)) yield place;
    return;
  }
  for (const name of new Set([...from.keys(), ...to.keys()])) {
    if (from.has(name) && to.has(name)) yield* differencesAt(from.get(name), to.get(name), [...place, name]);
    else yield [...place, name];
  }
}

/** The parts of what has parts; undefined for a value. */
function entriesOf(value: unknown, place: Place): ReadonlyMap<string, unknown> | undefined {
  if (value instanceof Map) return value;
  if (typeof value !== 'object' || value === null || isAnnotationValue(place)) return undefined;
  return new Map(Object.entries(value));
}

const isAnnotationValue = (place: Place): boolean => {
  const at = place.indexOf('annotations');
  // The model's own are by path first.
  return at !== -1 && place.length > (at === 0 ? 2 : at + 1);
};

/** Whether a place is one of those that `types.*.key.*` stands for. */
export const isAt = (place: Place, pattern: string): boolean => fits(place, pattern.split('.'));

function fits(place: Place, pattern: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return place.length === 0;
  if (first === '**') return place.some((_, index) => fits(place.slice(index), rest)) || rest.length === 0;
  return place.length > 0 && (first === '*' || first === place[0]) && fits(place.slice(1), rest);
}
