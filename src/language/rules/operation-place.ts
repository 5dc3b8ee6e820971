import type { NameSegment, ResourcePath, Segment } from '../../../grammar/index.ts';
import type { Operation, Service } from '../../schema/index.ts';
import { type Binding, type CalledOn, canBeCalledOn } from '../bind/index.ts';
import { isBefore4 } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { typeInWords } from '../words.ts';

/**
 * A bound operation stands behind what its first parameter takes, by its qualified name; an unbound one at the service's root, by the name of its
 * import: URL Conventions 4.5.1 and 4.5.2, CSDL 12.5 and 13.5.
 */
export const operationPlace: Rule = (context) => ({
  ResourcePath(path) {
    if (isBefore4(context.service)) return;
    for (const [index, step] of path.segments.entries()) {
      const binding = step.kind === 'NameSegment' ? context.bindingOf(step.name) : undefined;
      if (step.kind === 'NameSegment' && binding?.kind === 'operation') checkPlace(context, path, index, step, binding);
    }
  },
});

type Called = Extract<Binding, { kind: 'operation' }>;

function checkPlace(context: RuleContext, path: ResourcePath, index: number, step: NameSegment, { operation, overloads }: Called): void {
  const { service, report } = context;
  const before = path.segments[index - 1];
  const name = step.name.kind === 'Name' ? step.name.text : operation.name;
  const importName = importOf(service, operation);
  const bindingBefore = before?.kind === 'NameSegment' ? context.bindingOf(before.name) : undefined;
  const isRoot = index === 0 || bindingBefore?.kind === 'version' || bindingBefore?.kind === 'outside';
  const on = isRoot ? undefined : calledOn(context, before);
  if (!isRoot && !on) return;
  if (!on && !operation.bound && (importName === undefined || service.imports.has(name))) return;
  if (on && overloads.some((overload) => canBeCalledOn(service, overload, on))) return;
  report('operation-place', step.span, {
    ...{ name, place: placeOf(operation), type: typeInWords(operation.parameters[0]?.type) },
    root:
      operation.bound || importName === undefined
        ? undefined
        : { name: importName, start: path.segments[0]!.span.start, nameEnd: step.name.span.end },
    key: before?.kind === 'NameSegment' ? before.arguments[0]?.span : undefined,
  });
}

const importOf = ({ imports }: Service, { name }: Operation): string | undefined =>
  [...imports.values()].find(({ operation }) => operation === name)?.name;

function placeOf({ bound, parameters: [first] }: Operation): 'root' | 'one' | 'many' {
  if (!bound || !first) return 'root';
  return first.collection ? 'many' : 'one';
}

/** What a step leads to; undefined where nothing is known of it. */
function calledOn({ service, bindingOf }: RuleContext, step: Segment | { readonly kind: 'Hole' } | undefined): CalledOn | undefined {
  const binding = step?.kind === 'NameSegment' ? bindingOf(step.name) : undefined;
  if (step?.kind !== 'NameSegment' || !binding) return undefined;
  const isOne = step.arguments.length > 0;
  if (binding.kind === 'resource') return { type: binding.type, collection: binding.resource.kind === 'EntitySet' && !isOne };
  if (binding.kind !== 'navigation') return undefined;
  return { type: service.types.get(binding.navigation.target), collection: binding.navigation.collection && !isOne };
}
