import { describe, expect, test } from 'vitest';
import { createLanguageService } from '../../src/language/index.ts';
import { fromCurl } from '../../src/request/index.ts';
import { balena } from '../../src/schema/index.ts';
import { apply, fixesOf, v7 } from './support.ts';

const service = createLanguageService(balena('v7'), { readCommand: (command) => fromCurl(command).text });

const commands: readonly (readonly [command: string, request: string | undefined])[] = [
  ['curl https://api.balena-cloud.com/v7/device', 'GET https://api.balena-cloud.com/v7/device'],
  [
    "$ curl 'https://api.balena-cloud.com/v7/device?$filter=is_online%20eq%20true' -H 'Authorization: Bearer x'",
    'GET https://api.balena-cloud.com/v7/device\n  ?$filter=is_online eq true',
  ],
  [
    '### Rename\n# with care\ncurl -X PATCH \'https://api.balena-cloud.com/v7/device(1)\' \\\n  --data \'{"note":"x"}\'\n\n###\nGET /device(1)?$select=id',
    '### Rename\n# with care\nPATCH https://api.balena-cloud.com/v7/device(1)\n\n{"note":"x"}\n\n###\nGET /device(1)?$select=id',
  ],
  ['curl', undefined],
  ['curl --help', undefined],
  ["curl 'https://api.balena-cloud.com/v7/device", undefined],
];

describe('a command in place of a request', () => {
  test.each(commands)('%j', (command, request) => {
    const [fix] = fixesOf(service, command, 'foreign-request');
    expect(fix && apply(command, fix.edits)).toBe(request);
  });

  test('keeps the ends of lines that the document has', () => {
    const text = "curl 'https://api.balena-cloud.com/v7/device?a=1'\r\n";
    expect(apply(text, fixesOf(service, text, 'foreign-request')[0]!.edits)).toBe(
      'GET https://api.balena-cloud.com/v7/device\r\n  ?a=1\r\n',
    );
  });

  test('has no fix where nobody reads commands', () => {
    expect(fixesOf(v7, 'curl https://api.balena-cloud.com/v7/device', 'foreign-request')).toEqual([]);
  });
});
