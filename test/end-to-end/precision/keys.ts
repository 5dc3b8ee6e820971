import type { StructuredType } from '../../../src/schema/index.ts';
import { literalFor, oddLiteral } from './values.ts';
import { propertyOf, type World } from './world.ts';

/** A key in its parentheses: by number, by an alternate key, of several parts, by an alias; some that are none. */
export function keyOf(world: World, type: StructuredType): string {
  const { choices } = world;
  if (choices.rarely(12)) return choices.oneOf(oddKeys)(world, type);
  const parts = choices.oneOf([undefined, ...type.alternateKeys]);
  if (parts === undefined) return `(${choices.oneOf(['1', '1', '2', 'id=1', '123'])})`;
  return `(${parts.map((part) => `${part}=${partValue(world, type, part)}`).join(',')})`;
}

function partValue(world: World, type: StructuredType, part: string): string {
  const property = type.properties.get(part);
  if (world.choices.rarely(15)) return oddLiteral(world.choices);
  return property ? literalFor(world.choices, property) : '1';
}

const oddKeys: readonly ((world: World, type: StructuredType) => string)[] = [
  ({ choices }) => `(${oddLiteral(choices)})`,
  ({ choices }) => `(id=${oddLiteral(choices)})`,
  () => '()',
  () => '(1,2)',
  () => '(@id)?@id=1',
  () => '(@p)',
  (world, type) => `(${propertyOf(world, type).name}=1)`,
  (world, type) => `(${propertyOf(world, type).name}='x')`,
  (_, type) => `(${(type.alternateKeys.at(-1) ?? ['id']).slice(1).map((part) => `${part}=1`)})`,
  () => '(1)(2)',
  () => '( 1 )',
  () => '(id= 1)',
];
