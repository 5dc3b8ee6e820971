import type { Arguments, Hole, Name, NameSegment, Segment, Url } from '../../../grammar/index.ts';
import { inVersion, operationsOf, type Resource, type Service, type StructuredType } from '../../schema/index.ts';
import { type Binder, bindMember, plainType, scopeFor, structureOf, typeOfBinding } from './binder.ts';
import type { Binding, Scope, Target } from './binding.ts';
import { bindArguments } from './key.ts';
import { bindQualified } from './member-path.ts';
import { overloadFor } from './operations.ts';

type Steps = readonly (Segment | Hole)[];

const nowhere: Target = {
  resource: undefined,
  type: undefined,
  collection: false,
  ends: 'unknown',
  operation: undefined,
  version: undefined,
};

/** Binds a request's path, from the service's root to what it ends in. */
export function bindResourcePath(binder: Binder, url: Url, scope: Scope): Target {
  const { segments } = url.path;
  const begin = serviceBegin(binder.service, url);
  for (const segment of segments.slice(0, begin)) bindOutside(binder, segment);
  if (begin === undefined) return nowhere;
  const version = versionName(binder.service, segments[begin]);
  if (version) binder.bindings.set(version, { kind: 'version', owner: undefined });
  const steps = version ? segments.slice(begin + 1) : segments.slice(begin);
  return { ...bindSteps(binder, steps, scope), version };
}

/** The service in the version that the URL names; the same where it names none, or one that does not exist. */
export function serviceOf(service: Service, url: Url): Service {
  const version = versionName(service, url.path.segments[serviceBegin(service, url) ?? -1]);
  return (version && inVersion(service, version.text)?.service) ?? service;
}

const nameOf = (segment: Segment | Hole | undefined): Name | undefined =>
  segment?.kind === 'NameSegment' && segment.name.kind === 'Name' ? segment.name : undefined;

function versionName(service: Service, segment: Segment | Hole | undefined): Name | undefined {
  const pattern = service.dialect.versionSegment;
  const name = nameOf(segment);
  return pattern !== undefined && name && new RegExp(`^(?:${pattern})$`).test(name.text) ? name : undefined;
}

/**
 * Where the service's own path begins: at once in a relative URL; in an absolute one at the version segment or at the first name
 * that is a resource. Undefined when the URL does not lead into the service (`https://api.…/user/v1/whoami`).
 */
function serviceBegin(service: Service, url: Url): number | undefined {
  if (url.origin === undefined) return 0;
  const { segments } = url.path;
  const version = segments.findIndex((segment) => versionName(service, segment) !== undefined);
  if (service.dialect.versionSegment !== undefined) {
    // `https://host/user/v1/whoami`: a version that no resource follows, behind a name, is another API's.
    return version === 0 || (version > 0 && !service.resources.has(nameOf(segments[0])?.text ?? '')) ? version : undefined;
  }
  const known = segments.findIndex((segment) => segment.kind === 'SystemSegment' || service.resources.has(nameOf(segment)?.text ?? ''));
  return known === -1 ? undefined : known;
}

function bindOutside(binder: Binder, segment: Segment | Hole): void {
  const name = nameOf(segment);
  if (name) binder.bindings.set(name, { kind: 'outside', owner: undefined });
}

function bindSteps(binder: Binder, steps: Steps, scope: Scope): Target {
  let target: Target = nowhere;
  steps.forEach((step, index) => {
    target = index === 0 ? bindFirst(binder, step, scope) : bindNext(binder, step, target, scope);
  });
  return target;
}

function bindFirst(binder: Binder, step: Segment | Hole, scope: Scope): Target {
  if (step.kind === 'Hole') binder.bindings.set(step, { kind: 'unknown-resource', owner: undefined });
  if (step.kind === 'SystemSegment') return { ...nowhere, ends: 'system' };
  if (step.kind !== 'NameSegment' || step.name.kind !== 'Name') return nowhere;
  const { binding, target } = resolveResource(binder.service, step.name.text, step.arguments[0]);
  binder.bindings.set(step.name, binding);
  return withArguments(binder, step, binding, target, scope);
}

function resolveResource(service: Service, name: string, call: Arguments | undefined): { binding: Binding; target: Target } {
  const resource = service.resources.get(name);
  const overloads = operationsOf(service, name);
  const operation = overloadFor(service, overloads, undefined, call);
  if (resource) {
    const type = service.types.get(resource.type);
    const collection = resource.kind === 'EntitySet';
    return { binding: { kind: 'resource', owner: undefined, resource, type }, target: entities(type, collection, resource) };
  }
  if (operation) {
    return { binding: { kind: 'operation', owner: undefined, operation, overloads }, target: operationTarget(service, operation) };
  }
  return { binding: { kind: 'unknown-resource', owner: undefined }, target: nowhere };
}

function operationTarget(service: Service, operation: Extract<Binding, { kind: 'operation' }>['operation']): Target {
  const type = structureOf(service, plainType(operation.returns?.type));
  return { ...nowhere, type, collection: operation.returns?.collection ?? false, ends: 'operation', operation };
}

const entities = (type: StructuredType | undefined, collection: boolean, resource?: Resource): Target => ({
  resource,
  type,
  collection,
  ends: 'entities',
  operation: undefined,
  version: undefined,
});

function withArguments(binder: Binder, step: NameSegment, binding: Binding, target: Target, scope: Scope): Target {
  for (const list of step.arguments) bindArguments(binder, list, binding, target.type, scope);
  return step.arguments.length > 0 && binding.kind !== 'operation' ? { ...target, collection: false } : target;
}

function bindNext(binder: Binder, step: Segment | Hole, before: Target, scope: Scope): Target {
  switch (step.kind) {
    case 'Hole':
      binder.bindings.set(step, { kind: 'unknown', owner: before.type });
      return before;
    case 'NameSegment':
      return bindMemberStep(binder, step, before, scope);
    case 'LiteralSegment':
      return { ...before, collection: false };
    case 'FilterSegment':
      binder.scopes.set(step, scopeFor(before.type, scope));
      binder.expression(step.predicate, scopeFor(before.type, scope));
      return before;
    case 'CountSegment':
      binder.scopes.set(step, scopeFor(before.type, scope));
      if (step.options) binder.options(step.options, scopeFor(before.type, scope));
      return { ...before, ends: 'count' };
    case 'SystemSegment':
      return step.name === '$links' ? before : { ...before, ends: 'system' };
    default:
      return before;
  }
}

function bindMemberStep(binder: Binder, step: NameSegment, before: Target, scope: Scope): Target {
  if (step.name.kind !== 'Name') return nowhere;
  const member = bindMember(step.name.text, before.type);
  const binding = member.kind === 'unknown' ? bindQualified(binder, step.name.text, member, before, step.arguments[0]) : member;
  binder.bindings.set(step.name, binding);
  return withArguments(binder, step, binding, memberTarget(binder.service, binding, before), scope);
}

function memberTarget(service: Service, binding: Binding, before: Target): Target {
  if (binding.kind === 'type') return { ...before, type: binding.type };
  if (binding.kind === 'operation') return operationTarget(service, binding.operation);
  const type = typeOfBinding(binding);
  if (binding.kind === 'navigation') return entities(structureOf(service, type), type.collection);
  return {
    ...nowhere,
    type: structureOf(service, type),
    collection: type.collection,
    ends: binding.kind === 'property' ? 'value' : 'unknown',
  };
}
