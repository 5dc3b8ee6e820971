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
    else found.set(key, declared.value);
    for (const nested of declared.annotations) add(nested, `${key}@`);
  };
  for (const annotation of inline) add(annotation, '');
  for (const annotation of external) add(annotation, '');
  return found;
}
