/** The dialects of the standard's versions against the tables of the language, which say since and until when there was a form. */
import { describe, expect, it } from 'vitest';
import { functions, literalPrefixes, operators, queryOptions, systemSegments } from '../../grammar/facts/index.ts';
import { type Dialect, dialects } from '../../src/schema/index.ts';

interface Fact {
  readonly version: string;
  readonly until?: number;
}

const since = (table: object, newest: string): string[] =>
  Object.entries(table as Record<string, Fact>).flatMap(([name, { version }]) => (version <= newest ? [name] : []));
const dropped = (table: object): string[] =>
  Object.entries(table as Record<string, Fact>).flatMap(([name, { until }]) => (until === 3 ? [name] : []));
/** Of OData 4, or a draft of it. */
const newPrefixes = ['duration', 'geography', 'geometry', 'date', 'timeofday'];

describe.each([
  ['odata-2', '2.0'],
  ['odata-3', '3.0'],
] as const)('%s', (id, version) => {
  const dialect: Dialect = dialects[id];

  it('has the functions that there were', () => {
    expect(dialect.functions?.toSorted()).toEqual(since(functions, version).sort());
  });

  it('has the operators that there were', () => {
    expect(dialect.operators?.toSorted()).toEqual(
      since(operators, version)
        .filter((name) => name !== 'not')
        .sort(),
    );
  });

  it('has the options that there were', () => {
    expect(dialect.options?.toSorted()).toEqual(
      since(queryOptions, version)
        .filter((name) => name !== '$deltatoken' && name !== '$id')
        .sort(),
    );
  });

  it('takes the prefixes that were dropped later', () => {
    const older = Object.keys(literalPrefixes).filter((name) => !newPrefixes.includes(name) && (version === '3.0' || name !== 'null'));
    expect(older.filter((name) => !dialect.olderForms.includes(name))).toEqual([]);
  });

  it('takes functions, options and segments that were dropped later', () => {
    const taken = [...(dialect.functions ?? []), ...(dialect.options ?? []), ...Object.keys(systemSegments)];
    const older = [...dropped(functions), ...dropped(queryOptions), ...dropped(systemSegments)].filter((name) => taken.includes(name));
    expect(older.filter((name) => !dialect.olderForms.includes(name))).toEqual([]);
  });

  it('names segments that there are, and none that it has', () => {
    expect(dialect.rejectedSegments.filter((name) => !Object.hasOwn(systemSegments, name))).toEqual([]);
    expect(['$value', '$links', '$metadata', '$batch', '$count'].filter((name) => dialect.rejectedSegments.includes(name))).toEqual([]);
  });

  it('has another form for what it rejects, where there was one', () => {
    expect(Object.values(dialect.literalPrefixes).filter((prefix) => !Object.hasOwn(literalPrefixes, prefix))).toEqual([]);
    expect(Object.keys(dialect.literalPrefixes).filter((type) => !dialect.rejectedLiterals.some((rejected) => rejected === type))).toEqual(
      [],
    );
  });
});

it('differs from 4.01 in 4.0 by what is told alone', () => {
  const { id, name, newest, ...rest } = dialects['odata-4.0'];
  expect({ id, name, newest }).toEqual({ id: 'odata-4.0', name: 'OData 4.0', newest: '4.0' });
  expect(dialects['odata-4.01']).toMatchObject(rest);
});
