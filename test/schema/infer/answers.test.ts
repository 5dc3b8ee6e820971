import { describe, expect, it } from 'vitest';
import { learn, nothingLearned, observe, toService } from '../../../src/schema/index.ts';
import { draw } from './drawing.ts';

const baseUrl = 'https://host.example/svc/';

/** What one answer, or several, show together. */
const shown = (...answers: readonly (readonly [path: string, answer: unknown])[]): readonly string[] =>
  draw(toService('host', answers.map(([path, answer]) => observe(`${baseUrl}${path}`, baseUrl, answer)).reduce(learn, nothingLearned)));

type Case = readonly [path: string, answer: unknown, ...model: string[]];
const table = (cases: readonly Case[]) => cases.map(([path, answer, ...model]) => ({ path, answer, model }));

const context = (fragment: string) => ({ '@odata.context': `${baseUrl}$metadata#${fragment}` });
const books = context('Books');
const pine = (...d: readonly unknown[]) => ({ d });
const verbose = (set: string, id: number | string, rest: object) => ({
  __metadata: { uri: `${baseUrl}${set}(${id})`, type: `NS.${set.replace(/s$/, '')}` },
  ...rest,
});

describe('values of one property', () => {
  const cases: readonly (readonly [values: readonly unknown[], drawn: string])[] = [
    [[null], 'x Untyped~'],
    [[true], 'x Boolean'],
    [[true, null], 'x Boolean'],
    [[1], 'x Int32~'],
    [[1, null, 2], 'x Int32~'],
    [[2 ** 31], 'x Int64~'],
    [[1, 2 ** 40], 'x Int64~'],
    [[1, 1.5], 'x Double~'],
    [[1e300], 'x Double~'],
    [['some words'], 'x String'],
    [[''], 'x String~'],
    [['Fiction'], 'x String~'],
    [['Fiction', 'Non fiction'], 'x String'],
    [['Red,Blue'], 'x String~'],
    [['12'], 'x String~'],
    [['007'], 'x String~'],
    [['12.50'], 'x Decimal~'],
    [['12.50', '13'], 'x Decimal~'],
    [['12.50', 'n/a!'], 'x String'],
    [['2024-02-29'], 'x Date~'],
    [['2024-13-29'], 'x String~'],
    [['2024-02-29', 'never ever'], 'x String'],
    [['2024-02-29T10:20:30Z'], 'x DateTimeOffset~'],
    [['2024-02-29T10:20:30.123+02:00'], 'x DateTimeOffset~'],
    [['2024-02-29T10:20Z', '2024-02-29'], 'x String'],
    [['2024-02-29 10:20'], 'x String'],
    [['10:20:30.5'], 'x TimeOfDay~'],
    [['25:20:30'], 'x String'],
    [['P1DT2H'], 'x Duration~'],
    [['PT'], 'x String~'],
    [['4f2a1b3c-0000-4000-8000-00000000000a'], 'x Guid~'],
    [['4f2a1b3c-0000-4000-8000-00000000000a', 'none'], 'x String~'],
    [['/Date(1700000000000)/'], 'x DateTime'],
    [['/Date(1700000000000+0000)/'], 'x DateTimeOffset'],
    [['/Date(soon)/'], 'x String'],
    [['text', 1], 'x Untyped~'],
    [[true, 'text'], 'x Untyped~'],
    [[{ a: 1 }, 'text'], 'x Books/x~'],
    [[[]], 'x Untyped*~'],
    [[['a b', 'c d']], 'x String*'],
    [[[1, 2]], 'x Int32*~'],
    [[[1, 'a b']], 'x Untyped*~'],
    [[[null]], 'x Untyped*~'],
  ];
  it.each(cases)('%j → %s', (values, drawn) => {
    const [line = ''] = shown(['Books', { ...books, value: values.map((x) => ({ x })) }]);
    expect(line).toBe(`Books: ${drawn}`);
  });
});

describe('OData 4', () => {
  const cases: readonly Case[] = [
    ['Books', { ...books, value: [{ ID: 1, title: 'A b' }] }, 'Books: ID Int32~ title String'],
    ['Books', { '@context': '$metadata#Books', value: [{ ID: 1 }] }, 'Books: ID Int32~'],
    ['Books', { value: [{ ID: 1 }] }, 'Books: ID Int32~'],
    ['Books', { ...books, value: [] }, 'Books:'],
    ['Books?$top=1', { ...books, '@odata.count': 7, '@odata.nextLink': 'Books?$skip=1', value: [{ ID: 1 }] }, 'Books: ID Int32~'],
    ['Books(1)', { ...context('Books/$entity'), ID: 1, title: 'A b' }, 'Books(ID): ID Int32~ title String'],
    ['Books/1', { ...context('Books/$entity'), ID: 1, pages: 7 }, 'Books: ID Int32~ pages Int32~'],
    ["Books('a b')", { ...context('Books/$entity'), code: 'a b', title: 'A b' }, 'Books(code): code String title String'],
    ['Books(ID=1,active=true)', { ...context('Books/$entity'), ID: 1, active: true }, 'Books(ID,active): ID Int32~ active Boolean'],
    ['Books(1)', { ID: 1, title: 'A b' }, 'Books(ID): ID Int32~ title String'],
    ['Me', { ...context('Me'), name: 'Ada L' }, '@Me: name String'],
    ['Books?$select=title', { ...context('Books(title)'), value: [{ title: 'A b' }] }, 'Books: title String'],
    [
      'Books?$expand=author',
      { ...context('Books(author())'), value: [{ ID: 1, author: { ID: 7, name: 'A b' } }] },
      'Books: ID Int32~ author > Books/author~',
      'Books/author: ID Int32~ name String',
    ],
    ['Books?$expand=author', { ...books, value: [{ ID: 1, author: null }] }, 'Books: ID Int32~ author > Books/author~', 'Books/author:'],
    [
      'Books?$expand=reviews($expand=by)',
      { ...books, value: [{ reviews: [{ stars: 5, by: { name: 'A b' } }] }] },
      'Books: reviews > Books/reviews*~',
      'Books/reviews: stars Int32~ by > Books/reviews/by~',
      'Books/reviews/by: name String',
    ],
    ['Books?$expand=reviews/$count', { ...books, value: [{ reviews: 4 }] }, 'Books: reviews > Books/reviews*~', 'Books/reviews:'],
    [
      'Books?$expand=reviews/$ref',
      { ...books, value: [{ reviews: [{ '@odata.id': 'Reviews(4)' }] }] },
      'Books: reviews > Books/reviews*~',
      'Books/reviews:',
    ],
    ['Books?$expand=*', { ...books, value: [{ author: { name: 'A b' } }] }, 'Books: author > Books/author~', 'Books/author: name String'],
    [
      'Books',
      { ...books, value: [{ ID: 1, 'author@odata.navigationLink': 'Books(1)/author', 'cover@odata.mediaReadLink': 'Books(1)/cover' }] },
      'Books: ID Int32~ cover Stream author > Books/author~',
      'Books/author:',
    ],
    [
      'Books?$expand=author',
      { ...books, value: [{ '@odata.id': 'Books(1)', ID: 1, author: { '@odata.id': 'Authors(7)', ID: 7 } }] },
      'Authors(ID): ID Int32~',
      'Books(ID): ID Int32~ author > Authors',
    ],
    [
      'Books',
      {
        ...books,
        value: [
          {
            'price@odata.type': '#Decimal',
            price: 1,
            'at@odata.type': '#Edm.Date',
            at: '2024-02-29',
            'tags@odata.type': '#Collection(String)',
            tags: ['a'],
          },
        ],
      },
      'Books: price Decimal at Date tags String*',
    ],
    ['Books', { ...books, value: [{ address: { city: 'A b' } }] }, 'Books: address Books/address~', '{}Books/address: city String'],
    [
      'Books',
      { ...books, value: [{ address: { '@odata.type': '#NS.Address', city: 'A b' } }] },
      'Books: address NS.Address',
      '{}NS.Address: city String',
    ],
    ['Books', { ...books, value: [{ ID: 1 }, { '@removed': { reason: 'deleted' }, old: 1 }] }, 'Books: ID Int32~'],
    ['Books', { ...books, value: [{ ID: 1, '#NS.buy': {} }] }, 'Books: ID Int32~'],
    ['Books?$compute=price mul 2 as twice', { ...books, value: [{ price: 1, twice: 2 }] }, 'Books: price Int32~'],
    ['Books(1)/title', { ...context('Books(1)/title'), value: 'A b' }, 'Books: title String'],
    ['Books(1)/author', { ...context('Authors/$entity'), ID: 7 }, 'Authors: ID Int32~', 'Books: author > Authors'],
    ['Books(1)/author', { ...context('Books(1)/author/$entity'), ID: 7 }, 'Books: author > Books/author~', 'Books/author: ID Int32~'],
    ['Authors(7)/books', { ...books, value: [{ ID: 1 }] }, 'Authors: books > Books*', 'Books: ID Int32~'],
    ['topBooks(n=3)', { ...books, value: [{ ID: 1 }] }, 'Books: ID Int32~'],
    [
      '',
      {
        ...context(''),
        value: [
          { name: 'Books', kind: 'EntitySet', url: 'Books' },
          { name: 'Me', kind: 'Singleton', url: 'Me' },
          { name: 'f', kind: 'FunctionImport', url: 'f' },
        ],
      },
      'Books:',
      '@Me:',
    ],
  ];
  it.each(table(cases))('$path $answer', ({ path, answer, model }) => expect(shown([path, answer])).toEqual(model));
});

describe('OData 3', () => {
  const cases: readonly Case[] = [
    ['Books', { 'odata.metadata': `${baseUrl}$metadata#Books`, value: [{ ID: 1, price: '12.50' }] }, 'Books: ID Int32~ price Decimal~'],
    ['Books(1)', { 'odata.metadata': `${baseUrl}$metadata#Books/@Element`, ID: 1 }, 'Books(ID): ID Int32~'],
    [
      'Books',
      {
        'odata.metadata': `${baseUrl}$metadata#Books`,
        value: [{ 'odata.type': 'NS.Book', 'odata.id': `${baseUrl}Books(1)`, ID: 1, 'author@odata.navigationLinkUrl': 'Books(1)/author' }],
      },
      'Books NS.Book(ID): ID Int32~ author > NS.Book/author~',
      'NS.Book/author:',
    ],
  ];
  it.each(table(cases))('$path $answer', ({ path, answer, model }) => expect(shown([path, answer])).toEqual(model));
});

describe('OData 2', () => {
  const deferred = (uri: string) => ({ __deferred: { uri: `${baseUrl}${uri}` } });
  const cases: readonly Case[] = [
    [
      'Books',
      {
        d: { results: [verbose('Books', 1, { ID: 1, price: '12.50', at: '/Date(1700000000000)/', author: deferred('Books(1)/author') })] },
      },
      'Books NS.Book(ID): ID Int32~ price Decimal~ at DateTime author > NS.Book/author~',
      'NS.Book/author:',
    ],
    ['Books?$inlinecount=allpages', { d: { results: [], __count: '0', __next: `${baseUrl}Books?$skiptoken=1` } }, 'Books:'],
    ['Books(1)', { d: verbose('Books', 1, { ID: 1 }) }, 'Books NS.Book(ID): ID Int32~'],
    [
      "Books(guid'4f2a1b3c-0000-4000-8000-00000000000a')",
      { d: verbose('Books', "guid'4f2a1b3c-0000-4000-8000-00000000000a'", { ID: '4f2a1b3c-0000-4000-8000-00000000000a' }) },
      'Books NS.Book(ID): ID Guid~',
    ],
    [
      'Items',
      { d: { results: [verbose('Items', "Order='A',Pos=1", { Order: 'A', Pos: 1 })] } },
      'Items NS.Item(Order,Pos): Order String~ Pos Int32~',
    ],
    [
      'Books?$expand=author/country,reviews',
      {
        d: {
          results: [
            verbose('Books', 1, {
              author: verbose('Authors', 7, { country: verbose('Countries', "'DE'", { code: 'DE' }) }),
              reviews: { results: [verbose('Reviews', 4, { ID: 4 })] },
            }),
          ],
        },
      },
      'Authors NS.Author: country > NS.Countrie',
      'Books NS.Book: author > NS.Author reviews > NS.Review*',
      'Countries NS.Countrie(code): code String~',
      'Reviews NS.Review(ID): ID Int32~',
    ],
    [
      'Books',
      { d: { results: [verbose('Books', 1, { address: { __metadata: { type: 'NS.Address' }, city: 'A b' } })] } },
      'Books NS.Book: address NS.Address',
      '{}NS.Address: city String',
    ],
    ['Books', { d: { results: [verbose('Books', 1, { cover: { __mediaresource: { media_src: 'x' } } })] } }, 'Books NS.Book: cover Stream'],
    ['Books', { d: [verbose('Books', 1, { ID: 1 })] }, 'Books NS.Book(ID): ID Int32~'],
    ['topBooks?n=3', { d: { results: [verbose('Books', 1, { ID: 1 })] } }, 'Books NS.Book(ID): ID Int32~'],
    ['Books(1)/title', { d: { title: 'A b' } }, 'Books: title String'],
    ['Books(1)/author', { d: verbose('Authors', 7, { ID: 7 }) }, 'Authors NS.Author(ID): ID Int32~', 'Books: author > NS.Author'],
    ['', { d: { EntitySets: ['Books', 'Authors'] } }, 'Authors:', 'Books:'],
  ];
  it.each(table(cases))('$path $answer', ({ path, answer, model }) => expect(shown([path, answer])).toEqual(model));
});

describe('pinejs', () => {
  const cases: readonly Case[] = [
    [
      'device',
      pine({ id: 1, belongs_to__application: { __id: 7 } }),
      'device(id): id Int32~ belongs_to__application > application~',
      'application:',
    ],
    [
      'device',
      pine({ id: 1, actor: { __id: 7 }, is_managed_by__actor: null }),
      'device(id): id Int32~ actor > actor~ is_managed_by__actor > actor~',
      'actor:',
    ],
    ['device', pine({ id: 1, is_locked_until__date: null }), 'device(id): id Int32~ is_locked_until__date Untyped~'],
    ['device', pine({ json: { a: 1 }, list: [1, 2] }), 'device: json Untyped~ list Untyped~'],
    [
      'device?$expand=device_tag',
      pine({ device_tag: [{ id: 1 }, { id: 2 }] }),
      'device: device_tag > device_tag*~',
      'device_tag(id): id Int32~',
    ],
    ['device?$expand=device_tag', pine({ device_tag: [] }), 'device: device_tag > device_tag*~', 'device_tag:'],
    [
      'device?$expand=is_of__device_type',
      pine({ is_of__device_type: [{ id: 1 }] }),
      'device: is_of__device_type > device_type~',
      'device_type(id): id Int32~',
    ],
    ['device/$count', { d: 6 }, 'device:'],
    ['device(99)', pine(), 'device:'],
    ["device(uuid='a')", pine({ id: 1, uuid: 'a' }), 'device(id|uuid): id Int32~ uuid String~'],
    [
      'device?$format=application/json;odata.metadata=full',
      pine({ __metadata: { uri: '/svc/device(@id)?@id=1' }, id: 1, in: { __id: 7, __deferred: { uri: '/svc/application(@id)?@id=7' } } }),
      'application:',
      'device(id): id Int32~ in > application',
    ],
  ];
  it.each(table(cases))('$path $answer', ({ path, answer, model }) => expect(shown([path, answer])).toEqual(model));
});

describe('answers that show nothing', () => {
  const cases: readonly (readonly [path: string, answer: unknown])[] = [
    ...[undefined, null, 1, 'Malformed url', '', true, [], [{ ID: 1 }], {}, { message: 'ok' }].map((answer) => ['Books', answer] as const),
    ['Books', { error: { code: '404', message: { lang: 'en', value: 'no' } } }],
    ['Books(1)', { error: { code: '404', message: 'no' } }],
    ['Books', { 'odata.error': { code: '' } }],
    ['Books?$apply=groupby((genre))', { ...context('Books(genre)'), value: [{ genre: 'A b' }] }],
    ['Books?$apply=aggregate(price with sum as total)', pine({ total: 5 })],
    ['Books(1)/$ref', { ...context('$ref'), '@odata.id': 'Books(1)' }],
    ['Books/$ref', { ...context('Collection($ref)'), value: [{ '@odata.id': 'Books(1)' }] }],
    ['Books(1)/$links/author', { d: { uri: `${baseUrl}Authors(7)` } }],
    ['Books', { ...context('Books/$delta'), value: [{ ID: 1 }] }],
    ['Books(1)/NS.rating()', { ...context('Edm.Int32'), value: 5 }],
    ['sum(a=1)', { ...context('Edm.Int32'), value: 5 }],
    ['names()', { ...context('Collection(Edm.String)'), value: ['a'] }],
    ['Books/NS.top(n=1)', { value: [{ ID: 1 }] }],
    ['$crossjoin(A,B)', { ...context('Collection(Edm.ComplexType)'), value: [{ 'A@odata.navigationLink': 'A(1)' }] }],
    ['$metadata', { $Version: '4.01' }],
    ['$batch', { responses: [] }],
    ['Books/$count', 6],
    ['Books/$count', { value: 6 }],
    ['Books', { d: null }],
    ['Books', { d: 'text' }],
    ['Books', { ...context('Books'), error: { code: 'x' } }],
  ];
  it.each(cases)('%s %j', (path, answer) => expect(shown([path, answer])).toEqual([]));

  it('are those of other services', () => {
    expect(observe('https://other.example/svc/Books', baseUrl, { ...books, value: [{ ID: 1 }] }).resources.size).toBe(0);
    expect(observe('https://host.example/svcBooks', baseUrl, { ...books, value: [{ ID: 1 }] }).resources.size).toBe(0);
  });
});

describe('several answers together', () => {
  const author = { ID: 7, name: 'A b' };
  const authors = { ...context('Authors'), value: [author] };
  it.each<readonly [why: string, answers: readonly (readonly [string, unknown])[], model: readonly string[]]>([
    [
      'a link is named after the resource',
      [
        ['Books?$expand=author', { ...books, value: [{ ID: 1, author }] }],
        ['Authors', authors],
      ],
      ['Authors: ID Int32~ name String', 'Books: ID Int32~ author > Authors~'],
    ],
    [
      'a link of that name leads elsewhere, for its rows have what that type has not',
      [
        ['Books?$expand=author', { ...books, value: [{ author: { ID: 7, royalty: 0.5 } }] }],
        ['Authors', authors],
      ],
      ['Authors: ID Int32~ name String', 'Books: author > Books/author~', 'Books/author: ID Int32~ royalty Double~'],
    ],
    [
      'a link is known by its rows',
      [
        ['Books?$expand=writer', { ...books, value: [{ writer: { ...author, born: 1 } }] }],
        ['Authors', { ...context('Authors'), value: [{ ...author, born: 1 }] }],
      ],
      ['Authors: ID Int32~ name String born Int32~', 'Books: writer > Authors~'],
    ],
    [
      'what was null is a link after all',
      [
        ['Books', { ...books, value: [{ author: null }] }],
        ['Books?$expand=author', { ...books, value: [{ author }] }],
      ],
      ['Books: author > Books/author~', 'Books/author: ID Int32~ name String'],
    ],
    [
      'two sets of one type',
      [
        ['Books', { d: { results: [verbose('Books', 1, { ID: 1 })] } }],
        ['Old', { d: { results: [{ __metadata: { uri: `${baseUrl}Old(2)`, type: 'NS.Book' }, ID: 2, title: 'A b' }] } }],
      ],
      ['Books NS.Book(ID): ID Int32~ title String', 'Old NS.Book(ID): ID Int32~ title String'],
    ],
    [
      'a fact between two types is neither',
      [
        ['release?$expand=contains__image', pine({ id: 1, contains__image: [{ id: 1, image: { __id: 2 } }] })],
        ['image', pine({ id: 2, size: 7 })],
      ],
      [
        'image(id): id Int32~ size Int32~',
        'release(id): id Int32~ contains__image > release/contains__image~',
        'release/contains__image(id): id Int32~ image > image~',
      ],
    ],
  ])('%s', (_, answers, model) => {
    expect(shown(...answers)).toEqual(model);
    expect(shown(...answers.toReversed())).toEqual(model);
  });
});
