import type { ExpandItem, Node, OrderbyItem, SelectItem } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import { surroundingsOf } from '../complete/surroundings.ts';
import { conditionOn } from '../conditions.ts';
import { hasLambdas, selectsByPath } from '../facts.ts';
import { conditionOver } from '../write-route.ts';
import { type Caret, type Reach, reachOf } from './caret.ts';
import { legsOf, pathOf, type Step, stepsAlong } from './legs.ts';
import { nameOf } from './level.ts';
import { nested } from './tick.ts';

/**
 * A member as it is written at a caret, by its path from the request's entities, which are of a type. Undefined where it has no form there: it belongs into
 * another list, is there already, or is no member of what names stand for.
 */
export function formAt(caret: Caret, type: StructuredType, path: string): string | undefined {
  const steps = stepsAlong(caret.bound.service, type, path);
  const [item, whole, segment] = caret.path.slice(-4, -1);
  // A name behind another one is a member of that.
  if (!steps || whole?.kind !== 'Path' || whole.segments[0] !== segment) return undefined;
  const reach = reachOf(caret);
  if (item?.kind !== 'SelectItem' && item?.kind !== 'ExpandItem' && item?.kind !== 'OrderbyItem') return inExpression(caret, reach, steps);
  const own = from(steps, reach.prefix);
  if (!own) return undefined;
  if (item.kind === 'OrderbyItem') return inOrderby(item, own);
  return item.kind === 'SelectItem' ? inSelect(caret, item, own) : inExpand(caret, item, own);
}

/** The steps behind a path that they begin with; undefined where they begin otherwise. */
function from(steps: readonly Step[], begin: string): readonly Step[] | undefined {
  const names = begin === '' ? [] : begin.split('/');
  return names.every((name, index) => steps[index]?.name === name) ? steps.slice(names.length) : undefined;
}

function inSelect(caret: Caret, item: SelectItem, steps: readonly Step[]): string | undefined {
  const [leg, ...others] = legsOf(steps);
  if (!leg || others.length > 0 || isThere(caret, item, leg.name)) return undefined;
  // A link to one that is selected comes as a reference; one to many has to be expanded, and all of them in OData 2 and 3.
  const isListed = !leg.link || (steps.every(({ collection }) => !collection) && !selectsByPath(caret.bound.service));
  return isListed ? leg.name : undefined;
}

function inExpand(caret: Caret, item: ExpandItem, steps: readonly Step[]): string | undefined {
  const legs = legsOf(steps);
  const [leg, ...others] = legs;
  if (!leg?.link) return undefined;
  if (!selectsByPath(caret.bound.service)) return isThere(caret, item, leg.name) ? undefined : `${leg.name}${nested(others)}`;
  return legs.every(({ link }) => link) && !isThere(caret, item, pathOf(legs)) ? pathOf(legs) : undefined;
}

/** Another item of the list has the name. */
function isThere({ bound, path }: Caret, item: SelectItem | ExpandItem, name: string): boolean {
  const option = path[path.indexOf(item) - 1];
  if (option?.kind !== 'SelectOption' && option?.kind !== 'ExpandOption') return false;
  return option.items.some((other) => other !== item && other.kind !== 'Hole' && nameOf(bound, other.path.segments) === name);
}

/** Many are ordered by how many they are. */
function inOrderby({ direction }: OrderbyItem, steps: readonly Step[]): string {
  const many = steps.findIndex(({ collection }) => collection);
  const path = many < 0 ? pathOf(steps) : `${pathOf(steps.slice(0, many + 1))}/$count`;
  return direction ? path : `${path} asc`;
}

const expressions: ReadonlySet<Node['kind']> = new Set([
  'FilterOption',
  'OrderbyOption',
  'ComputeOption',
  'LambdaSegment',
  'FilterSegment',
]);

/** By the variable that stands for the most of the path, or by names alone; with a condition about what leads to many, where one may stand. */
function inExpression(caret: Caret, { prefix, variables }: Reach, steps: readonly Step[]): string | undefined {
  if (!caret.path.some(({ kind }) => expressions.has(kind))) return undefined;
  const { bound, path } = caret;
  const { service } = bound;
  const known = [...variables].filter(([, begin]) => from(steps, begin)).toSorted(([, a], [, b]) => b.length - a.length);
  const [variable, begin] = known[0] ?? [undefined, prefix];
  const own = from(steps, begin);
  if (!own) return undefined;
  if (own.length === 0) return variable;
  const lead = variable === undefined ? '' : `${variable}/`;
  const many = own.findLastIndex(({ collection }) => collection);
  const { predicate, subject } = surroundingsOf({ bound, request: bound.request, service, path, before: '' }, path.length - 3);
  if (many < 0 || !predicate || subject || !hasLambdas(service)) return `${lead}${pathOf(own)}`;
  const tail = own.slice(many + 1);
  const property = tail.at(-1)?.property;
  const condition = (of: string): string => {
    if (tail.length === 0) return 'true';
    return property ? conditionOn(service, `${of}/${pathOf(tail)}`, property) : `${of}/${pathOf(tail)} ne null`;
  };
  return conditionOver(service, own.slice(0, many + 1), condition, { from: lead, taken: new Set(variables.keys()) });
}
