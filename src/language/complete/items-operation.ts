import {
  derivedFrom,
  type Operation,
  operationsOf,
  operationsOn,
  type Parameter,
  type Service,
  type StructuredType,
} from '../../schema/index.ts';
import { type CalledOn, canBeCalledOn, namedParameters } from '../bind/index.ts';
import { isBefore4 } from '../facts.ts';
import { typeInWords } from '../words.ts';
import { type Draft, draft, type ItemContext, snippetText, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';
import { likely } from './likely.ts';

/** Functions and actions at the service's root, each form of them by itself. */
export function importItems(service: Service, slash: string, following: string): readonly Draft[] {
  return [...service.imports.values()].flatMap(({ name, documentation }) =>
    operationsOf(service, name)
      .filter(({ bound }) => !bound)
      .map((operation) => operationItem(service, operation, name, slash, following, documentation)),
  );
}

/** Functions that give an expression a value: on the entity that it is read of. */
export const boundFunctionItems = ({ type }: WantOf<'bound'>, { service, expectation }: ItemContext): readonly Draft[] =>
  boundItems(service, { type, collection: false }, expectation.following, 'Function').map((item) => ({
    ...item,
    weight: likely.boundFunction,
  }));

/** Functions and actions that can be called on what stands before. */
export function boundItems(service: Service, on: CalledOn, following: string, kind?: Operation['kind']): readonly Draft[] {
  if (!on.type) return [];
  return operationsOn(service, on.type.name).flatMap((name) =>
    operationsOf(service, name)
      .filter((operation) => operation.bound && (kind ?? operation.kind) === operation.kind && canBeCalledOn(service, operation, on))
      .map((operation) => operationItem(service, operation, name, '', following)),
  );
}

/** The derived types: behind one, only their own entities are left, with what only they have. */
export function castItems(service: Service, { name }: StructuredType): readonly Draft[] {
  const derived = new Set(derivedFrom(service, name));
  // A set gives what is added while it is walked through.
  for (const type of derived) for (const further of derivedFrom(service, type.name)) derived.add(further);
  return [...derived].map((type) => draft('keyword', type.name, { detail: 'type', documentation: type.documentation }));
}

/** A function is called with its parameters in parentheses; those of an action are the body, and those of OData 2 and 3 are options. */
function operationItem(
  service: Service,
  operation: Operation,
  name: string,
  slash: string,
  following: string,
  documentation?: string,
): Draft {
  const { kind, returns } = operation;
  const parameters = namedParameters(operation);
  const isCalled = kind === 'Function' && following !== '(' && !isBefore4(service);
  const given = parameters
    .filter(({ optional }) => !optional)
    .map((parameter, index) => `${parameter.name}=${valueStop(parameter, index + 1)}`);
  const call = isCalled ? `(${given.join(',')})` : '';
  const plainText = given.length === 0 || !isCalled;
  const gives = returns ? ` · ${returns.collection ? 'list of ' : ''}${typeInWords(returns.type)}` : '';
  return draft('function', `${name}${signatureOf(parameters)}`, {
    detail: `${kind.toLowerCase()}${gives}`,
    documentation: operation.documentation ?? documentation,
    text: plainText ? `${slash}${name}${call}` : `${slash}${snippetText(name)}${call}`,
    snippet: !plainText,
    filter: name,
  });
}

const signatureOf = (parameters: readonly Parameter[]): string => `(${parameters.map(({ name }) => name).join(', ')})`;

const valueStop = ({ type }: Parameter, stop: number): string => (type === 'Edm.String' ? `'${tabStop(stop)}'` : tabStop(stop));

/** The parameters of a call that are not given yet: all that it needs, and each by itself. */
export function parameterItems({ operation, present }: WantOf<'parameter'>, { expectation }: ItemContext): readonly Draft[] {
  const left = namedParameters(operation).filter(({ name }) => !present.includes(name));
  const needed = left.filter(({ optional }) => !optional);
  const equals = expectation.following === '=';
  const single = left.map((parameter) => parameterItem([parameter], equals));
  return needed.length > 1 && !equals ? [parameterItem(needed, false), ...single] : single;
}

function parameterItem(parameters: readonly Parameter[], equals: boolean): Draft {
  const label = parameters.map(({ name }) => name).join(',');
  const text = parameters.map((parameter, index) => `${snippetText(parameter.name)}=${valueStop(parameter, index + 1)}`).join(',');
  const [first, second] = parameters;
  const detail = second || !first ? 'parameters' : `${typeInWords(first.type)}${first.optional ? ' · may be left out' : ''}`;
  return draft('key', label, {
    detail,
    documentation: second ? undefined : first?.documentation,
    text: equals ? label : text,
    snippet: !equals,
  });
}

/** Actions first where something is posted, functions elsewhere. */
export function fittingFirst(operations: readonly Draft[], method: string): readonly Draft[] {
  const misfits = ({ detail }: Draft): number => Number(detail.startsWith('action') !== (method === 'POST'));
  return operations.toSorted((a, b) => misfits(a) - misfits(b));
}
