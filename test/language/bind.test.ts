import { describe, expect, test } from 'vitest';
import type { Node } from '../../grammar/index.ts';
import { readRequest } from '../../grammar/request.ts';
import { type Binding, bindRequest, nodesAt } from '../../src/language/bind/index.ts';
import { balena } from '../../src/schema/index.ts';
import { unmark } from './support.ts';

const service = balena('v7');

function bindingAt(marked: string): Binding | undefined {
  const { text, start, end } = unmark(marked);
  const bound = bindRequest(readRequest(text)!, service);
  const nodes: readonly Node[] = nodesAt(bound.request, start);
  const node = nodes.findLast((candidate) => bound.bindings.has(candidate) && candidate.span.start === start && candidate.span.end === end);
  return node && bound.bindings.get(node);
}

/** A marked name, what it stands for, and the type that it was looked up in. */
const cases: readonly (readonly [marked: string, kind: Binding['kind'], owner: string | undefined])[] = [
  ['GET /|device|', 'resource', undefined],
  ['GET /|v6|/device', 'version', undefined],
  ['GET /v6/|my_application|', 'resource', undefined],
  ['GET /|my_application|', 'unknown-resource', undefined],
  ['GET https://api.balena-cloud.com/|v7|/device', 'version', undefined],
  ['GET https://api.balena-cloud.com/v7/|device|', 'resource', undefined],
  ['GET https://api.balena-cloud.com/|user|/v1/whoami', 'outside', undefined],
  ["GET /device(|uuid|='a')", 'property', 'device'],
  ["GET /device_tag(|device|=1,tag_key='a')", 'navigation', 'device_tag'],
  ['GET /device(1)/|belongs_to__application|', 'navigation', 'device'],
  ['GET /device?$select=|uuid|', 'property', 'device'],
  ['GET /device?$select=|belongs_to__application|', 'navigation', 'device'],
  ['GET /device?$expand=belongs_to__application($select=|slug|)', 'property', 'application'],
  ['GET /device?$expand=belongs_to__application($expand=organization($select=|name|))', 'property', 'organization'],
  ['GET /application?$expand=owns__device/$count($filter=|is_online| eq true)', 'property', 'device'],
  ['GET /application?$filter=owns__device/$count($filter=|is_online| eq true) gt 1', 'property', 'device'],
  ["GET /device?$filter=belongs_to__application/|slug| eq 'x'", 'property', 'application'],
  ["GET /application?$filter=owns__device/any(|d|:d/uuid eq 'x')", 'variable', undefined],
  ["GET /application?$filter=owns__device/any(d:|d|/uuid eq 'x')", 'variable', undefined],
  ["GET /application?$filter=owns__device/any(d:d/|uuid| eq 'x')", 'property', 'device'],
  ["GET /application?$filter=owns__device/any(d:d/device_tag/any(t:t/|tag_key| eq 'x'))", 'property', 'device_tag'],
  ["GET /application?$filter=owns__device/any(d:d/device_tag/any(t:|d|/uuid eq 'x'))", 'variable', undefined],
  ["GET /device?$filter=|contains|(uuid,'a')", 'function', undefined],
  ["GET /device?$filter=contains(|uuid|,'a')", 'property', 'device'],
  ['GET /device?$filter=id eq |@x|&@x=1', 'alias', undefined],
  ['GET /device?$filter=|nam| eq 1', 'unknown', 'device'],
  ['GET /device?$orderby=belongs_to__application/|app_name| asc', 'property', 'application'],
  ['GET /device?$filter=id eq 1 and |', 'unknown', 'device'],
  ['GET /device?$filter=(id eq 1 or |uuid|', 'property', 'device'],
  ['PATCH /device(1)\n\n{ |"note"|: null }', 'property', 'device'],
  ['PATCH /device(1)\n\n{ |"belongs_to__application"|: 1 }', 'navigation', 'device'],
  ["GET /device?$filter=|device_name|%20eq%20'a'", 'property', 'device'],
];

describe('names', () => {
  test.each(cases)('%s is a %s', (marked, kind, owner) => {
    const binding = bindingAt(marked);
    expect(binding?.kind).toBe(kind);
    expect(binding?.owner?.name).toBe(owner);
  });
});

/** An expression after `$filter=`, and its type. */
const types: readonly (readonly [filter: string, type: string | undefined])[] = [
  ['is_online', 'Edm.Boolean'],
  ['id eq 1', 'Edm.Boolean'],
  ['not is_online', 'Edm.Boolean'],
  ['length(uuid)', 'Edm.Int32'],
  ['now()', 'Edm.DateTimeOffset'],
  ['id add 1', 'Edm.Int32'],
  ['cpu_temp add cpu_usage', 'Edm.Int32'],
  ['device_tag/any(t:true)', 'Edm.Boolean'],
  ['device_tag/$count', 'Edm.Int64'],
  ['belongs_to__application', 'application'],
  ['belongs_to__application/slug', 'Edm.String'],
  ["'a'", 'Edm.String'],
  ['null', undefined],
  ['qqq', undefined],
];

test.each(types)('the type of %s is %s', (filter, type) => {
  const text = `GET /device?$filter=${filter}`;
  const bound = bindRequest(readRequest(text)!, service);
  const option = nodesAt(bound.request, text.length).find((node) => node.kind === 'FilterOption');
  expect(option?.kind === 'FilterOption' && bound.types.get(option.predicate)?.name).toBe(type);
});
