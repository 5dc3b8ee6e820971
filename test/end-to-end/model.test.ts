import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BalenaVersion, balena, type Property, type Resource, type StructuredType } from '../../src/schema/index.ts';
import { type Joined, join } from './joined.ts';

let v7: Joined;
let v6: Joined;
beforeAll(async () => {
  v7 = await join('v7');
  v6 = await join('v6', v7.sandbox);
});
afterAll(() => v7.sandbox.close());

/** Links that v6's typings have and that nothing backs: the published metadata has no association for them. */
const unbacked: ReadonlySet<string> = new Set(['actor/is_of__public_device', 'service/device_service_environment_variable']);

const literals: Readonly<Record<string, string>> = {
  'Edm.Int32': '1',
  'Edm.Int64': '1',
  'Edm.Double': '1.5',
  'Edm.Boolean': 'true',
  'Edm.String': "'a'",
  'Edm.DateTimeOffset': "'2020-01-01'",
};

/** JSON and files compare with null alone. */
const condition = ({ name, type, enum: values, minLength = 1 }: Property): string =>
  type in literals
    ? `${name} eq ${type === 'Edm.String' ? `'${values?.[0] ?? 'a'.repeat(minLength)}'` : literals[type]}`
    : `${name} ne null`;

/** Queries that ask for everything that a type has: each property and each link by all its names. */
function* queriesOf(type: StructuredType): Iterable<string> {
  const properties = [...type.properties.values()];
  const links = [...type.navigations.values()].filter(({ name }) => !unbacked.has(`${type.name}/${name}`));
  const toOne = links.filter(({ collection, aliasOf }) => !collection && aliasOf === undefined).map(({ name }) => name);
  const toMany = links.filter(({ collection }) => collection).map(({ name }) => name);
  const selected = [...properties.map(({ name }) => name), ...toOne];
  if (selected.length > 0) yield `$select=${selected.join(',')}`;
  for (const property of properties) yield `$filter=${condition(property)}`;
  if (properties.length > 0) yield `$orderby=${properties.map(({ name }) => `${name} asc`).join(',')}`;
  for (const { name } of links) yield `$expand=${name}`;
  if (toMany.length > 0) yield `$expand=${toMany.map((name) => `${name}/$count`).join(',')}`;
  for (const name of toMany) yield `$filter=${name}/any(x:true)`;
  for (const name of toOne) yield `$filter=${name} eq 1`;
}

const cases = (['v7', 'v6'] as const).flatMap((version) =>
  [...balena(version).resources.values()].map((resource) => [version, resource.name, resource] as const),
);

/** One row is enough; types that publish no key cannot be ordered by it. */
const ofOneRow = (query: string, type: StructuredType): string =>
  `${query}${query.startsWith('$orderby=') || type.key.length === 0 ? '' : '&$orderby=id asc'}&$top=1`;

describe('all that a model has, the language finds no fault with and the sandbox answers', () => {
  it.each(cases)('%s %s', async (version: BalenaVersion, name: string, resource: Resource) => {
    const joined = version === 'v7' ? v7 : v6;
    const service = balena(version);
    const type = service.types.get(resource.type)!;
    const first = `GET /${name}`;
    // Other names of a resource share its type: that they are there is enough.
    const queries = resource.aliasOf === undefined ? [...queriesOf(type)] : [];
    for (const text of [first, `${first}/$count`, ...queries.map((query) => `${first}?${ofOneRow(query, type)}`)]) {
      const { status } = await joined.send(text === first ? `${first}?$top=1` : text);
      const faults = joined.language.diagnose(text).filter(({ severity, code }) => severity !== 'hint' && code !== 'never-null');
      expect([text, status, faults]).toEqual([text, 200, []]);
    }
  });
});

describe('what nothing backs', () => {
  it.each([...unbacked])('v6 %s is refused', async (path) => {
    const [type, link] = path.split('/');
    expect((await v6.send(`GET /${type}?$expand=${link}&$top=1`)).status).toBe(500);
  });
});
