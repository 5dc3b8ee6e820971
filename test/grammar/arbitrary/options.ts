import fc, { type Arbitrary } from 'fast-check';
import { type OptionPlace, type QueryOptionName, queryOptions } from '../../../grammar/index.ts';
import type * as Tree from '../../../grammar/tree.ts';
import { type ApplyParts, applyExpressions } from './apply.ts';
import * as build from './build.ts';
import { expressions, type Groups } from './expressions.ts';
import { searchExpressions } from './search.ts';
import { identifier, lineText, qualifiedName } from './text.ts';

/** Values of the options that have no tree. */
const values: Partial<Readonly<Record<QueryOptionName, readonly string[]>>> = {
  $top: ['0', '20'],
  $skip: ['5'],
  $count: ['true', 'false'],
  $levels: ['3', 'max'],
  $format: ['json', 'application/json;odata.metadata=full', 'atom', "application/x;q=0.5;a='b'"],
  $skiptoken: ['abc', 'a%20b+c', 'Id-13&#', 'é'],
  $deltatoken: ['x;y'],
  $id: ["Products('a b')", 'Products(0)'],
  $index: ['0', '-1'],
  $schemaversion: ['*', '1.0'],
  $inlinecount: ['allpages', 'none'],
};

/** Everything that takes expressions, tied together. */
export interface Arbitraries {
  readonly expression: Arbitrary<Tree.Expression>;
  readonly search: Arbitrary<Tree.SearchExpression>;
  readonly apply: Arbitrary<Tree.ApplyExpression>;
  readonly option: (place: OptionPlace) => Arbitrary<Tree.QueryOption>;
  readonly optionList: (place: OptionPlace) => Arbitrary<readonly Tree.QueryOption[]>;
}

export function arbitraries(groups: Groups): Arbitraries {
  const expression: Arbitrary<Tree.Expression> = expressions(groups, () => ({ count: optionList('count'), aggregate: apply.withoutAlias }));
  const search = searchExpressions(groups);
  const apply: ApplyParts = applyExpressions({
    expression,
    search,
    orderbyItem: orderbyItem(expression),
    computeItem: computeItem(expression),
  });
  const options = fc.letrec<Record<`option ${OptionPlace}`, Tree.QueryOption>>((tie) => {
    const nested = (place: OptionPlace) => fc.array(tie(`option ${place}`), { minLength: 1, maxLength: 2, depthIdentifier: 'option' });
    const inPlace = (place: OptionPlace): Arbitrary<Tree.QueryOption> => {
      const has = (name: QueryOptionName) => (queryOptions[name].places as readonly string[]).includes(place);
      const rows: { weight: number; arbitrary: Arbitrary<Tree.QueryOption> }[] = [];
      if (has('$filter')) rows.push({ weight: 3, arbitrary: filterOption(expression) });
      if (has('$search')) rows.push({ weight: 1, arbitrary: searchOption(search) });
      if (has('$orderby')) rows.push({ weight: 1, arbitrary: orderbyOption(expression) });
      if (has('$compute')) rows.push({ weight: 1, arbitrary: computeOption(expression) });
      if (has('$apply')) rows.push({ weight: 1, arbitrary: applyOption(apply.apply) });
      if (has('$select')) rows.push({ weight: 1, arbitrary: selectOption(nested('select')) });
      if (has('$expand')) rows.push({ weight: 2, arbitrary: expandOption(nested) });
      const texts = (Object.keys(values) as QueryOptionName[]).filter(has);
      if (texts.length > 0) rows.push({ weight: 1, arbitrary: valueOption(texts) });
      if (place === 'query') rows.push({ weight: 1, arbitrary: customOption }, { weight: 1, arbitrary: aliasOption(expression) });
      return fc.oneof({ maxDepth: 3, depthIdentifier: 'option', withCrossShrink: true }, ...rows);
    };
    return {
      'option query': inPlace('query'),
      'option expand': inPlace('expand'),
      'option expandRef': inPlace('expandRef'),
      'option count': inPlace('count'),
      'option select': inPlace('select'),
    };
  });
  const option = (place: OptionPlace) => options[`option ${place}`];
  const optionList = (place: OptionPlace) => fc.array(option(place), { minLength: 1, maxLength: 2 });
  return { expression, search, apply: apply.apply, option, optionList };
}

/** Upper and lower case are one, and `$` may be left out. */
const spelled = (...names: readonly string[]) => fc.constantFrom(...names).map(build.name);
const span = build.span;

/** An object alone is no condition. */
const filterOption = (expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.QueryOption> =>
  fc
    .tuple(
      spelled('$filter', 'filter', '$FILTER'),
      expression.filter(({ kind }) => kind !== 'JsonObject'),
    )
    .map(([name, predicate]) => ({ kind: 'FilterOption', span, name, predicate }));

const searchOption = (search: Arbitrary<Tree.SearchExpression>): Arbitrary<Tree.QueryOption> =>
  fc.tuple(spelled('$search', 'search'), search).map(([name, expression]) => ({ kind: 'SearchOption', span, name, expression }));

const applyOption = (apply: Arbitrary<Tree.ApplyExpression>): Arbitrary<Tree.QueryOption> =>
  fc.tuple(spelled('$apply'), apply).map(([name, expression]) => ({ kind: 'ApplyOption', span, name, expression }));

const aliasOption = (expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.QueryOption> =>
  fc.tuple(identifier, expression).map(([name, value]) => ({ kind: 'AliasOption', span, name: build.name(`@${name}`), value }));

const valueOption = (names: readonly QueryOptionName[]): Arbitrary<Tree.QueryOption> =>
  fc.constantFrom(...names).chain((name) => fc.constantFrom(...values[name]!).map((value) => build.valueOption(name, value)));

const customNames = ['returnResource', 'apikey', 'x-y', '!x', 'gerät', 'a.b', 'a/b', 'a:b'];
/** Quotes and brackets of decoded text reach over "&". */
const customText = lineText.map((text) => text.replace(/['"()[\]{}<>$@]/g, '').trim());
const customOption: Arbitrary<Tree.QueryOption> = fc
  .tuple(fc.constantFrom(...customNames), fc.option(customText, { nil: undefined, freq: 4 }))
  .map(([name, value]) => ({ kind: 'CustomOption', span, name: build.name(name), value: value === undefined ? value : build.name(value) }));

function orderbyItem(expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.OrderbyItem> {
  return fc.tuple(expression, fc.constantFrom('asc', 'desc', undefined)).map(([item, direction]) => ({
    kind: 'OrderbyItem',
    span,
    expression: item,
    direction: direction === undefined ? direction : build.word(direction as 'asc' | 'desc'),
  }));
}

function orderbyOption(expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.QueryOption> {
  const items = fc.array(orderbyItem(expression), { minLength: 1, maxLength: 3 });
  return fc.tuple(spelled('$orderby', '$orderBy', 'orderby'), items).map(([name, items]) => ({ kind: 'OrderbyOption', span, name, items }));
}

function computeItem(expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.ComputeItem> {
  return fc
    .tuple(expression, identifier)
    .map(([item, alias]) => ({ kind: 'ComputeItem', span, expression: item, alias: build.name(alias) }));
}

function computeOption(expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.QueryOption> {
  const items = fc.array(computeItem(expression), { minLength: 1, maxLength: 2 });
  return fc.tuple(spelled('$compute'), items).map(([name, items]) => ({ kind: 'ComputeOption', span, name, items }));
}

// ---------------------------------------------------------------- $select, $expand

const plainSegment = fc.oneof(identifier, qualifiedName).map((text): Tree.Segment => build.nameSegment(build.name(text)));
const typeSegment = qualifiedName.map((text): Tree.Segment => build.nameSegment(build.name(text)));
/** A link, between types that it is or leads to. */
const linkPath = fc
  .tuple(fc.array(typeSegment, { maxLength: 1 }), identifier, fc.array(plainSegment, { maxLength: 1 }))
  .map(([from, link, behind]) => [...from, build.nameSegment(build.name(link)), ...behind]);
const star: Tree.Segment = { kind: 'StarSegment', span };
const plainPath = fc.array(plainSegment, { minLength: 1, maxLength: 3 });
const ends = (...segments: readonly Tree.Segment[]) =>
  fc.tuple(fc.array(plainSegment, { maxLength: 1 }), fc.constantFrom(...segments)).map(([before, last]) => build.path([...before, last]));
const function4 = fc.tuple(qualifiedName, fc.array(identifier, { minLength: 1, maxLength: 2 })).map(([text, parameters]) => {
  const items = parameters.map((name) => build.argument(undefined, build.path([build.nameSegment(build.name(name))])));
  return build.path([build.nameSegment(build.name(text), build.argumentsOf(items))]);
});

type Options = Arbitrary<readonly Tree.QueryOption[]>;

function selectOption(nested: Options): Arbitrary<Tree.QueryOption> {
  const bare = fc.oneof(ends(star), function4, fc.constant(build.path([build.nameSegment(build.name('NS.*'))])));
  const item = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(plainPath.map(build.path), fc.option(nested, { nil: undefined, freq: 4 })) },
    { weight: 1, arbitrary: fc.tuple(bare, fc.constant(undefined)) },
  );
  const items = fc.array(
    item.map(([path, options]): Tree.SelectItem => ({ kind: 'SelectItem', span, path, options })),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  return fc.tuple(spelled('$select', 'select'), items).map(([name, items]) => ({ kind: 'SelectOption', span, name, items }));
}

function expandOption(nested: (place: OptionPlace) => Options): Arbitrary<Tree.QueryOption> {
  const optional = (place: OptionPlace) => fc.option(nested(place), { nil: undefined, freq: 2 });
  const count = (options: readonly Tree.QueryOption[] | undefined): Tree.Segment => ({ kind: 'CountSegment', span, options });
  const ref = fc.tuple(ends(build.systemSegment('$ref')), optional('expandRef'));
  const item = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(linkPath.map(build.path), optional('expand')) },
    { weight: 1, arbitrary: ref },
    { weight: 1, arbitrary: fc.tuple(ends(star), fc.constant(undefined)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plainPath, optional('count'))
        .map(([before, options]) => [build.path([...before, count(options)]), undefined] as const),
    },
  );
  const items = fc.array(
    item.map(([path, options]): Tree.ExpandItem => ({ kind: 'ExpandItem', span, path, options })),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  return fc.tuple(spelled('$expand', 'expand'), items).map(([name, items]) => ({ kind: 'ExpandOption', span, name, items }));
}
