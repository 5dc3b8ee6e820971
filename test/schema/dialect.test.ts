/** The balena dialect against the parser that the API itself runs. */
import { parse } from '@balena/odata-parser';
import { describe, expect, it } from 'vitest';
import { functions, operators, queryOptions, systemSegments } from '../../grammar/facts/index.ts';
import { dialects } from '../../src/schema/index.ts';

const { balena } = dialects;

const taken = (url: string) => {
  try {
    parse(url);
    return true;
  } catch {
    return false;
  }
};
const filterOf = (text: string): unknown => parse(`/device?$filter=${text}`).tree.options?.$filter;
const same = (text: string, other: string) => expect(filterOf(text)).toEqual(filterOf(other));

it('names only what the tables of the language have', () => {
  const strange = (names: readonly string[] | undefined, table: object) => names?.filter((name) => !Object.hasOwn(table, name));
  expect(strange(balena.options, queryOptions)).toEqual([]);
  expect(strange(balena.functions, functions)).toEqual([]);
  expect(strange(balena.operators, operators)).toEqual([]);
  expect(strange(balena.rejectedSegments, systemSegments)).toEqual([]);
});

/** A value of each option's own form. */
const values: Readonly<Record<string, string>> = {
  $top: '1',
  $skip: '1',
  $count: 'true',
  $inlinecount: 'allpages',
  $format: 'json',
  $filter: 'a eq 1',
};

describe('options', () => {
  it.each(Object.keys(queryOptions))('%s', (name) => {
    expect(taken(`/device?${name}=${values[name] ?? 'a'}`)).toBe(balena.options?.includes(name));
  });
});

describe('functions', () => {
  // A call of a function that it does not know is read as the name of a property, and the parenthesis is the error.
  const takes = (name: string, count: number) => taken(`/device?$filter=${name}(${Array(count).fill('a').join(',')}) eq 1`);

  it.each(Object.keys(functions))('%s', (name) => {
    expect([0, 1, 2, 3].some((count) => takes(name, count))).toBe(
      [...(balena.functions ?? []), ...balena.unansweredFunctions].some((taken) => taken === name),
    );
  });
});

describe('operators', () => {
  const operand = (name: string) => (name === 'in' ? '(1,2)' : 'b');
  const binary = Object.entries(operators).filter(([, fact]) => !fact.prefix);

  it.each(binary.map(([name]) => name))('%s', (name) => {
    expect(taken(`/device?$filter=a ${name} ${operand(name)}`)).toBe(balena.operators?.includes(name));
  });

  const levels = Object.entries(balena.precedence ?? {}).filter(([name]) => name !== 'in');
  const pairs = levels.flatMap(([one, low]) => levels.filter(([, high]) => high > low).map(([other]) => [one, other] as const));

  it.each(pairs)('%s binds looser than %s', (one, other) => {
    same(`a ${one} b ${other} c`, `a ${one} (b ${other} c)`);
    same(`a ${other} b ${one} c`, `(a ${other} b) ${one} c`);
  });

  it.each([
    ['a or b and c', '(a or b) and c'],
    ['a and b or c', '(a and b) or c'],
    ['a eq 1 or b eq 2 and c eq 3', '(a eq 1 or b eq 2) and c eq 3'],
    ['not a eq 1', '(not a) eq 1'],
    ['not a and b', '(not a) and b'],
    ['5 sub 2 add 1 eq 4', '5 sub (2 add 1) eq 4'],
  ])('%s is %s', (text, grouped) => same(text, grouped));
});

describe('order', () => {
  it('goes down without a direction', () => {
    expect(parse('/device?$orderby=a').tree.options?.$orderby).toEqual(
      parse(`/device?$orderby=a ${balena.orderbyDefault}`).tree.options?.$orderby,
    );
  });
});

describe('literals', () => {
  const spelled: Readonly<Partial<Record<(typeof balena.rejectedLiterals)[number], string>>> = {
    Date: '2020-01-01',
    DateTimeOffset: '2020-01-01T00:00:00Z',
    TimeOfDay: '10:20:30',
    Guid: '4f2a1b3c-0000-4000-8000-000000000000',
    Double: '1.5e3',
    Enum: "ns.Colour'Red'",
    Binary: "binary'AAAA'",
    Geography: "geography'SRID=0;Point(1 2)'",
    Geometry: "geometry'SRID=0;Point(1 2)'",
  };
  // What it takes for the name of a property is no literal either.
  const isProperty = (text: string) => JSON.stringify(filterOf(`a eq ${text}`)).includes(`{"name":"${text}"`);

  it.each(balena.rejectedLiterals)('has no bare %s', (name) => {
    const text = spelled[name]!;
    expect(taken(`/device?$filter=a eq ${text}`) && !isProperty(text)).toBe(false);
  });

  it.each(["'2020-01-01'", "datetime'2020-01-01'", "duration'P1D'", '1', '-1', '1.5', 'true', 'null', "'it''s'", '@id'])(
    'takes %s',
    (text) => {
      expect(isProperty(text)).toBe(false);
    },
  );
});

describe('segments', () => {
  const inFilter: readonly string[] = ['$it', '$this', '$root'];
  // Parsed, and refused behind the parser.
  const refusedLater: readonly string[] = ['$links', '$metadata'];

  it.each(balena.rejectedSegments.filter((name) => !refusedLater.includes(name)))('%s', (name) => {
    const urls = inFilter.includes(name) ? [`/device?$filter=${name}/a eq 1`] : [`/${name}`, `/device/${name}`, `/device(1)/${name}`];
    expect(urls.filter(taken)).toEqual([]);
  });
});

describe('quirks', () => {
  it.each([
    ['/device?$select=a, b', '/device?$select=a,b'],
    ['/device?$select=a ', '/device?$select=a'],
    ['/device?$expand=*', '/device?$expand=a'],
    ['/device(1)/$count', '/device/$count'],
    ['/device?$orderby=length(a) asc', '/device?$orderby=a/$count asc'],
    ['/device?$filter=a eq 1 ', '/device?$filter=a eq 1'],
    ['/device?$filter=a EQ 1', '/device?$filter=a eq 1'],
    ['/device%281%29', '/device(1)'],
    ['/device?$select=a%2Cb', '/device?$select=a,b'],
    ['/device?$filter=a%2Fb eq 1', '/device?$filter=a/b eq 1'],
  ])('%j is rejected, %j is taken', (rejected, accepted) => {
    expect([taken(rejected), taken(accepted)]).toEqual([false, true]);
  });
});
