import { describe, expect, it } from 'vitest';
import { readModel, writeModel } from '../../src/schema/balena/model-format.ts';
import { v6 } from '../../src/schema/balena/model-v6.ts';
import { v7 } from '../../src/schema/balena/model-v7.ts';

const member = (line: string) => {
  const [resource] = readModel(`thing\n  ${line}`).resources;
  return [...resource!.properties, ...resource!.links, ...resource!.alternateKeys][0];
};

const property = {
  ...{ nullable: false, readOnly: false, writeOnly: false },
  ...{ minLength: undefined, maxLength: undefined, enum: undefined },
};
const link = { aliases: [], collection: false, nullable: false, readOnly: false };

describe('lines', () => {
  it.each([
    ['id Int32 ro', { ...property, name: 'id', type: 'Edm.Int32', readOnly: true }],
    ['secret String wo', { ...property, name: 'secret', type: 'Edm.String', writeOnly: true }],
    ['note String? 1..10', { ...property, name: 'note', type: 'Edm.String', nullable: true, minLength: 1, maxLength: 10 }],
    ['key String 1..', { ...property, name: 'key', type: 'Edm.String', minLength: 1 }],
    ['key String ..9', { ...property, name: 'key', type: 'Edm.String', maxLength: 9 }],
    ['logo Self.WebResource?', { ...property, name: 'logo', type: 'Self.WebResource', nullable: true }],
    ['state String? ..9 : a b | c', { ...property, name: 'state', type: 'Edm.String', nullable: true, maxLength: 9, enum: ['a b', 'c'] }],
    ['owner -> user', { ...link, name: 'owner', target: 'user' }],
    [
      'owner -> user? ro = is_of__user',
      { ...link, name: 'owner', target: 'user', nullable: true, readOnly: true, aliases: ['is_of__user'] },
    ],
    ['tag => tag = has__tag tags', { ...link, name: 'tag', target: 'tag', collection: true, aliases: ['has__tag', 'tags'] }],
    ['(device tag_key)', ['device', 'tag_key']],
  ])('%s', (line, expected) => {
    expect(member(line)).toEqual(expected);
  });

  it.each(['id', 'id Int32 rw', 'id Int32 : ', 'a -> ', 'a ->', 'a -> b c', 'a-b Int32', 'id Int32 1'])('does not take %j', (line) => {
    expect(() => member(line)).toThrow(SyntaxError);
  });

  it.each(['', 'a b', 'a =', 'a : b c', 'a-b'])('does not take a resource %j', (head) => {
    expect(() => readModel(`${head}\n  id Int32`)).toThrow(SyntaxError);
  });
});

it('reads a resource that shares the type of another', () => {
  expect(readModel('my_application : application').resources).toEqual([
    { name: 'my_application', like: 'application', aliases: [], alternateKeys: [], properties: [], links: [] },
  ]);
});

it.each([
  ['v7', v7],
  ['v6', v6],
])('writes %s as it read it', (_, text) => {
  expect(writeModel(readModel(text))).toBe(text.trimStart());
});
