import type { AnnotationValue } from '../../../annotations.ts';
import type { AnnotationDeclaration } from '../../declarations.ts';
import { excerpt } from '../../excerpt.ts';
import type { XmlElement } from '../element.ts';
import { constants } from './constants.ts';

/** What an annotation can stand in. */
export interface Annotated {
  readonly annotations: AnnotationDeclaration[];
}

/** What takes the values of the expressions that stand in it, in their order. */
export interface Operands extends Annotated {
  readonly element: XmlElement;
  readonly values: AnnotationValue[];
}

/** Attributes that are expressions: each constant, as CSDL XML 4.01 allows for all elements that take an expression. */
export const constantAttributes = Object.keys(constants);

/** What an element begins with, that can have its value in an attribute; undefined when that means nothing. */
export function operandsOf(element: XmlElement): Operands | undefined {
  for (const { name, value } of element.attributes) {
    if (!Object.hasOwn(constants, name)) continue;
    const read = constantOf(element, name, value);
    return read === undefined ? undefined : { element, values: [read], annotations: element.annotations };
  }
  return { element, values: [], annotations: element.annotations };
}

/** The value of a constant; a text that is none is reported. */
export function constantOf(element: XmlElement, kind: string, text: string): AnnotationValue | undefined {
  const value = constants[kind]?.(text);
  if (value === undefined) element.report('invalid', `${excerpt(text)} is no ${kind}: it is left out.`);
  return value;
}

type Entry = readonly [string, AnnotationValue];

/** An object of CSDL JSON with the annotations of the expression that it stands for. Made of entries, so that `__proto__` is a name. */
export function annotatedObject(entries: readonly Entry[], annotations: readonly AnnotationDeclaration[]): AnnotationValue {
  return Object.fromEntries([...entries, ...annotationEntries('', annotations)]);
}

/** `of@Term#Qualifier`, and for annotations of annotations `of@Term@Other.Term` (CSDL JSON 4.01, 14.2). */
export function annotationEntries(of: string, annotations: readonly AnnotationDeclaration[]): readonly Entry[] {
  return annotations.flatMap(({ term, qualifier, value, annotations }) => {
    const name = `${of}@${term}${qualifier === undefined ? '' : `#${qualifier}`}`;
    return [[name, value] as const, ...annotationEntries(name, annotations)];
  });
}
