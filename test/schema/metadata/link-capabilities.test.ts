import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../../src/schema/index.ts';
import { restrictionRows } from '../../../src/schema/metadata/link/vocabulary/capabilities.ts';
import { annotation, book, collection, oddAliases, readV4, record } from './csdl.ts';

const paths = (...names: string[]) => collection(...names.map((name) => `<PropertyPath>${name}</PropertyPath>`));
const links = (...names: string[]) => collection(...names.map((name) => `<NavigationPropertyPath>${name}</NavigationPropertyPath>`));
const says = (term: string, members: Record<string, string>) => annotation(`Capabilities.${term}`, '', record(members));
const no = 'Bool="false"';

/** What an annotation of an entity set says of it. */
const rows: readonly (readonly [said: string, expected: object])[] = [
  [says('FilterRestrictions', { Filterable: no }), { filter: { allowed: false, required: false } }],
  [says('FilterRestrictions', { RequiresFilter: 'Bool="true"' }), { filter: { allowed: undefined, required: true } }],
  [says('FilterRestrictions', { RequiredProperties: paths('a', 'b') }), { filter: { requiredProperties: ['a', 'b'] } }],
  [says('FilterRestrictions', { NonFilterableProperties: paths('a', 'at/zip') }), { filter: { excluded: ['a', 'at/zip'] } }],
  [
    says('FilterRestrictions', {
      FilterExpressionRestrictions: collection(
        record({ Property: 'PropertyPath="a"', AllowedExpressions: 'String="SingleRange"' }),
        record({ Property: 'PropertyPath="b"', AllowedExpressions: 'EnumMember="Capabilities.FilterExpressionType/SingleValue"' }),
        record({ AllowedExpressions: 'String="SingleRange"' }),
      ),
    }),
    {
      filter: {
        expressions: new Map([
          ['a', 'SingleRange'],
          ['b', 'SingleValue'],
        ]),
      },
    },
  ],
  [
    annotation('Capabilities.FilterFunctions', '', '<Collection><String>contains</String><String>eq</String></Collection>'),
    { filter: { functions: ['contains', 'eq'] } },
  ],
  [annotation('Capabilities.FilterFunctions', '', '<Collection/>'), { filter: { functions: [] } }],
  [says('SortRestrictions', { Sortable: no }), { sort: { allowed: false } }],
  [says('SortRestrictions', { NonSortableProperties: paths('a') }), { sort: { excluded: ['a'] } }],
  [
    says('SortRestrictions', { AscendingOnlyProperties: paths('a'), DescendingOnlyProperties: paths('b') }),
    { sort: { ascendingOnly: ['a'], descendingOnly: ['b'] } },
  ],
  [says('ExpandRestrictions', { Expandable: no }), { expand: { allowed: false } }],
  [
    says('ExpandRestrictions', { NonExpandableProperties: links('n'), NonExpandableStreamProperties: paths('photo') }),
    { expand: { excluded: ['n', 'photo'] } },
  ],
  [says('ExpandRestrictions', { MaxLevels: 'Int="2"' }), { expand: { maxLevels: 2 } }],
  [says('ExpandRestrictions', { MaxLevels: 'Int="-1"' }), { expand: { maxLevels: undefined } }],
  [says('SelectSupport', { Supported: no }), { select: { allowed: false } }],
  [says('SearchRestrictions', { Searchable: no }), { search: { allowed: false, unsupported: [] } }],
  [
    says('SearchRestrictions', {
      UnsupportedExpressions: 'EnumMember="Capabilities.SearchExpressions/NOT Capabilities.SearchExpressions/group"',
    }),
    { search: { unsupported: ['NOT', 'group'] } },
  ],
  [says('SearchRestrictions', { UnsupportedExpressions: 'Int="5"' }), { search: { unsupported: ['AND', 'NOT'] } }],
  [says('CountRestrictions', { Countable: no }), { count: { allowed: false } }],
  [
    says('CountRestrictions', { NonCountableProperties: paths('tags'), NonCountableNavigationProperties: links('n') }),
    { count: { excluded: ['tags', 'n'] } },
  ],
  [annotation('Capabilities.TopSupported', no), { top: false, skip: undefined }],
  [annotation('Capabilities.SkipSupported', no), { top: undefined, skip: false }],
  [annotation('Capabilities.SkipSupported'), { skip: true }],
  [annotation('Capabilities.ComputeSupported', 'Bool="true"'), { compute: true }],
  [annotation('Capabilities.IndexableByKey', no), { read: { byKey: false, allowed: undefined } }],
  [says('ReadRestrictions', { Readable: no }), { read: { allowed: false, byKey: undefined } }],
  [
    says('ReadRestrictions', { Readable: no, ReadByKeyRestrictions: record({ Readable: 'Bool="true"' }) }),
    { read: { allowed: false, byKey: true } },
  ],
  [says('InsertRestrictions', { Insertable: no }), { insert: { allowed: false } }],
  [
    says('InsertRestrictions', { NonInsertableProperties: paths('a'), NonInsertableNavigationProperties: links('n') }),
    { insert: { excluded: ['a', 'n'] } },
  ],
  [says('InsertRestrictions', { RequiredProperties: paths('a') }), { insert: { required: ['a'] } }],
  [says('UpdateRestrictions', { Updatable: no }), { update: { allowed: false } }],
  [
    says('UpdateRestrictions', { NonUpdatableProperties: paths('a'), NonUpdatableNavigationProperties: links('n') }),
    { update: { excluded: ['a', 'n'] } },
  ],
  [says('UpdateRestrictions', { RequiredProperties: paths('a') }), { update: { required: ['a'] } }],
  [says('UpdateRestrictions', { UpdateMethod: 'EnumMember="Capabilities.HttpMethod/PUT"' }), { update: { methods: ['PUT'] } }],
  [says('UpdateRestrictions', { UpdateMethod: 'Int="6"' }), { update: { methods: ['PATCH', 'PUT'] } }],
  [says('DeleteRestrictions', { Deletable: no }), { delete: { allowed: false } }],
  [says('DeleteRestrictions', { Deletable: '<Path>removable</Path>' }), { delete: { allowed: undefined } }],
  [annotation('Capabilities.FilterRestrictions', 'String="nonsense"'), { filter: { allowed: undefined } }],
];

const ofSet = (set: string, apart = '', references = ''): Capabilities => {
  const { service, problems } = readV4(book('<NavigationProperty Name="n" Type="N.Book"/>', set) + apart, references);
  expect(problems).toEqual([]);
  return service.resources.get('Books')!.capabilities;
};

describe('Capabilities of an entity set', () => {
  it.each(rows)('%s', (said, expected) => {
    expect(ofSet(said)).toMatchObject(expected);
  });

  it.each(rows)('%s, under another alias and apart', (said, expected) => {
    const apart = `<Annotations Target="N.C/Books">${said.replaceAll('"Capabilities.', '"W.')}</Annotations>`;
    expect(ofSet('', apart, oddAliases)).toMatchObject(expected);
  });

  it('have a case for each row of the table', () => {
    const tested = rows.map(([said]) => said).join('\n');
    // Navigability is of links, below.
    const missing = restrictionRows.filter(({ term, member }) => !tested.includes(member ?? term.split('.').at(-1)!));
    expect(missing.map(({ term }) => term.split('.').at(-1))).toEqual(['Navigability']);
  });
});

const restricted = (link: string, members: Record<string, string>) =>
  says('NavigationRestrictions', {
    RestrictedProperties: collection(record({ NavigationProperty: `NavigationPropertyPath="${link}"`, ...members })),
  });

describe('Capabilities of links', () => {
  it.each([
    [restricted('n', { InsertRestrictions: record({ Insertable: no }) }), { insert: { allowed: false }, update: { allowed: undefined } }],
    [restricted('n', { FilterRestrictions: record({ Filterable: no }), TopSupported: no }), { filter: { allowed: false }, top: false }],
    [restricted('n', { Navigability: 'EnumMember="Capabilities.NavigationType/None"' }), { read: { allowed: false } }],
    [restricted('n', { Navigability: 'Int="2"' }), { read: { allowed: false } }],
    [
      restricted('n', { Navigability: 'EnumMember="Capabilities.NavigationType/Single"', SkipSupported: no }),
      { read: { allowed: undefined }, skip: false },
    ],
  ])('%s', (said, expected) => {
    expect(ofSet(said).navigations.get('n')).toMatchObject(expected);
  });

  it.each([
    [
      'by a path in the container',
      readV4(
        `${book('<NavigationProperty Name="n" Type="N.Book"/>')}<Annotations Target="N.C/Books/n">${says('DeleteRestrictions', { Deletable: no })}</Annotations>`,
      ),
    ],
    [
      'where the type declares them',
      readV4(book(`<NavigationProperty Name="n" Type="N.Book">${says('DeleteRestrictions', { Deletable: no })}</NavigationProperty>`)),
    ],
  ])('are said %s', (_, { service, problems }) => {
    expect(service.resources.get('Books')!.capabilities.navigations.get('n')!.delete.allowed).toBe(false);
    expect(problems).toEqual([]);
  });

  it('are only those that differ', () => {
    expect([...ofSet(restricted('n', {})).navigations]).toEqual([]);
  });
});

describe('what is said of more counts where less does not say another', () => {
  const read = (container: string, type: string, set: string) => {
    const { service } = readV4(`<EntityType Name="Thing" Abstract="true">${type}</EntityType><EntityType Name="Book" BaseType="N.Thing"/>
      <EntityContainer Name="C">${container}<EntitySet Name="Books" EntityType="N.Book">${set}</EntitySet><EntitySet Name="All" EntityType="N.Book"/></EntityContainer>`);
    return [service.resources.get('Books')!.capabilities, service.resources.get('All')!.capabilities, service.capabilities] as const;
  };
  const count = (value: string) => says('CountRestrictions', { Countable: `Bool="${value}"` });
  const counts = (...said: Parameters<typeof read>) => read(...said).map((capabilities) => capabilities.count.allowed);

  it.each([
    ['of the container', count('false'), '', '', [false, false, false]],
    ['of the type', '', count('false'), '', [false, false, undefined]],
    ['of the set', '', '', count('false'), [false, undefined, undefined]],
    ['of the container and the set', count('false'), '', count('true'), [true, false, false]],
    ['of the container and the type', count('false'), count('true'), '', [true, true, false]],
    ['of the type and the set', '', count('true'), count('false'), [false, true, undefined]],
  ])('%s', (_, container, type, set, expected) => {
    expect(counts(container, type, set)).toEqual(expected);
  });

  it('and default capabilities before all', () => {
    const defaults = annotation(
      'Capabilities.DefaultCapabilities',
      '',
      record({ CountRestrictions: record({ Countable: no }), SkipSupported: no }),
    );
    const [books, all] = read(defaults + annotation('Capabilities.SkipSupported', 'Bool="true"'), '', count('true'));
    expect([books.count.allowed, books.skip, all.count.allowed, all.skip]).toEqual([true, true, false, true]);
  });

  it('with names that join', () => {
    const filter = (name: string) => says('FilterRestrictions', { NonFilterableProperties: paths(name) });
    expect(read('', filter('a'), filter('b'))[0].filter.excluded).toEqual(['a', 'b']);
  });
});
