import { otherValues } from './xml-changes.ts';

type JsonObject = { [name: string]: unknown };

interface Found {
  readonly kind: string;
  readonly object: JsonObject;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a document with what they are; `Value` is one in an annotation. */
function* objectsOf(object: JsonObject, kind: string): Generator<Found> {
  yield { kind, object };
  for (const [name, value] of Object.entries(object)) {
    for (const item of Array.isArray(value) ? value.flat(3) : [value])
      if (isObject(item)) yield* objectsOf(item, kindWithin(kind, name, item));
  }
}

const byMember: Readonly<Record<string, string>> = {
  $Reference: 'References',
  $Include: 'Include',
  $IncludeAnnotations: 'IncludeAnnotations',
  $Key: 'KeyPart',
  $ReferentialConstraint: 'ReferentialConstraint',
  $Parameter: 'Parameter',
  $ReturnType: 'ReturnType',
  $NavigationPropertyBinding: 'NavigationPropertyBinding',
  $Annotations: 'Targets',
};

const byParent: Readonly<Record<string, string>> = { Document: 'Schema', References: 'Reference', Targets: 'Target' };

function kindWithin(parent: string, name: string, object: JsonObject): string {
  if (parent === 'Value' || name.includes('@')) return 'Value';
  if (byMember[name]) return byMember[name];
  if (parent === 'EntityContainer') return kindOfChild(object);
  return byParent[parent] ?? (typeof object.$Kind === 'string' ? object.$Kind : 'Property');
}

function kindOfChild(object: JsonObject): string {
  if ('$Action' in object) return 'ActionImport';
  if ('$Function' in object) return 'FunctionImport';
  return '$Collection' in object ? 'EntitySet' : 'Singleton';
}

/** The document without a member, and with other values of it; once for each place where it stands. `…` is any that the document names. */
export function jsonChanges(json: string, kind: string, member: string): readonly string[] {
  const document = JSON.parse(json) as JsonObject;
  const found = [...objectsOf(document, 'Document')].filter((object) => object.kind === kind);
  return found.flatMap(({ object }) => {
    const names = member === '…' ? Object.keys(object).filter((name) => !/[$@]/.test(name)) : member in object ? [member] : [];
    return names.flatMap((name) => changesOf(document, object, name));
  });
}

function otherJson(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return otherValues(value);
  if (typeof value === 'number') return [value + 1];
  return typeof value === 'boolean' ? [!value] : [];
}

function changesOf(document: JsonObject, object: JsonObject, name: string): readonly string[] {
  const before = { ...object };
  const value = object[name];
  const others = otherJson(value);
  const changed = others.map((other) => {
    object[name] = other;
    return JSON.stringify(document);
  });
  delete object[name];
  const without = JSON.stringify(document);
  // In the order in which it was.
  for (const key of Object.keys(object)) delete object[key];
  Object.assign(object, before);
  return [without, ...changed];
}
