import { declaredNavigations, declaredProperties, type Service, type StructuredType } from '../../../schema/index.ts';
import { nameOfType, namespaceOf, shortName } from '../../parts/names.ts';
import type { SearchEntry } from './search-entry.ts';

/** Everything of a service that has a name: first what is asked for at the root, then types, then their members. */
export function* listEntries(service: Service): Generator<SearchEntry> {
  yield* resourceEntries(service);
  yield* importEntries(service);
  yield* operationEntries(service);
  yield* typeEntries(service);
  yield* enumEntries(service);
  for (const type of service.types.values()) yield* memberEntries(service, type, nameOfType(service, type.name));
}

function* resourceEntries(service: Service): Generator<SearchEntry> {
  for (const resource of service.resources.values()) {
    const { name, aliasOf, type } = resource;
    // Whoever documents the type and not its set means the same entities.
    const described = resource.documentation === undefined ? (service.types.get(type) ?? resource) : resource;
    yield { kind: 'resource', name, key: aliasOf ?? name, owner: '', described, aliasOf };
  }
}

function* importEntries(service: Service): Generator<SearchEntry> {
  for (const imported of service.imports.values()) {
    const { name, operation: key, documentation } = imported;
    const described = (documentation === undefined ? service.operations.get(key)?.[0] : undefined) ?? imported;
    yield { kind: 'operation', name, key, owner: '', described, aliasOf: undefined };
  }
}

/** Those that are called on something, or by another operation alone. */
function* operationEntries(service: Service): Generator<SearchEntry> {
  const imported = new Set([...service.imports.values()].map(({ operation }) => operation));
  for (const [key, [described]] of service.operations) {
    if (!described || imported.has(key)) continue;
    const owner = described.bound ? shortName(described.parameters[0]?.type ?? '') : namespaceOf(key);
    yield { kind: 'operation', name: shortName(key), key, owner, described, aliasOf: undefined };
  }
}

function* typeEntries(service: Service): Generator<SearchEntry> {
  for (const described of service.types.values()) {
    const { name: key } = described;
    // A resource of the same name stands for both.
    if (service.resources.get(shortName(key))?.type === key) continue;
    yield { kind: 'type', name: shortName(key), key, owner: namespaceOf(key), described, aliasOf: undefined };
  }
  for (const described of service.typeDefinitions.values()) {
    const { name: key } = described;
    yield { kind: 'type-definition', name: shortName(key), key, owner: namespaceOf(key), described, aliasOf: undefined };
  }
}

function* enumEntries(service: Service): Generator<SearchEntry> {
  for (const described of service.enums.values()) {
    const { name: key } = described;
    yield { kind: 'enum', name: shortName(key), key, owner: namespaceOf(key), described, aliasOf: undefined };
    for (const member of described.members.values())
      yield { kind: 'value', name: member.name, key, owner: shortName(key), described: member, aliasOf: undefined };
  }
}

/** The members that a type declares itself. */
function* memberEntries(service: Service, type: StructuredType, owner: string): Generator<SearchEntry> {
  const { name: key } = type;
  for (const described of declaredProperties(service, type))
    yield { kind: 'property', name: described.name, key, owner, described, aliasOf: undefined };
  for (const described of declaredNavigations(service, type))
    yield { kind: 'link', name: described.name, key, owner, described, aliasOf: described.aliasOf };
}
