import type { Service, StructuredType } from '../../../src/schema/index.ts';
import type { Ground } from './grounds.ts';
import type { Stop } from './stop.ts';
import { literalOf, valueFor } from './values.ts';

/** Every way to say which of a resource's entities is meant. */
export const keysOf = ({ key, alternateKeys }: StructuredType): readonly (readonly string[])[] =>
  [key, ...alternateKeys].filter((names) => names.length > 0);

/** The value of a part of a key; of a link it is the key of what that leads to. */
function partValue(service: Service, type: StructuredType, part: string): string | undefined {
  const property = type.properties.get(part);
  if (property) return valueFor(service, property);
  const path = type.keyPaths.get(part);
  const [first, last] = path?.split('/') ?? [];
  const held = first === undefined || last === undefined ? undefined : service.types.get(type.properties.get(first)?.type ?? '');
  const inner = held?.properties.get(last ?? '');
  if (inner) return valueFor(service, inner);
  return type.navigations.has(part) ? literalOf(service, 'Edm.Int32') : undefined;
}

/** `(id=1)`, `(device=1,tag_key='a')`, with the part at an index marked; undefined where a value has no form that is known. */
function written(service: Service, type: StructuredType, parts: readonly string[], marked?: number): string | undefined {
  const values = parts.map((part) => partValue(service, type, part));
  if (values.includes(undefined)) return undefined;
  return `(${parts.map((part, index) => `${index === marked ? `|${part}|` : part}=${values[index]}`).join(',')})`;
}

/** The shortest way to one entity of a type: `(1)`. */
export function oneOf(service: Service, type: StructuredType): string | undefined {
  for (const parts of keysOf(type)) {
    const text = written(service, type, parts);
    if (text !== undefined) return parts === type.key && parts.length === 1 ? `(${partValue(service, type, parts[0]!)})` : text;
  }
  return undefined;
}

/** Each part of each key, by its name. */
export function keyStops(service: Service, { path, type }: Ground): readonly Stop[] {
  return keysOf(type).flatMap((parts) =>
    parts.flatMap((part, index) => {
      const text = written(service, type, parts, index);
      if (text === undefined || path.includes('/')) return [];
      const [holder, held] = type.keyPaths.get(part)?.split('/') ?? [];
      const declared = held === undefined ? `${type.name}/${part}` : `${type.properties.get(holder!)!.type}/${held}`;
      // A key of several parts is proposed as a whole, by its first.
      const label = index === 0 && parts.length > 1 ? parts.join(',') : undefined;
      return [{ marked: `GET /${path}${text}`, label, says: [`\`${held ?? part}\``], declared }];
    }),
  );
}
