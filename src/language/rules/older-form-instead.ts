import type { Call, Literal, ValueOption } from '../../../grammar/index.ts';
import { functionFact } from '../facts.ts';

/** The same value as OData 4 writes it; undefined where it has none, or where a time zone would be a guess. */
export function literalInstead({ type, value }: Literal, form: string): string | undefined {
  switch (type) {
    case 'Integer':
    case 'Decimal':
    case 'Double':
    case 'Guid':
    case 'DateTimeOffset':
      return value;
    case 'Null':
      return 'null';
    case 'DateTime':
      return /^[\d-]+$/.test(value) ? value : /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? value.replace(' ', 'T') : `${value.replace(' ', 'T')}Z`;
    case 'Duration':
      return form === 'time' && /^-?P[^YM]*(?:T|$)/.test(value) ? `duration'${value}'` : undefined;
    case 'Binary':
      return /^(?:[0-9A-Fa-f]{2})*$/.test(value) ? `binary'${base64url(value)}'` : undefined;
    default:
      return undefined;
  }
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648, 5, without `=` at the end: six bits a character. */
function base64url(hexadecimal: string): string {
  const bits = [...hexadecimal].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return (bits.match(/.{1,6}/g) ?? []).map((six) => base64.charAt(Number.parseInt(six.padEnd(6, '0'), 2))).join('');
}

/** `substringof` has its parameters the other way round than `contains`; a type stands without quotes. */
export function callInstead({ name, arguments: given }: Call, text: string): string | undefined {
  const written = given.map(({ span }) => text.slice(span.start, span.end));
  const last = given.at(-1);
  if (name.text === 'substringof' && written.length === 2) return `contains(${written[1]},${written[0]})`;
  if (last?.kind !== 'Literal' || last.type !== 'String' || functionFact(name.text)?.group !== 'type') return undefined;
  return `${name.text}(${[...written.slice(0, -1), last.value].join(',')})`;
}

const metadata: Readonly<Record<string, string>> = {
  fullmetadata: 'full',
  minimalmetadata: 'minimal',
  light: 'minimal',
  nometadata: 'none',
};

/** What V4 calls the option, or the amount of metadata. */
export function optionInstead({ name, value }: ValueOption): string | undefined {
  const text = value.kind === 'Name' ? value.text : '';
  if (name.text === '$inlinecount') return text === '' ? undefined : `$count=${text === 'allpages'}`;
  const level = metadata[/^(?:json|application\/json);\s*odata=(\w+)$/i.exec(text)?.[1] ?? ''];
  return level === undefined ? undefined : `$format=application/json;odata.metadata=${level}`;
}
