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
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'missing') && /[?&(;]=/.test(verdict.call.text),
  },
  'value of $format or $inlinecount': {
    example: ['v7', 'GET /device?$inlinecount=x&$select=id&$top=1'],
    reason: 'Forms that no version of OData has, which the parser of the API takes by chance: $format=json;metadata=full, $inlinecount=x.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'invalid-value') && /\$(?:format|inlinecount)=/.test(verdict.call.text),
  },
  'filter of a POST': {
    example: ['v7', 'POST /device_tag?$filter=true\n\n{ "device": 1, "tag_key": "zz", "value": "x" }'],
    reason: 'A POST with $filter is answered 201 when the new entity fits it, else 400; the check says what surely works.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'option-refused'),
  },
  'value in a body read by JavaScript': {
    example: ['v7', 'PATCH /device(1)\n\n{ "is_web_accessible": "1" }'],
    reason: 'The API makes numbers and truth values of "1", [], "" and 1e21 in a body; what it stores is seldom what was meant.',
    applies: (verdict) =>
      isAlarm(verdict) && hasOnly(verdict, 'body-value-type', 'number-out-of-range', 'body-number', 'list-expected', 'object-expected'),
  },
  'id in a body': {
    example: ['v7', 'PATCH /device(1)\n\n{ "id": 1 }'],
    reason: 'The API takes an id in a body although it gives ids itself; to write one is a mistake all the same.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'read-only-property') && /"id":/.test(verdict.call.text),
  },
  'blank behind =': {
    example: ['v7', 'GET /device?$select= id&$top=1'],
    reason: 'The request is sent without it; written so to the API by other means it is refused.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'unexpected-blank'),
  },
  'write that finds no row': {
    example: ['v7', `PATCH /device(uuid='x')\n\n{ "os_variant": "beta" }`],
    reason: 'A PATCH or PUT of a key that no row has is answered 200 whatever its values are.',
    applies: (verdict) =>
      isAlarm(verdict) &&
      /^(?:PATCH|PUT) /.test(verdict.call.text) &&
      hasOnly(verdict, 'missing-required', 'value-length', 'enum-value-refused', 'body-value-type', 'unknown-enum-value'),
  },
  'bare name of a lambda variable type': {
    example: ['v7', "GET /device?$filter=device_tag/any(t:tag_key eq 'x')&$select=id&$top=1"],
    reason: 'The API looks up a name without variable in the innermost type; other services do not, so that it is called unknown.',
    applies: (verdict) => isAlarm(verdict) && hasOnly(verdict, 'unknown-property') && /\/(?:any|all)\(/.test(verdict.call.text),
  },
  'PUT that leaves out what a creation is given': {
    example: ['v7', 'PUT /user(2)\n\n{}'],
    reason:
      'Names and actors are filled in when an entity is created; a PUT to one that is there resets them to nothing, which depends on the row.',
    applies: ({ outcome, call, fault }) =>
      outcome === 'silence' && call.text.startsWith('PUT ') && /null value in column/.test(fault ?? ''),
  },
  'path that is none': {
    example: ['v7', 'GET /image/+'],
    reason: 'A URL that names no resource, or a step that is no name: half-typed paths, of which nothing is said yet.',
    applies: ({ outcome, call }) => outcome === 'silence' && /^\w+ (?:\/\?|\S*\/\+|\/?')/.test(call.text),
  },
  'v6 link that nothing backs': {
    example: ['v6', 'GET /actor?$expand=is_of__public_device&$top=1'],
    reason: 'The typings of v6 have these links and the API has not; the model keeps what is published.',
    applies: ({ outcome, call }) => outcome === 'silence' && /is_of__public_device|device_service_environment_variable/.test(call.text),
  },
} as const satisfies Readonly<Record<string, Exception>>;

/** The name of the exception that an alarm or a silence is. */
export function exceptionOf(verdict: Judged): string | undefined {
  if (verdict.outcome !== 'alarm' && verdict.outcome !== 'silence') return undefined;
  return Object.entries<Exception>(exceptions).find(([, { applies }]) => applies(verdict))?.[0];
}
