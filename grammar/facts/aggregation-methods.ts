/** One row an aggregation method: what may stand behind `with`. */
export interface AggregationMethodFact {
  /** The OData version of the services that have it. */
  readonly version: '4.0';
  /** One sentence, Markdown. */
  readonly documentation: string;
  readonly example: string;
  /** What other languages call it. */
  readonly others: readonly string[];
  /** It takes numbers only. */
  readonly numeric: boolean;
}

const row = (documentation: string, example: string, ...others: readonly string[]): AggregationMethodFact => ({
  version: '4.0',
  documentation,
  example,
  others,
  numeric: false,
});

const ofNumbers = (fact: AggregationMethodFact): AggregationMethodFact => ({ ...fact, numeric: true });

/** The standard aggregation methods (Data Aggregation 3.2.1.3); services may have others, with qualified names. */
export const aggregationMethods = {
  sum: ofNumbers(row('The sum of the values.', 'aggregate(Amount with sum as Total)', 'total')),
  min: row('The smallest value.', 'aggregate(Amount with min as Least)', 'minimum'),
  max: row('The largest value.', 'aggregate(Amount with max as Most)', 'maximum'),
  average: ofNumbers(row('The mean of the values.', 'aggregate(Amount with average as Mean)', 'avg', 'mean')),
  countdistinct: row(
    'How many different values there are; use `$count` for how many entities.',
    'aggregate(Product with countdistinct as Products)',
    'count_distinct',
    'distinct',
    'distinctcount',
  ),
} as const satisfies Readonly<Record<string, AggregationMethodFact>>;

export type AggregationMethodName = keyof typeof aggregationMethods;

const meant: ReadonlyMap<string, AggregationMethodName> = new Map(
  Object.entries(aggregationMethods as Readonly<Record<string, AggregationMethodFact>>).flatMap(([name, { others }]) =>
    [name, ...others].map((word) => [word, name as AggregationMethodName] as const),
  ),
);

/** The method that a word means, in any case and by names from elsewhere too; undefined for others. (Only its own name is OData.) */
export function aggregationMethod(word: string): AggregationMethodName | undefined {
  return meant.get(word.toLowerCase());
}
