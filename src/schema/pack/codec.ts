/** How a part of the model is written as JSON and made again. */
export interface Codec<Value> {
  readonly pack: (value: Value) => unknown;
  /** Of what `pack` gave, by way of a JSON text; may keep it and change it. */
  readonly unpack: (packed: never) => Value;
}

/** What JSON says as it stands, so that it needs no codec. */
type Json = undefined | null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A codec for each field that JSON does not say as it stands; others may have one. */
export type FieldCodecs<Whole> = {
  readonly [Name in keyof Whole as NonNullable<Whole[Name]> extends Json ? never : Name]: Codec<NonNullable<Whole[Name]>>;
} & { readonly [Name in keyof Whole]?: Codec<NonNullable<Whole[Name]>> };

type Fields = Record<string, unknown>;

/** JSON as it stands. */
export const plain = <Value extends Json>(): Codec<Value> => ({ pack: (value) => value, unpack: (packed) => packed });

/** An object with the fields that differ from those of `make({})`; `make` gives the others back. */
export function record<Whole extends object>(make: (given: never) => Whole, codecs: FieldCodecs<Whole>): Codec<Whole> {
  const usual = make({} as never) as Fields;
  const nested: [name: string, codec: Codec<never>][] = Object.entries(codecs);
  const codecOf = new Map(nested);
  const packField = (name: string, value: unknown): unknown =>
    value === undefined || value === null ? value : (codecOf.get(name)?.pack(value as never) ?? value);
  /** Nothing would say as much. */
  const isUsual = (name: string, field: unknown): boolean => isEmptyObject(field) && isEmptyObject(packField(name, usual[name]));
  return {
    pack(whole) {
      const packed: Fields = {};
      // Most fields of tens of thousands of objects are as usual: without a list of them, this takes half as long.
      for (const name in whole) {
        const value = whole[name];
        if (value === usual[name] || isSameEmpty(value, usual[name])) continue;
        const field = packField(name, value);
        if (!isUsual(name, field)) packed[name] = field;
      }
      return packed;
    },
    unpack(packed: Fields) {
      for (const [name, codec] of nested) {
        const value = packed[name];
        if (value !== undefined && value !== null) packed[name] = codec.unpack(value as never);
      }
      return make(packed as never);
    },
  };
}

export const listOf = <Item>(item: Codec<Item>): Codec<readonly Item[]> => ({
  pack: (list) => list.map(item.pack),
  unpack: (packed: never[]) => packed.map(item.unpack),
});

export const mapOf = <Value>(value: Codec<Value>): Codec<ReadonlyMap<string, Value>> => ({
  pack: (map) => Array.from(map, ([key, item]) => packEntry(key, item, value)),
  unpack: (packed: PackedEntry[]) => new Map(packed.map((entry) => unpackEntry(entry, value))),
});

/** `[key, value]`; the value alone where it is an object whose name is its key. */
export type PackedEntry = readonly [key: string, value: unknown] | { readonly name: string };

export function packEntry<Value>(key: string, value: Value, codec: Codec<Value>): PackedEntry {
  const packed = codec.pack(value);
  return isNamed(packed) && packed.name === key ? packed : [key, packed];
}

export const unpackEntry = <Value>(entry: PackedEntry, codec: Codec<Value>): [key: string, value: Value] =>
  isNamed(entry) ? [entry.name, codec.unpack(entry as never)] : [entry[0], codec.unpack(entry[1] as never)];

const isNamed = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'name' in value;

const isSameEmpty = (a: unknown, b: unknown): boolean => typeof a === 'object' && isEmpty(a) && isEmpty(b);

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const isEmpty = (value: unknown): boolean => (value instanceof Map ? value.size === 0 : Array.isArray(value) && value.length === 0);
