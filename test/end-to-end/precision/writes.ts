import type { StructuredType } from '../../../src/schema/index.ts';
import { filterOn } from './filters.ts';
import { keyOf } from './keys.ts';
import { jsonFor, oddJson } from './values.ts';
import { resourceOf, typeOf, type World } from './world.ts';

type Body = Record<string, unknown>;

/** All that a new entity may say of itself, or a part of it. */
function entity(world: World, type: StructuredType, most: number): Body {
  const { choices } = world;
  const members = [...type.properties.values(), ...[...type.navigations.values()].filter(({ collection }) => !collection)];
  const writable = members.filter(({ name, readOnly }) => (!readOnly || choices.rarely(60)) && (name !== 'id' || choices.rarely(20)));
  const chosen = writable.filter((member) => !member.nullable || choices.below(writable.length) < most);
  return Object.fromEntries(chosen.map((member) => [member.name, 'type' in member ? jsonFor(choices, member) : linkValue(world)]));
}

const linkValue = ({ choices }: World): unknown => (choices.rarely(15) ? oddJson(choices) : 1);

function damaged(world: World, body: Body): Body {
  const { choices } = world;
  const names = Object.keys(body);
  switch (choices.below(5)) {
    case 0:
      return { ...body, [choices.oneOf(['name', 'nothing', 'Id', '@odata.type', 'device@odata.bind'])]: 'x' };
    case 1:
      return Object.fromEntries(Object.entries(body).filter(() => !choices.rarely(4)));
    case 2:
      return { ...body, [choices.oneOf(names) ?? 'id']: oddJson(choices) };
    case 3:
      return {};
    default:
      return { ...body, ...Object.fromEntries(names.slice(0, 1).map((name) => [`${name}_`, 1])) };
  }
}

function bodyText(world: World, type: StructuredType, most: number): string {
  const { choices } = world;
  if (choices.rarely(40)) return choices.oneOf(['', '[]', 'null', '1', '"x"', '{"a": }', '{', '[{}]', "{'id': 1}"]);
  const body = entity(world, type, most);
  return JSON.stringify(choices.rarely(4) ? damaged(world, body) : body);
}

/** POST, PUT, PATCH and DELETE, as a document with a body. */
export function write(world: World, method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'): string {
  const { choices } = world;
  const resource = resourceOf(world);
  const type = typeOf(world, resource);
  const path = `/${resource.name}`;
  if (method === 'POST') return withBody('POST', `${path}${choices.rarely(20) ? '(1)' : ''}${postOption(world)}`, bodyText(world, type, 4));
  const reached =
    choices.rarely(3) && method !== 'PUT' ? `${path}?$filter=id eq 1 and ${filterOn(world, type, 1)}` : `${path}${keyOf(world, type)}`;
  if (method === 'DELETE') return choices.rarely(20) ? withBody('DELETE', reached, '{}') : `DELETE ${reached}`;
  return withBody(method, reached, method === 'PUT' ? bodyText(world, type, 4) : patchText(world, type));
}

/** A body of which every value may be anything. */
export function writeAnything(world: World): string {
  const { choices } = world;
  const resource = resourceOf(world);
  const type = typeOf(world, resource);
  const whole = entity(world, type, 4);
  const names = Object.keys(whole);
  const added = choices.rarely(2)
    ? [choices.oneOf([...type.properties.keys()]) ?? 'id', choices.oneOf([...type.navigations.keys()]) ?? 'id']
    : [];
  const odd = choices.someOf([...names, ...added]).slice(0, 2);
  const body = { ...whole, ...Object.fromEntries(odd.map((name) => [name, oddJson(choices)])) };
  return choices.rarely(2)
    ? withBody('POST', `/${resource.name}`, JSON.stringify(body))
    : withBody('PATCH', `/${resource.name}(1)`, JSON.stringify(Object.fromEntries(odd.map((name) => [name, oddJson(choices)]))));
}

/** PATCH and DELETE of what a filter finds, with options that are none of theirs. */
export function writeMany(world: World): string {
  const { choices } = world;
  const resource = resourceOf(world);
  const type = typeOf(world, resource);
  const options = ['$top=1', '$skip=1', '$orderby=id asc', '$select=id', '$expand=x', '$count=true', 'returnResource=false', 'custom=x'];
  const more = choices.rarely(2) ? `&${choices.oneOf(options)}` : '';
  const reached = `/${resource.name}${choices.rarely(6) ? '/$count' : ''}?$filter=id lt 3 and ${filterOn(world, type, 2)}${more}`;
  return choices.rarely(2) ? `DELETE ${reached}` : withBody('PATCH', reached, patchText(world, type));
}

const postOption = ({ choices }: World): string =>
  choices.rarely(8) ? choices.oneOf(['?returnResource=false', '?$select=id', '?$filter=true']) : '';

function patchText(world: World, type: StructuredType): string {
  const { choices } = world;
  const whole = JSON.parse(JSON.stringify(entity(world, type, 4))) as Body;
  const some = Object.fromEntries(Object.entries(whole).filter(() => choices.rarely(3)));
  if (choices.rarely(30)) return bodyText(world, type, 1);
  return JSON.stringify(choices.rarely(5) ? damaged(world, some) : some);
}

const withBody = (method: string, target: string, body: string): string =>
  body === '' ? `${method} ${target}` : `${method} ${target}\nContent-Type: application/json\n\n${body}`;
