import { createLanguageService, type LanguageService } from '../../../src/language/index.ts';
import { dialectOf } from '../../../src/schema/dialect/index.ts';
import type { Property, Service } from '../../../src/schema/index.ts';
import { createNavigation, createProperty, createResource, createService, createType } from '../../../src/schema/make.ts';

const properties = (types: Readonly<Record<string, string>>): ReadonlyMap<string, Property> =>
  new Map(Object.entries(types).map(([name, type]) => [name, createProperty({ name, type })]));

const links = (targets: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(targets).map(([name, target]) => {
      const collection = target.startsWith('*');
      return [name, createNavigation({ name, target: collection ? target.slice(1) : target, collection })];
    }),
  );

const person = properties({ id: 'Edm.Int32', name: 'Edm.String', home: 'shop.Address' });

const types = [
  createType({
    ...{ name: 'shop.Book', kind: 'EntityType', key: ['id'] },
    properties: properties({ id: 'Edm.Int32', title: 'Edm.String', price: 'Edm.Decimal', größe: 'Edm.Int32', 'two words': 'Edm.String' }),
    navigations: links({ author: 'shop.Person', reviews: '*shop.Review' }),
  }),
  createType({ name: 'shop.Person', kind: 'EntityType', key: ['id'], properties: person, navigations: links({ books: '*shop.Book' }) }),
  createType({
    ...{ name: 'shop.Manager', kind: 'EntityType', key: ['id'], baseType: 'shop.Person' },
    properties: new Map([...person, ...properties({ level: 'Edm.Int32' })]),
    navigations: links({ books: '*shop.Book', staff: '*shop.Person' }),
  }),
  createType({
    ...{ name: 'shop.Review', kind: 'EntityType', key: ['id'], open: true },
    properties: properties({ id: 'Edm.Int32', stars: 'Edm.Byte' }),
    navigations: links({ book: 'shop.Book', writer: 'shop.Person' }),
  }),
  createType({
    ...{ name: 'shop.Address', kind: 'ComplexType' },
    properties: properties({ street: 'Edm.String', city: 'Edm.String' }),
    navigations: links({ neighbours: '*shop.Person' }),
  }),
] as const;

/** A small service with complex, derived and open types, in the version given. */
export const shop = (version: Service['version']): Service =>
  createService({
    name: 'shop',
    version,
    dialect: dialectOf(version),
    origin: 'metadata',
    namespaces: new Map([
      ['shop', 'shop'],
      ['Self', 'shop'],
    ]),
    types: new Map(types.map((type) => [type.name, type])),
    resources: new Map(
      Object.entries({ Books: 'shop.Book', People: 'shop.Person', Reviews: 'shop.Review' }).map(([name, type]) => [
        name,
        createResource({ name, type }),
      ]),
    ),
  });

/** As OData 4.01 has it. */
export const v4: LanguageService = createLanguageService(shop('4.01'));
/** Lists of paths, as OData 2 has them. */
export const v2: LanguageService = createLanguageService(shop('2.0'));
