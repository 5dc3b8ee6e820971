import type { FunctionFact } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { functionsOf } from '../facts.ts';
import { fittingExample } from '../fitting-example.ts';
import { suits } from '../member-words.ts';
import { typeInWords } from '../words.ts';
import { type Draft, draft, type ItemContext } from './draft.ts';
import type { WantOf } from './expected.ts';
import { functionWeight } from './likely.ts';

/** Functions that the dialect takes; first those whose value fits as it is. */
export function functionItems({ like, predicate }: WantOf<'function'>, { service, expectation }: ItemContext): Draft[] {
  const rows = functionsOf(service.dialect).filter(([, { returns }]) => predicate || returns === 'any' || suits(returns, like));
  const called = expectation.following === '(';
  return rows
    .toSorted(([, a], [, b]) => Number(a.returns !== like) - Number(b.returns !== like))
    .map(([name, fact]) => functionItem(service, name, fact, called, predicate ? functionWeight(name, service.dialect) : 0));
}

function functionItem(service: Service, name: string, fact: FunctionFact, called: boolean, weight: number): Draft {
  const required = fact.parameters.filter(({ optional }) => !optional);
  const text = called ? name : `${name}(${required.map(({ name, types }, index) => stop(name, types, index)).join(',')})`;
  const detail = fact.returns.startsWith('Edm.') ? typeInWords(fact.returns) : '';
  const documentation = `${fact.documentation}\n\n\`${fittingExample(fact.example, service)}\``;
  const snippet = !called && required.length > 0;
  return draft('function', name, { detail, documentation, text, snippet, again: snippet, weight });
}

/** The first text is usually a property, further ones are usually written out. */
const stop = (name: string, types: readonly string[], index: number): string =>
  types[0] === 'Edm.String' && (index > 0 || name === 'part') ? `'\${${index + 1}}'` : `\${${index + 1}}`;
