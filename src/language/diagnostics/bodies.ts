import type { Span } from '../../../grammar/index.ts';
import { oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** How a body gives links and structures. */
export const bodyDiagnostics = {
  'link-by-object': row<{ name: string; service: string; key: string | undefined; sample: string }>(
    'error',
    'An entity in a body where the service takes its key.',
    (data) =>
      `${data.service} takes the key of what ${quote(data.name)} leads to, not an object: "${data.name}": ${data.key ?? data.sample}.`,
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
    (data) => `${quote(data.name)} is a list: [ … ].`,
  ),
  'object-expected': row<{ name: string; type: string }>(
    'error',
    'A plain value where a property has properties of its own.',
    (data) => `${quote(data.name)} is an object, ${data.type}: { … }.`,
  ),
} as const;
