import { commonFacts } from './common.ts';
import { coreFacts } from './core.ts';
import { createFactReader, type FactRow } from './facts.ts';
import { attributeFacts } from './sap.ts';
import { measuresFacts, validationFacts } from './validation.ts';

/** Every term that states a fact of an element; of two that state the same, the one that comes first counts. */
const factTable: readonly FactRow[] = [...coreFacts, ...validationFacts, ...measuresFacts, ...commonFacts, ...attributeFacts];

/** Reads what annotations say of an element. */
export const readFacts = createFactReader(factTable);
export { type Facts, noFacts } from './facts.ts';
