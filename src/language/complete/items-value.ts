import type { Service } from '../../schema/index.ts';
import type { ValueType } from '../bind/index.ts';
import { functionsOf } from '../facts.ts';
import { isDateType } from '../member-words.ts';
import { choice, type Draft, draft, type ItemContext, quote, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';
import { likely } from './likely.ts';
import { recentMoments, valueForms } from './value-forms.ts';

/** Values that fit what is compared, or what a key or a function takes. */
export function valueItems({ like, operator, quoted }: WantOf<'value'>, context: ItemContext): Draft[] {
  const closed = closedValues(context.service, like);
  if (quoted) return [...closed, ...moments(like.name, operator, context)].filter(({ label }) => label.startsWith("'"));
  const absent = (operator === 'eq' || operator === 'ne') && isNullable(like) ? [nullItem()] : [];
  if (closed.length > 0) return [...closed, ...absent];
  return [...moments(like.name, operator, context), ...valueForms(context.service, like), ...absent];
}

/** All values that there are: of an enumeration, of true and false. */
function closedValues(service: Service, { name, property }: ValueType): Draft[] {
  if (property?.enum) return property.enum.map((value) => draft('enum', isTextual(property.type) ? quote(value) : value));
  if (name === 'Edm.Boolean') return [draft('value', 'true'), draft('value', 'false')];
  const members = name === undefined ? undefined : service.enums.get(name)?.members;
  const prefix = service.dialect.rejectedLiterals.includes('Enum') ? '' : name;
  return [...(members?.keys() ?? [])].map((member) => draft('enum', `${prefix}${quote(member)}`));
}

/** Moments to compare with: what the service reckons itself, then those near the clock's time. */
function moments(type: string | undefined, operator: string | undefined, { service, clock }: ItemContext): Draft[] {
  if (type === undefined || !isDateType(type) || operator === 'in' || operator === undefined) return [];
  const recent = clock ? recentMoments(service, type, clock()) : [];
  const now = functionsOf(service.dialect).some(([name]) => name === 'now');
  if (!now || type === 'Edm.Date') return recent;
  const ago = draft('value', "now() sub duration'P1D'", {
    ...{ text: `now() sub duration'${tabStop(1, 'P1D')}'`, detail: 'a day ago', snippet: true },
  });
  return [draft('function', 'now()', { detail: 'the current time' }), ago, ...recent];
}

const isTextual = (type: string): boolean => type === 'Edm.String';

/** Its values stand between quotes. */
export const isQuoted = ({ name }: ValueType): boolean => name === 'Edm.String';

const isNullable = ({ property, navigation }: ValueType): boolean => (property ?? navigation)?.nullable === true;

const nullItem = (): Draft => draft('value', 'null', { detail: 'no value' });

export const alwaysItems = (): Draft[] => ['true', 'false'].map((name) => draft('value', name, { weight: likely.always }));

/** `in ('a','b')`. */
export function listItems({ like }: WantOf<'list'>): Draft[] {
  const values = like.property?.enum?.map((value) => (isQuoted(like) ? quote(value) : value));
  const first = values ? choice(1, values) : isQuoted(like) ? `'${tabStop(1)}'` : tabStop(1);
  return [draft('snippet', '(…)', { detail: 'list of values', text: `(${first}$0)`, snippet: true })];
}

export function aliasItems({ names }: WantOf<'alias'>): Draft[] {
  return names.map((name) => draft('variable', name, { detail: 'parameter alias' }));
}
