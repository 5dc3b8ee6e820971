import { describe, expect, it } from 'vitest';
import { readV2 } from './csdl.ts';

const end = (role: string, type: string, multiplicity: string, within = '') =>
  `<End Role="${role}" Type="${type}" Multiplicity="${multiplicity}">${within}</End>`;
const constraint = (principal: string, key: string, dependent: string, foreign: string) => `<ReferentialConstraint>
  <Principal Role="${principal}"><PropertyRef Name="${key}"/></Principal>
  <Dependent Role="${dependent}"><PropertyRef Name="${foreign}"/></Dependent></ReferentialConstraint>`;
const link = (name: string, association: string, from: string, to: string, more = '') =>
  `<NavigationProperty Name="${name}" Relationship="${association}" FromRole="${from}" ToRole="${to}" ${more}/>`;
const type = (name: string, members: string, attributes = '') => `<EntityType Name="${name}" ${attributes}>
  ${attributes.includes('BaseType') ? '' : '<Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/>'}${members}</EntityType>`;
const foreignKey = '<Property Name="author_ID" Type="Edm.Int32"/>';

const library = (association: string, ofBook = '', ofAuthor = '', rest = '') =>
  readV2(`${type('Book', foreignKey + ofBook)}${type('Author', ofAuthor)}<Association Name="written">${association}</Association>${rest}`);
const navigation = ({ service }: ReturnType<typeof readV2>, path: string) => {
  const [owner = '', name = ''] = path.split('/');
  return service.types.get(`N.${owner}`)!.navigations.get(name);
};

describe('a link along an association', () => {
  const toAuthor = link('author', 'N.written', 'book', 'author');
  const toBooks = link('books', 'N.written', 'author', 'book');
  const read = (multiplicity: string, more = '') =>
    library(
      end('book', 'N.Book', '*') + end('author', 'Self.Author', multiplicity, '<OnDelete Action="Cascade"/>') + more,
      toAuthor,
      toBooks,
    );

  it.each([
    ['0..1', 'Book/author', { target: 'N.Author', collection: false, nullable: true, partner: 'books', onDelete: undefined }],
    ['1', 'Book/author', { collection: false, nullable: false }],
    ['*', 'Book/author', { collection: true, nullable: false }],
    ['0..1', 'Author/books', { target: 'N.Book', collection: true, nullable: false, partner: 'author', onDelete: 'Cascade' }],
  ])('to %s: %s', (multiplicity, path, expected) => {
    const found = read(multiplicity);
    expect(navigation(found, path)).toMatchObject(expected);
    expect(found.problems).toEqual([]);
  });

  it('has the foreign key on the end that depends', () => {
    const found = read('0..1', constraint('author', 'ID', 'book', 'author_ID'));
    expect(navigation(found, 'Book/author')!.constraints).toEqual([{ property: 'author_ID', referenced: 'ID' }]);
    expect(navigation(found, 'Author/books')!.constraints).toEqual([]);
  });

  it.each([
    [
      'one role for both ends',
      end('Genre', 'N.Genre', '1') + end('Genre', 'N.Genre', '*'),
      link('children', 'N.tree', 'Genre', 'Genre'),
      true,
      undefined,
    ],
    [
      'two roles',
      end('child', 'N.Genre', '*') + end('parent', 'N.Genre', '0..1'),
      link('parent', 'N.tree', 'child', 'parent'),
      false,
      undefined,
    ],
    [
      'links both ways',
      end('child', 'N.Genre', '*') + end('parent', 'N.Genre', '0..1'),
      link('parent', 'N.tree', 'child', 'parent') + link('children', 'N.tree', 'parent', 'child'),
      false,
      'children',
    ],
  ])('of a type to itself, with %s', (_, ends, links, collection, partner) => {
    const found = readV2(`${type('Genre', links)}<Association Name="tree">${ends}</Association>`);
    const [first] = found.service.types.get('N.Genre')!.navigations.values();
    expect(first).toMatchObject({ target: 'N.Genre', collection, partner });
    expect(found.problems).toEqual([]);
  });
});

describe('a link whose association is not whole', () => {
  const both = end('book', 'N.Book', '*') + end('author', 'N.Author', '1');

  it.each([
    ['has only the end that it leads to', end('author', 'N.Author', '1'), link('author', 'N.written', 'book', 'author'), 'N.Author'],
    ['has only the end that it comes from', end('book', 'N.Book', '*'), link('author', 'N.written', 'book', 'author'), undefined],
    ['has no ends', '', link('author', 'N.written', 'book', 'author'), undefined],
    ['has another role for where it leads', both, link('author', 'N.written', 'book', 'writer'), 'N.Author'],
    ['has other roles', both, link('author', 'N.written', 'from', 'author'), 'N.Author'],
    ['is not declared', both, link('author', 'N.wrote', 'book', 'author'), undefined],
    [
      'is of a type that is not declared',
      end('book', 'N.Book', '*') + end('author', 'N.Writer', '1'),
      link('author', 'N.written', 'book', 'author'),
      'N.Writer',
    ],
  ])('%s', (_, ends, links, target) => {
    const found = library(ends, links);
    expect(navigation(found, 'Book/author')?.target).toBe(target);
    expect([...found.service.types.get('N.Book')!.properties.keys()]).toEqual(['ID', 'author_ID']);
  });

  it.each([
    [
      link('author', 'N.written', 'author', 'author'),
      'unknown-name N.Book/author: "N.Book/author" leads along "N.written", which has no such end. It is left out.',
    ],
    [
      link('author', 'N.wrote', 'book', 'author'),
      'unknown-name N.Book/author: "N.Book/author" leads along "N.wrote", which is not declared. It is left out.',
    ],
  ])('%s is told', (links, problem) => {
    expect(library(end('author', 'N.Author', '1'), links).problems).toContain(problem);
  });
});

// Observed in balena's documents: names in which blanks and hyphens stand where others have underscores.
describe('a tidier name is taken for one with blanks', () => {
  const found =
    readV2(`${type('device', link('is_of__device_type', 'N.devicedevice type', 'device', 'device type'))}${type('device_type', '')}
    <Association Name="devicedevice_type">${end('device', 'N.device', '1')}${end('device type', 'N.device type', '0..1')}</Association>
    <EntityContainer Name="C"><EntitySet Name="device" EntityType="N.device"/><EntitySet Name="device_type" EntityType="N.device_type"/>
      <AssociationSet Name="devicedevice_type" Association="N.devicedevice_type"><End Role="device" EntitySet="N.device"/>
        <End Role="device type" EntitySet="N.device type"/></AssociationSet></EntityContainer>`);

  it('and said to be a guess', () => {
    expect(navigation(found, 'device/is_of__device_type')).toMatchObject({ target: 'N.device_type', guessed: true, nullable: true });
    expect(found.problems).toEqual([
      'unknown-name N.device/is_of__device_type: "N.device/is_of__device_type" leads to "N.device type", which is not declared. "N.device_type" is taken for it.',
    ]);
  });

  it('in association sets too', () => {
    expect([...found.service.resources.get('device')!.bindings]).toEqual([['is_of__device_type', 'device_type']]);
  });
});

describe('an association set', () => {
  const sets = (within: string, types = '') =>
    readV2(`${type('Book', link('author', 'N.written', 'book', 'author'))}${type('Author', link('books', 'N.written', 'author', 'book'))}${types}
      <Association Name="written">${end('book', 'N.Book', '*')}${end('author', 'N.Author', '1')}</Association>
      <EntityContainer Name="C" m:IsDefaultEntityContainer="true"><EntitySet Name="Books" EntityType="N.Book"/><EntitySet Name="Authors" EntityType="N.Author"/>
        ${within}</EntityContainer>`);
  const set = (ends: string, attributes = '') => `<AssociationSet Name="S" Association="N.written" ${attributes}>${ends}</AssociationSet>`;
  const setEnd = (resource: string, role?: string) => `<End ${role ? `Role="${role}"` : ''} EntitySet="${resource}"/>`;
  const bound = ({ service }: ReturnType<typeof readV2>) =>
    [...service.resources.values()].flatMap(({ name, bindings }) =>
      [...bindings].map(([path, resource]) => `${name}/${path} → ${resource}`),
    );

  it.each([
    ['with roles', set(setEnd('Books', 'book') + setEnd('Authors', 'author')), ['Books/author → Authors', 'Authors/books → Books']],
    ['in another order', set(setEnd('Authors', 'author') + setEnd('Books', 'book')), ['Books/author → Authors', 'Authors/books → Books']],
    ['without roles', set(setEnd('Books') + setEnd('Authors')), ['Books/author → Authors', 'Authors/books → Books']],
    [
      'with a namespace',
      set(setEnd('N.Books', 'book') + setEnd('N.Authors', 'author')),
      ['Books/author → Authors', 'Authors/books → Books'],
    ],
  ])('%s binds links', (_, within, expected) => {
    const found = sets(within);
    expect(bound(found)).toEqual(expected);
    expect(found.problems).toEqual([]);
  });

  it.each([
    [
      'with an unknown set',
      set(setEnd('Books', 'book') + setEnd('Writers', 'author')),
      '"N.C/S" has an end at "Writers", which is not declared. It is left out.',
    ],
    ['with one end', set(setEnd('Books', 'book')), '"N.C/S" has 1 of two ends. It is left out.'],
    [
      'of an unknown association',
      '<AssociationSet Name="S" Association="N.x"/>',
      '"N.C/S" is of the association "N.x", which is not declared. It is left out.',
    ],
  ])('%s is left out', (_, within, problem) => {
    const found = sets(within);
    expect(bound(found)).toEqual([]);
    expect(found.problems.some((told) => told.endsWith(problem))).toBe(true);
  });

  it('of a link that a derived type declares binds it by a cast', () => {
    const found =
      readV2(`${type('Book', '')}${type('Novel', link('author', 'N.wrote', 'novel', 'author'), 'BaseType="N.Book"')}${type('Author', '')}
      <Association Name="wrote">${end('novel', 'N.Novel', '*')}${end('author', 'N.Author', '1')}</Association>
      <EntityContainer Name="C"><EntitySet Name="Books" EntityType="N.Book"/><EntitySet Name="Authors" EntityType="N.Author"/>
        <AssociationSet Name="S" Association="N.wrote">${setEnd('Books', 'novel')}${setEnd('Authors', 'author')}</AssociationSet></EntityContainer>`);
    expect(bound(found)).toEqual(['Books/N.Novel/author → Authors']);
  });

  // Observed in balena's documents: a device leads to releases by several links, all along one association.
  it('binds every link that leads along its association', () => {
    const two = link('running', 'N.deploys', 'device', 'release') + link('pinned', 'N.deploys', 'device', 'release');
    const found = readV2(`${type('Device', two)}${type('Release', '')}
      <Association Name="deploys">${end('device', 'N.Device', '*')}${end('release', 'N.Release', '0..1')}</Association>
      <EntityContainer Name="C"><EntitySet Name="Devices" EntityType="N.Device"/><EntitySet Name="Releases" EntityType="N.Release"/>
        <AssociationSet Name="S" Association="N.deploys">${setEnd('Devices', 'device')}${setEnd('Releases', 'release')}</AssociationSet></EntityContainer>`);
    expect(bound(found)).toEqual(['Devices/running → Releases', 'Devices/pinned → Releases']);
  });

  it('says what can be done along the link', () => {
    const found = sets(set(setEnd('Books', 'book') + setEnd('Authors', 'author'), 'sap:creatable="false" sap:deletable="true"'));
    const along = found.service.resources.get('Authors')!.capabilities.navigations.get('books')!;
    expect([along.insert.allowed, along.update.allowed, along.delete.allowed]).toEqual([false, undefined, true]);
    expect([...found.service.annotations.get('N.C/S')!]).toEqual([
      ['sap.creatable', 'false'],
      ['sap.deletable', 'true'],
    ]);
  });
});

describe('containers of OData 2', () => {
  const { service, problems } = readV2(`${type('T', '')}
    <EntityContainer Name="Other"><EntitySet Name="Ts" EntityType="N.T"/><EntitySet Name="Us" EntityType="N.T"/></EntityContainer>
    <EntityContainer Name="Main" m:IsDefaultEntityContainer="true"><EntitySet Name="Ts" EntityType="N.T"/></EntityContainer>`);

  it('have their resources named with them but for the default one', () => {
    expect([...service.resources.keys()]).toEqual(['Ts', 'Other.Ts', 'Other.Us']);
    expect(service.container).toBe('N.Main');
    expect(problems).toEqual([]);
  });
});
