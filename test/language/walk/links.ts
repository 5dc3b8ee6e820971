import { isNullable } from '../../../src/language/nullability.ts';
import type { Navigation, Service } from '../../../src/schema/index.ts';
import { ask, type Ground } from './grounds.ts';
import { oneOf } from './keys.ts';
import { beginning } from './resources.ts';
import type { Stop } from './stop.ts';
import { valueFor } from './values.ts';

/** Each link by each of its names wherever one can stand: expanded, counted, asked of, followed in the path. */
export function linkStops(service: Service, ground: Ground): readonly Stop[] {
  return [...ground.type.navigations.values()].flatMap((link) => {
    const known = { says: saidOf(service, ground, link), declared: `${ground.type.name}/${link.name}` };
    return (link.collection ? toMany(service, ground, link) : toOne(service, ground, link)).map((marked) => ({ ...known, marked }));
  });
}

function toMany(service: Service, ground: Ground, { name, target }: Navigation): readonly string[] {
  const { path } = ground;
  const { quirks } = service.dialect;
  const inner = conditionOn(service, target, 'x/') ?? 'true';
  const hasLambdas = !quirks.includes('no-lambda');
  return [
    ask(path, `$expand=|${name}|`),
    ...(hasLambdas ? [ask(path, `$filter=|${name}|/any(x:${inner})`), ask(path, `$filter=|${name}|/all(x:${inner})`)] : []),
    ...(quirks.includes('no-count-in-expression')
      ? []
      : [ask(path, `$filter=|${name}|/$count gt 1`), ask(path, `$orderby=|${name}|/$count desc`), ask(path, `$expand=|${name}|/$count`)]),
    ...behindKey(service, ground, `/|${name}|`, `/|${name}|/$count`),
  ];
}

function toOne(service: Service, ground: Ground, { name, target }: Navigation): readonly string[] {
  const { path } = ground;
  const condition = conditionOn(service, target, `|${name}|/`);
  return [
    ask(path, `$expand=|${name}|`),
    ...(condition === undefined ? [] : [ask(path, `$filter=${condition}`)]),
    ...behindKey(service, ground, `/|${name}|`),
  ];
}

function behindKey(service: Service, { path, type }: Ground, ...rest: readonly string[]): readonly string[] {
  const one = oneOf(service, type);
  if (one === undefined || path.includes('/') || service.dialect.quirks.includes('no-navigation-path')) return [];
  return rest.map((text) => ask(`${path}${one}${text}`));
}

/** A condition on the first property of a type that can be compared. */
function conditionOn(service: Service, target: string, from: string): string | undefined {
  for (const property of service.types.get(target)?.properties.values() ?? []) {
    const value = valueFor(service, property);
    if (value !== undefined && !property.writeOnly) return `${from}${property.name} eq ${value}`;
  }
  return undefined;
}

function saidOf({ dialect }: Service, { type }: Ground, link: Navigation): readonly string[] {
  const { name, collection, aliasOf, documentation } = link;
  return [
    `\`${name}\`: link of`,
    collection ? 'to many' : 'to one',
    ...(collection ? [] : [isNullable(dialect, type, link) ? 'may be null' : 'never null']),
    ...(aliasOf === undefined ? [] : [`another name of \`${aliasOf}\``]),
    ...(documentation ? [beginning(documentation)] : []),
  ];
}
