import type { Navigation, Route, Service } from '../schema/index.ts';
import { conditionOn, tellingProperty } from './conditions.ts';
import { hasLambdas, selectsByPath } from './facts.ts';
import { variableName } from './member-words.ts';

/**
 * A route as a query option of a request for the entities that it begins at: `$expand=a($expand=b)`, or `$filter=a/b/any(x:x/name eq '')`, which
 * ends in a condition to go on from. Of services of OData 2, where nothing can be asked of many, a `$filter` over a link to many is empty.
 */
export function writeRoute(service: Service, { steps }: Route, as: 'expand' | 'filter'): string {
  const links = steps.map(({ navigation }) => navigation);
  if (links.length === 0) return '';
  if (as === 'filter')
    return !hasLambdas(service) && links.some(({ collection }) => collection) ? '' : `$filter=${conditionAlong(service, links)}`;
  const names = links.map(({ name }) => name);
  return `$expand=${selectsByPath(service) ? names.join('/') : names.reduceRight((inner, name) => `${name}($expand=${inner})`)}`;
}

/** Over links to one by their path, over links to many with `any(…)`; the condition is on what tells one entity from another at the end. */
function conditionAlong(service: Service, links: readonly Navigation[]): string {
  const target = links.at(-1)!.target;
  const type = service.types.get(target);
  const property = type && tellingProperty(type);
  return conditionOver(service, links, (subject) =>
    property ? conditionOn(service, `${subject}/${property.name}`, property) : links.at(-1)!.collection ? 'true' : `${subject} ne null`,
  );
}

/** A link, or a property that holds a structure. */
export type Way = Pick<Navigation, 'name' | 'collection' | 'target'>;

/** What stands around a condition: what the first name is a member of (`d/`), and the variables that mean something else already. */
interface Around {
  readonly from: string;
  readonly taken: ReadonlySet<string>;
}

/** A condition on what a way leads to, which stands as `subject` in it; `any(…)` about all that leads to many. */
export function conditionOver(
  service: Service,
  way: readonly Way[],
  condition: (subject: string) => string,
  { from, taken }: Around = { from: '', taken: new Set() },
): string {
  const many = way.findIndex(({ collection }) => collection);
  const path = (names: readonly Way[]) => `${from}${names.map(({ name }) => name).join('/')}`;
  if (many < 0) return condition(path(way));
  const variable = variableName(way[many]!.target, taken);
  const others = way.slice(many + 1);
  const around = { from: `${variable}/`, taken: new Set([...taken, variable]) };
  const inner = others.length === 0 ? condition(variable) : conditionOver(service, others, condition, around);
  return `${path(way.slice(0, many + 1))}/any(${variable}:${inner})`;
}
