import { type FactRow, fact } from './facts.ts';
import { type Reader, refusal, words } from './read.ts';

const whenIs =
  <Value>(written: string, value: Value): Reader<Value> =>
  (said) =>
    said === written ? value : undefined;

const display: Reader<string> = (value) => (value === 'Date' ? 'date' : value === 'UpperCase' ? 'upper-case' : undefined);

/** Attributes of OData 2 and 3: SAP's, Microsoft's (`m:`) and those of its store (`annotation:`). */
export const attributeFacts: readonly FactRow[] = [
  fact('sap.label', 'label', words),
  fact('sap.heading', 'label', words),
  fact('sap.quickinfo', 'description', words),
  fact('sap.text', 'text', words),
  // Whether it is a unit or a currency is said by the semantics of the property that it names.
  fact('sap.unit', 'unit', (value) => words(value) && `/${words(value)}`),
  fact('sap.semantics', 'semantics', words),
  fact('sap.display-format', 'semantics', display),
  fact('sap.display-format', 'minimum', whenIs('NonNegative', '0')),
  fact('sap.field-control', 'readOnly', whenIs('ReadOnly', true as const)),
  fact('sap.creatable', 'insertable', refusal),
  fact('sap.updatable', 'updatable', refusal),
  fact('m.MimeType', 'semantics', words),
  fact('annotation.StoreGeneratedPattern', 'readOnly', whenIs('Computed', true as const)),
  fact('annotation.StoreGeneratedPattern', 'readOnly', whenIs('Identity', true as const)),
];
