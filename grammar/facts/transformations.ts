/** What an argument is read as; the names are the ABNF's. */
export type TransformationParameterKind =
  | 'aggregateExpr'
  | 'computeExpr'
  | 'applyExpr'
  | 'groupbyList'
  | 'groupingProperty'
  | 'joinProperty'
  | 'nestPath'
  | 'nestApplyExpr'
  | 'boolCommonExpr'
  | 'commonExpr'
  | 'searchExpr'
  | 'orderbyItem'
  | 'digits'
  | 'rootExpr'
  | 'recHierQualifier'
  | 'recHierPropertyPath'
  | 'traversal'
  | 'preservingTrafos'
  | 'keepStart';

/** In words, what an argument of each kind is. */
export const parameterWords = {
  aggregateExpr: 'a value with a method and a name',
  computeExpr: 'an expression with a name',
  applyExpr: 'a transformation',
  groupbyList: 'properties in parentheses',
  groupingProperty: 'a property',
  joinProperty: 'a collection with a name',
  nestPath: 'the path of a link',
  nestApplyExpr: 'a transformation with a name',
  boolCommonExpr: 'a condition',
  commonExpr: 'an expression',
  searchExpr: 'words to search for',
  orderbyItem: 'an expression to sort by',
  digits: 'a whole number',
  rootExpr: 'the path of the hierarchy, such as $root/Units',
  recHierQualifier: 'the name of the hierarchy, such as UnitHierarchy',
  recHierPropertyPath: 'the property that identifies a node, such as Unit/ID',
  traversal: '"preorder" or "postorder"',
  preservingTrafos: 'a transformation that keeps entities, such as filter',
  keepStart: '"keep start"',
} as const satisfies Readonly<Record<TransformationParameterKind, string>>;

export interface TransformationParameter {
  readonly name: string;
  readonly kind: TransformationParameterKind;
  readonly optional: boolean;
  /** More of them may follow behind commas. */
  readonly repeated: boolean;
}

/** One row a transformation. */
export interface TransformationFact {
  /** Undefined: it has no parentheses. */
  readonly parameters: readonly TransformationParameter[] | undefined;
  /** Where it stands: as a step of `$apply`, also where entities must be kept as they are (ABNF `preservingTrafo`), or within `groupby((…))`. */
  readonly place: 'step' | 'preserving' | 'groupby';
  /** The OData version of the services that have it. */
  readonly version: '4.0';
  /** One sentence, Markdown. */
  readonly documentation: string;
  readonly example: string;
  /** What other languages call it. */
  readonly others: readonly string[];
}

/** `name`, `name?` (optional), `name…` (repeated) or `name?…` to the kind. */
function parameters(given: Readonly<Record<string, TransformationParameterKind>>): readonly TransformationParameter[] {
  return Object.entries(given).map(([name, kind]) => ({
    name: name.replace(/[?…]+$/, ''),
    kind,
    optional: name.includes('?'),
    repeated: name.endsWith('…'),
  }));
}

function row(
  place: TransformationFact['place'],
  given: Readonly<Record<string, TransformationParameterKind>> | undefined,
  documentation: string,
  example: string,
  ...others: readonly string[]
): TransformationFact {
  return { place, parameters: given && parameters(given), version: '4.0', documentation, example, others };
}

const ranked = { amount: 'commonExpr', value: 'commonExpr' } as const;
const hierarchy = { nodes: 'rootExpr', hierarchy: 'recHierQualifier', property: 'recHierPropertyPath' } as const;
const related = { ...hierarchy, start: 'preservingTrafos', 'distance?': 'digits', 'keep start?': 'keepStart' } as const;
const joined = { collection: 'joinProperty', 'transformations?': 'applyExpr' } as const;

/** The transformations of `$apply` (OData Extension for Data Aggregation 4.0, 3.2–3.4 and 6.2). */
export const transformations = {
  aggregate: row(
    'step',
    { 'value…': 'aggregateExpr' },
    'One row with sums, counts and the like of all that came before.',
    'aggregate(Amount with sum as Total,$count as Sales)',
    'aggregates',
    'summarize',
  ),
  compute: row('step', { 'value…': 'computeExpr' }, 'Adds computed properties to each entity.', 'compute(Amount mul 2 as Twice)', 'extend'),
  concat: row(
    'step',
    { first: 'applyExpr', 'next…': 'applyExpr' },
    'The results of several transformations, one after the other.',
    'concat(topcount(2,Amount),aggregate(Amount with sum as Total))',
    'union',
  ),
  groupby: row(
    'step',
    { properties: 'groupbyList', 'transformations?': 'applyExpr' },
    'One row for each combination of the values, made by the transformations where given.',
    'groupby((Country,City),aggregate(Amount with sum as Total))',
    'group',
  ),
  join: row('step', joined, 'One entity for each pair with a linked one, under a new name.', 'join(Sales as Sale,filter(Amount gt 10))'),
  outerjoin: row('step', joined, 'As `join`, and keeps entities that link to none.', 'outerjoin(Sales as Sale)', 'leftjoin'),
  nest: row(
    'step',
    { 'transformations…': 'nestApplyExpr' },
    'One row that holds transformed collections of all entities, each under a name.',
    'nest(groupby((Country)) as Countries)',
  ),
  addnested: row(
    'step',
    { path: 'nestPath', 'transformations…': 'nestApplyExpr' },
    'Adds to each entity its linked ones, transformed, under a new name.',
    'addnested(Sales,filter(Amount gt 10) as LargeSales)',
    'expand',
  ),
  filter: row(
    'preserving',
    { condition: 'boolCommonExpr' },
    'Only those that meet the condition.',
    'filter(Amount gt 10)',
    'where',
    'having',
  ),
  search: row('preserving', { words: 'searchExpr' }, 'Only those that match a free-text search.', 'search(coffee OR tea)'),
  orderby: row('preserving', { 'expression…': 'orderbyItem' }, 'Sorts.', 'orderby(Amount desc,Name)', 'order', 'sort', 'sortby'),
  top: row('preserving', { count: 'digits' }, 'At most this many.', 'top(10)', 'limit', 'take'),
  skip: row('preserving', { count: 'digits' }, 'Skips this many at the start.', 'skip(10)', 'offset'),
  identity: row('preserving', undefined, 'Everything, unchanged.', 'identity'),
  topcount: row('preserving', ranked, 'This many with the largest values.', 'topcount(5,Amount)'),
  toppercent: row(
    'preserving',
    ranked,
    'The fewest with the largest values that make up this percentage of their sum.',
    'toppercent(50,Amount)',
  ),
  topsum: row('preserving', ranked, 'The fewest with the largest values that add up to the amount.', 'topsum(1000,Amount)'),
  bottomcount: row('preserving', ranked, 'This many with the smallest values.', 'bottomcount(5,Amount)'),
  bottompercent: row(
    'preserving',
    ranked,
    'The fewest with the smallest values that make up this percentage of their sum.',
    'bottompercent(50,Amount)',
  ),
  bottomsum: row('preserving', ranked, 'The fewest with the smallest values that add up to the amount.', 'bottomsum(1000,Amount)'),
  ancestors: row(
    'preserving',
    related,
    'The nodes of a hierarchy above those that the transformation selects.',
    "ancestors($root/Units,UnitHierarchy,ID,filter(Name eq 'East'),2,keep start)",
  ),
  descendants: row(
    'preserving',
    related,
    'The nodes of a hierarchy below those that the transformation selects.',
    "descendants($root/Units,UnitHierarchy,ID,filter(Name eq 'East'),keep start)",
  ),
  traverse: row(
    'preserving',
    { ...hierarchy, order: 'traversal', 'start?': 'preservingTrafos', 'siblings?…': 'orderbyItem' },
    'Sorts by a walk through a hierarchy.',
    'traverse($root/Units,UnitHierarchy,ID,preorder,Name asc)',
  ),
  rollup: row(
    'groupby',
    { level: 'groupingProperty', 'levels?…': 'groupingProperty' },
    'Groups by all levels, then by all but the last, and so on; or by the levels of a named hierarchy.',
    'groupby((rollup(Country,City)),aggregate(Amount with sum as Total))',
  ),
  rolluprecursive: row(
    'groupby',
    { ...hierarchy, 'start?': 'preservingTrafos' },
    'Groups by each node of a hierarchy together with the nodes below it.',
    'groupby((rolluprecursive($root/Units,UnitHierarchy,Unit/ID)),aggregate(Amount with sum as Total))',
  ),
} as const satisfies Readonly<Record<string, TransformationFact>>;

export type TransformationName = keyof typeof transformations;

const meant: ReadonlyMap<string, TransformationName> = new Map(
  Object.entries(transformations as Readonly<Record<string, TransformationFact>>).flatMap(([name, { others }]) =>
    [name, ...others].map((word) => [word, name as TransformationName] as const),
  ),
);

/** The transformation that a word means, in any case and by names from elsewhere too; undefined for others. (Only its own name is OData.) */
export function transformation(word: string): TransformationName | undefined {
  return meant.get(word) ?? meant.get(word.toLowerCase());
}
