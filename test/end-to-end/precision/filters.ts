import type { Property, StructuredType } from '../../../src/schema/index.ts';
import { literalFor, oddLiteral, someLiteral } from './values.ts';
import { linkOf, propertyOf, targetOf, type World } from './world.ts';

/** Where a condition stands: the type whose members it asks, what stands before their names, and how many more may nest in it. */
interface Place {
  readonly type: StructuredType;
  readonly prefix: string;
  readonly depth: number;
}

export const filterOn = (world: World, type: StructuredType, depth = 2): string => condition(world, { type, prefix: '', depth });

/** A function of arguments of any type. */
export function callOfAny(world: World, type: StructuredType): string {
  const { choices } = world;
  const place: Place = { type, prefix: '', depth: 1 };
  const name = choices.oneOf(Object.keys(functions));
  const [parameters, returns] = functions[name]!;
  const given = parameters.map(() => choices.oneOf(anyArgument)(world, place));
  const text = `${name}(${given.join(',')})`;
  return returns === 'Edm.Boolean' ? text : `${text} ${operator(world)} ${choices.oneOf(anyArgument)(world, place)}`;
}

const anyArgument: readonly ((world: World, place: Place) => string)[] = [
  (world, place) => path(world, place)[0],
  (world, place) => path(world, place)[0],
  ({ choices }) => oddLiteral(choices),
  ({ choices }, { prefix }) => `${prefix}${choices.oneOf(['id', 'created_at'])}`,
  (world, place) => callOf(world, place)[0],
  (world, place) => `${path(world, place)[0]} ${world.choices.oneOf(arithmetic)} ${oddLiteral(world.choices)}`,
  (world, { type, prefix }) => `${prefix}${linkOf(world, type)?.name ?? 'id'}${world.choices.rarely(2) ? '/$count' : ''}`,
];

/** Conditions, negations and calculations joined without a parenthesis. */
export function chainOn(world: World, type: StructuredType): string {
  const { choices } = world;
  const place: Place = { type, prefix: '', depth: 1 };
  const parts = Array.from(
    { length: 2 + choices.below(3) },
    () => `${choices.rarely(3) ? 'not ' : ''}${choices.oneOf(chained)(world, place)}`,
  );
  return parts.reduce((text, part) => `${text} ${choices.oneOf(['and', 'or', 'and', 'or', 'eq', 'ne'])} ${part}`);
}

const chained: readonly Maker[] = [
  (world, place) => condition(world, { ...place, depth: 0 }),
  (world, place) => compare(world, place),
  (world, place) => path(world, place)[0],
  function calculateOn(world, place) {
    const { choices } = world;
    const operand = () => (choices.rarely(2) ? path(world, place)[0] : choices.oneOf(['1', '2.5', '0', 'id', '-3']));
    const operands = Array.from({ length: 2 + choices.below(3) }, operand);
    return `${operands.reduce((text, each) => `${text} ${choices.oneOf(arithmetic)} ${each}`)} ${operator(world)} ${operand()}`;
  },
];

function condition(world: World, place: Place): string {
  const { choices } = world;
  const compound = place.depth > 0 && choices.rarely(3);
  return compound ? choices.oneOf(compounds)(world, { ...place, depth: place.depth - 1 }) : choices.oneOf(simple)(world, place);
}

type Maker = (world: World, place: Place) => string;

const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

const operator = ({ choices }: World): string =>
  choices.rarely(40) ? choices.oneOf(['has', 'EQ', '=', 'like', 'is', ' eq', 'ne ', 'in', 'mod', '==']) : choices.oneOf(comparisons);

/** A path to a property, over a link to one at times. */
function path(world: World, { type, prefix, depth }: Place): readonly [text: string, property: Property] {
  const link = depth > 0 && world.choices.rarely(5) ? linkOf(world, type, world.choices.rarely(12) ? 'many' : 'one') : undefined;
  if (!link) return pathHere(world, prefix, type);
  const [text, property] = pathHere(world, '', targetOf(world, link));
  return [`${prefix}${link.name}/${text}`, property];
}

function pathHere(world: World, prefix: string, type: StructuredType): readonly [text: string, property: Property] {
  const property = propertyOf(world, type);
  return [prefix + property.name, property];
}

function compare(world: World, place: Place): string {
  const [name, property] = path(world, place);
  const literal = literalFor(world.choices, property);
  return world.choices.rarely(15) ? `${literal} ${operator(world)} ${name}` : `${name} ${operator(world)} ${literal}`;
}

const simple: readonly Maker[] = [
  compare,
  compare,
  compare,
  compare,
  function compareLink(world, { type, prefix }) {
    const link = linkOf(world, type, world.choices.rarely(8) ? 'many' : 'one');
    return `${prefix}${link?.name ?? 'id'} ${operator(world)} ${world.choices.rarely(4) ? oddLiteral(world.choices) : world.choices.oneOf(['1', '2', 'null'])}`;
  },
  function comparePaths(world, place) {
    return `${path(world, place)[0]} ${operator(world)} ${path(world, place)[0]}`;
  },
  function oneOfList(world, place) {
    const [name, property] = path(world, place);
    const items = Array.from({ length: 1 + world.choices.below(3) }, () => literalFor(world.choices, property));
    return `${name} in (${items.join(world.choices.rarely(2) ? ', ' : ',')})`;
  },
  function bare(world, place) {
    return world.choices.rarely(4) ? oddLiteral(world.choices) : path(world, place)[0];
  },
  function oneOfAnything(world, place) {
    const { choices } = world;
    const item = () => (choices.rarely(2) ? oddLiteral(choices) : choices.oneOf(['null', '1', "'a'", 'id', 'now()', '@p', '(1)', '-1']));
    const items = Array.from({ length: choices.below(4) }, item).join(',');
    return `${choices.rarely(2) ? path(world, place)[0] : callOf(world, place)[0]} in ${choices.rarely(12) ? items : `(${items})`}`;
  },
  calculate,
  call,
  call,
  call,
];

const arithmetic = ['add', 'sub', 'mul', 'div', 'mod'];

function calculate(world: World, place: Place): string {
  const { choices } = world;
  const [name, property] = path(world, place);
  const operand = choices.rarely(3) ? path(world, place)[0] : literalFor(choices, property);
  const third = choices.rarely(3) ? ` ${choices.oneOf(arithmetic)} ${someLiteral(choices, 'Edm.Int32')}` : '';
  return `${name} ${choices.oneOf(arithmetic)} ${operand}${third} ${operator(world)} ${someLiteral(choices, property.type)}`;
}

/** The parameters' types, and what they give. */
const functions: Readonly<Record<string, readonly [parameters: readonly string[], returns: string]>> = {
  contains: [['Edm.String', 'Edm.String'], 'Edm.Boolean'],
  startswith: [['Edm.String', 'Edm.String'], 'Edm.Boolean'],
  endswith: [['Edm.String', 'Edm.String'], 'Edm.Boolean'],
  substringof: [['Edm.String', 'Edm.String'], 'Edm.Boolean'],
  length: [['Edm.String'], 'Edm.Int32'],
  indexof: [['Edm.String', 'Edm.String'], 'Edm.Int32'],
  substring: [['Edm.String', 'Edm.Int32'], 'Edm.String'],
  replace: [['Edm.String', 'Edm.String', 'Edm.String'], 'Edm.String'],
  concat: [['Edm.String', 'Edm.String'], 'Edm.String'],
  tolower: [['Edm.String'], 'Edm.String'],
  toupper: [['Edm.String'], 'Edm.String'],
  trim: [['Edm.String'], 'Edm.String'],
  ...Object.fromEntries(
    ['year', 'month', 'day', 'hour', 'minute', 'second', 'fractionalseconds', 'totalseconds'].map((name) => [
      name,
      [[name === 'totalseconds' ? 'Edm.Duration' : 'Edm.DateTimeOffset'], 'Edm.Int32'],
    ]),
  ),
  date: [['Edm.DateTimeOffset'], 'Edm.DateTimeOffset'],
  time: [['Edm.DateTimeOffset'], 'Edm.String'],
  round: [['Edm.Double'], 'Edm.Double'],
  floor: [['Edm.Double'], 'Edm.Double'],
  ceiling: [['Edm.Double'], 'Edm.Double'],
  now: [[], 'Edm.DateTimeOffset'],
};

const unknownFunctions = [
  'cast',
  'isof',
  'matchesPattern',
  'maxdatetime',
  'mindatetime',
  'totaloffsetminutes',
  'lower',
  'Contains',
  'len',
  'hassubset',
];

function call(world: World, place: Place): string {
  const { choices } = world;
  const [text, returns] = callOf(world, place);
  if (returns === 'Edm.Boolean' ? !choices.rarely(6) : choices.rarely(12)) return text;
  return `${text} ${operator(world)} ${choices.rarely(6) ? oddLiteral(choices) : someLiteral(choices, returns)}`;
}

function callOf(world: World, place: Place): readonly [text: string, returns: string] {
  const { choices } = world;
  const name = choices.rarely(20) ? choices.oneOf(unknownFunctions) : choices.oneOf(Object.keys(functions));
  const [parameters, returns] = functions[name] ?? [['Edm.String'], 'Edm.String'];
  const wanted = choices.rarely(15) ? parameters.slice(1) : choices.rarely(15) ? [...parameters, 'Edm.Int32'] : parameters;
  const given = wanted.map((type, index) => argument(world, place, type, index));
  return [`${name}(${given.join(choices.rarely(4) ? ', ' : ',')})`, returns];
}

function argument(world: World, place: Place, type: string, index: number): string {
  const { choices } = world;
  if (choices.rarely(10)) return oddLiteral(choices);
  if (choices.rarely(10)) return path(world, place)[0];
  if (place.depth > 0 && choices.rarely(8)) return callOf(world, { ...place, depth: place.depth - 1 })[0];
  const properties = [...place.type.properties.values()].filter((property) => property.type === type);
  return index === 0 && properties.length > 0 ? place.prefix + choices.oneOf(properties).name : someLiteral(choices, type);
}

const compounds: readonly Maker[] = [
  (world, place) => `${condition(world, place)} ${world.choices.oneOf(['and', 'or'])} ${condition(world, place)}`,
  (world, place) => `${condition(world, place)} and ${condition(world, place)} or ${condition(world, place)}`,
  (world, place) => `(${condition(world, place)})`,
  (world, place) => `not (${condition(world, place)})`,
  (world, place) => `not ${condition(world, place)}`,
  (world, place) => `(${condition(world, place)}) eq ${someLiteral(world.choices, 'Edm.Boolean')}`,
  (world, place) => `(${condition(world, place)}) ${operator(world)} (${condition(world, place)})`,
  (world, place) => `not not ${condition(world, place)}`,
  lambda,
  lambda,
  lambda,
  lambdaBehindOne,
  count,
  count,
];

let variables = 0;

function lambda(world: World, place: Place): string {
  const { choices } = world;
  const link = linkOf(world, place.type, choices.rarely(4) ? 'any' : 'many');
  if (!link) return condition(world, place);
  const variable = `${choices.oneOf(['d', 'x', 'item'])}${variables++ % 3}`;
  const prefix = choices.rarely(12) ? choices.oneOf(['', 'y/', place.prefix]) : `${variable}/`;
  const inner = choices.rarely(6) ? 'true' : condition(world, { type: targetOf(world, link), prefix, depth: place.depth });
  return `${place.prefix}${link.name}/${choices.oneOf(['any', 'any', 'all'])}(${choices.rarely(25) ? '' : `${variable}:${inner}`})`;
}

/** `any` at the end of a path over links. */
function lambdaBehindOne(world: World, place: Place): string {
  const link = linkOf(world, place.type, 'one');
  if (!link) return condition(world, place);
  return lambda(world, { ...place, type: targetOf(world, link), prefix: `${place.prefix}${link.name}/` });
}

function count(world: World, { type, prefix, depth }: Place): string {
  const { choices } = world;
  const link = linkOf(world, type, choices.rarely(8) ? 'one' : 'many');
  if (!link) return 'true';
  const options = choices.rarely(2) ? `($filter=${condition(world, { type: targetOf(world, link), prefix: '', depth })})` : '';
  return `${prefix}${link.name}/$count${options} ${operator(world)} ${choices.rarely(8) ? oddLiteral(choices) : choices.oneOf(['0', '1', '5'])}`;
}
