import { expect, test } from 'vitest';
import { newCall, newRequest } from '../../src/language/index.ts';
import { createImport, createOperation, createParameter, createResource, createService, createType } from '../../src/schema/make.ts';
import { shop } from '../ui/explorer/shop.ts';

const lend = createOperation({
  ...{ name: 'Lib.lend', kind: 'Function', bound: true },
  parameters: [createParameter({ name: 'it', type: 'Lib.Item' })],
});
const find = createOperation({
  ...{ name: 'Lib.find', kind: 'Function' },
  parameters: [createParameter({ name: 'title', type: 'Edm.String' }), createParameter({ name: 'year', type: 'Edm.Int32' })],
});

/** Its functions are bound to a base type, or called by an import. */
const library = createService({
  name: 'library',
  types: new Map(
    [
      createType({ name: 'Lib.Item', kind: 'EntityType', abstract: true }),
      createType({ name: 'Lib.Book', kind: 'EntityType', baseType: 'Lib.Item' }),
    ].map((type) => [type.name, type]),
  ),
  resources: new Map([['Books', createResource({ name: 'Books', type: 'Lib.Book' })]]),
  operations: new Map([lend, find].map((operation) => [operation.name, [operation]])),
  imports: new Map([['find', createImport({ name: 'find', operation: 'Lib.find', kind: 'Function' })]]),
});

test.each<[name: string, written: string, expected: string]>([
  ['a resource', newRequest(shop, 'Books'), '### Books\nGET /Books\n  ?$top=20'],
  ['a singleton', newRequest(shop, 'Me'), '### Me\nGET /Me'],
  ['with an option', newRequest(shop, 'Books', '$expand=author'), '### Books\nGET /Books\n  ?$expand=author\n  &$top=20'],
  ['a name that could break the text', newRequest(shop, 'a b\n### c?'), '### a b ### c?\nGET /a%20b%0A%23%23%23%20c%3F\n  ?$top=20'],
  ['a bound function', newCall(shop, 'Shop.discounted'), '### Shop.discounted\nGET /Books(<KEY>)/Shop.discounted(percent=<PERCENT>)'],
  ['an action', newCall(shop, 'Shop.order'), '### order\nPOST /order\nContent-Type: application/json\n\n{\n  "title": "<TITLE>"\n}'],
  ['a function of a base type', newCall(library, 'Lib.lend'), '### Lib.lend\nGET /Books(<KEY>)/Lib.lend()'],
  ['one of OData 2', newCall({ ...library, version: '2.0' }, 'Lib.find'), "### find\nGET /find?title='<TITLE>'&year=<YEAR>"],
  ['one that is not there', newCall(shop, 'Shop.none'), '### Shop.none\nGET /Shop.none'],
])('a new request: %s', (_, written, expected) => expect(written).toBe(expected));
