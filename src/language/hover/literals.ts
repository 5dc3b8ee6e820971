import type { Literal } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { isBefore4 } from '../facts.ts';
import { code, paragraphs } from '../markdown.ts';
import { fits, groupOf } from '../type-groups.ts';
import { typeInWords } from '../words.ts';

const units = [
  ['Y', 'year', false],
  ['M', 'month', false],
  ['W', 'week', false],
  ['D', 'day', false],
  ['H', 'hour', true],
  ['M', 'minute', true],
  ['S', 'second', true],
] as const;

/** `P1DT12H` as `1 day, 12 hours`; undefined when it is no duration. */
export function durationInWords(text: string): string | undefined {
  const match = /^(-)?P([^T]*)(?:T(.*))?$/i.exec(text);
  if (!match) return undefined;
  const words = units.flatMap(([letter, noun, ofTime]) => {
    const amount = new RegExp(`(?<![\\d.])([\\d.]+)${letter}`, 'i').exec((ofTime ? match[3] : match[2]) ?? '')?.[1];
    return amount === undefined ? [] : [`${amount} ${noun}${amount === '1' ? '' : 's'}`];
  });
  return words.length === 0 ? undefined : `${match[1] ? 'minus ' : ''}${words.join(', ')}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `2026-01-31T10:00:00Z` as `Saturday, 31 January 2026, 10:00:00 UTC`; undefined when it is no date. */
function dateInWords(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (!match) return undefined;
  const [, year, month, day, time, zone] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31 February is no date, although JavaScript counts on.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const words = `${days[date.getUTCDay()]}, ${Number(day)} ${months[date.getUTCMonth()]} ${year}`;
  if (time === undefined) return words;
  return `${words}, ${time}${zone === undefined ? '' : zone.toUpperCase() === 'Z' ? ' UTC' : ` (UTC${zone})`}`;
}

/** A whole number that may be a Unix time, in seconds or milliseconds, of the years 2001 to 2099. */
function epochInWords(text: string): string | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
  return milliseconds > 4_102_444_800_000 ? undefined : dateInWords(new Date(milliseconds).toISOString());
}

const typeOfLiteral: Readonly<Partial<Record<Literal['type'], string>>> = {
  Null: 'no value',
  Boolean: 'true or false',
  Integer: 'integer',
  Decimal: 'number',
  Double: 'number',
  String: 'text',
  Guid: 'GUID',
  Date: 'date',
  TimeOfDay: 'time of day',
  DateTimeOffset: 'date and time',
  DateTime: 'date and time',
  Duration: 'duration',
  Binary: 'bytes',
  Geography: 'place',
  Geometry: 'shape',
  Enum: 'enumeration value',
};

/** A literal in words; `wanted` is what it is compared with, so that quoted dates read as dates where the service reads them so. */
export function describeLiteral({ type, text, value, version }: Literal, wanted: string | undefined, service: Service): string {
  const meaning = durationInWords(value) ?? dateInWords(value) ?? epochInWords(value);
  const said = meaning !== undefined && type === 'Integer' ? `As a Unix time: ${meaning}.` : meaning && `${meaning}.`;
  const isRead = service.dialect.literalReading !== undefined || fits('text', groupOf(wanted), service);
  const kind = type === 'String' && wanted !== undefined && wanted !== 'Edm.String' && isRead ? typeInWords(wanted) : typeOfLiteral[type];
  return paragraphs(
    `${code(text)}: ${kind}`,
    said,
    version < 4 && !isBefore4(service) ? `A form of OData ${version} and before.` : undefined,
  );
}
