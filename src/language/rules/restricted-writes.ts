import type { JsonMember } from '../../../grammar/index.ts';
import type { Capabilities } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isWritten } from './write-target.ts';

/**
 * What may be done with a resource, as its service says: Read-, Insert-, Update- and DeleteRestrictions of Org.OData.Capabilities.V1, SAP's
 * attributes, and `Core.Immutable` of properties.
 */
export const restrictedWrites: Rule = (context) => ({
  Request: () => checkMethod(context),
  JsonMember: (node) => checkMember(context, node),
});

function checkMethod({ request, target, dialect, report }: RuleContext): void {
  const { method, url } = request;
  const resource = target?.ends === 'entities' || (method && isWritten(target, dialect)) ? target.resource : undefined;
  if (!resource || url.kind === 'Hole') return;
  const doing = forbidden(method?.text.toUpperCase() ?? 'GET', resource.capabilities, target!.collection);
  if (doing !== undefined) report('method-restricted', method?.span ?? url.path.span, { doing, resource: resource.name });
}

function forbidden(method: string, capabilities: Capabilities, many: boolean): string | undefined {
  switch (method) {
    case 'GET':
      if (capabilities.read.allowed === false && (many || capabilities.read.byKey !== true)) return 'read';
      return !many && capabilities.read.byKey === false ? 'read by key' : undefined;
    case 'POST':
      return capabilities.insert.allowed === false ? 'created' : undefined;
    case 'PATCH':
    case 'MERGE':
    case 'PUT':
      if (capabilities.update.allowed === false) return 'changed';
      return capabilities.update.methods?.includes(method) === false ? `changed by ${method}` : undefined;
    case 'DELETE':
      return capabilities.delete.allowed === false ? 'deleted' : undefined;
    default:
      return undefined;
  }
}

const doings: Readonly<Record<string, 'created' | 'changed'>> = { POST: 'created', PATCH: 'changed', MERGE: 'changed', PUT: 'changed' };

function checkMember({ request, target, bindingOf, report }: RuleContext, { name }: JsonMember): void {
  const resource = target?.ends === 'entities' ? target.resource : undefined;
  const doing = doings[request.method?.text.toUpperCase() ?? ''];
  const binding = bindingOf(name);
  if (!resource || !doing || (binding?.kind !== 'property' && binding?.kind !== 'navigation') || binding.owner !== target?.type) return;
  const { excluded } = doing === 'created' ? resource.capabilities.insert : resource.capabilities.update;
  const immutable = doing === 'changed' && binding.kind === 'property' && binding.property.immutable;
  const readOnly = binding.kind === 'property' ? binding.property.readOnly : binding.navigation.readOnly;
  if (!readOnly && (excluded.includes(name.value) || immutable))
    report('member-restricted', name.span, { name: name.value, resource: resource.name, doing });
}
