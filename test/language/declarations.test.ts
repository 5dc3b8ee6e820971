import { describe, expect, test } from 'vitest';
import { cursorIn } from './completing.ts';
import { apply, v7 } from './support.ts';

describe('definition', () => {
  const cases: readonly (readonly [marked: string, target: string | undefined])[] = [
    ['GET /application?$filter=owns__device/any(d:|d/id eq 1)', 'document d at 42'],
    ['GET /application?$filter=owns__device/any(|d:d/id eq 1)', 'document d at 42'],
    ['GET /application?$filter=owns__device/any(d:d/device_tag/any(d:|d/id eq 1))', 'document d at 61'],
    ['GET /device(@i|d)?@id=1', 'document @id at 17'],
    ['GET /device(@id)?@i|d=1', 'document @id at 17'],
    ['GET /device(@id)?@id=|1', undefined],
    ['GET /dev|ice', 'schema device'],
    ['GET /device?$select=no|te', 'schema device/note'],
    ['GET /device?$expand=act|or', 'schema device/actor'],
    ['GET /device?$filter=belongs_to__application/app_|name eq 1', 'schema application/app_name'],
    ['PATCH /device(1)\n\n{ "no|te": 1 }', 'schema device/note'],
    ['GET /device?$select=no|pe', undefined],
    ['GET /device(@i|d)', undefined],
    ['GET /device?$to|p=1', undefined],
    ['|', undefined],
  ];

  test.each(cases)('%s', (marked, target) => {
    const { text, offset } = cursorIn(marked);
    const found = v7.definition(text, offset);
    if (found && found.kind !== 'document' && found.kind !== 'schema') expect.fail(`leads to the ${found.kind} ${found.name}`);
    else if (found?.kind === 'schema') expect(['schema', [found.type, found.member].filter(Boolean).join('/')].join(' ')).toBe(target);
    else expect(found && `document ${text.slice(found.target.start, found.target.end)} at ${found.target.start}`).toBe(target);
  });
});

describe('rename', () => {
  const cases: readonly (readonly [marked: string, name: string, after: string | undefined])[] = [
    [
      '/application?$filter=owns__device/any(|d:d/id eq 1 and d/note eq null)',
      'x',
      '/application?$filter=owns__device/any(x:x/id eq 1 and x/note eq null)',
    ],
    ['/application?$filter=owns__device/any(d:|d/id eq 1)', 'device', '/application?$filter=owns__device/any(device:device/id eq 1)'],
    ['/a?$filter=b/any(|x:x/c eq 1) and d/any(x:x/e eq 1)', 'y', '/a?$filter=b/any(y:y/c eq 1) and d/any(x:x/e eq 1)'],
    ['/device(|@id)?@id=1', '@key', '/device(@key)?@key=1'],
    ['/device(@id)?|@id=1', 'key', '/device(@key)?@key=1'],
    ['/device(@id)?@id=1\n\n###\n/device(|@id)?@id=2', 'k', '/device(@id)?@id=1\n\n###\n/device(@k)?@k=2'],

    // not a name, taken, or nothing to rename
    ['/a?$filter=b/any(|x:x/c eq 1)', 'a b', undefined],
    ['/a?$filter=b/any(|x:x/c eq 1)', '1', undefined],
    ['/a?$filter=b/any(|x:x/c eq 1)', '', undefined],
    ['/a?$filter=b/any(x:x/d/any(|y:y/c eq x/c))', 'x', undefined],
    ['/device(|@a)?@a=1&@b=2', 'b', undefined],
    ['/device?$select=|note', 'x', undefined],
    ['GET /device|', 'x', undefined],
  ];

  test.each(cases)('%s to %s', (marked, name, after) => {
    const { text, offset } = cursorIn(marked);
    expect(apply(text, v7.rename(text, offset, name))).toBe(after ?? text);
  });
});

describe('outline', () => {
  test('requests with their names, methods and heads', () => {
    const text = '# note\n### First\nGET /device\n  ?$top=1\nAccept: x\n\n###\npatch /device(1)\n\n{}\n\n### Third\n/device';
    expect(v7.outline(text).map(({ name, method, head }) => [name, method, text.slice(head.start, head.end)])).toEqual([
      ['First', 'GET', 'GET /device\n  ?$top=1'],
      [undefined, 'PATCH', 'patch /device(1)'],
      ['Third', 'GET', '/device'],
    ]);
  });

  test.each([[''], ['\n\n'], ['# only a comment']])('%j has none', (text) => {
    expect(v7.outline(text)).toEqual([]);
  });
});
