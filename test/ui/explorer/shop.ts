import type { Service } from '../../../src/schema/index.ts';
import {
  createEnumMember,
  createEnumType,
  createImport,
  createNavigation,
  createOperation,
  createParameter,
  createProperty,
  createResource,
  createReturnType,
  createService,
  createType,
  noCapabilities,
} from '../../../src/schema/make.ts';

const byName = <Item extends { readonly name: string }>(...items: readonly Item[]) => new Map(items.map((item) => [item.name, item]));

const title = createProperty({
  name: 'Title',
  type: 'Edm.String',
  label: 'Book title',
  documentation: 'As it stands on the cover.',
  maxLength: 80,
});
const key = createProperty({ name: 'ID', type: 'Edm.Int32', nullable: false, readOnly: true });
const item = createType({ name: 'Shop.Item', kind: 'EntityType', abstract: true, key: ['ID'], properties: byName(key) });

/** A small service with a bit of everything, odd names among it. */
export const shop: Service = createService({
  name: 'shop',
  types: byName(
    item,
    createType({
      name: 'Shop.Book',
      kind: 'EntityType',
      baseType: 'Shop.Item',
      key: ['ID'],
      alternateKeys: [['Title', 'author']],
      documentation: 'Something to read.\n\nOr to give away.',
      deprecated: { since: '2024', note: 'Use media.' },
      properties: byName(
        key,
        title,
        createProperty({ name: 'price', type: 'Edm.Decimal', guessed: true, values: values({ minimum: '0', currency: '/currency' }) }),
        createProperty({ name: 'currency', type: 'Edm.String' }),
        createProperty({ name: 'cover', type: 'Shop.Cover', nullable: false }),
        createProperty({ name: 'size', type: 'Shop.Size' }),
        createProperty({ name: '__proto__', type: 'Edm.String', documentation: '<img src=x onerror=alert(1)>' }),
      ),
      navigations: byName(
        createNavigation({
          name: 'author',
          target: 'Shop.Author',
          partner: 'books',
          constraints: [{ property: 'ID', referenced: 'ID' }],
          onDelete: 'Cascade',
        }),
        createNavigation({ name: 'writer', target: 'Shop.Author', aliasOf: 'author' }),
      ),
    }),
    createType({
      name: 'Shop.Author',
      kind: 'EntityType',
      key: ['ID'],
      properties: byName(key, createProperty({ name: 'fullTitle', type: 'Edm.String' })),
      navigations: byName(createNavigation({ name: 'books', target: 'Shop.Book', collection: true, partner: 'author' })),
    }),
    createType({
      name: 'Shop.Size',
      kind: 'ComplexType',
      properties: byName(createProperty({ name: 'width', type: 'Edm.Int32' }), createProperty({ name: 'height', type: 'Edm.Int32' })),
    }),
  ),
  enums: byName(
    createEnumType({
      name: 'Shop.Cover',
      members: byName(createEnumMember({ name: 'hard', value: '0' }), createEnumMember({ name: 'soft', value: '1' })),
    }),
  ),
  resources: byName(
    createResource({
      name: 'Books',
      type: 'Shop.Book',
      bindings: new Map([
        ['author', 'Authors'],
        ['writer', 'Gone'],
      ]),
      capabilities: {
        ...noCapabilities,
        filter: { ...noCapabilities.filter, excluded: ['price'], requiredProperties: ['Title'] },
        insert: { ...noCapabilities.insert, allowed: false },
        update: { ...noCapabilities.update, allowed: false },
        delete: { allowed: false },
        search: { allowed: true, unsupported: [] },
      },
    }),
    createResource({ name: 'Tomes', type: 'Shop.Book', aliasOf: 'Books' }),
    createResource({ name: 'Authors', type: 'Shop.Author' }),
    createResource({ name: 'Me', type: 'Shop.Author', kind: 'Singleton' }),
  ),
  operations: new Map([
    [
      'Shop.discounted',
      [
        createOperation({
          name: 'Shop.discounted',
          kind: 'Function',
          bound: true,
          parameters: [
            createParameter({ name: 'it', type: 'Shop.Book' }),
            createParameter({ name: 'percent', type: 'Edm.Int32', nullable: false }),
          ],
          returns: createReturnType({ type: 'Edm.Decimal', nullable: false }),
        }),
      ],
    ],
    [
      'Shop.order',
      [
        createOperation({
          name: 'Shop.order',
          kind: 'Action',
          documentation: 'Buys a book.',
          parameters: [
            createParameter({ name: 'title', type: 'Edm.String' }),
            createParameter({ name: 'count', type: 'Edm.Int32', optional: true, defaultValue: '1' }),
          ],
        }),
      ],
    ],
  ]),
  imports: byName(createImport({ name: 'order', operation: 'Shop.order', kind: 'Action' })),
});

type Values = NonNullable<ReturnType<typeof createProperty>['values']>;

function values(given: Partial<Values>): Values {
  return {
    ...{
      pattern: undefined,
      minimum: undefined,
      maximum: undefined,
      exclusiveMinimum: false,
      exclusiveMaximum: false,
      multipleOf: undefined,
    },
    ...{ allowed: [], unit: undefined, currency: undefined, text: undefined, semantics: undefined },
    ...given,
  };
}
