import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, installPacked, type Ran } from './packed.ts';

let installed: Installed;
const run = (...given: Parameters<Installed['run']>): Promise<Ran> => installed.run(...given);

const files: Readonly<Record<string, string | Buffer>> = {
  'good.http': '### One\nGET /device?$select=id\n',
  'bad.http': "### One\nGET /device?$select=id\n\n### Two\nGET /device\n  ?$filter=name eq 'x'\n",
  'crlf.http': "### One\r\nGET /device?$select=id\r\n\r\n### Two\r\nGET /device\r\n  ?$filter=name eq 'x'\r\n",
  'warned.http': 'GET /device?$select=id&$orderby=id\n',
  'pinned.http': 'GET /device?$select=id&$expand=is_pinned_on__release($select=id)\n',
  'bom.http': '\ufeffGET /devices?$select=id\n',
  'utf16.http': Buffer.from('\ufeffGET /devices?$select=id\n', 'utf16le'),
  'broken.http': 'GET /device?$select=id&$filter=(is_online\n',
  'empty.http': '',
  'binary.http': Buffer.from([0x47, 0x00, 0x01, 0xff]),
  'latin1.http': Buffer.from([0x47, 0x45, 0x54, 0x20, 0xe9]),
  'books.http': 'GET /Books?$select=titel\n',
  'plants.http': 'GET /Plants\n',
  'service.xml': `<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
    <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="shop"><EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key>
    <Property Name="ID" Type="Edm.Int32" Nullable="false"/><Property Name="title" Type="Edm.String"/></EntityType>
    <EntityContainer Name="all"><EntitySet Name="Books" EntityType="shop.Book"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`,
};

beforeAll(async () => {
  installed = await installPacked();
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(installed.folder, name), content)));
});
afterAll(() => installed.remove());

it('brings one file, and no package beside it', async () => {
  expect((await readdir(join(installed.folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(['odata-playground']);
  expect(await readdir(join(installed.folder, 'node_modules/odata-playground/dist-cli'))).toEqual(['odata-playground.js']);
});

const checks: readonly (readonly [args: string, code: number, out: string | RegExp, input?: string | Buffer])[] = [
  ['good.http', 0, 'No problems in 1 file.\n'],
  ['good.http --max-warnings 0', 0, 'No problems in 1 file.\n'],
  ['empty.http', 0, 'No problems in 1 file.\n'],
  [
    'bad.http',
    1,
    'bad.http:6:12: error "name" is not a property of device. Did you mean "device_name"? [unknown-property]\n1 error in 1 file.\n',
  ],
  ['crlf.http', 1, /^crlf\.http:6:12: error .* \[unknown-property\]\n1 error in 1 file\.\n$/],
  ['good.http bad.http', 1, /^bad\.http:6:12: .*\n1 error in 2 files\.\n$/],
  ['bom.http', 1, /^bom\.http:1:6: error .*"device"/],
  ['utf16.http', 1, /^utf16\.http:1:6: error .*"device"/],
  ['warned.http', 0, /^warned\.http:1:33: warning .* \[orderby-without-direction\]\n1 warning in 1 file\.\n$/],
  ['warned.http --max-warnings 1', 0, /1 warning/],
  ['warned.http --max-warnings 0', 1, /1 warning/],
  ['warned.http --off orderby-without-direction', 0, 'No problems in 1 file.\n'],
  ['warned.http --off large-fields,orderby-without-direction --off long-url', 0, 'No problems in 1 file.\n'],
  ['warned.http --severity orderby-without-direction=error', 1, /: error .* \[orderby-without-direction\]\n1 error in 1 file/],
  ['warned.http --severity=orderby-without-direction=hint,long-url=off', 0, /: hint .*\n1 hint in 1 file/],
  ['bad.http --severity unknown-property=warning', 0, /: warning .* \[unknown-property\]\n1 warning in 1 file/],
  ['broken.http --off unknown-property', 1, /\[missing-close\]\n1 error in 1 file/],
  ['-', 1, /^<stdin>:1:6: error .*\n1 error in 1 file\.\n$/, 'GET /devices?$select=id'],
  ['- good.http', 0, 'No problems in 2 files.\n', 'GET /device?$select=id'],
  ['pinned.http --service balena/v7', 0, 'No problems in 1 file.\n'],
  ['pinned.http --service balena/v6', 1, /is_pinned_on__release/],
  ['books.http --metadata service.xml', 1, /^books\.http:1:20: error "titel" .*"title"/],
  ['plants.http --metadata service.xml', 1, /^plants\.http:1:6: error "Plants" is not a resource/],
];

describe('what is found is printed, and said by the exit code', () => {
  for (const [args, code, out, input] of checks)
    it(`check ${args}: ${code}`, async () => {
      expect(await run(['check', ...args.split(' ')], input)).toEqual({
        code,
        out: typeof out === 'string' ? out : expect.stringMatching(out),
        err: args.endsWith('--max-warnings 0') && code === 1 ? 'More warnings than 0 (--max-warnings).\n' : '',
      });
    });
});

const misuses: readonly (readonly [args: string, said: string])[] = [
  ['', 'Say what to do: check.'],
  ['chekc good.http', 'There is no command "chekc": only check.'],
  ['check', 'Name the files to check, or "-" for standard input.'],
  ['check good.http --service balena', '--service is balena/v7 or balena/v6, not "balena".'],
  ['check good.http --service balena/v7 --metadata service.xml', 'Give --service or --metadata, not both.'],
  ['check good.http --format yaml', '--format is text or json, not "yaml".'],
  ['check good.http --max-warnings few', '--max-warnings is a whole number, not "few".'],
  ['check good.http --max-warnings=-1', '--max-warnings is a whole number, not "-1".'],
  ['check good.http --off large-field', '--off: there is no check "large-field". Did you mean "large-fields"?'],
  ['check good.http --off missing-close', '--off: there is no check "missing-close".'],
  ['check good.http --off qqqqqq', '--off: there is no check "qqqqqq". (Errors of syntax are always told.)'],
  ['check good.http --off __proto__', '--off: there is no check "__proto__"'],
  ['check good.http --off large-fields,', '--off needs the code of a check, as in --off large-fields.'],
  ['check good.http --off', "Option '--off <value>' argument missing"],
  ['check good.http --severity large-fields', '--severity is written code=level, not "large-fields".'],
  ['check good.http --severity large-fields=fatal', 'The level of "large-fields" is error, warning, info, hint or off, not "fatal".'],
  ['check good.http --severity large=error', '--severity: there is no check "large"'],
  ['check good.http --off long-url --severity long-url=error', '"long-url" is given twice: off and error.'],
  ['check good.http --strict', "Unknown option '--strict'"],
  ['check good.http --metadata missing.xml', 'missing.xml: there is no such file.'],
  ['check good.http --metadata good.http', 'good.http: This is no metadata'],
  ['check missing.http', 'missing.http: there is no such file.'],
  ['check good.http/x', 'good.http/x: there is no such file.'],
  ['check node_modules', 'node_modules: it is a folder: name the files in it.'],
  ['check binary.http', 'binary.http: this is no text (UTF-8 is expected).'],
  ['check latin1.http', 'latin1.http: this is no text (UTF-8 is expected).'],
];

describe('what it cannot do is said in a line, with exit code 2', () => {
  it.each(misuses)('%s: %s', async (args, said) => {
    const { code, err } = await run(args.split(' ').filter(Boolean));
    expect(code).toBe(2);
    expect(err.startsWith(said)).toBe(true);
    expect(err).not.toContain('    at ');
  });

  it('checks the other files all the same', async () => {
    const { code, out } = await run(['check', 'missing.http', 'bad.http']);
    expect(code).toBe(2);
    expect(out).toMatch(/^bad\.http:6:12: error .*\n1 error in 1 file\.\n$/);
  });
});

it('prints JSON', async () => {
  const { code, out } = await run(['check', 'bad.http', 'missing.http', '--format', 'json']);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({
    service: 'balena v7',
    files: [
      {
        path: 'bad.http',
        diagnostics: [
          {
            ...{ code: 'unknown-property', severity: 'error', message: expect.stringContaining('"device_name"') },
            ...{ line: 6, column: 12, endLine: 6, endColumn: 16, start: 63, end: 67 },
          },
        ],
      },
      { path: 'missing.http', fault: 'missing.http: there is no such file.', diagnostics: [] },
    ],
    summary: { files: 2, errors: 1, warnings: 0, infos: 0, hints: 0 },
  });
});

it.each([
  ['--help', /^Usage: odata-playground check/],
  ['--version', /^\d+\.\d+\.\d+\n$/],
])('%s', async (flag, out) => {
  expect(await run([flag])).toEqual({ code: 0, out: expect.stringMatching(out), err: '' });
});

it('writes no colours where nobody sees them', async () => {
  expect((await run(['check', 'bad.http'], '', { FORCE_COLOR: '1' })).out).not.toContain('\u001b');
});
