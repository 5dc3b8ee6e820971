import { defineElement, type ElementRule } from '../rule.ts';
import { annotation, typeAnnotation } from './annotation.ts';
import type { Annotated } from './operands.ts';

const sentence = (term: string): ElementRule<Annotated> =>
  defineElement<Annotated, object>({
    hasText: true,
    open: (element) => element,
    close: (_node, element, parent, text) => {
      const value = text.replace(/\s+/g, ' ').trim();
      if (value !== '') parent.annotations.push({ at: element.at, term, qualifier: undefined, value, annotations: [] });
    },
  });

/** Before annotations there was an element for this (MC-CSDL 2.1.44); it says the same as these terms. */
const documentation: ElementRule<Annotated> = defineElement<Annotated, Annotated>({
  children: () => ({
    Summary: sentence('Org.OData.Core.V1.Description'),
    LongDescription: sentence('Org.OData.Core.V1.LongDescription'),
  }),
  open: (_element, parent) => parent,
});

/** What nearly every element can have. */
export const annotated = {
  Annotation: annotation,
  ValueAnnotation: annotation,
  TypeAnnotation: typeAnnotation,
  Documentation: documentation,
};
