import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLanguageService, writeRoute } from '../../src/language/index.ts';
import type { Sandbox } from '../../src/sandbox/node.ts';
import { balena, findRoutes, type Route, resourceOfType, type Service } from '../../src/schema/index.ts';
import { ask, openBuilt } from '../sandbox/sandbox.ts';
import { shop } from './pointing/services.ts';

/** Every so many of all pairs of types, so that the sample is spread over the model. */
function pairsOf(service: Service, every: number): readonly (readonly [from: string, to: string])[] {
  const types = [...service.types.keys()].filter((type) => resourceOfType(service, type));
  const pairs = types.flatMap((from) => types.map((to) => [from, to] as const));
  return pairs.filter((_, index) => index % every === 0);
}

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openBuilt();
});
afterAll(() => sandbox.close());

describe.each(['v7', 'v6'] as const)('%s', (version) => {
  const service = balena(version);
  const language = createLanguageService(service);

  test('what is written of a route is right, and answered', async () => {
    let asked = 0;
    for (const { name, written } of writtenRoutes(service)) {
      const request = `GET /${version}/${name}?$top=1&${written}`;
      expect(
        language.diagnose(request).filter(({ severity }) => severity === 'error'),
        request,
      ).toEqual([]);
      expect((await ask(sandbox, request)).status, request).toBe(200);
      asked++;
    }
    expect(asked).toBeGreaterThan(150);
  });
});

/** The two best ways between the types of a sample of pairs, both as an expansion and as a condition. */
function* writtenRoutes(service: Service): Iterable<{ readonly name: string; readonly written: string }> {
  for (const [from, to] of pairsOf(service, 61)) {
    for (const route of findRoutes(service, from, to, { limit: 2 }).filter(isAnswered)) {
      const { name } = resourceOfType(service, from)!;
      for (const as of ['expand', 'filter'] as const) yield { name, written: writeRoute(service, route, as) };
    }
  }
}

/** Published of v6, and answered 500 by the sandbox (and so by open-balena-api) whatever is asked of them. */
const unanswered: ReadonlySet<string> = new Set(['service/device_service_environment_variable', 'actor/is_of__public_device']);

const isAnswered = ({ steps }: Route): boolean => !steps.some(({ owner, navigation }) => unanswered.has(`${owner}/${navigation.name}`));

const shopRoute = (from: string, to: string) => findRoutes(shop('4.01'), from, to)[0]!;

describe('written for other services', () => {
  test.each([
    ['4.01', 'shop.Book', 'shop.Person', 'expand', '$expand=author'],
    ['4.01', 'shop.Book', 'shop.Person', 'filter', "$filter=author/name eq ''"],
    ['4.01', 'shop.Person', 'shop.Review', 'expand', '$expand=books($expand=reviews)'],
    ['4.01', 'shop.Person', 'shop.Review', 'filter', '$filter=books/any(b:b/reviews/any(r:r/id eq 1))'],
    ['3.0', 'shop.Person', 'shop.Review', 'expand', '$expand=books/reviews'],
    ['3.0', 'shop.Person', 'shop.Review', 'filter', '$filter=books/any(b:b/reviews/any(r:r/id eq 1))'],
    ['2.0', 'shop.Book', 'shop.Person', 'filter', "$filter=author/name eq ''"],
    ['2.0', 'shop.Person', 'shop.Review', 'filter', ''],
    ['4.01', 'shop.Person', 'shop.Person', 'filter', "$filter=books/any(b:b/author/name eq '')"],
  ] as const)('OData %s: %s to %s as %s', (version, from, to, as, written) => {
    expect(writeRoute(shop(version), shopRoute(from, to), as)).toBe(written);
  });

  test('no variable is declared twice', () => {
    const there = shopRoute('shop.Person', 'shop.Review');
    const back = shopRoute('shop.Review', 'shop.Book');
    const again = { from: 'shop.Person', steps: [...there.steps, ...back.steps, ...there.steps.slice(1)] };
    expect(writeRoute(shop('4.01'), again, 'filter')).toBe('$filter=books/any(b:b/reviews/any(r:r/book/reviews/any(r2:r2/id eq 1)))');
  });

  test('a route without a link is nothing to write', () => {
    expect(writeRoute(shop('4.01'), { from: 'shop.Book', steps: [] }, 'expand')).toBe('');
  });
});
