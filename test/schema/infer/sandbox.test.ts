/** The sandbox's answers alone, without its model: how much of the model do they give, and is it right? */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/node.ts';
import { balena, learn, nothingLearned, observe, type Service, type StructuredType, toService } from '../../../src/schema/index.ts';
import { ask, openBuilt } from '../../sandbox/sandbox.ts';
import { variedQueries } from './queries.ts';

const baseUrl = 'https://sandbox.invalid/v7/';
const real = balena('v7');
let sandbox: Sandbox;
let observations: readonly ReturnType<typeof observe>[];
let inferred: Service;

beforeAll(async () => {
  sandbox = await openBuilt();
  const answers: ReturnType<typeof observe>[] = [];
  for (const query of variedQueries) {
    const { status, body } = await ask(sandbox, `GET /v7/${query}`);
    if (status !== 200) throw new Error(`${query} answered ${status}`);
    answers.push(observe(`${baseUrl}${query}`, baseUrl, JSON.parse(body)));
  }
  observations = answers;
  inferred = toService('sandbox', observations.reduce(learn, nothingLearned));
});
afterAll(() => sandbox.close());

/** The real type under each inferred one: names of types are resources' names. */
const realType = (name: string): StructuredType | undefined => real.types.get(real.resources.get(name)?.type ?? '');

/** Every member of every inferred type, as `type/member`. */
const members = (kind: 'properties' | 'navigations') =>
  [...inferred.types.values()].flatMap((type) =>
    [...type[kind].values()].map((member) => ({ type, member, path: `${type.name}/${member.name}` })),
  );

const share = (part: number, whole: number): number => Math.round((100 * part) / whole);

describe(`${variedQueries.length} varied answers`, () => {
  it('are thirty', () => expect(variedQueries).toHaveLength(30));

  it('give names of resources that there are', () => {
    expect([...inferred.resources.keys()].filter((name) => !real.resources.has(name))).toEqual([]);
  });

  it('give types that there are', () => {
    expect([...inferred.types.keys()].filter((name) => !realType(name))).toEqual([]);
  });

  it.each(['properties', 'navigations'] as const)('give %s that there are', (kind) => {
    expect(members(kind).flatMap(({ type, member, path }) => (realType(type.name)?.[kind].has(member.name) ? [] : [path]))).toEqual([]);
  });

  it('give types that are right or guessed', () => {
    const wrong = members('properties').flatMap(({ type, member, path }) => {
      const { type: inferredType, guessed } = type.properties.get(member.name)!;
      return guessed || realType(type.name)?.properties.get(member.name)?.type === inferredType ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  it('give links to what they lead to, or guessed', () => {
    const wrong = members('navigations').flatMap(({ type, member, path }) => {
      const found = type.navigations.get(member.name)!;
      const wanted = realType(type.name)!.navigations.get(member.name)!;
      return found.guessed || (found.target === wanted.target && found.collection === wanted.collection) ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  it('give the keys that there are', () => {
    const wrong = [...inferred.types.values()].filter(({ properties, key }) => key.join() !== (properties.has('id') ? 'id' : ''));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(inferred.types.get('device')?.alternateKeys).toEqual([['uuid']]);
    expect(inferred.types.get('device_tag')?.alternateKeys).toEqual([['device', 'tag_key']]);
  });

  /** Precision of names is 100 % (above); these are recall of the whole model, and how many types are right. */
  it('recover this much of the model', () => {
    const properties = members('properties');
    const links = members('navigations');
    const isRight = ({ type, member }: (typeof properties)[number]) =>
      realType(type.name)!.properties.get(member.name)!.type === type.properties.get(member.name)!.type;
    const leadsRight = ({ type, member }: (typeof links)[number]) => {
      const [found, wanted] = [type, realType(type.name)!].map((owner) => owner.navigations.get(member.name)!);
      return found!.target === wanted!.target && found!.collection === wanted!.collection;
    };
    const sum = (count: (type: StructuredType) => number) => [...real.types.values()].reduce((total, type) => total + count(type), 0);
    const firstNames = (type: StructuredType) => [...type.navigations.values()].filter(({ aliasOf }) => aliasOf === undefined).length;
    expect({
      types: `${inferred.types.size} of ${real.types.size}`,
      properties: `${properties.length} of ${sum((type) => type.properties.size)}`,
      links: `${links.length} of ${sum(firstNames)}`,
      'right types of properties': `${share(properties.filter(isRight).length, properties.length)} %`,
      'right targets of links': `${share(links.filter(leadsRight).length, links.length)} %`,
      'types of properties that are sure': `${share(properties.filter(({ type, member }) => !type.properties.get(member.name)!.guessed).length, properties.length)} %`,
    }).toEqual({
      types: '37 of 75',
      properties: '261 of 401',
      links: '67 of 227',
      'right types of properties': '91 %',
      'right targets of links': '100 %',
      'types of properties that are sure': '39 %',
    });
  });
});

describe('growing', () => {
  const names = (service: Service) => ({
    resources: [...service.resources.keys()].sort(),
    members: [...service.types.values()]
      .flatMap((type) => [...type.properties.keys(), ...type.navigations.keys()].map((name) => `${type.name}/${name}`))
      .sort(),
  });

  it('is the same in any order, and for answers that come again', () => {
    const backwards = toService('sandbox', [...observations.toReversed(), ...observations].reduce(learn, nothingLearned));
    expect(names(backwards)).toEqual(names(inferred));
    expect([...backwards.types].sort()).toEqual([...inferred.types].sort());
  });

  it('leaves the evidence the same object where nothing is new', () => {
    const learned = observations.reduce(learn, nothingLearned);
    for (const observation of observations) expect(learn(learned, observation).evidence).toBe(learned.evidence);
  });

  it('never loses a name that a path leads to', () => {
    let learned = nothingLearned;
    let before: readonly string[] = [];
    for (const observation of observations) {
      learned = learn(learned, observation);
      const now = paths(toService('sandbox', learned));
      expect(before.filter((path) => !now.includes(path))).toEqual([]);
      before = now;
    }
  });
});

/** Names that are reached from resources over up to one link: `device/belongs_to__application/slug`. */
function paths({ resources, types }: Service): readonly string[] {
  return [...resources.values()].flatMap((resource) => {
    const type = types.get(resource.type)!;
    const own = [...type.properties.keys(), ...type.navigations.keys()].map((name) => `${resource.name}/${name}`);
    const linked = [...type.navigations.values()].flatMap(({ name, target }) =>
      [...types.get(target)!.properties.keys(), ...types.get(target)!.navigations.keys()].map(
        (member) => `${resource.name}/${name}/${member}`,
      ),
    );
    return [...own, ...linked];
  });
}
