import { expect, test } from 'vitest';
import type { TokenType } from '../../src/language/index.ts';
import { standard, v7 } from './support.ts';

/** `type:text`, one each, without marks. */
const coloured = (text: string, language = v7): string[] =>
  language
    .tokens(text)
    .filter(({ type }) => type !== 'punctuation')
    .map(({ span, type }) => `${type}:${text.slice(span.start, span.end)}`);

const cases: readonly (readonly [text: string, ...tokens: `${TokenType}:${string}`[]])[] = [
  ['', ...[]],
  ['GET /device', 'method:GET', 'resource:device'],
  ['GET /v7/device(1)', 'method:GET', 'keyword:v7', 'resource:device', 'number:1'],
  ['GET /nope', 'method:GET', 'resource:nope'],
  ["GET /device(uuid='x')/$count", 'method:GET', 'resource:device', 'property:uuid', "string:'x'", 'keyword:$count'],
  ['/device?$filter=is_online eq true', 'resource:device', 'option:$filter', 'property:is_online', 'operator:eq', 'keyword:true'],
  ['/device?$filter=nope eq null', 'resource:device', 'option:$filter', 'property:nope', 'operator:eq', 'keyword:null'],
  ['/device?$select=id,actor', 'resource:device', 'option:$select', 'property:id', 'link:actor'],
  ['/device?$expand=actor($select=id)', 'resource:device', 'option:$expand', 'link:actor', 'option:$select', 'property:id'],
  ['/device?$orderby=id desc', 'resource:device', 'option:$orderby', 'property:id', 'keyword:desc'],
  ['/device?$top=10', 'resource:device', 'option:$top', 'number:10'],
  ['/device?$count=true', 'resource:device', 'option:$count', 'keyword:true'],
  ['/device?$format=json', 'resource:device', 'option:$format', 'string:json'],
  ['/device?note=x', 'resource:device', 'parameter:note', 'string:x'],
  ['/device(@id)?@id=1', 'resource:device', 'parameter:@id', 'parameter:@id', 'number:1'],
  ["/device?$filter=contains(note,'x')", 'resource:device', 'option:$filter', 'function:contains', 'property:note', "string:'x'"],
  ['/device?$filter=not (id gt 5)', 'resource:device', 'option:$filter', 'operator:not', 'property:id', 'operator:gt', 'number:5'],
  [
    '/application?$filter=owns__device/any(d:d/id eq 1)',
    ...(['resource:application', 'option:$filter', 'link:owns__device', 'function:any', 'variable:d', 'variable:d'] as const),
    ...(['property:id', 'operator:eq', 'number:1'] as const),
  ],
  ['/device?%24filter=id%20eq%201', 'resource:device', 'option:%24filter', 'property:id', 'operator:eq', 'number:1'],
  ['https://example.com/v7/device', 'string:https://example.com', 'keyword:v7', 'resource:device'],
  ['GET /device(<ID>)', 'method:GET', 'resource:device', 'placeholder:<ID>'],
  ['GET /device({{id}})', 'method:GET', 'resource:device', 'variable:{{id}}'],
  ['# note\n### Name\nGET /device', 'comment:# note', 'comment:###', 'comment:Name', 'method:GET', 'resource:device'],
  ['GET /device\n  // note\n  ?$top=1', 'method:GET', 'resource:device', 'comment:// note', 'option:$top', 'number:1'],
  [
    'POST /device\nContent-Type: application/json\n\n{ "note": "x", "id": 1, "a": null }',
    ...(['method:POST', 'resource:device', 'header:Content-Type', 'string:application/json', 'property:"note"', 'string:"x"'] as const),
    ...(['property:"id"', 'number:1', 'property:"a"', 'keyword:null'] as const),
  ],
];

test.each(cases)('%s', (text, ...tokens) => {
  expect(coloured(text)).toEqual(tokens);
});

test('marks are coloured as such', () => {
  const text = '/device(1)?$select=id,uuid';
  const marks = v7.tokens(text).filter(({ type }) => type === 'punctuation');
  expect(marks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['/', '(', ')?', '=', ',']);
});

test('names of a service of which nothing is known have the colour of their place', () => {
  expect(coloured('/Products?$filter=Name eq 1&$expand=Category', standard)).toEqual([
    ...['resource:Products', 'option:$filter', 'property:Name', 'operator:eq', 'number:1', 'option:$expand', 'property:Category'],
  ]);
});
