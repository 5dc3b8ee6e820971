import type { Navigation, Property, Service, StructuredType } from '../../../src/schema/index.ts';
import { createNavigation, createProperty, createResource, createService, createType } from '../../../src/schema/make.ts';

const byName = <Item extends { readonly name: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.name, item]));

/**
 * A service in a few words, a type a line: `Order: key id, note, customer>Customer, lines>>Line, pays>?Person, address=Address`; `: Base` behind a
 * name stands for what it is derived from, `complex` before it for a complex type.
 */
export function serviceOf(...lines: readonly string[]): Service {
  const types = new Map<string, StructuredType>();
  for (const line of lines) {
    const [, complex, name, base, members] = /^(complex )?(.+?)(?: : (\S+))?: ?(.*)$/.exec(line)!;
    const parts = members!.split(', ').filter(Boolean);
    const inherited = types.get(base ?? '');
    const own = createType({
      name: name!,
      kind: complex ? 'ComplexType' : 'EntityType',
      baseType: base,
      key: parts.flatMap((part) => /^key (.*)/.exec(part)?.[1] ?? []),
      properties: new Map([...(inherited?.properties ?? []), ...byName(parts.flatMap(propertyOf))]),
      navigations: new Map([...(inherited?.navigations ?? []), ...byName(parts.flatMap(navigationOf))]),
    });
    types.set(own.name, own);
  }
  const sets = [...types.values()].filter(({ kind }) => kind === 'EntityType');
  return createService({ name: 'test', types, resources: byName(sets.map(({ name }) => createResource({ name, type: name }))) });
}

function propertyOf(part: string): readonly Property[] {
  if (part.includes('>')) return [];
  const [name, type = 'Edm.String'] = part.replace(/^key /, '').split('=');
  return [createProperty({ name: name!, type })];
}

function navigationOf(part: string): readonly Navigation[] {
  const [, name, form, target] = /^(.*?)(>>|>\?|>)(.*)$/.exec(part) ?? [];
  if (name === undefined) return [];
  return [createNavigation({ name, target: target!, collection: form === '>>', nullable: form !== '>' })];
}

/** Five types, with one of each kind of relation. */
export const shop = serviceOf(
  'complex Address: street, city',
  'Person: key id, name, home=Address, knows>>Person',
  'Customer : Person: orders>>Order',
  'Order: key id, note, customer>Customer, pays>?Person, lines>>Line',
  'Line: key id, amount, order>Order',
);

/** As many types, each linked with the one that its number divided by three is. */
export const chain = (types: number, namespaces = 1): Service => {
  const name = (index: number) => `N${index % namespaces}.T${index}`;
  return serviceOf(...Array.from({ length: types }, (_, index) => `${name(index)}: key id, to>${name(Math.floor(index / 3))}`));
};
