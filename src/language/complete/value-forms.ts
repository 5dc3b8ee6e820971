import type { Service } from '../../schema/index.ts';
import type { ValueType } from '../bind/index.ts';
import { type LiteralExample, literalExample, numberSuffix } from '../literal-examples.ts';
import { writeLiteral } from '../literal-forms.ts';
import { isDateType, isNumberType } from '../member-words.ts';
import { comparedType } from '../type-groups.ts';
import { typeInWords } from '../words.ts';
import { type Draft, draft, quote, snippetText, tabStop } from './draft.ts';

/** A form to fill in for a value, best first. */
export function valueForms(service: Service, like: ValueType): Draft[] {
  const type = comparedType(like, service);
  // In the standard a link compares with null alone.
  if (like.navigation && (type === undefined || service.dialect.linkValues !== 'key')) return [];
  if (type === undefined) return [numberForm(service, like), textForm()];
  const known = literalExample(service, type);
  if (known) return [filled(known)];
  if (isNumberType(type)) return [numberForm(service, like)];
  return type === 'Edm.String' || type === 'Edm.Untyped' ? [textForm()] : [];
}

const textForm = (): Draft => placeholder("'…'", `'${tabStop(1)}'`, 'text');

function numberForm(service: Service, like: ValueType): Draft {
  const type = comparedType(like, service);
  const number = like.property?.defaultValue ?? '0';
  const suffix = numberSuffix(service, type);
  // No digit is its filter, so that it is gone with the first one typed: a number that is typed needs no completion.
  return draft('value', `${number}${suffix}`, {
    ...{ text: `${tabStop(1, number)}${suffix}`, detail: type === undefined ? 'number' : typeInWords(type), snippet: true, filter: '…' },
  });
}

const placeholder = (label: string, text: string, detail: string): Draft => draft('value', label, { text, detail, snippet: true });

/** The example is to be typed over. */
function filled({ text: label, example, detail }: LiteralExample): Draft {
  const at = label.indexOf(example);
  const text = `${snippetText(label.slice(0, at))}${tabStop(1, example)}${snippetText(label.slice(at + example.length))}`;
  return placeholder(label, text, detail);
}

const hour = 3600_000;

/** Moments that are asked about most, by how long ago they are. */
const ago: readonly (readonly [detail: string, milliseconds: number])[] = [
  ['an hour ago', hour],
  ['a week ago', 7 * 24 * hour],
];

/** Moments near the clock's time, as the dialect writes them; of a date the days. */
export function recentMoments(service: Service, type: string, now: Date): Draft[] {
  if (!isDateType(type)) return [];
  const day = type === 'Edm.Date';
  const moments: [string, Date][] = ago
    .filter(([, milliseconds]) => !day || milliseconds > 24 * hour)
    .map(([detail, milliseconds]) => [detail, new Date(now.getTime() - milliseconds)]);
  const midnight = new Date(now);
  midnight.setUTCHours(0, 0, 0, 0);
  return [['today', midnight] as const, ...moments].map(([detail, moment]) => {
    const label = momentIn(service, type, moment);
    return draft('value', label, { detail, filter: `${label} ${detail}` });
  });
}

function momentIn({ dialect }: Service, type: string, moment: Date): string {
  const written = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  if (type === 'Edm.DateTime') return `datetime'${written.slice(0, -1)}'`;
  const literal = type === 'Edm.Date' ? written.slice(0, 10) : written;
  return writeLiteral(dialect, type === 'Edm.Date' ? 'Date' : 'DateTimeOffset', literal) ?? quote(literal);
}
