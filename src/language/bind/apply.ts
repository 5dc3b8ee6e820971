import type { AggregateItem, ApplyExpression, Expression, Path, Transformation, TransformationArgument } from '../../../grammar/index.ts';
import { type Binder, plainType, scopeFor, structureOf, unknownType } from './binder.ts';
import type { Scope, ValueType } from './binding.ts';

/** Transformations behind which the entities have the properties that they had. */
const keepsEntities = /^(?:filter|search|orderby|top|skip|identity|(?:top|bottom)(?:count|percent|sum)|ancestors|descendants|traverse)$/i;
/** They leave what they name, and nothing of the entities. */
const putsTogether = /^(?:aggregate|groupby)$/;
const addsNames = /^(?:compute|addnested)$/i;
/** The first argument is a collection, whose entities the others are applied to. */
const goesInto = /^(?:addnested|join|outerjoin)$/i;
/** Their first three arguments are of the hierarchy, not of the entities; all of `rolluprecursive` are. */
const ofHierarchy = /^(?:ancestors|descendants|traverse|rolluprecursive)$/i;

/** Binds the transformations of `$apply`, each in what the one before it leaves; gives the scope of what comes behind the last. */
export function bindApply(binder: Binder, { transformations }: ApplyExpression, outer: Scope): Scope {
  let scope = outer;
  for (const step of transformations) {
    if (step.kind === 'Transformation') {
      bindTransformation(binder, step, scope);
      scope = scopeBehind(binder, step, scope);
    } else if (step.kind !== 'Hole') scope = unknown(scope);
  }
  return scope;
}

/** Nothing is known of what names mean there, so none is checked. */
const unknown = (scope: Scope): Scope => ({ ...scope, type: undefined });

function scopeBehind(binder: Binder, { name, arguments: given = [] }: Transformation, scope: Scope): Scope {
  if (keepsEntities.test(name.text)) return scope;
  const names = given.flatMap((item) => namesGivenBy(binder, item));
  if (addsNames.test(name.text)) return { ...scope, computed: new Map([...scope.computed, ...names]) };
  const onlyComputed = putsTogether.test(name.text) && given.length > 0 && given.every(namesAll);
  return { ...unknown(scope), computed: new Map(names), onlyComputed };
}

/** Whether the names behind `as`, and those that are grouped by, are all that is left of an argument. */
function namesAll(item: TransformationArgument): boolean {
  if (item.kind === 'AggregateItem') return item.alias?.kind === 'Name';
  if (item.kind === 'GroupbyList')
    return item.items.every((path) => path.kind === 'Path' && path.segments.length === 1 && firstName(path) !== undefined);
  return (
    item.kind === 'ApplyExpression' &&
    item.transformations.every(
      (step) => step.kind === 'Transformation' && step.name.text === 'aggregate' && (step.arguments ?? []).every(namesAll),
    )
  );
}

type Named = readonly [name: string, type: ValueType];

/** The names behind `as`; of `groupby` also those that it groups by. */
function namesGivenBy(binder: Binder, item: TransformationArgument): readonly Named[] {
  if (item.kind === 'GroupbyList') return item.items.flatMap((path) => (path.kind === 'Path' ? groupedName(binder, path) : []));
  if (item.kind === 'ApplyExpression') {
    return item.transformations.flatMap((step) =>
      step.kind === 'Transformation' ? (step.arguments ?? []).flatMap((argument) => aliasOf(binder, argument)) : [],
    );
  }
  return aliasOf(binder, item);
}

function aliasOf(binder: Binder, item: TransformationArgument): readonly Named[] {
  if (!('alias' in item) || item.alias?.kind !== 'Name') return [];
  return [[item.alias.text, typeOfAliased(binder, item)]];
}

function typeOfAliased(binder: Binder, item: TransformationArgument): ValueType {
  if (item.kind === 'ComputeItem') return { ...(binder.types.get(item.expression) ?? unknownType), property: undefined };
  if (item.kind !== 'AggregateItem') return unknownType;
  const type = binder.types.get(item.expression);
  if (isCount(item)) return plainType('Edm.Int64');
  return plainType(typeOfAggregate(item.method?.kind === 'Name' ? item.method.text : undefined, type?.collection ? undefined : type?.name));
}

/** The type of what an aggregation method gives: Data Aggregation 3.1.3; the service's own give what they like. */
function typeOfAggregate(method: string | undefined, of: string | undefined): string | undefined {
  if (method === 'countdistinct') return 'Edm.Int64';
  if (method === 'min' || method === 'max') return of;
  return method === 'sum' || method === 'average' ? 'Edm.Decimal' : undefined;
}

const isCount = ({ expression }: AggregateItem): boolean =>
  expression.kind === 'Path' && expression.segments.at(-1)?.kind === 'CountSegment';

/** What stands behind the first step is found as it is in the entities. */
function groupedName(binder: Binder, path: Path): readonly Named[] {
  const name = firstName(path);
  if (name === undefined) return [];
  return [[name, path.segments.length === 1 ? (binder.types.get(path) ?? unknownType) : unknownType]];
}

const firstName = ({ segments: [first] }: Path): string | undefined =>
  first?.kind === 'NameSegment' && first.name.kind === 'Name' ? first.name.text : undefined;

function bindTransformation(binder: Binder, node: Transformation, scope: Scope): void {
  const { name, arguments: given = [] } = node;
  binder.scopes.set(node, scope);
  let inner = scope;
  for (const [index, argument] of given.entries()) {
    const isHierarchys = ofHierarchy.test(name.text) && (index < 3 || name.text === 'rolluprecursive');
    const place = isHierarchys ? unknown(scope) : inner;
    const reached = bindArgument(binder, argument, place);
    if (index === 0 && goesInto.test(name.text)) inner = reached ?? unknown(scope);
  }
}

/** Gives the scope that a path leads into. */
function bindArgument(binder: Binder, argument: TransformationArgument, scope: Scope): Scope | undefined {
  switch (argument.kind) {
    case 'ApplyExpression':
      bindApply(binder, argument, scope);
      return undefined;
    case 'NestItem':
      bindApply(binder, argument.expression, scope);
      return undefined;
    case 'AggregateItem':
      bindAggregate(binder, argument, scope);
      return undefined;
    case 'GroupbyList':
      for (const item of argument.items) {
        if (item.kind === 'Transformation') bindTransformation(binder, item, scope);
        else binder.expression(item, scope);
      }
      return undefined;
    case 'ComputeItem':
    case 'OrderbyItem':
      return into(binder, argument.expression, scope);
    case 'Argument':
      return into(binder, argument.value, scope);
    case 'Name':
    case 'Word':
    case 'SearchBinary':
    case 'SearchNot':
    case 'SearchGroup':
    case 'SearchTerm':
      return undefined;
    default:
      return into(binder, argument, scope);
  }
}

function into(binder: Binder, expression: Expression, scope: Scope): Scope {
  return scopeFor(structureOf(binder.service, binder.expression(expression, scope)), scope);
}

/** Without a method a name is that of a custom aggregate, of which the service's description says nothing here. */
export function bindAggregate(binder: Binder, item: AggregateItem, scope: Scope): void {
  const { expression, method, from } = item;
  binder.expression(expression, method === undefined && !isCount(item) ? unknown(scope) : scope);
  for (const { properties } of from) for (const property of properties) binder.expression(property, scope);
}
