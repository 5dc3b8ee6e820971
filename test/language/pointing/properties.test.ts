import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LanguageService, Selection } from '../../../src/language/index.ts';
import { balena, type Service, type StructuredType } from '../../../src/schema/index.ts';
import { seed } from '../../grammar/property.ts';
import { goodQueries } from '../good-queries.ts';
import { apply, v6, v7 } from '../support.ts';
import { shop, v2, v4 } from './services.ts';
import { type TickCase, ticked, tickedV2, tickedV4 } from './tick-cases.ts';

const before = (cases: readonly TickCase[]): readonly string[] => cases.map(([text]) => text);

const services: readonly (readonly [name: string, service: Service, language: LanguageService, texts: readonly string[]])[] = [
  ['balena v7', balena('v7'), v7, [...goodQueries, ...before(ticked)]],
  ['balena v6', balena('v6'), v6, [...goodQueries, ...before(ticked)].map((text) => text.replace('/v7/', '/v6/'))],
  ['OData 4.01', shop('4.01'), v4, before(tickedV4)],
  ['OData 2', shop('2.0'), v2, before(tickedV2)],
];

/** The first request's, of which it is asked here. */
const selectionOf = (language: LanguageService, text: string): Selection | undefined => language.selection(text, 0);

/** A path from a type over links, to a property or a link: chosen by numbers. */
function pathFrom({ types }: Service, from: StructuredType, steps: readonly number[], toLink: boolean): string | undefined {
  const names: string[] = [];
  let type: StructuredType | undefined = from;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const members: readonly { name: string; target?: string }[] = [
      ...(isLast && !toLink ? (type?.properties.values() ?? []) : (type?.navigations.values() ?? [])),
    ].filter(({ name }) => !name.includes(' '));
    const member = members[step % members.length];
    if (!member) return undefined;
    names.push(member.name);
    type = types.get(member.target ?? '');
  }
  return names.join('/');
}

/** How often each code is found; hints are no mistakes. */
function counts(language: LanguageService, text: string): ReadonlyMap<string, number> {
  const found = Map.groupBy(
    language.diagnose(text).filter(({ severity }) => severity !== 'hint'),
    ({ code }) => code,
  );
  return new Map([...found].map(([code, list]) => [code, list.length]));
}

/** A path by the preferred names of its links, and the links that it leads over, itself included where it is one. */
function preferred({ types }: Service, from: StructuredType, path: string): { path: string; links: readonly string[] } {
  const links: string[] = [];
  let type: StructuredType | undefined = from;
  let at = '';
  for (const name of path.split('/')) {
    const link = type?.navigations.get(name);
    at = `${at}${at === '' ? '' : '/'}${link?.aliasOf ?? name}`;
    if (link) links.push(at);
    type = types.get(link?.target ?? '');
  }
  return { path: at, links };
}

const blanksAtEnds = (text: string): number => [...text.matchAll(/[ \t]$/gm)].length;

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe.each(services)('%s', (_name, connected, language, texts) => {
  const versions = [connected, balena('v6'), balena('v7')];

  test('a member that is ticked is selected, one that is unticked is as it was, and nothing else is wrong than before', () => {
    const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), steps, fc.boolean(), (text, chosen, toLink) => {
        const start = selectionOf(language, text);
        if (!start || start.blocked !== undefined) return;
        const service = versions.find(
          ({ types }) => types.has(start.type) && (text.includes('/v6/') ? types === balena('v6').types : true),
        )!;
        const type = service.types.get(start.type)!;
        const path = pathFrom(service, type, chosen, toLink);
        if (path === undefined) return;
        const named = preferred(service, type, path);
        if (start.selected.some((name) => `${name}/`.startsWith(`${named.path}/`))) return;
        const edits = language.tick(text, 0, path, true);
        const on = apply(text, edits);
        const shown = selectionOf(language, on)!;
        expect([...shown.selected, ...shown.expanded], on).toContain(named.path);
        const earlier = counts(language, text);
        for (const [code, count] of counts(language, on)) expect(count, `${code} in ${on}`).toBeLessThanOrEqual(earlier.get(code) ?? 0);
        expect(blanksAtEnds(on), on).toBe(blanksAtEnds(text));
        if (edits.length === 0) return;
        const off = apply(on, language.tick(on, 0, path, false));
        const after = selectionOf(language, off)!;
        // The links on the way stay.
        const links = named.links.filter((link) => link !== named.path);
        expect(sorted([...after.selected, ...links]), off).toEqual(sorted([...start.selected, ...links]));
        expect(sorted(after.expanded), off).toEqual(sorted([...start.expanded, ...links]));
        expect(language.tick(off, 0, path, false)).toEqual([]);
      }),
      { numRuns: 1500, seed },
    );
  });
});
