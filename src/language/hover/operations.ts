import type { Operation, Parameter, Service } from '../../schema/index.ts';
import { namedParameters } from '../bind/index.ts';
import { code, paragraphs, plain } from '../markdown.ts';
import { typeInWords } from '../words.ts';
import { wordsOf } from './described.ts';
import { limitsOf, valuesInWords, valueTypeInWords } from './traits.ts';

/** A function or action of the service in the form that is called, and its other forms. */
export function describeOperation(operation: Operation, overloads: readonly Operation[]): string {
  const { kind, bound, parameters } = operation;
  const [first] = parameters;
  const on = bound && first ? `, called on ${first.collection ? 'a list of ' : ''}${code(typeInWords(first.type))}` : '';
  const others = overloads.filter((overload) => overload !== operation).map((overload) => code(callOf(overload)));
  return paragraphs(
    `${code(callOf(operation))}: ${kind.toLowerCase()}${on}${givesOf(operation)}`,
    wordsOf(operation),
    others.length === 0 ? undefined : `Other forms: ${others.join(', ')}.`,
  );
}

/** `CatalogService.discounted(percent: integer)`. */
const callOf = (operation: Operation): string =>
  `${operation.name}(${namedParameters(operation)
    .map(({ name, optional, type, collection }) => `${name}${optional ? '?' : ''}: ${collection ? 'list of ' : ''}${typeInWords(type)}`)
    .join(', ')})`;

const givesOf = ({ returns }: Operation): string =>
  returns ? `, gives ${returns.collection ? 'a list of ' : ''}${plain(typeInWords(returns.type))}` : '';

export function describeParameter(parameter: Parameter, operation: Operation, service: Service): string {
  const { name, collection, type, optional, nullable, defaultValue, maxLength, facets, values } = parameter;
  const traits = [
    optional ? 'may be left out' : undefined,
    nullable ? 'may be null' : 'never null',
    ...limitsOf({ minLength: undefined, maxLength, facets, values }),
    defaultValue && `${code(defaultValue)} if left out`,
  ];
  return paragraphs(
    `${code(name)}: ${collection ? 'list of ' : ''}${valueTypeInWords(type, service)}, parameter of ${code(operation.name)}`,
    traits.filter(Boolean).join(' · '),
    wordsOf(parameter),
    valuesInWords(service, { type, enum: undefined, values }),
  );
}
