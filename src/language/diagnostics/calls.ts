import type { Span } from '../../../grammar/index.ts';
import { didYouMean, oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** What stands before a call. */
const calledAt = {
  root: ({ root }: { root: { readonly name: string } | undefined }) => `at the service's root${root ? `: /${root.name}` : ''}`,
  one: ({ type }: { type: string }) => `on one ${type}: name it by its key`,
  many: ({ type }: { type: string }) => `on a collection of ${type}, without a key`,
};

/** Functions and actions of the service, and types. */
export const callDiagnostics = {
  'unknown-parameter': row<{ name: string; operation: string; suggestions: readonly string[]; parameters: readonly string[] }>(
    'error',
    'A parameter that the function or action does not have.',
    (data) =>
      `${quote(data.operation)} has no parameter ${quote(data.name)}.` +
      (data.suggestions.length > 0
        ? didYouMean(data.suggestions)
        : data.parameters.length > 0
          ? ` It has ${oneOf(data.parameters, 'and')}.`
          : ''),
  ),
  'missing-parameter': row<{ operation: string; names: readonly string[]; at: number; before: string; joiner: string; after: string }>(
    'error',
    'A call without a parameter that it needs.',
    (data) => `${quote(data.operation)} also needs ${oneOf(data.names, 'and')}.`,
  ),
  'operation-method': row<{ name: string; kind: 'Function' | 'Action'; method: string; given: Span | undefined; at: number }>(
    'error',
    'A function or action called by the wrong method.',
    (data) => `${quote(data.name)} is ${data.kind === 'Action' ? 'an action' : 'a function'}: it is called by ${data.method}.`,
  ),
  'operation-place': row<{
    name: string;
    place: 'root' | 'one' | 'many';
    type: string;
    root: { readonly name: string; readonly start: number; readonly nameEnd: number } | undefined;
    key: Span | undefined;
  }>(
    'error',
    'A function or action that is not called where it belongs.',
    (data) => `${quote(data.name)} is called ${calledAt[data.place](data)}.`,
  ),
  'unknown-operation': row<{ name: string; suggestions: readonly string[] }>(
    'error',
    'A name with a namespace that the service does not have.',
    (data) => `There is no function, action or type ${quote(data.name)}.${didYouMean(data.suggestions)}`,
  ),
  'unknown-type': row<{ name: string; suggestions: readonly string[] }>(
    'error',
    'A type that neither OData nor the service has.',
    (data) => `There is no type ${quote(data.name)}.${didYouMean(data.suggestions)}`,
  ),
} as const;
