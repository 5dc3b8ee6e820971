import type { Path } from '../../../grammar/index.ts';
import { structureOf } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import type { Want } from './expected.ts';
import { over, type Place } from './place.ts';
import { typeBefore, typeBehind } from './reached.ts';
import { scopeAt, surroundingsOf, variablesIn } from './surroundings.ts';

/** A step behind another one in an expression. */
export function stepWants(place: Place, path: Path): readonly Want[] {
  const source = typeBefore(place, path);
  const type = structureOf(place.service, source);
  if (!type) return [];
  const { container, predicate, subject } = surroundingsOf(place, place.path.indexOf(path));
  const ordering = container.kind === 'OrderbyItem';
  const lambda: Want[] = ordering ? [] : [{ kind: 'lambda', source, taken: variablesIn(scopeAt(place)) }];
  const counts: Want[] = place.service.dialect.quirks.includes('no-count-in-expression') ? [] : [{ kind: 'count' }];
  if (source.collection) return [...lambda, ...counts];
  const kind = ordering ? 'orderby' : predicate && !subject ? 'predicate' : 'operand';
  const member: Want = { kind: 'member', place: kind, type, chosen: [], like: subject?.operand.name, computed: [] };
  // balena writes a to-one link with a lambda too: `belongs_to__application/any(a:…)`.
  const asked = source.navigation?.guessed || place.service.dialect.quirks.includes('lambda-over-one');
  return source.navigation && predicate && asked ? [member, ...lambda] : [member];
}

/** The variable in `any(|`. */
export function declarationWants(place: Place): readonly Want[] {
  const lambda = over(place, 1);
  if (lambda?.kind !== 'LambdaSegment') return [];
  const taken = variablesIn(scopeAt(place, lambda));
  return [{ kind: 'declaration', source: sourceOf(place, lambda), operator: lambda.operator.text, taken }];
}

/** The collection that `any` and `all` look at. */
export function sourceOf(place: Place, lambda: Path['segments'][number]): ValueType {
  const path = place.path[place.path.indexOf(lambda) - 1];
  return typeBehind(place, path?.kind === 'Path' ? path.segments[path.segments.indexOf(lambda) - 1] : undefined);
}
