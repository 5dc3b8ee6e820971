import type { Service } from '../../../src/schema/index.ts';
import { type Ground, groundsOf } from './grounds.ts';
import { literalOf } from './values.ts';

/** A resource with values of many types, to write calls and operators at. */
export interface Speaker {
  readonly service: Service;
  readonly path: string;
  /** The properties of a primitive type that can be asked for. */
  propertiesOf(type: string): readonly string[];
  /** Something of a type: a property, what a function gives, or a literal; undefined where the service has nothing of it. */
  expressionOf(type: string): string | undefined;
}

const typesOf = ({ type }: Ground): ReadonlySet<string> => new Set([...type.properties.values()].map((property) => property.type));

/** Made from what is there: functions whose values are of types that few properties have. */
const made: Readonly<Record<string, string>> = { 'Edm.Date': 'date', 'Edm.TimeOfDay': 'time' };

export function speakerOf(service: Service): Speaker {
  const [ground] = groundsOf(service).toSorted((a, b) => typesOf(b).size - typesOf(a).size);
  const propertiesOf = (type: string): readonly string[] =>
    [...ground!.type.properties.values()]
      .filter((property) => property.type === type && !property.collection && !property.writeOnly && property.enum === undefined)
      .map(({ name }) => name);
  return {
    service,
    path: ground!.path,
    propertiesOf,
    expressionOf(type) {
      const [property] = propertiesOf(type);
      const [moment] = propertiesOf('Edm.DateTimeOffset');
      const maker = made[type];
      if (property !== undefined || maker === undefined || moment === undefined || service.version < '4') {
        return property ?? literalOf(service, type);
      }
      return `${maker}(${moment})`;
    },
  };
}
