/** An element or attribute of a specification, and where in the model it goes. */
export interface Row {
  /** `EntityType`; with its parent where the name alone says too little: `AssociationSet/End`. */
  readonly element: string;
  /** Undefined: the element itself. */
  readonly attribute: string | undefined;
  /** Places of `Service`, dots between, `*` for any name or index, `**` for any number of them; undefined: nowhere. */
  readonly goes: string | undefined;
  /** Of what goes nowhere. */
  readonly why?: string;
}

/** Rows of one element: where it goes itself, then where each of its attributes does. */
export const rows = (element: string, goes: string, attributes: Readonly<Record<string, string>> = {}): readonly Row[] => [
  { element, attribute: undefined, goes },
  ...attributesOf(element, attributes),
];

/** Rows of attributes that some version adds to an element which has a row. */
export const attributesOf = (element: string, attributes: Readonly<Record<string, string>>): readonly Row[] =>
  Object.entries(attributes).map(([attribute, goes]) => ({ element, attribute, goes }));

/** What the model does not hold, and why. */
export const nowhere = (element: string, attributes: readonly (string | undefined)[], why: string): readonly Row[] =>
  attributes.map((attribute) => ({ element, attribute, goes: undefined, why }));

/** The same with another beginning: facets are said of properties, parameters and results. */
export const under = (place: string, attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([attribute, goes]) => [attribute, `${place}.${goes}`]));
