import {
  declaredProperties,
  derivedFrom,
  isA,
  linksTo,
  type Navigation,
  type Operation,
  operationsOn,
  type Property,
  type Service,
  type StructuredType,
} from '../../../schema/index.ts';
import { byName, nameOfType, shortName } from '../../parts/names.ts';
import { wordOfProperty, wordOfType } from '../type-words.ts';
import type { DetailsItem, DetailsList } from './details.ts';

/** A type's members, what links to it, what can be called on it and what is derived from it. */
export function memberLists(service: Service, type: StructuredType): readonly DetailsList[] {
  const links = [...type.navigations.values()].filter(({ aliasOf }) => aliasOf === undefined);
  const lists: readonly DetailsList[] = [
    {
      title: 'Properties',
      members: true,
      items: [...type.properties.values()].sort(byName).map((property) => propertyItem(service, type, property)),
    },
    { title: 'Links', members: true, items: links.sort(byName).map((link) => linkItem(service, type, link)) },
    { title: 'Linked from', members: false, items: incomingItems(service, type) },
    { title: 'Held by', members: false, items: type.kind === 'ComplexType' ? usesOf(service, type.name) : [] },
    { title: 'Operations', members: false, items: operationItems(service, type) },
    { title: 'Derived types', members: false, items: derivedFrom(service, type.name).map(typeItem) },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

const nothing = { documentation: undefined, deprecated: false } as const;

function propertyItem(service: Service, owner: StructuredType, property: Property): DetailsItem {
  const { name, documentation, deprecated } = property;
  const isKey = owner.key.includes(name);
  const detail = [wordOfProperty(property, service), isKey && 'key', property.guessed && 'guessed'].filter(Boolean).join(' · ');
  const to = { kind: 'member', owner: owner.name, name } as const;
  return { kind: 'property', name, detail, documentation, deprecated: deprecated !== undefined, to };
}

function linkItem(service: Service, owner: StructuredType, link: Navigation): DetailsItem {
  const { name, documentation, deprecated, collection, target } = link;
  const leads = nameOfType(service, target);
  const to = { kind: 'member', owner: owner.name, name } as const;
  return { kind: 'link', name, detail: collection ? `many ${leads}` : leads, documentation, deprecated: deprecated !== undefined, to };
}

function incomingItems(service: Service, type: StructuredType): readonly DetailsItem[] {
  return linksTo(service, type.name).map(({ owner, navigation: { name, documentation } }) => {
    const to = { kind: 'member', owner: owner.name, name } as const;
    return { ...nothing, kind: 'link', name, detail: `of ${nameOfType(service, owner.name)}`, documentation, to };
  });
}

/** The properties, of any type, whose values are of a type. */
export function usesOf(service: Service, name: string): readonly DetailsItem[] {
  const items: DetailsItem[] = [];
  for (const owner of service.types.values()) {
    for (const property of declaredProperties(service, owner)) {
      if (property.type !== name && property.typeDefinition !== name) continue;
      const to = { kind: 'member', owner: owner.name, name: property.name } as const;
      items.push({ ...nothing, kind: 'property', name: property.name, detail: `of ${shortName(owner.name)}`, to });
    }
  }
  return items;
}

/** What is called on one of its entities, on many, or on those of a base type. */
function operationItems(service: Service, type: StructuredType): readonly DetailsItem[] {
  return operationsOn(service, type.name).map((name) => {
    const overloads = service.operations.get(name)!;
    const bound = overloads.find(({ bound, parameters: [first] }) => bound && first && isA(service, type.name, first.type));
    return operationItem(name, bound!);
  });
}

function operationItem(name: string, { kind, documentation, deprecated, returns }: Operation): DetailsItem {
  const gives = returns ? `gives ${wordOfType(returns.type)}` : kind.toLowerCase();
  const to = { kind: 'operation', name } as const;
  return { kind: 'operation', name: shortName(name), detail: gives, documentation, deprecated: deprecated !== undefined, to };
}

const typeItem = ({ name, documentation, deprecated }: StructuredType): DetailsItem => ({
  kind: 'type',
  name: shortName(name),
  detail: '',
  documentation,
  deprecated: deprecated !== undefined,
  to: { kind: 'type', name },
});
