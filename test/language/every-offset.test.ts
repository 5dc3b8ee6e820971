import { describe, expect, test } from 'vitest';
import type { TextEdit } from '../../src/language/index.ts';
import { standard, v6, v7 } from './support.ts';

const documents: readonly string[] = [
  `# a comment
### Devices that are offline in one fleet
GET /v7/device
  ?$filter=is_online eq false and (belongs_to__application/any(a:a/slug eq 'acme/sen''sors') or not contains(tolower(uuid),'x'))
  // another
  &$select=device_name,uuid
  &$expand=is_of__device_type($select=name,slug;$expand=device/$count($filter=id eq 1)),device_tag
  &$orderby=device_name asc,created_at desc
  &$top=20
Accept: application/json

### Write
PATCH /device(uuid='4f2a')
Content-Type: application/json

{ "device_name": "attic-7", "is_online": true, "x": [1, { "y": null }], "belongs_to__application": 1 }
`,
  "GET /device?%24filter=is_online%20eq%20true+and%20device_name%20eq%20'%C3%A9%2Fa%27'&$expand=belongs_to__application(%24select=app_name)",
  "https://api.balena-cloud.com/v6/device(@id)?@id=1&apikey=x&$filter=created_at gt now() sub duration'P1D'",
  'GET {{base}}/device(uuid=<UUID>)?$select=*',
  "DELETE device?$filter=a/b/$count gt 5 and c in ('a','b' and d/all(x:x/y eq @a)\r\n\r\n###\r\nPOST x\r\n\r\n[{]",
  '### \n###\n\n###x\n?$filter=\n{"a":',
  'GET /Products(1)/NS.Fn(a=1)/$filter(x eq 1)/$value?$search="a b" OR NOT c&$compute=a mul 2 as b&$apply=x&&&;;)',
  "\u{1F600} GET /\u{1F600}?\u{1F600}=\uD83D&$filter=\u{1F600} eq '\u{1F600}'",
];

const languages = { v7, v6, standard };

/** Every text, cut off at many places: what a person has typed so far. */
const texts = documents.flatMap((text) => [text, ...cuts(text)]);

function cuts(text: string): string[] {
  const step = Math.max(1, Math.floor(text.length / 40));
  return Array.from({ length: Math.floor(text.length / step) }, (_, index) => text.slice(0, index * step));
}

describe.each(Object.entries(languages))('%s', (_name, language) => {
  test('every feature answers at every offset, within the text', () => {
    for (const text of documents) for (let offset = 0; offset <= text.length; offset++) check(text, offset);
  });

  test('the end of every unfinished text is answered', () => {
    for (const text of texts) check(text, text.length);
  });

  function check(text: string, offset: number): void {
    for (const { edit, label } of language.complete(text, offset)) {
      const { start, end } = edit.span;
      if (!(0 <= start && start <= offset && offset <= end && end <= text.length)) {
        expect.fail(`${label} replaces ${start}–${end} at ${offset} of ${JSON.stringify(text)}`);
      }
    }
    const hover = language.hover(text, offset);
    if (hover) within(text, hover.span);
    language.signature(text, offset);
    const definition = language.definition(text, offset);
    if (definition) within(text, definition.span);
    for (const edit of language.rename(text, offset, 'renamed')) within(text, edit.span);
    for (const line of language.explain(text, offset)?.lines ?? []) within(text, line.span);
  }
});

test('colours come in order, do not overlap and lie within the text', () => {
  for (const text of texts) {
    let end = 0;
    for (const { span, type } of v7.tokens(text)) {
      if (span.start < end || span.end <= span.start || span.end > text.length) {
        expect.fail(`${type} ${span.start}–${span.end} after ${end} in ${JSON.stringify(text)}`);
      }
      end = span.end;
    }
  }
});

test('formatting twice is formatting once', () => {
  for (const text of texts) {
    const once = edited(text, v7.format(text));
    expect(edited(once, v7.format(once)), text).toBe(once);
  }
});

function within(text: string, { start, end }: { start: number; end: number }): void {
  if (!(0 <= start && start <= end && end <= text.length)) expect.fail(`${start}–${end} in ${JSON.stringify(text)}`);
}

const edited = (text: string, edits: readonly TextEdit[]): string =>
  edits.toReversed().reduce((result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end), text);
