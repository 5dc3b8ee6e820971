import type { LiteralType } from '../../grammar/index.ts';
import type { Service } from '../schema/index.ts';
import { isBefore4 } from './facts.ts';
import { writeLiteral } from './literal-forms.ts';

/** What a value of a type looks like, where there is no end of values. */
export interface LiteralExample {
  /** As the service takes it: `guid'0000…'`, `'2026-01-31'`. */
  readonly text: string;
  /** The part of it that is to be typed over. */
  readonly example: string;
  readonly detail: string;
}

const examples: ReadonlyMap<string, readonly [literal: LiteralType, example: string, detail: string]> = new Map([
  ['Edm.Guid', ['Guid', '00000000-0000-0000-0000-000000000000', 'a GUID']],
  ['Edm.Date', ['Date', '2026-01-31', 'a date']],
  ['Edm.DateTimeOffset', ['DateTimeOffset', '2026-01-31T00:00:00Z', 'a date']],
  ['Edm.TimeOfDay', ['TimeOfDay', '18:30:00', 'a time of day']],
]);

/** With their prefixes: types that OData 2 and 3 have alone ([MS-ODATA] 2.2.2), and one that every version writes alike. */
const prefixed: ReadonlyMap<string, readonly [prefix: string, example: string, detail: string]> = new Map([
  ['Edm.DateTime', ['datetime', '2026-01-31T00:00:00', 'a date']],
  ['Edm.Time', ['time', 'PT18H30M', 'a time of day']],
  ['Edm.Duration', ['duration', 'P1D', 'a day']],
]);

/** Undefined for texts, numbers, and types that are no literal's. */
export function literalExample({ dialect }: Service, type: string): LiteralExample | undefined {
  const [literal, example, detail] = examples.get(type) ?? [];
  if (literal) return { text: writeLiteral(dialect, literal, example!) ?? `'${example}'`, example: example!, detail: detail! };
  const known = prefixed.get(type);
  return known && { text: `${known[0]}'${known[1]}'`, example: known[1], detail: known[2] };
}

/** Its values look like one of the examples. */
export const hasExample = (type: string): boolean => examples.has(type) || prefixed.has(type);

/** What a number ends in that is no integer of 32 bits, in OData 2 and 3: [MS-ODATA] 2.2.2. */
const suffixes: ReadonlyMap<string, string> = new Map([
  ['Edm.Decimal', 'M'],
  ['Edm.Double', 'd'],
  ['Edm.Single', 'f'],
  ['Edm.Int64', 'L'],
]);

export const numberSuffix = (service: Service, type: string | undefined): string => (isBefore4(service) && suffixes.get(type ?? '')) || '';
