import type { Arguments } from '../../../grammar/index.ts';
import type { Service, StructuredType } from '../../schema/index.ts';
import { type Binder, bindMember, structureOf, typeOfBinding } from './binder.ts';
import type { Binding, Scope } from './binding.ts';
import { namedParameters, parametersType } from './operations.ts';

/**
 * Binds `(…)` behind a name: keys of the entities that the name leads to, or an operation's parameters. Values are read without a
 * scope of members: a key's value is a literal or an alias.
 */
export function bindArguments(binder: Binder, list: Arguments, behind: Binding, type: StructuredType | undefined, scope: Scope): void {
  for (const item of list.items) {
    if (item.name)
      binder.bindings.set(
        item.name,
        behind.kind === 'operation' ? bindParameter(item.name.text, behind) : bindKeyPart(binder.service, item.name.text, type),
      );
    binder.expression(item.value, { ...scope, type: undefined });
  }
}

/** A member of the type; where the key has a name for a path, what that leads to (CSDL 4.01, 6.5). */
function bindKeyPart(service: Service, name: string, type: StructuredType | undefined): Binding {
  const path = type?.keyPaths.get(name)?.split('/') ?? [name];
  return path.reduce<{ binding: Binding; type: StructuredType | undefined }>(
    ({ type: owner }, step) => {
      const binding = bindMember(step, owner);
      return { binding, type: structureOf(service, typeOfBinding(binding)) };
    },
    { binding: { kind: 'unknown', owner: type }, type },
  ).binding;
}

function bindParameter(name: string, { operation }: Extract<Binding, { kind: 'operation' }>): Binding {
  const parameter = namedParameters(operation).find((candidate) => candidate.name === name);
  return parameter ? { kind: 'parameter', owner: undefined, operation, parameter } : { kind: 'unknown', owner: parametersType(operation) };
}
