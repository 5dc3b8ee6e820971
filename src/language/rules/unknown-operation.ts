import { type Call, type Name, type Node, primitiveTypes } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import { operationsOn, type Service, type StructuredType } from '../../schema/index.ts';
import { functionFact } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Names with a namespace are those of types, functions and actions of the service: URL Conventions 4.5 (operations), 4.11 (casts), 5.1.1.10
 * (`isof`, `cast`); those of `Edm` are primitive types, CSDL 3.3.
 */
export const unknownOperation: Rule = (context) => ({
  Name(node, ancestors) {
    const binding = context.bindingOf(node);
    if (binding?.kind === 'type') checkPrimitive(context, node, binding.name);
    else if (binding?.kind !== 'unknown') return;
    else if (isQualified(context.service, node.text) && (binding.owner || isOfService(context.service, node.text)))
      checkQualified(context, node, ancestors);
    else if (isShortType(context.service, node, ancestors))
      context.report('unknown-type', node.span, { name: node.text, suggestions: typesCalled(context.service, node.text) });
  },
});

/** A name with dots is of a namespace where the service has any. */
export const isQualified = ({ namespaces }: Service, name: string): boolean => name.includes('.') && namespaces.size > 0;

/** Of a namespace of the service: no open type has a property of such a name. */
const isOfService = ({ namespaces }: Service, name: string): boolean => namespaces.has(name.slice(0, name.lastIndexOf('.')));

/** `cast(Title,String)`, `isof(Painting)`: a type without its namespace. */
function typesCalled({ types, enums }: Service, name: string): readonly string[] {
  return [...Object.keys(primitiveTypes), ...types.keys(), ...enums.keys()].filter((known) => localName(known) === name);
}

/** Whether a name that is no member is meant as a type. */
export const isShortType = (service: Service, { text }: Name, ancestors: readonly Node[]): boolean =>
  isTypeArgument(ancestors) && typesCalled(service, text).length > 0;

/** CSDL 4.01, 3.4: not primitive, but types that something can be. */
const abstract: ReadonlySet<string> = new Set([
  ...['Edm.ComplexType', 'Edm.EntityType', 'Edm.PrimitiveType', 'Edm.Untyped', 'Edm.AnyPropertyPath', 'Edm.AnnotationPath'],
  ...['Edm.PropertyPath', 'Edm.NavigationPropertyPath', 'Edm.ModelElementPath', 'Edm.Time', 'Edm.DateTime'],
]);

function checkPrimitive({ report }: RuleContext, node: Name, name: string): void {
  if (!name.startsWith('Edm.') || Object.hasOwn(primitiveTypes, name) || abstract.has(name)) return;
  report('unknown-type', node.span, { name: node.text, suggestions: closest(node.text, Object.keys(primitiveTypes)) });
}

function checkQualified({ service, report }: RuleContext, node: Name, ancestors: readonly Node[]): void {
  const { text: name, span } = node;
  const types = [...service.types.keys(), ...service.enums.keys()];
  if (isTypeArgument(ancestors)) report('unknown-type', span, { name, suggestions: nearest(name, types) });
  else report('unknown-operation', span, { name, suggestions: nearest(name, [...service.operations.keys(), ...types]) });
}

/** Near by the whole name, else by what stands behind its last dot: a namespace is easily left out, or another one. */
function nearest(name: string, candidates: readonly string[]): readonly string[] {
  const last = localName(name).toLowerCase();
  const same = candidates.filter((candidate) => localName(candidate).toLowerCase() === last);
  return same.length > 0 ? same.slice(0, 3) : closest(name, candidates);
}

const localName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The last argument of `isof` and `cast`. */
function isTypeArgument(ancestors: readonly Node[]): boolean {
  const [call, path] = [ancestors.at(-3), ancestors.at(-2)];
  return call?.kind === 'Call' && functionFact(call.name.text)?.group === 'type' && (call as Call).arguments.at(-1) === path;
}

/** Operations that can be called on what a name without its namespace was looked up in: `discounted` for `CatalogService.discounted`. */
export function operationsNamed(service: Service, name: string, owner: StructuredType): readonly string[] {
  const byLocal = new Map(operationsOn(service, owner.name).map((qualified) => [localName(qualified), qualified]));
  return closest(name, byLocal.keys()).map((local) => byLocal.get(local)!);
}
