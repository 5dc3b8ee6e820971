import type { Span } from '../../../grammar/index.ts';
import type { ForeignForm } from '../foreign/foreign.ts';
import { didYouMean, oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** What another language's text would be as a request, or how OData says such things. */
const otherwise: Readonly<Record<ForeignForm, string>> = {
  curl: 'Paste it into the editor, and it becomes a request.',
  SQL: 'OData reads by GET with $select, $filter and $orderby, and writes by POST, PATCH and DELETE.',
  GraphQL: 'OData names fields by $select, links by $expand and conditions by $filter, in a URL.',
  JSON: 'The method and the path come first, then an empty line.',
  JavaScript: 'A request is a method and a URL alone.',
};

/** Bodies are left out. */
const firstLine = (request: string): string => /^.*/.exec(request)![0];

const formInWords: Readonly<Record<ForeignForm, string>> = {
  curl: 'a curl command',
  SQL: 'SQL',
  GraphQL: 'GraphQL',
  JSON: 'a body without a request',
  JavaScript: 'JavaScript',
};

/** Methods, what they reach, headers and secrets. */
export const requestDiagnostics = {
  'foreign-request': row<{ form: ForeignForm; whole: Span; instead: string | undefined }>(
    'error',
    'The text of another language or tool where a request belongs.',
    ({ form, instead }) =>
      `This is ${formInWords[form]}. ${instead === undefined || form === 'JSON' ? otherwise[form] : `OData writes it as ${firstLine(instead)}`}`,
  ),
  'unknown-method': row<{ name: string; suggestions: readonly string[]; methods: readonly string[] }>(
    'error',
    'A method that HTTP does not have.',
    (data) =>
      `${quote(data.name)} is not a method.${data.suggestions.length > 0 ? didYouMean(data.suggestions) : ` Use ${oneOf(data.methods)}.`}`,
  ),
  'method-not-taken': row<{ name: string; service: string; methods: readonly string[]; replacement: string | undefined }>(
    'error',
    'A method that the service does not answer.',
    (data) => `${data.service} does not answer ${data.name}. Use ${oneOf(data.methods)}.`,
  ),
  'unfiltered-write': row<{ doing: string; resource: string; filtered: boolean }>(
    'warning',
    'A write without a key, and without a filter that leaves any out.',
    (data) =>
      data.filtered
        ? `The filter leaves none out: this ${data.doing} every ${data.resource} that you may write. Add a key or another condition.`
        : `This ${data.doing} every ${data.resource} that you may write. Add a key or a $filter.`,
  ),
  'write-to-many': row<{ method: string; resource: string }>(
    'warning',
    'A write of a whole collection, where one entity is written at a time.',
    (data) => `${data.method} is for one entity, and this is all of ${data.resource}: add a key.`,
  ),
  'path-method': row<{ name: string; method: string; given: Span | undefined; at: number; taker: string | undefined }>(
    'error',
    'A method that what the path ends in does not take.',
    (data) =>
      `${quote(data.name)} is asked for by ${data.method} only${data.taker ? `: ${data.taker} leaves it out, and writes what would be counted` : ''}.`,
  ),
  'post-to-one': row<{ resource: string }>(
    'error',
    'POST to one entity.',
    (data) => `POST creates a new ${data.resource} and takes no key. Use PATCH to change one.`,
  ),
  'body-not-allowed': row<{ method: string }>('warning', 'A body that is not read.', (data) => `${data.method} sends no body: remove it.`),
  'missing-body': row<{ method: string; at: number }>(
    'error',
    'A write without a body.',
    (data) => `${data.method} needs a JSON body, after an empty line.`,
  ),
  'empty-patch': row<{ service: string }>(
    'error',
    'A PATCH that changes nothing.',
    (data) => `${data.service} answers 400 to a PATCH without any property.`,
  ),
  'body-not-object': row<object>('error', 'A body that is not an object.', () => 'The body is one JSON object: { "property": value }.'),
  'body-too-large': row<{ bytes: number; limit: number; service: string }>(
    'error',
    'A body over the limit.',
    (data) => `The body has ${Math.ceil(data.bytes / 1024)} kB; ${data.service} takes up to ${Math.floor(data.limit / 1024)} kB.`,
  ),
  'key-in-url': row<{ name: string }>(
    'warning',
    'A credential in the URL.',
    (data) =>
      `${quote(data.name)} is a secret: in the document it is saved, shared and copied with it. Set the connection's token instead.`,
  ),
  'header-refused': row<{ name: string; service: string; line: Span }>(
    'warning',
    'A header that the service lets no browser send.',
    (data) =>
      `A browser cannot send ${quote(data.name)} to ${data.service}: its CORS rules do not allow it. Remove it, or send the request by curl.`,
  ),
  'credential-header': row<{ name: string }>(
    'warning',
    'A token in the document.',
    (data) =>
      `${quote(data.name)} holds a secret: in the document it is saved, shared and copied with it. Set the connection's token instead.`,
  ),
} as const;
