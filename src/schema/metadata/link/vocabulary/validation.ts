import type { Values } from '../../../annotations.ts';
import { type FactRow, fact } from './facts.ts';
import { vocabularies } from './namespaces.ts';
import { list, member, type Reader, record, tag, text, valueOrPath, words } from './read.ts';

const validation = (term: string) => `${vocabularies.Validation}.${term}`;
const exclusive = (of: string) => `${validation(of)}@${validation('Exclusive')}`;

/** What says in words what an allowed value means, in the order of preference. */
const meanings = [`@${vocabularies.Core}.Description`, `@${vocabularies.Core}.SymbolicName`, `@${vocabularies.Common}.Label`];

const allowed: Reader<Values['allowed']> = (value) => {
  const found = list(value).flatMap((item) => {
    const from = record(item);
    const said = text(from ? (member(from, 'Value') ?? null) : item);
    if (said === undefined) return [];
    const meaning = from && meanings.map((term) => words(member(from, term) ?? null)).find((words) => words !== undefined);
    return { value: said, meaning };
  });
  return found.length > 0 ? found : undefined;
};

/** Org.OData.Validation.V1 */
export const validationFacts: readonly FactRow[] = [
  fact(validation('Pattern'), 'pattern', words),
  fact(validation('Minimum'), 'minimum', text),
  fact(validation('Maximum'), 'maximum', text),
  fact(exclusive('Minimum'), 'exclusiveMinimum', tag),
  fact(exclusive('Maximum'), 'exclusiveMaximum', tag),
  fact(validation('MultipleOf'), 'multipleOf', text),
  fact(validation('AllowedValues'), 'allowed', allowed),
];

const measures = (term: string) => `${vocabularies.Measures}.${term}`;

/** Org.OData.Measures.V1 */
export const measuresFacts: readonly FactRow[] = [
  fact(measures('ISOCurrency'), 'currency', valueOrPath),
  fact(measures('Unit'), 'unit', valueOrPath),
  fact(measures('UNECEUnit'), 'unit', valueOrPath),
];
