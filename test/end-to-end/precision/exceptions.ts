import type { BalenaVersion } from '../../../src/schema/index.ts';
import type { Verdict } from './judge.ts';

type Judged = Omit<Verdict, 'exception'>;

/** A kind of call on which the checks and the sandbox disagree, and why it stays so. */
interface Exception {
  readonly reason: string;
  readonly applies: (verdict: Judged) => boolean;
  /** A call that shows it: when it no longer does, the exception goes. */
  readonly example: readonly [version: BalenaVersion, text: string];
}

const isAlarm = ({ outcome }: Judged): boolean => outcome === 'alarm';
const hasOnly = ({ diagnostics }: Judged, ...codes: readonly string[]): boolean =>
  diagnostics.filter(({ severity }) => severity === 'error').every(({ code }) => codes.includes(code));

export const exceptions = {
  'parameter without a name': {
    example: ['v7', 'GET /device?=x&$select=id&$top=1'],
    reason: 'OData wants a name before "=" (ABNF customName); the API ignores a parameter that has none.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'missing') && /[?&(;] ?=/.test(verdict.call.text),
  },
  'value of $format or $inlinecount': {
    example: ['v7', 'GET /device?$inlinecount=x&$select=id&$top=1'],
    reason: 'Forms that no version of OData has, which the parser of the API takes by chance: $format=json;metadata=full, $inlinecount=x.',
    applies: (verdict) =>
      isAlarm(verdict) && hasOnly(verdict, 'invalid-value') && /\$format=json;metadata=|\$inlinecount=x/.test(verdict.call.text),
  },
  'blank behind =': {
    example: ['v7', 'GET /device?$select= id&$top=1'],
    reason: 'The request is sent without it; written so to the API by other means it is refused.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'unexpected-blank'),
  },
  'operator joined to $count': {
    example: ['v7', 'GET /device?$filter=device_tag/$countgt 0&$select=id&$top=1'],
    reason: 'The parser of the API needs no blank before an operator, here either; of a word that begins so nobody knows what it is.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'unexpected') && /\$count(?:eq|ne|gt|ge|lt|le)\b/.test(verdict.call.text),
  },
  'empty parentheses of an expansion': {
    example: ['v7', 'GET /device?$expand=device_tag()&$select=id&$top=1'],
    reason: 'OData has an option in them (ABNF expandOption), or leaves them out; the API takes none as well.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'missing') && /\w\(\)/.test(verdict.call.text),
  },
  'write that finds no row': {
    example: ['v7', `PATCH /device(uuid='x')\n\n{ "os_variant": "beta" }`],
    reason: 'A PATCH or PUT of a key that no row has is answered 200 whatever its values are.',
    applies: (verdict) =>
      isAlarm(verdict) &&
      /^(?:PATCH|PUT) /.test(verdict.call.text) &&
      hasOnly(verdict, 'missing-body', 'missing-required', 'value-length', 'enum-value-refused', 'body-value-type'),
  },
  'bare name of a lambda variable type': {
    example: ['v7', "GET /device?$filter=device_tag/any(t:tag_key eq 'x')&$select=id&$top=1"],
    reason: 'The API looks up a name without variable in the innermost type; other services do not, so that it is called unknown.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'unknown-property') && /\/(?:any|all)\(/.test(verdict.call.text),
  },
  'v6 link that nothing backs': {
    example: ['v6', 'GET /actor?$expand=is_of__public_device&$top=1'],
    reason: 'The typings of v6 have these links and the API has not; the model keeps what is published.',
    applies: ({ outcome, call }) =>
      outcome === 'silence' && call.version === 'v6' && /is_of__public_device|[=,(;]device_service_environment_variable/.test(call.text),
  },
  'v6 property that nothing backs': {
    example: [
      'v6',
      'POST /invitee__is_invited_to__application\n\n{ "message": "a", "created_at": "2020-01-01", "invitationToken": "x", "application_membership_role": 1, "invitee": 1, "is_invited_to__application": 1 }',
    ],
    reason:
      'The typings of v6 let the token of an invitation, and when it was made, be written and asked for; the store of v7 has no place for them.',
    applies: ({ outcome, call }) =>
      outcome === 'silence' && call.version === 'v6' && /invitationToken|\/invitee__is_invited_to__\w+.*\bcreated_at\b/s.test(call.text),
  },
  'conversion that no row reaches': {
    example: ['v7', 'GET /team_application_access?$filter=year(time(created_at)) eq 123&$select=id&$top=1'],
    reason:
      'The database fails on a text that is no date, or on the year of a time, when a row has one; of an empty resource none is asked.',
    applies: (verdict) =>
      isAlarm(verdict) && hasOnly(verdict, 'argument-type') && /\b(?:date\(\w|time\(\w|(?:year|month|day)\(time\()/.test(verdict.call.text),
  },
  'division by zero that no row reaches': {
    example: ['v7', 'GET /device?$filter=id eq 0 and id div 0 lt 1&$select=id&$top=1'],
    reason: 'The database fails when it divides, and it divides only for rows that the rest of the filter leaves.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'division-by-zero'),
  },
} as const satisfies Readonly<Record<string, Exception>>;

/** The name of the exception that an alarm or a silence is. */
export function exceptionOf(verdict: Judged): string | undefined {
  if (verdict.outcome !== 'alarm' && verdict.outcome !== 'silence') return undefined;
  return Object.entries<Exception>(exceptions).find(([, { applies }]) => applies(verdict))?.[0];
}
