import { expect, test } from 'vitest';
import { expectedAt } from '../../src/language/complete/expect.ts';
import type { Want } from '../../src/language/complete/expected.ts';
import { createLanguageContext } from '../../src/language/context.ts';
import { balena } from '../../src/schema/index.ts';
import { cursorIn } from './completing.ts';

/** What is wanted, one word each: the kind, and what tells it from others of its kind. */
function inShort(want: Want): string {
  switch (want.kind) {
    case 'member':
      return `${want.place} member of ${want.type?.name}${want.like === undefined ? '' : ` like ${want.like}`}`;
    case 'option':
      return `${want.place} option${want.single ? ' of one' : ''}`;
    case 'step':
    case 'key':
    case 'json-member':
    case 'json-object':
      return `${want.kind} of ${want.type?.name}`;
    case 'value':
    case 'json-value':
      return `${want.kind} like ${want.like.property?.name ?? want.like.navigation?.name ?? want.like.name}`;
    case 'comparison':
    case 'arithmetic':
      return `${want.kind} of ${want.operand.property?.name ?? want.operand.name}`;
    case 'variable':
      return `variable ${[...want.variables.keys()].join(' ')}`;
    case 'lambda':
    case 'declaration':
      return `${want.kind} over ${want.source.name}`;
    case 'option-value':
      return `value of ${want.option}`;
    case 'prefix':
    case 'segment':
      return want.names.join(' ');
    case 'sample':
      return `sample of ${want.type.name}/${want.property}`;
    case 'bound':
      return `bound to ${want.type.name}`;
    default:
      return want.kind;
  }
}

const cases: readonly (readonly [marked: string, replaces: string, ...wants: string[]])[] = [
  ['|', '', 'method', 'request'],
  ['PO|', 'PO', 'method', 'request'],
  ['GET |', '', 'resource'],
  ['GET /dev|ice', 'device', 'resource'],
  ['GET /device(1)/|', '', 'step of device'],
  ['GET /device(|)', '', 'key of device', 'value like id', 'sample of device/id'],
  ['GET /device(uuid=|)', '', 'value like uuid', 'sample of device/uuid', 'alias'],
  ['GET /device?|', '', 'url option'],
  ['GET /device?$se|', '$se', 'url option'],
  ['GET /device(1)?|', '', 'url option of one'],
  ['GET /device/$count?|', '', 'count option'],
  ['GET /device?$top=|', '', 'value of $top'],
  ['GET /device?$filter=|', '', 'predicate member of device', 'function', 'not', 'bound to device', 'always', '$it $root'],
  ['GET /device?$filter=id |', '', 'comparison of id', 'arithmetic of id'],
  [
    'GET /device?$filter=id eq |',
    '',
    'value like id',
    'sample of device/id',
    'operand member of device like Edm.Int32',
    'function',
    'alias',
    'bound to device',
    '$it $root',
  ],
  ['GET /device?$filter=id eq 1 |', '', 'logical', 'arithmetic of Edm.Int64'],
  ["GET /device?$filter=note eq 'a|b'", "'ab'", 'value like note', 'sample of device/note'],
  ['GET /device?$filter=note in (|', '', 'value like note', 'sample of device/note', 'alias'],
  ['GET /device?$filter=contains(|', '', 'operand member of device like Edm.String', 'function', 'function', 'value like Edm.String'],
  ['GET /device?$filter=belongs_to__application/|', '', 'predicate member of application', 'lambda over application'],
  ['GET /application?$filter=owns__device/|', '', 'lambda over device', 'count'],
  ['GET /application?$filter=owns__device/any(|', '', 'declaration over device'],
  ['GET /application?$filter=owns__device/any(d:|', '', 'variable d', 'function', 'not', 'always', '$it $root'],
  ['GET /application?$filter=owns__device/any(d:d/|', '', 'predicate member of device'],
  ['GET /device?$orderby=|', '', 'orderby member of device'],
  ['GET /device?$orderby=id |', '', 'direction'],
  ['GET /device?$select=id,|', '', 'select member of device'],
  ['GET /device?$expand=|', '', 'expand member of device'],
  ['GET /device?$expand=device_tag/|', '', 'count', '$ref'],
  ['GET /device?$expand=device_tag(|', '', 'expand option'],
  [
    'GET /device?$expand=device_tag($filter=|',
    '',
    'predicate member of device_tag',
    'function',
    'not',
    'bound to device_tag',
    'always',
    '$it $root',
  ],
  ['GET /device\n|', '', 'url option', 'header-name'],
  ['GET /device\nAcc|ept', 'Accept', 'url option', 'header-name'],
  ['GET /device\nAccept: |', '', 'header-value'],
  ['POST /device\n\n|', '', 'json-object of device'],
  ['POST /device\n\n{ |', '', 'json-member of device'],
  ['POST /device\n\n{ "is_active": |', '', 'json-value like is_active', 'sample of device/is_active'],

  // nothing is expected
  ['# |', ''],
  ['### |', ''],
  ['GET /nope/|', ''],
  ['GET /nope?$select=|', '', 'select member of undefined'],
  ['GET https://exa|mple.com/v7/device', ''],
  ['GET /device?$search=|', '', 'search'],
  ['GET /device?$orderby=id asc |', ''],
  // Behind brackets that close nothing nothing is read.
  ['GET /device?$filter=)))|', '', 'predicate member of device', 'function', 'not', 'bound to device', 'always', '$it $root'],
];

test.each(cases)('%s', (marked, replaces, ...wants) => {
  const { text, offset } = cursorIn(marked);
  const expectation = expectedAt(createLanguageContext(balena('v7')), text, offset);
  expect(expectation.wants.map(inShort)).toEqual(wants);
  expect(text.slice(expectation.replace.start, expectation.replace.end)).toBe(replaces);
});
