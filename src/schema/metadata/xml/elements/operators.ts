import type { AnnotationValue } from '../../../annotations.ts';
import type { XmlElement } from '../element.ts';
import { defineElement, type ElementRule } from '../rule.ts';
import { constants } from './constants.ts';
import { annotatedObject, constantAttributes, constantOf, type Operands, operandsOf } from './operands.ts';

/** An expression gives its value to what it stands in. */
export type Expression = ElementRule<Operands>;

/** What can stand in an expression: known to those who call, as it includes what is made here. */
export type Within = () => Readonly<Record<string, Expression>>;

type Entry = readonly [string, AnnotationValue];
type Write = (values: readonly AnnotationValue[], element: XmlElement) => readonly Entry[];

interface Operator {
  readonly write: Write;
  readonly attributes?: readonly string[];
}

const all = (name: string): Operator => ({ write: (values) => [[name, values]] });
const single = (name: string): Operator => ({ write: (values) => [[name, values[0] ?? null]] });

const facets = ['MaxLength', 'Precision', 'Scale', 'SRID'];

/** The type stands beside the value, its facets with a `$` (CSDL JSON 4.01, 14.4.6 and 14.4.9). */
const typed = (name: string): Operator => ({
  attributes: ['Type', ...facets],
  write: (values, element) => {
    const written = element.text('Type')?.trim() ?? '';
    const collected = /^Collection\((.*)\)$/s.exec(written)?.[1];
    const collection: Entry[] = collected === undefined ? [] : [['$Collection', true]];
    return [
      [name, values[0] ?? null],
      ['$Type', collected ?? written],
      ...collection,
      ...facets.flatMap((facet) => facetOf(element, facet)),
    ];
  },
});

function facetOf(element: XmlElement, facet: string): Entry[] {
  const value = element.text(facet);
  if (value === undefined) return [];
  return [[`$${facet}`, facet !== 'SRID' && /^\d{1,15}$/.test(value) ? Number(value) : value]];
}

/** Expressions of several others, each an object in JSON. CSDL XML and CSDL JSON 4.01, 14.4; `AssertType` is `IsOf` in 3.0. */
const operators: Readonly<Record<string, Operator>> = {
  And: all('$And'),
  Or: all('$Or'),
  Not: single('$Not'),
  Eq: all('$Eq'),
  Ne: all('$Ne'),
  Gt: all('$Gt'),
  Ge: all('$Ge'),
  Lt: all('$Lt'),
  Le: all('$Le'),
  Has: all('$Has'),
  In: all('$In'),
  Neg: single('$Neg'),
  Add: all('$Add'),
  Sub: all('$Sub'),
  Mul: all('$Mul'),
  Div: all('$Div'),
  DivBy: all('$DivBy'),
  Mod: all('$Mod'),
  Apply: { attributes: ['Function'], write: (values, element) => [['$Apply', values], named('$Function', element, 'Function')] },
  Cast: typed('$Cast'),
  IsOf: typed('$IsOf'),
  AssertType: typed('$IsOf'),
  If: all('$If'),
  LabeledElement: {
    attributes: ['Name'],
    write: ([value], element) => [['$LabeledElement', value ?? null], named('$Name', element, 'Name')],
  },
  UrlRef: single('$UrlRef'),
};

const named = (as: string, element: XmlElement, attribute: string): Entry => [as, element.text(attribute) ?? ''];

/** Rules of expressions that are made of others. */
export const operatorRules = (within: Within): Record<string, Expression> =>
  Object.fromEntries(
    Object.entries(operators).map(([name, { write, attributes = [] }]) => [
      name,
      defineElement<Operands, Operands>({
        attributes: [...attributes, ...constantAttributes],
        children: within,
        open: operandsOf,
        close: ({ values, annotations }, element, parent) => {
          parent.values.push(annotatedObject(write(values, element), annotations));
        },
      }),
    ]),
  );

/** Rules of expressions that are a text: `<String>…</String>`. */
export const constantRules: Readonly<Record<string, Expression>> = Object.fromEntries(
  Object.keys(constants).map((kind) => [
    kind,
    defineElement<Operands, XmlElement>({
      hasText: true,
      open: (element) => element,
      close: (_node, element, parent, text) => {
        const value = constantOf(element, kind, text);
        if (value === undefined) parent.element.incomplete = true;
        else parent.values.push(value);
      },
    }),
  ]),
);

/** Of 3.0 (MC-CSDL 2.1.46): a name of something in the model, which 4.0 writes as a path. */
const references = ['EntitySetReference', 'FunctionReference', 'ParameterReference', 'PropertyReference', 'ValueTermReference'];

export const referenceRules: Readonly<Record<string, Expression>> = Object.fromEntries(
  references.map((name) => [
    name,
    defineElement<Operands, XmlElement>({
      required: ['Name'],
      open: (element) => element,
      close: (_node, element, parent) => {
        parent.values.push({ $Path: element.required('Name') });
      },
    }),
  ]),
);
