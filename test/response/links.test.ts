import { describe, expect, test } from 'vitest';
import { balena, type Service } from '../../src/schema/index.ts';
import { allRows, treeOf } from './drawing.ts';

const baseUrl = 'https://api.example.com/v7/';
const v7 = balena('v7');

/** Links of all rows by their paths. */
function linksOf(body: string, request: string, service: Service = v7): Record<string, string> {
  const tree = treeOf(body, { context: { service, baseUrl, url: new URL(request, baseUrl).href } });
  tree.openTo(9);
  return Object.fromEntries(allRows(tree).flatMap(({ id, link }) => (link === undefined ? [] : [[tree.path(id), link]])));
}

describe('a link that is not expanded leads to its entity', () => {
  test.each([
    [
      'device',
      '{"d":[{"belongs_to__application":{"__id":3}}]}',
      { 'd[0].belongs_to__application': '/application(3)', 'd[0].belongs_to__application.__id': '/application(3)' },
    ],
    [
      'device(1)',
      '{"d":[{"is_of__device_type":{"__id":4}}]}',
      { 'd[0].is_of__device_type': '/device_type(4)', 'd[0].is_of__device_type.__id': '/device_type(4)' },
    ],
    ['device?$top=1', '{"d":[{"belongs_to__application":null}]}', {}],
    ['device', '{"d":[{"no_such_link":{"__id":3}}]}', {}],
    ['no_such_resource', '{"d":[{"belongs_to__application":{"__id":3}}]}', {}],
    ['https://elsewhere.example/v7/device', '{"d":[{"belongs_to__application":{"__id":3}}]}', {}],
    ['device', '{"d":[{"belongs_to__application":{"__id":{"x":1}}}]}', {}],
    ['device', '{"d":[{"belongs_to__application":{"__id":null}}]}', {}],
  ])('%s %s', (request, body, links) => expect(linksOf(body, request)).toEqual(links));
});

describe('an entity leads to itself by its key', () => {
  test.each([
    ['application(5)', '{"d":[{"id":5}]}', { 'd[0]': '/application(5)', 'd[0].id': '/application(5)' }],
    ['device', '{"id":7}', { '': '/device(7)', id: '/device(7)' }],
    [
      'application(5)?$expand=owns__device',
      '{"d":[{"owns__device":[{"id":1}]}]}',
      { 'd[0].owns__device[0]': '/device(1)', 'd[0].owns__device[0].id': '/device(1)' },
    ],
    ['application(5)/owns__device', '{"d":[{"id":1}]}', { 'd[0]': '/device(1)', 'd[0].id': '/device(1)' }],
    ['device/$count', '{"d":6}', {}],
    [
      'device',
      '{"d":[{"id":12345678901234567890}]}',
      { 'd[0]': '/device(12345678901234567890)', 'd[0].id': '/device(12345678901234567890)' },
    ],
  ])('%s %s', (request, body, links) => {
    expect(linksOf(body, request)).toEqual(links);
  });
});

describe('a URL in the answer leads where it points', () => {
  test.each([
    [
      'deferred',
      '{"d":[{"x":{"__deferred":{"uri":"/v7/device(@id)?@id=1"}}}]}',
      { 'd[0].x': '/device(@id)?@id=1', 'd[0].x.__deferred.uri': '/device(@id)?@id=1' },
    ],
    ['metadata', '{"d":[{"__metadata":{"uri":"/v7/device(1)"}}]}', { 'd[0]': '/device(1)', 'd[0].__metadata.uri': '/device(1)' }],
    ['next page, relative', '{"@odata.nextLink":"Books?$skiptoken=2"}', { '["@odata.nextLink"]': '/Books?$skiptoken=2' }],
    ['next page, V2', '{"d":{"__next":"https://api.example.com/v7/Books?$skip=2"}}', { 'd.__next': '/Books?$skip=2' }],
    ['own URL', '{"@odata.id":"Books(1)"}', { '': '/Books(1)', '["@odata.id"]': '/Books(1)' }],
    ['navigation', '{"author@odata.navigationLink":"Books(1)/author"}', { '["author@odata.navigationLink"]': '/Books(1)/author' }],
    [
      'another origin stays absolute',
      '{"@odata.nextLink":"https://other.example/x"}',
      { '["@odata.nextLink"]': 'https://other.example/x' },
    ],
    ['a script is no link', '{"@odata.nextLink":"javascript:alert(1)"}', {}],
    ['nor is data', '{"@odata.id":"data:text/html,x"}', {}],
    ['nor a URL with a password', '{"@odata.id":"https://a:b@api.example.com/v7/x"}', {}],
    ['nor a number', '{"@odata.nextLink":5}', {}],
    ['nor what cannot be read', '{"@odata.nextLink":"http://["}', {}],
    ['nor a uri anywhere', '{"uri":"/v7/device(1)"}', {}],
    ['nor one of 3,000 characters', `{"@odata.nextLink":"/v7/${'x'.repeat(3000)}"}`, {}],
  ])('%s', (_, body, links) => expect(linksOf(body, 'no_such_resource')).toEqual(links));
});

test('without a context nothing links', () => {
  expect(allRows(treeOf('{"@odata.id":"Books(1)"}')).map(({ link }) => link)).toEqual([undefined, undefined]);
});

describe('a key is written as the URL wants it', () => {
  const device = v7.types.get(v7.resources.get('device')!.type)!;
  const keyed = (key: readonly string[]): Service => ({ ...v7, types: new Map([...v7.types, [device.name, { ...device, key }]]) });
  test.each([
    ['a name', ['device_name'], '{"device_name":"attic"}', "/device('attic')"],
    ['with blanks and quotes', ['device_name'], '{"device_name":"a b\'c/d"}', "/device('a%20b''c%2Fd')"],
    ['of two parts, in the order of the key', ['id', 'device_name'], '{"device_name":"x","id":1}', "/device(id=1,device_name='x')"],
    ['of two parts, one missing', ['id', 'device_name'], '{"id":1}', undefined],
    ['a number that came as a string', ['id'], '{"id":"12"}', '/device(12)'],
    ['no number though it should be', ['id'], '{"id":"1 or 2"}', "/device('1%20or%202')"],
    ['half a character', ['device_name'], '{"device_name":"\\ud800"}', undefined],
    ['null', ['id'], '{"id":null}', undefined],
    ['none', [], '{"id":1}', undefined],
  ])('%s', (_, key, body, link) => expect(linksOf(body, 'device', keyed(key))['']).toBe(link));
});
