import { describe, expect, test } from 'vitest';
import { balena, findRoutes, type RouteOptions, type Service } from '../../src/schema/index.ts';
import { createNavigation, createService, createType } from '../../src/schema/make.ts';

/** Ways as the names of their links. */
const ways = (service: Service, from: string, to: string, options?: RouteOptions): readonly string[] =>
  findRoutes(service, from, to, options).map(({ steps }) => steps.map(({ navigation }) => navigation.name).join('/'));

describe('the best ways in balena come first', () => {
  test.each([
    ['v7', 'device', 'application', ['belongs_to__application', 'is_running__release/belongs_to__application']],
    ['v7', 'device', 'organization', ['belongs_to__application/organization']],
    ['v6', 'device', 'organization', ['belongs_to__application/organization']],
    ['v7', 'device', 'device_type', ['is_of__device_type', 'belongs_to__application/is_for__device_type']],
    ['v7', 'organization', 'device', ['application/owns__device']],
    ['v7', 'device_tag', 'user', ['device/belongs_to__user']],
    ['v7', 'image', 'device', ['image_install/device']],
  ] as const)('%s: %s to %s', (version, from, to, first) => {
    expect(ways(balena(version), from, to).slice(0, first.length)).toEqual(first);
  });
});

/** Types by a letter, links as `from-to`: `*` leads to many, `?` may lead nowhere, `=` is another name. */
function serviceOf(links: string, derived: Readonly<Record<string, string>> = {}): Service {
  const names = new Set(links.match(/[A-Z]/g));
  const written = links.split(' ').map((text) => {
    const [, from = '', to = '', marks = ''] = /^(.)-(.)(.*)$/.exec(text) ?? [];
    const alias = marks.includes('=') ? `${from}${to}` : undefined;
    const name = `${from}${to}${marks.replace(/[*?]/g, '')}`.toLowerCase();
    const navigation = createNavigation({
      ...{ name, target: to, collection: marks.includes('*'), nullable: marks.includes('?') },
      aliasOf: alias?.toLowerCase(),
    });
    return { from, navigation };
  });
  const types = [...names].map((name) => {
    const own = written.filter(({ from }) => from === name || from === derived[name]).map(({ navigation }) => navigation);
    return createType({
      ...{ name, kind: 'EntityType', baseType: derived[name] },
      navigations: new Map(own.map((navigation) => [navigation.name, navigation])),
    });
  });
  return createService({ name: 'letters', types: new Map(types.map((type) => [type.name, type])) });
}

describe('ways', () => {
  test.each([
    ['the shortest first', 'A-B B-C A-C', 'A', 'C', ['ac', 'ab/bc']],
    ['to one before to many', 'A-B* A-C B-D C-D', 'A', 'D', ['ac/cd', 'ab/bd']],
    ['what always leads somewhere first', 'A-B? A-C B-D C-D', 'A', 'D', ['ac/cd', 'ab/bd']],
    ['no number of links that may lead nowhere makes one to many better', 'A-B A-C? B-D* C-D?', 'A', 'D', ['ac/cd', 'ab/bd']],
    ['no other names', 'A-B A-B=', 'A', 'B', ['ab']],
    ['several links between two types', 'A-B1 A-B2', 'A', 'B', ['ab1', 'ab2']],
    ['by no type twice', 'A-B B-A B-C', 'A', 'C', ['ab/bc']],
    ['back to where it began', 'A-B B-A A-A?', 'A', 'A', ['aa', 'ab/ba']],
    ['none', 'A-B C-B', 'A', 'C', []],
    ['from no such type', 'A-B', 'X', 'B', []],
    ['to no such type', 'A-B', 'A', '__proto__', []],
  ])('%s', (_, links, from, to, expected) => {
    expect(ways(serviceOf(links), from, to)).toEqual(expected);
  });

  test('to what is derived from the goal, and from what inherits a link', () => {
    const service = serviceOf('A-B B-D E-A', { C: 'B', F: 'E', B: 'G', X: 'B' });
    expect(ways(serviceOf('A-C C-D B-B', { C: 'B' }), 'A', 'B')).toEqual(['ac']);
    expect(ways(serviceOf('E-A F-F', { F: 'E' }), 'F', 'A')).toEqual(['ea']);
    expect(ways(service, 'E', 'D')).toEqual(['ea/ab/bd']);
  });

  test('as many as are asked for, and no longer than asked for', () => {
    const service = serviceOf('A-B A-C A-D B-E C-E D-E E-F');
    expect(ways(service, 'A', 'F')).toHaveLength(3);
    expect(ways(service, 'A', 'F', { limit: 2 })).toHaveLength(2);
    expect(ways(service, 'A', 'F', { limit: 0 })).toEqual([]);
    expect(ways(service, 'A', 'F', { longest: 2 })).toEqual([]);
    expect(ways(service, 'A', 'F', { longest: 3 })).toHaveLength(3);
  });

  test('in a net where ways have no end, a few are found at once', () => {
    const names = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const links = names.flatMap((from) => names.filter((to) => to !== from).map((to) => `${from}-${to}`)).join(' ');
    expect(ways(serviceOf(links), 'A', 'Z', { limit: 30 })).toHaveLength(30);
  });
});
