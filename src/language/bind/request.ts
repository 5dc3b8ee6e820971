import type { AliasOption, Hole, QueryOption, ReadRequest } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { type Binder, scopeFor } from './binder.ts';
import type { BoundRequest, Scope, Target } from './binding.ts';
import { bindExpression } from './expression.ts';
import { bindJsonBody } from './json-body.ts';
import { parametersType } from './operations.ts';
import { bindOptions } from './options.ts';
import { bindResourcePath, serviceOf } from './resource-path.ts';

/**
 * Finds what every name of a request means in a service. Trees with holes bind as far as they go; nothing is reported here. Where `isAsked` says no of an
 * option or an operand, what is in it is left out.
 */
export function bindRequest(
  { text, tree, problems }: ReadRequest,
  connected: Service,
  isAsked: Binder['isAsked'] = () => true,
): BoundRequest {
  const binder = createBinder(tree.url.kind === 'Url' ? serviceOf(connected, tree.url) : connected, isAsked);
  const target = bindParts(binder, tree);
  const { service, bindings, types, scopes, bodies } = binder;
  return { text, request: tree, problems, connected, service, target, bindings, types, scopes, bodies };
}

function createBinder(service: Service, isAsked: Binder['isAsked']): Binder {
  const binder: Binder = {
    service,
    bindings: new Map(),
    types: new Map(),
    scopes: new Map(),
    bodies: new Map(),
    isAsked,
    expression: (node, scope) => bindExpression(binder, node, scope),
    options: (options, scope) => bindOptions(binder, options, scope),
  };
  return binder;
}

function bindParts(binder: Binder, { url, body }: ReadRequest['tree']): Target | undefined {
  if (url.kind === 'Hole') {
    binder.bindings.set(url, { kind: 'unknown-resource', owner: undefined });
    return undefined;
  }
  const outer = outerScope(url.options ?? []);
  const target = bindResourcePath(binder, url, outer);
  const scope: Scope = { ...scopeFor(target.type, outer), root: target.type };
  binder.scopes.set(url, scope);
  binder.options(url.options ?? [], scope);
  // An action is given its parameters (Protocol 11.5.5.1).
  const { operation, type } = target;
  if (body?.json) bindJsonBody(binder, body.json, operation ? parametersType(operation) : type);
  return target;
}

function outerScope(options: readonly (QueryOption | Hole)[]): Scope {
  const aliases = new Map<string, AliasOption>();
  for (const option of options) if (option.kind === 'AliasOption') aliases.set(option.name.text, option);
  return { type: undefined, root: undefined, variables: new Map(), computed: new Map(), onlyComputed: false, aliases };
}
