import { expect, test } from 'vitest';
import { createLanguageService } from '../../../src/language/index.ts';
import { balena } from '../../../src/schema/index.ts';

const language = createLanguageService(balena('v7'));

/** The text with the edits made, the last ones first. */
const filtered = (text: string, path: string): string =>
  language
    .filterBy(text, text.indexOf('GET'), path)
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce((before, { span, text: added }) => before.slice(0, span.start) + added + before.slice(span.end), text);

test.each<[name: string, text: string, path: string, expected: string]>([
  ['a new option', 'GET /device', 'device_name', "GET /device\n  ?$filter=device_name eq ''"],
  ['behind the others', 'GET /device\n  ?$top=3', 'is_online', 'GET /device\n  ?$top=3\n  &$filter=is_online eq true'],
  ['one more', 'GET /device?$filter=is_online eq true', 'uuid', "GET /device?$filter=is_online eq true and uuid eq ''"],
  ['beside or', 'GET /device?$filter=id eq 1 or id eq 2', 'uuid', "GET /device?$filter=(id eq 1 or id eq 2) and uuid eq ''"],
  ['in what was left open', 'GET /device?$filter=', 'is_online', 'GET /device?$filter=is_online eq true'],
  ['over a link to one', 'GET /device', 'is_of__device_type/slug', "GET /device\n  ?$filter=is_of__device_type/slug eq ''"],
  ['over a link to many', 'GET /device', 'device_tag/value', "GET /device\n  ?$filter=device_tag/any(dt:dt/value eq '')"],
  ['a link, by what tells it', 'GET /device', 'is_of__device_type', "GET /device\n  ?$filter=is_of__device_type/slug eq ''"],
  ['an encoded URL', 'GET /device?$select=id%2Cuuid', 'uuid', "GET /device?$select=id%2Cuuid&$filter=uuid%20eq%20''"],
])('%s', (_, text, path, expected) => expect(filtered(text, path)).toBe(expected));

test.each<[name: string, text: string, path: string]>([
  ['no such property', 'GET /device', 'constructor'],
  ['no such link', 'GET /device', 'nothing/slug'],
  ['a mistake in the filter', 'GET /device?$filter=id eq', 'uuid'],
  ['another method', 'POST /device\n\n{}', 'uuid'],
  ['no request', '# nothing here: GET', 'uuid'],
  ['an unknown resource', 'GET /nothing', 'uuid'],
])('left alone: %s', (_, text, path) => expect(filtered(text, path)).toBe(text));
