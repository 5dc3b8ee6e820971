import type { AliasOption, Document, Hole, Problem, QueryOption, Request } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { type Binder, scopeFor } from './binder.ts';
import type { BoundDocument, Scope } from './binding.ts';
import { bindExpression } from './expression.ts';
import { bindJsonBody } from './json-body.ts';
import { bindOptions } from './options.ts';
import { bindResourcePath, serviceOf } from './resource-path.ts';

/** Finds what every name of a document means in a service. Trees with holes bind as far as they go; nothing is reported here. */
export function bindDocument(text: string, parsed: { tree: Document; problems: readonly Problem[] }, service: Service): BoundDocument {
  const binder = createBinder(service);
  for (const request of parsed.tree.requests) {
    binder.service = request.url.kind === 'Url' ? serviceOf(service, request.url) : service;
    binder.services.set(request, binder.service);
    bindRequest(binder, request);
  }
  const { bindings, types, scopes, targets, services, bodies } = binder;
  return { text, service, tree: parsed.tree, problems: parsed.problems, bindings, types, scopes, targets, services, bodies };
}

function createBinder(service: Service): Binder {
  const binder: Binder = {
    service,
    bindings: new Map(),
    types: new Map(),
    scopes: new Map(),
    targets: new Map(),
    services: new Map(),
    bodies: new Map(),
    expression: (node, scope) => bindExpression(binder, node, scope),
    options: (options, scope) => bindOptions(binder, options, scope),
  };
  return binder;
}

function bindRequest(binder: Binder, request: Request): void {
  const { url } = request;
  if (url.kind === 'Hole') {
    binder.bindings.set(url, { kind: 'unknown-resource', owner: undefined });
    return;
  }
  const outer = outerScope(url.options ?? []);
  const target = bindResourcePath(binder, url, outer);
  const scope: Scope = { ...scopeFor(target.type, outer), root: target.type };
  binder.targets.set(request, target);
  binder.scopes.set(url, scope);
  binder.options(url.options ?? [], scope);
  if (request.body?.json) bindJsonBody(binder, request.body.json, target.type);
}

function outerScope(options: readonly (QueryOption | Hole)[]): Scope {
  const aliases = new Map<string, AliasOption>();
  for (const option of options) if (option.kind === 'AliasOption') aliases.set(option.name.text, option);
  return { type: undefined, root: undefined, variables: new Map(), computed: new Set(), aliases };
}
