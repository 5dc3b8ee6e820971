import type { Service } from '../../schema/index.ts';
import type { ValueType } from '../bind/index.ts';
import { functionsOf } from '../facts.ts';
import { literalIn } from '../literal-forms.ts';
import { isDateType } from '../member-words.ts';
import { choice, type Draft, draft, type ItemContext, quote, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';

/** Values that fit what is compared, or what a key or a function takes. */
export function valueItems({ like, operator, quoted }: WantOf<'value'>, { service }: ItemContext): Draft[] {
  const closed = closedValues(service, like);
  if (quoted) return closed.filter(({ label }) => label.startsWith("'"));
  const absent = (operator === 'eq' || operator === 'ne') && isNullable(like) ? [nullItem()] : [];
  if (closed.length > 0) return [...closed, ...absent];
  return [...openValues(service, like, operator), ...absent];
}

/** All values that there are: of an enumeration, of true and false. */
function closedValues(service: Service, { name, property }: ValueType): Draft[] {
  if (property?.enum) return property.enum.map((value) => draft('enum', isTextual(property.type) ? quote(value) : value));
  if (name === 'Edm.Boolean') return [draft('value', 'true'), draft('value', 'false')];
  const members = name === undefined ? undefined : service.enums.get(name)?.members;
  const prefix = service.dialect.rejectedLiterals.includes('Enum') ? '' : name;
  return [...(members?.keys() ?? [])].map((member) => draft('enum', `${prefix}${quote(member)}`));
}

/** A form to fill in, where the values have no end. */
function openValues(service: Service, like: ValueType, operator: string | undefined): Draft[] {
  if (isDateType(like.name)) return dateItems(service, like.name!, operator);
  const prefixed = prefixedForms[like.name ?? ''];
  if (prefixed && service.version < '4') return [filled(...prefixed)];
  if (like.name === 'Edm.Duration') return [form("duration'…'", `duration'${tabStop(1, 'P1D')}'`, 'a day')];
  if (isQuoted(like)) return [form("'…'", `'${tabStop(1)}'`, 'text')];
  return [];
}

/** Of OData 2 and 3. */
const prefixedForms: Readonly<Record<string, readonly [text: string, example: string, detail: string]>> = {
  'Edm.Guid': ["guid'00000000-0000-0000-0000-000000000000'", '00000000-0000-0000-0000-000000000000', 'a GUID'],
  'Edm.Time': ["time'PT18H30M'", 'PT18H30M', 'a time of day'],
};

const form = (label: string, text: string, detail: string): Draft => draft('value', label, { text, detail, snippet: true });

/** Moments, quoted where the dialect wants them so. */
function dateItems(service: Service, type: string, operator: string | undefined): Draft[] {
  const day = type === 'Edm.Date';
  const written = dateForm(service, type);
  const now = functionsOf(service.dialect).some(([name]) => name === 'now');
  if (!now || day || operator === 'in' || operator === undefined) return [written];
  const ago = form("now() sub duration'P1D'", `now() sub duration'${tabStop(1, 'P1D')}'`, 'a day ago');
  return [draft('function', 'now()', { detail: 'the current time' }), ago, written];
}

/** A date as the dialect has it; a moment without a time zone is of OData 2 and 3. */
function dateForm({ dialect }: Service, type: string): Draft {
  if (type === 'Edm.DateTime') return filled("datetime'2026-01-31T00:00:00'", '2026-01-31T00:00:00', 'a date');
  const literal = type === 'Edm.Date' ? 'Date' : 'DateTimeOffset';
  const example = type === 'Edm.Date' ? '2026-01-31' : '2026-01-31T00:00:00Z';
  return filled(literalIn(dialect, literal, example) ?? example, example, 'a date');
}

/** A form whose example is to be typed over. */
const filled = (text: string, example: string, detail: string): Draft =>
  form(
    text,
    text.replace(example, () => tabStop(1, example)),
    detail,
  );

const isTextual = (type: string): boolean => type === 'Edm.String';

/** Its values stand between quotes. */
export const isQuoted = ({ name }: ValueType): boolean => name === 'Edm.String';

const isNullable = ({ property, navigation }: ValueType): boolean => (property ?? navigation)?.nullable === true;

const nullItem = (): Draft => draft('value', 'null', { detail: 'no value' });

/** `in ('a','b')`. */
export function listItems({ like }: WantOf<'list'>): Draft[] {
  const values = like.property?.enum?.map((value) => (isQuoted(like) ? quote(value) : value));
  const first = values ? choice(1, values) : isQuoted(like) ? `'${tabStop(1)}'` : tabStop(1);
  return [draft('snippet', '(…)', { detail: 'list of values', text: `(${first}$0)`, snippet: true })];
}

export function aliasItems({ names }: WantOf<'alias'>): Draft[] {
  return names.map((name) => draft('variable', name, { detail: 'parameter alias' }));
}
