import type { AnnotationValue } from '../../../annotations.ts';
import type { XmlElement } from '../element.ts';
import { defineElement, type ElementRule } from '../rule.ts';
import { type Annotated, annotatedObject, annotationEntries, constantAttributes, type Operands, operandsOf } from './operands.ts';
import { constantRules, type Expression, operatorRules, referenceRules } from './operators.ts';

const within = () => ({ Annotation: annotation, ...expressions });

/** CSDL XML 4.01, 14.2. */
export const annotation: ElementRule<Annotated> = defineElement<Annotated, Operands>({
  attributes: ['Qualifier', ...constantAttributes],
  required: ['Term'],
  children: within,
  open: operandsOf,
  close: (operands, element, parent) => {
    const value = saidBy(operands);
    if (value !== undefined) parent.annotations.push({ ...head(element), value, annotations: operands.annotations });
  },
});

/** Undefined where what was said could not be read. One that says nothing has its term's default: true, for those that are written so. */
function saidBy({ values, element }: Operands): AnnotationValue | undefined {
  if (values.length > 0) return values[0];
  return element.incomplete ? undefined : true;
}

const head = (element: XmlElement) => ({
  at: element.at,
  term: element.required('Term').trim(),
  qualifier: element.text('Qualifier'),
});

interface RecordNode extends Annotated {
  readonly entries: (readonly [string, AnnotationValue])[];
}

/** CSDL XML 4.01, 14.4.12. */
const propertyValue: ElementRule<RecordNode> = defineElement<RecordNode, Operands>({
  attributes: constantAttributes,
  required: ['Property'],
  children: within,
  open: operandsOf,
  close: (operands, element, record) => {
    const value = saidBy(operands);
    const property = element.required('Property');
    if (value !== undefined) record.entries.push([property, value], ...annotationEntries(property, operands.annotations));
  },
});

/** CSDL XML 4.01, 14.4.12; its type is control information in JSON (CSDL JSON 4.01, 14.4.12). */
const record: Expression = defineElement<Operands, RecordNode>({
  attributes: ['Type'],
  children: () => ({ PropertyValue: propertyValue, Annotation: annotation }),
  open: (element) => {
    const type = element.text('Type');
    return { entries: type === undefined ? [] : [['@type', `#${type}`]], annotations: element.annotations };
  },
  close: ({ entries, annotations }, _element, parent) => {
    parent.values.push(annotatedObject(entries, annotations));
  },
});

const collection: Expression = defineElement<Operands, Operands>({
  children: within,
  open: operandsOf,
  close: ({ values }, _element, parent) => {
    parent.values.push(values);
  },
});

/** An object only where it has annotations (CSDL JSON 4.01, 14.4.11). */
const nothing: Expression = defineElement<Operands, Operands>({
  children: () => ({ Annotation: annotation }),
  open: operandsOf,
  close: ({ annotations }, _element, parent) => {
    parent.values.push(annotations.length === 0 ? null : annotatedObject([['$Null', null]], annotations));
  },
});

const labeledElementReference: Expression = defineElement<Operands, XmlElement>({
  attributes: ['Name'],
  hasText: true,
  open: (element) => element,
  close: (_node, element, parent, text) => {
    parent.values.push({ $LabeledElementReference: element.text('Name') ?? text.trim() });
  },
});

/** Each expression by its element: CSDL XML 4.01, 14.3 and 14.4. */
const expressions: Readonly<Record<string, Expression>> = {
  ...constantRules,
  ...referenceRules,
  ...operatorRules(within),
  Collection: collection,
  LabeledElementReference: labeledElementReference,
  Null: nothing,
  Record: record,
};

/** `TypeAnnotation` of 3.0: an annotation that is a record (MC-CSDL 2.1.42). */
export const typeAnnotation: ElementRule<Annotated> = defineElement<Annotated, RecordNode>({
  attributes: ['Qualifier'],
  required: ['Term'],
  children: () => ({ PropertyValue: propertyValue }),
  open: () => ({ entries: [], annotations: [] }),
  close: ({ entries }, element, parent) => {
    parent.annotations.push({ ...head(element), value: annotatedObject(entries, []), annotations: [] });
  },
});
