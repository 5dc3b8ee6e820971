/**
 * How a parser reads operators, and what its tree keeps of a query. `standard` is what the standard says and our tree holds; a deviation of
 * a peer changes one thing.
 */
export interface Reading {
  /** Higher binds tighter; operators of one strength associate to the left. */
  readonly strength: Readonly<Record<string, number>>;
  /** What a sort without a direction is. */
  readonly direction: string;
  /** Literals keep their type: a date is not a string of the same text. */
  readonly typed: boolean;
  /** Lambda variables keep their names. */
  readonly variables: boolean;
  /** `all(x:p)` is not written as `not any(x:not p)`. */
  readonly all: boolean;
  /** Nothing is selected where nothing is. */
  readonly bareSelect: boolean;
  /** Options that do not change how many there are, are kept of a path that ends in `$count`. */
  readonly countOptions: boolean;
  /** `/Books/1` is not yet known to be `/Books(1)`. */
  readonly segmentKeys: boolean;
}

export const standard: Reading = {
  strength: {
    or: 1,
    and: 2,
    not: 3,
    eq: 4,
    ne: 4,
    gt: 5,
    ge: 5,
    lt: 5,
    le: 5,
    add: 6,
    sub: 6,
    mul: 7,
    div: 7,
    mod: 7,
    in: 9,
  },
  direction: 'asc',
  typed: true,
  variables: true,
  all: true,
  bareSelect: true,
  countOptions: true,
  segmentKeys: true,
};

/** One way in which a peer's tree is not the standard's. */
export interface Deviation {
  readonly name: string;
  readonly sentence: string;
  readonly read: (reading: Reading) => Reading;
}

const strengths =
  (changed: Readonly<Record<string, number>>) =>
  (reading: Reading): Reading => ({ ...reading, strength: { ...reading.strength, ...changed } });

/** `@balena/odata-parser`, as BALENA.md describes it. */
export const balenaDeviations: readonly Deviation[] = [
  {
    name: 'one precedence for and, or',
    sentence: '`a or b and c` is `(a or b) and c`.',
    read: strengths({ or: 1, and: 1 }),
  },
  {
    name: 'not takes one operand',
    sentence: '`not a eq 1` is `(not a) eq 1`.',
    read: strengths({ not: 10 }),
  },
  {
    name: 'comparisons are one level',
    sentence: '`a eq b gt c` is `(a eq b) gt c`.',
    read: strengths({ eq: 5, ne: 5 }),
  },
  {
    name: 'a level for each arithmetic operator',
    sentence: '`5 sub 2 add 1` is `5 sub (2 add 1)`: sub, add, mod, div, mul, each tighter than the one before.',
    read: strengths({ sub: 6, add: 6.2, mod: 6.4, div: 6.6, mul: 6.8 }),
  },
  {
    name: 'a sort without direction descends',
    sentence: '`$orderby=a` is `$orderby=a desc`.',
    read: (reading) => ({ ...reading, direction: 'desc' }),
  },
];

/** `@sap/cds`, whose tree is the query that it asks its database. */
export const cdsDeviations: readonly Deviation[] = [
  {
    name: 'literals without types',
    sentence: 'A date, a time and a GUID are strings.',
    read: (reading) => ({ ...reading, typed: false }),
  },
  {
    name: 'lambda variables without names',
    sentence: 'Within `any(x:x/a eq 1)` a path begins behind the variable; only that of an enclosing lambda keeps its name.',
    read: (reading) => ({ ...reading, variables: false }),
  },
  {
    name: 'all is not any not',
    sentence: '`all(x:p)` is `not any(x:not p)`.',
    read: (reading) => ({ ...reading, all: false }),
  },
  {
    name: 'a star where nothing is selected',
    sentence: '`$expand=a` is `$select=*&$expand=a($select=*)`.',
    read: (reading) => ({ ...reading, bareSelect: false }),
  },
  {
    name: 'a count keeps only what changes it',
    sentence: '`/a/$count?$top=1` is `/a/$count`.',
    read: (reading) => ({ ...reading, countOptions: false }),
  },
  {
    name: 'segments are keys',
    sentence: '`/Books/1` is `/Books(1)`.',
    read: (reading) => ({ ...reading, segmentKeys: false }),
  },
];

/** The fewest deviations by which `matches` holds, of all that a peer has; undefined where no combination explains it. */
export function explain(deviations: readonly Deviation[], matches: (reading: Reading) => boolean): readonly Deviation[] | undefined {
  const subsets = Array.from({ length: 2 ** deviations.length }, (_, bits) => deviations.filter((_, index) => (bits >> index) & 1));
  subsets.sort((left, right) => left.length - right.length);
  return subsets.find((subset) => matches(subset.reduce((reading, { read }) => read(reading), standard)));
}
