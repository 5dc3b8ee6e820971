import type { Span } from '../../../grammar/index.ts';
import { count, oneOf, quote, typeInWords } from '../words.ts';
import { row } from './row.ts';

/** What a body holds: values, links and structures. */
export const bodyDiagnostics = {
  'read-only-property': row<{ name: string; owner: string; member: Span }>(
    'error',
    'A property that the service sets itself.',
    (data) => `${quote(data.name)} of ${typeInWords(data.owner)} is set by the service and cannot be written.`,
  ),
  'key-in-body': row<{ name: string; owner: string; service: string; member: Span }>(
    'warning',
    'A key in a body, where the service takes it although it gives keys itself.',
    (data) => `${data.service} gives each ${data.owner} its ${quote(data.name)} itself: one that is written here may be taken already.`,
  ),
  'put-resets': row<{ owner: string; names: readonly string[]; service: string }>(
    'warning',
    'A PUT without what the service fills in on creation only: an entity that exists loses it, and the service fails.',
    (data) =>
      `PUT resets what it leaves out, and ${data.service} fails on any ${data.owner} without ${oneOf(data.names, 'and')}. PATCH changes only what is given.`,
  ),
  'missing-required': row<{ owner: string; names: readonly string[]; samples: readonly string[]; at: number; comma: boolean }>(
    'warning',
    'A new entity without what it must have.',
    (data) => `A new ${data.owner} also needs ${oneOf(data.names, 'and')}.`,
  ),
  'duplicate-member': row<{ name: string }>(
    'warning',
    'The same member twice.',
    (data) => `${quote(data.name)} is given twice; only the last one counts.`,
  ),
  'body-value-type': row<{ name: string; expected: string; given: string; quoted: string | undefined; unquoted: string | undefined }>(
    'error',
    'A value of the wrong type in a body.',
    (data) => `${quote(data.name)} is ${data.expected}, not ${data.given}.`,
  ),
  'null-not-allowed': row<{ name: string; owner: string }>(
    'error',
    'null where a value is required.',
    (data) => `${quote(data.name)} of ${typeInWords(data.owner)} cannot be null.`,
  ),
  'value-length': row<{ name: string; length: number; minLength: number | undefined; maxLength: number | undefined }>(
    'error',
    'Text that is too long or too short.',
    (data) =>
      data.maxLength !== undefined && data.length > data.maxLength
        ? `${quote(data.name)} takes at most ${count(data.maxLength, 'character')}; this has ${data.length}.`
        : `${quote(data.name)} takes at least ${count(data.minLength ?? 0, 'character')}; this has ${data.length}.`,
  ),
  'link-by-object': row<{ name: string; service: string; key: string | undefined; sample: string }>(
    'error',
    'An entity in a body where the service takes its key.',
    (data) => `${data.service} takes a key for ${quote(data.name)}, not an object: "${data.name}": ${data.key ?? data.sample}.`,
  ),
  'link-by-reference': row<{ name: string; service: string; key: string | undefined; sample: string; member: Span }>(
    'error',
    '`@odata.bind` where the service takes a key.',
    (data) => `${data.service} does not know @odata.bind: give the key, "${data.name}": ${data.key ?? data.sample}.`,
  ),
  'link-by-key': row<{ name: string; reference: string; member: Span }>(
    'warning',
    'A key in a body where the service takes a reference.',
    (data) => `A link is set by a reference: ${data.reference}.`,
  ),
  'link-to-many-in-body': row<{ name: string; owner: string; service: string; member: Span; resources: readonly string[] }>(
    'error',
    'A link to many in a body, where the service takes none.',
    (data) =>
      `${data.service} takes no links to many in a body: each ${data.resources.length > 0 ? oneOf(data.resources) : 'of them'} has a link to its ${data.owner}.`,
  ),
  'list-expected': row<{ name: string; given: string }>(
    'error',
    'One value where a property has a list.',
    (data) => `${quote(data.name)} is a list: write [ … ].`,
  ),
  'object-expected': row<{ name: string; type: string }>(
    'error',
    'A plain value where a property has properties of its own.',
    (data) => `${quote(data.name)} is an object: write { … }.`,
  ),
} as const;
