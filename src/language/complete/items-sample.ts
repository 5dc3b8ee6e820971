import type { LiteralType } from '../../../grammar/index.ts';
import { resourceOfType, type Service } from '../../schema/index.ts';
import { writeLiteral } from '../literal-forms.ts';
import type { ValueQuestion } from '../types.ts';
import { type Draft, draft, type ItemContext, quote } from './draft.ts';
import type { WantOf } from './expected.ts';
import { sampledFields, valueQuestion } from './value-question.ts';

/** Values that the service has: those that it has told, and the offer to ask it for them. */
export function sampleItems(want: WantOf<'sample'>, { service, samples, expectation }: ItemContext): readonly Draft[] {
  const question = samples && valueQuestion(service, want.type, want.property);
  if (!question) return [];
  const rows = samples(question);
  const told = rows ? valuesIn(rows, want, service) : [];
  return [...told, askItem(question, rows !== undefined, expectation.typed)];
}

/** Gone with the first letter that is typed, as any other key than the one that picks it must not ask anybody. */
function askItem(question: ValueQuestion, again: boolean, typed: string): Draft {
  const { resource, property } = question;
  // Short enough to be whole in the list of a narrow window.
  const label = again ? 'Ask again…' : 'Ask the service…';
  const documentation = `Sends one small request and lists the values of \`${property}\` that it finds:\n\n\`\`\`http\n${question.request}\n\`\`\``;
  const filter = /^['"]?$/.test(typed) ? `${typed}…` : '…';
  return draft('snippet', label, { detail: resource, documentation, text: typed, filter, ask: question });
}

type Row = Readonly<Record<string, unknown>>;

/** Each value once, with what its entity is known by. */
function valuesIn(rows: readonly Row[], want: WantOf<'sample'>, service: Service): readonly Draft[] {
  const { property, name } = sampledFields(want.type, want.property);
  const found = new Map<string, Draft>();
  for (const row of rows) {
    const text = writtenAs(row[property], want, service);
    if (text === undefined || found.has(text)) continue;
    const known = name === undefined ? undefined : row[name];
    const detail = typeof known === 'string' ? known : '';
    found.set(text, draft('value', text, { detail, filter: detail === '' ? undefined : `${text} ${detail}` }));
  }
  return [...found.values()];
}

function writtenAs(value: unknown, want: WantOf<'sample'>, service: Service): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const type = want.type.properties.get(want.property)?.type ?? '';
  if (want.form === 'json') return JSON.stringify(value);
  const literal = literalOf(service, type, value);
  return want.form === 'reference' ? JSON.stringify(`${resourceOfType(service, want.type.name)?.name}(${literal})`) : literal;
}

/** Literals that have another form than the value in JSON. */
const literalTypes: Readonly<Record<string, LiteralType>> = {
  'Edm.Guid': 'Guid',
  'Edm.Date': 'Date',
  'Edm.DateTimeOffset': 'DateTimeOffset',
  'Edm.TimeOfDay': 'TimeOfDay',
};

function literalOf(service: Service, type: string, value: string | number): string {
  const plain = String(value);
  if (type === 'Edm.String') return quote(plain);
  // OData 2 tells milliseconds since 1970: [MS-ODATA] 2.2.6.3.1.
  const since = /^\/Date\((-?\d+)/.exec(plain)?.[1];
  const moment = since === undefined ? plain : new Date(Number(since)).toISOString();
  if (type === 'Edm.DateTime') return `datetime'${moment.replace(/(?:\.000)?Z$/, '')}'`;
  const literal = literalTypes[type];
  return literal ? (writeLiteral(service.dialect, literal, moment) ?? quote(moment)) : plain;
}
