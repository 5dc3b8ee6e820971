import { type EntityUrl, readEntityUrl } from './entity-url.ts';
import { isObject, own } from './envelope.ts';
import { createMember, createStructure, type Member, type Structure } from './evidence.ts';
import { joinStructures } from './join.ts';

/** `__metadata` of OData 2, and of pinejs when asked for all metadata. */
export function verboseControl(baseUrl: string, metadata: unknown): Structure {
  if (!isObject(metadata)) return createStructure({});
  const uri = own(metadata, 'uri');
  const type = own(metadata, 'type');
  const named = createStructure({ typeNames: new Set(typeof type === 'string' ? typeNamesIn(type) : []) });
  return typeof uri === 'string' ? joinStructures(named, fromUrl(readEntityUrl(uri, baseUrl))) : named;
}

/** `@odata.type`, `@odata.id`, `@odata.editLink`; without `odata.` in 4.01, without `@` in 3. */
export function plainControl(baseUrl: string, name: string, value: unknown): Structure {
  const kind = name.replace(/^@?(?:odata\.)?/, '');
  if (typeof value !== 'string') return createStructure({});
  if (kind === 'type') return createStructure({ typeNames: new Set(typeNamesIn(value)) });
  if (kind === 'id' || kind === 'editLink' || kind === 'readLink') return fromUrl(readEntityUrl(value, baseUrl));
  return createStructure({});
}

/** The URL's own key; `keyFits` holds the one value for now, until the members are known. */
function fromUrl(url: EntityUrl | undefined): Structure {
  if (!url) return createStructure({});
  return createStructure({
    sets: new Set(url.set === undefined ? [] : [url.set]),
    keys: new Set(url.names.length === 0 ? [] : [url.names.join(',')]),
    keyFits: url.names.length === 0 && url.value !== undefined ? new Set([url.value]) : undefined,
  });
}

/** `#Namespace.Type`; an absolute one is of another service's metadata. */
const typeNamesIn = (type: string): readonly string[] => {
  const name = type.replace(/^#/, '');
  return /^[^\s#/]+\.[^\s#/]+$/.test(name) && name.length <= 512 ? [name] : [];
};

/** `title@odata.type`, `author@odata.navigationLink`, `image@odata.mediaReadLink`, `author@odata.count`. */
export function annotated(annotation: string, value: unknown): Member {
  const kind = annotation.replace(/^odata\./, '');
  if (kind === 'type' && typeof value === 'string') return createMember({ declared: new Set(declaredType(value)) });
  if (/^(?:navigationLink|associationLink)(?:Url)?$/.test(kind)) return createMember({ seen: new Set(['link', 'plain']) });
  if (/^(?:count|nextLink)$/.test(kind)) return createMember({ seen: new Set(['many']) });
  if (/^media(?:Read|Edit)Link$/.test(kind)) return createMember({ seen: new Set(['stream', 'plain']) });
  return createMember({});
}

/** `#Int64`, `Collection(String)`, `#Namespace.Type`: primitive types without `Edm.`. */
function declaredType(written: string): readonly string[] {
  const [, , name = ''] = /^#?(Collection\()?#?([\w.]+)\)?$/.exec(written) ?? [];
  if (name === '') return [];
  return [name.includes('.') ? name : `Edm.${name}`];
}
