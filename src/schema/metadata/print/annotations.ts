import type { Annotations, Deprecation } from '../../annotations.ts';
import type { Described } from '../../service.ts';
import { namespaceOf } from '../link/names.ts';
import { vocabularies } from '../link/vocabulary/namespaces.ts';
import type { Printing } from './context.ts';
import { type Entry, type Json, type JsonObject, objectOf } from './json.ts';

/** Annotations of an object, or of its member of this name (CSDL JSON 4.01, 14.2). */
export const annotationEntries = (annotations: Annotations, of = ''): readonly Entry[] =>
  Array.from(annotations, ([term, value]): Entry => [`${of}@${term}`, value]);

/** What can be known of an element beside what its declaration says. */
export type Known = Described & {
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly immutable?: boolean;
  readonly optional?: boolean;
  readonly enum?: readonly string[] | undefined;
  readonly alternateKeys?: readonly (readonly string[])[];
};

const core = (term: string) => `${vocabularies.Core}.${term}`;

/** The term that says each. */
const terms: readonly (readonly [term: string, value: (known: Known) => Json | undefined])[] = [
  [core('Description'), ({ documentation }) => documentation],
  [core('Revisions'), ({ deprecated }) => deprecated && revision(deprecated)],
  [core('Computed'), ({ readOnly }) => readOnly || undefined],
  [core('Permissions'), ({ writeOnly }) => (writeOnly ? 'Write' : undefined)],
  [core('Immutable'), ({ immutable }) => immutable || undefined],
  [core('OptionalParameter'), ({ optional }) => (optional ? {} : undefined)],
  [core('AlternateKeys'), ({ alternateKeys }) => (alternateKeys?.length ? alternateKeys.map(alternateKey) : undefined)],
  [`${vocabularies.Validation}.AllowedValues`, (known) => known.enum?.map((value) => ({ Value: value }))],
  [`${vocabularies.Common}.Label`, ({ label }) => label],
];

const revision = ({ since, note }: Deprecation): Json => [
  objectOf([
    ['Kind', 'Deprecated'],
    ['Version', since],
    ['Description', note],
  ]),
];

const alternateKey = (names: readonly string[]): Json => ({ Key: names.map((name) => ({ Name: name, Alias: name })) });

/**
 * The annotations of an element. One that has none may be known of otherwise, in a model that comes with the page or was learned from answers:
 * then what is known is said by annotations.
 */
export function describingEntries(known: Known, of = ''): readonly Entry[] {
  if (known.annotations.size > 0) return annotationEntries(known.annotations, of);
  return terms.map(([term, value]): Entry => [`${of}@${term}`, value(known)]);
}

/** What the model keeps of what has no place of its own in it, by its path; `of` is the member that it annotates. */
export function annotationsAt({ service, printed }: Printing, path: string, of = ''): readonly Entry[] {
  const annotations = service.annotations.get(path);
  printed.add(path);
  return annotations ? annotationEntries(annotations, of) : [];
}

/**
 * Annotations that stand apart, as what they are of has no place where they could stand (CSDL JSON 4.01, 5.2): paths within a type or resource,
 * and what other documents declare. Asked for when all else is printed. Associations, which have annotations in OData 3, JSON does not know.
 */
export function targetsOf({ service, printed }: Printing, namespace: string, isFirst: boolean): JsonObject {
  const own = new Set(service.namespaces.values());
  const apart = [...service.annotations].filter(([path]) => {
    const [head = '', member = ''] = path.split('/');
    const home = namespaceOf(head.replace(/\(.*/s, ''));
    const isElsewhere = !own.has(home);
    const isThere = isElsewhere || service.types.has(head) || (head === service.container && service.resources.has(member));
    return !printed.has(path) && !own.has(path) && isThere && (home === namespace || (isFirst && isElsewhere));
  });
  return objectOf(apart.map(([path, annotations]) => [path, objectOf(annotationEntries(annotations))]));
}
