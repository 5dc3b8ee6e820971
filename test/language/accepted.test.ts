import odataParser from '@balena/odata-parser';
import { describe, expect, test } from 'vitest';
import { toRequests } from '../../src/request/index.ts';
import { balena } from '../../src/schema/index.ts';
import { fixCases } from './fix-cases.ts';
import { goodQueries } from './good-queries.ts';
import { v7 } from './support.ts';

const { dialect } = balena('v7');

const connection = {
  baseUrl: 'https://api.balena-cloud.com/v7/',
  authenticated: false,
  tokenVariable: 'BALENA_TOKEN',
  variables: { id: '1', DEVICE_ID: '1', name: 'attic', host: 'https://api.balena-cloud.com', fleet: '1' },
  versionSegment: dialect.versionSegment,
  rawCharacters: dialect.rawCharacters,
};

/** What the API's own parser is given. */
const sent = (text: string): string => toRequests(text, connection)[0]!.url.replace(/^https:\/\/[^/]+\/v\d+/, '');

describe("the API's own parser takes every query that no fault is found with", () => {
  test.each(goodQueries.filter((text) => /\/device|\/application|\/release/.test(text)))('%s', (text) => {
    expect(() => odataParser.parse(sent(text))).not.toThrow();
  });
});

describe("the API's own parser takes what a fix gives, when no fault is left", () => {
  const mended = fixCases.map(([, , , after]) => after).filter((after) => v7.diagnose(after).every(({ severity }) => severity !== 'error'));
  test.each(mended)('%s', (text) => {
    expect(() => odataParser.parse(sent(text))).not.toThrow();
  });
});

/** And rejects these, as the diagnostics say that it does. */
const rejected = [
  ['GET /device?$search=blue', 'option-not-taken'],
  ['GET /device?$compute=id add 1 as x', 'option-not-taken'],
  ['GET /device?$expand=device_tag($levels=2)', 'option-not-taken'],
  ['GET /device?$filter=created_at gt 2020-01-01', 'unquoted-literal'],
  ['GET /device?$filter=created_at gt 2020-01-01T00:00:00Z', 'unquoted-literal'],
  ['GET /device?$filter=uuid eq 01234567-89ab-cdef-0123-456789abcdef', 'unquoted-literal'],
  ['GET /device?$filter=cpu_temp gt 1.5e3', 'literal-not-taken'],
  ['GET /device?$filter=cpu_temp divby 2 eq 1', 'operator-not-taken'],
  ["GET /device?$filter=matchesPattern(device_name,'x')", 'function-not-taken'],
  ["GET /device?$filter=Contains(device_name,'x')", 'function-not-taken'],
  ['GET /device(1)/$count', 'count-after-key'],
  ['GET /device?$filter=$it/id eq 1', 'segment-not-taken'],
  ['GET /device?$expand=*', 'star-expand'],
  ['GET /device?$select=*,id', 'star-with-others'],
  ['GET /device?$orderby=length(device_name) asc', 'orderby-expression'],
  ['GET /device?$filter=is_online AND is_active', 'operator-not-taken'],
  ['GET /device?$filter=contains(device_name)', 'argument-count'],
  ['GET /device?$filtr=is_online', 'unknown-option'],
] as const;

describe("the API's own parser rejects what is said to be rejected", () => {
  test.each(rejected)('%s', (text, code) => {
    expect(v7.diagnose(text).map((diagnostic) => diagnostic.code)).toContain(code);
    expect(() => odataParser.parse(sent(text))).toThrow();
  });
});

/** How the API's parser nests, as text with every parenthesis. */
function nested(tree: unknown): string {
  if (Array.isArray(tree) && tree.length === 2) return `(${tree[0]} ${nested(tree[1])})`;
  if (Array.isArray(tree)) return `(${tree.slice(1).map(nested).join(` ${tree[0]} `)})`;
  return tree !== null && typeof tree === 'object' && 'name' in tree ? String(tree.name) : '?';
}

const readings = [
  ['is_online or is_active and is_frozen', '((is_online or is_active) and is_frozen)'],
  ['id sub cpu_temp add cpu_usage eq id', '((id sub (cpu_temp add cpu_usage)) eq id)'],
  ['id div cpu_temp mul cpu_usage eq id', '((id div (cpu_temp mul cpu_usage)) eq id)'],
  ['not id eq cpu_temp', '((not id) eq cpu_temp)'],
] as const;

describe('the reading that a diagnostic tells is the one of the API', () => {
  test.each(readings)('%s', (filter, reading) => {
    const { tree } = odataParser.parse(sent(`GET /device?$filter=${filter}`)) as { tree: { options: { $filter: unknown } } };
    expect(nested(tree.options.$filter)).toBe(reading);
    expect(v7.diagnose(`GET /device?$filter=${filter}`)).not.toEqual([]);
  });
});
