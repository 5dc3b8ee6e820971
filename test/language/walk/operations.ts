import type { Operation, Parameter, Service } from '../../../src/schema/index.ts';
import { groundsOf } from './grounds.ts';
import { oneOf } from './keys.ts';
import type { Stop } from './stop.ts';
import { literalOf } from './values.ts';

/** Every function and action at the service's root, and every one that is called on an entity, in each of their forms. */
export const operationStops = (service: Service): readonly Stop[] => [...importStops(service), ...boundStops(service)];

const named = ({ bound, parameters }: Operation): readonly Parameter[] => (bound ? parameters.slice(1) : parameters);

/** `a=1,b='x'`; null for what has no literals. */
const given = (service: Service, operation: Operation, joiner: string): string =>
  named(operation)
    .map(({ name, type, collection }) => `${name}=${(collection ? undefined : literalOf(service, type)) ?? 'null'}`)
    .join(joiner);

const says = (operation: Operation): readonly string[] => [
  `\`${operation.name}(`,
  `: ${operation.kind.toLowerCase()}`,
  ...named(operation).map(({ name, optional }) => `${name}${optional ? '?' : ''}: `),
];

/** With the parameters that must be given, or with all where none must. */
function label(name: string, operation: Operation): string {
  const all = named(operation);
  const required = all.filter(({ optional }) => !optional);
  return `${name}(${(required.length > 0 ? required : all).map((parameter) => parameter.name).join(', ')})`;
}

function importStops(service: Service): readonly Stop[] {
  return [...service.imports.values()].flatMap(({ name, operation: of, method }) =>
    (service.operations.get(of) ?? [])
      .filter(({ bound, kind }) => !bound && kind === 'Function')
      .map((operation) => ({
        marked:
          service.version < '4'
            ? `${method ?? 'GET'} /|${name}|${named(operation).length > 0 ? `?${given(service, operation, '&')}` : ''}`
            : `GET /|${name}|(${given(service, operation, ',')})`,
        label: label(name, operation),
        says: says(operation),
        declared: operation.name,
      })),
  );
}

function boundStops(service: Service): readonly Stop[] {
  if (service.version < '4') return [];
  return [...service.operations].flatMap(([name, overloads]) =>
    overloads
      .filter(({ bound, kind, parameters: [first] }) => bound && kind === 'Function' && first && !first.collection)
      .flatMap((operation) => {
        const ground = groundsOf(service).find(({ type, path }) => type.name === operation.parameters[0]!.type && !path.includes('/'));
        const one = ground && oneOf(service, ground.type);
        if (!ground || one === undefined) return [];
        const marked = `GET /${ground.path}${one}/|${name}|(${given(service, operation, ',')})`;
        return [{ marked, label: label(name, operation), says: says(operation), declared: name }];
      }),
  );
}
