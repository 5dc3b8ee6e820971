import type { Annotations, AnnotationValue } from '../../annotations.ts';
import { noAnnotations } from '../../make.ts';
import type { AnnotationDeclaration } from '../declarations.ts';
import type { Report } from '../problems.ts';
import type { Names } from './names.ts';

/**
 * The annotations of one element by qualified term: those that stand in it, then those that have it as their target. Of two with the same
 * term and qualifier the first is used (CSDL 4.01, 14.2: a document must not have them).
 */
export function collectAnnotations(
  names: Names,
  report: Report,
  path: string,
  inline: readonly AnnotationDeclaration[],
  external: readonly AnnotationDeclaration[] = [],
): Annotations {
  if (inline.length === 0 && external.length === 0) return noAnnotations;
  const found = new Map<string, AnnotationValue>();
  const add = (declared: AnnotationDeclaration, under: string) => {
    const { qualifier, at } = declared;
    const term = names.qualifyTerm(under + declared.term);
    const key = qualifier === undefined ? term : `${term}#${qualifier}`;
    if (found.has(key)) report('duplicate', at, `"${path}" is annotated with ${key} more than once. The first is used.`, path);
    else found.set(key, qualifyWithin(names, declared.value));
    for (const nested of declared.annotations) add(nested, `${key}@`);
  };
  for (const annotation of inline) add(annotation, '');
  for (const annotation of external) add(annotation, '');
  return found;
}

/** A value with the terms of the annotations within its records qualified: `@Core.Description`, `Value@Core.Description`. */
function qualifyWithin(names: Names, value: AnnotationValue): AnnotationValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: AnnotationValue) => qualifyWithin(names, item));
  const entries = Object.entries(value).map(([name, said]) => [qualifyMember(names, name), qualifyWithin(names, said)]);
  return Object.fromEntries(entries) as AnnotationValue;
}

function qualifyMember(names: Names, name: string): string {
  const at = name.indexOf('@');
  return at === -1 ? name : `${name.slice(0, at)}@${names.qualifyTerm(name.slice(at + 1))}`;
}
