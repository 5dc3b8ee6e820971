import type { Arguments, LambdaSegment, NameSegment, Path, Segment, SystemSegment } from '../../../grammar/index.ts';
import { operationsOf, qualifiedName } from '../../schema/index.ts';
import { bindAggregate } from './apply.ts';
import type { Binder } from './binder.ts';
import { bindMember, plainType, scopeFor, structureOf, typeOfBinding, unknownType } from './binder.ts';
import type { Binding, Scope, ValueType } from './binding.ts';
import { bindArguments } from './key.ts';
import { type CalledOn, overloadFor } from './operations.ts';

/** Binds a path of an expression, `$select`, `$expand` or `$orderby`, step by step, and gives the type that it leads to. */
export function bindMemberPath(binder: Binder, path: Path, scope: Scope): ValueType {
  let reached: ValueType | undefined;
  for (const segment of path.segments) reached = bindStep(binder, segment, reached, scope);
  return reached ?? unknownType;
}

/** `reached` is undefined at the first step, which is looked up in the scope itself. */
function bindStep(binder: Binder, segment: Path['segments'][number], reached: ValueType | undefined, scope: Scope): ValueType {
  const owner = reached ? structureOf(binder.service, reached) : scope.type;
  switch (segment.kind) {
    case 'NameSegment':
      return bindNameStep(binder, segment, reached, scope);
    case 'Hole':
      binder.bindings.set(segment, { kind: 'unknown', owner });
      return unknownType;
    case 'LambdaSegment':
      return bindLambda(binder, segment, reached ?? unknownType, scope);
    case 'CountSegment': {
      const inner = scopeFor(owner, scope);
      binder.scopes.set(segment, inner);
      if (segment.options) binder.options(segment.options, inner);
      return plainType('Edm.Int64');
    }
    case 'FilterSegment': {
      const inner = scopeFor(owner, scope);
      binder.scopes.set(segment, inner);
      binder.expression(segment.predicate, inner);
      return reached ?? unknownType;
    }
    case 'AggregateSegment':
      bindAggregate(binder, segment.item, scopeFor(owner, scope));
      return unknownType;
    case 'SystemSegment':
      return systemStep(segment, reached, scope);
    case 'LiteralSegment':
      return reached ? { ...reached, collection: false } : unknownType;
    default:
      return reached ?? unknownType;
  }
}

function bindNameStep(binder: Binder, segment: NameSegment, reached: ValueType | undefined, scope: Scope): ValueType {
  if (segment.name.kind !== 'Name') return unknownType;
  const binding = bindName(binder, segment.name.text, segment.arguments[0], reached, scope);
  binder.bindings.set(segment.name, binding);
  const type = binding.kind === 'type' && reached ? { ...reached, name: binding.name } : typeOfBinding(binding);
  if (segment.arguments.length === 0) return type;
  for (const list of segment.arguments) bindArguments(binder, list, binding, structureOf(binder.service, type), scope);
  return { ...type, collection: false };
}

function bindName(binder: Binder, name: string, call: Arguments | undefined, reached: ValueType | undefined, scope: Scope): Binding {
  const variable = reached ? undefined : scope.variables.get(name);
  if (variable) return { kind: 'variable', owner: undefined, variable };
  const owner = reached ? structureOf(binder.service, reached) : scope.type;
  const computed = reached ? undefined : scope.computed.get(name);
  if (computed) return { kind: 'computed', owner, type: computed };
  if (!reached && scope.onlyComputed && !name.includes('.'))
    return { kind: 'unknown', owner: undefined, among: [...scope.computed.keys()] };
  const member = bindMember(name, owner);
  if (member.kind !== 'unknown') return member;
  return bindQualified(binder, name, member, { type: owner, collection: reached?.collection ?? false }, call);
}

/** A cast, an enumeration's type or an operation, called on what stands before it; or what it was before. */
export function bindQualified(binder: Binder, name: string, otherwise: Binding, on?: CalledOn, call?: Arguments): Binding {
  const qualified = qualifiedName(binder.service, name);
  const type = name.includes('.') ? binder.service.types.get(qualified) : undefined;
  if (type || name.startsWith('Edm.') || binder.service.enums.has(qualified))
    return { kind: 'type', owner: undefined, name: qualified, type };
  const overloads = operationsOf(binder.service, name);
  const operation = overloadFor(binder.service, overloads, on, call);
  return operation ? { kind: 'operation', owner: otherwise.owner, operation, overloads } : otherwise;
}

function bindLambda(binder: Binder, segment: LambdaSegment, source: ValueType, scope: Scope): ValueType {
  const variables = new Map(scope.variables);
  if (segment.variable?.kind === 'Name') {
    const variable = { declaration: segment.variable, type: { ...source, collection: false } };
    variables.set(segment.variable.text, variable);
    binder.bindings.set(segment.variable, { kind: 'variable', owner: undefined, variable });
  }
  const inner = { ...scope, variables };
  binder.scopes.set(segment, inner);
  if (segment.predicate) binder.expression(segment.predicate, inner);
  return plainType('Edm.Boolean');
}

function systemStep(segment: SystemSegment, reached: ValueType | undefined, scope: Scope): ValueType {
  const name: Segment['kind'] | string = segment.name;
  if (name === '$it') return plainType(scope.root?.name);
  if (name === '$this') return plainType(scope.type?.name);
  if (name === '$these') return plainType(scope.type?.name, true);
  return reached && name === '$ref' ? reached : unknownType;
}
