import type { Property, StructuredType } from '../service.ts';

const members: readonly (readonly [name: string, type: string, documentation: string])[] = [
  ['href', 'Edm.String', 'Where the file can be downloaded; the address expires, so ask again instead of keeping it.'],
  ['filename', 'Edm.String', 'Name of the file as it was uploaded.'],
  ['content_type', 'Edm.String', 'Media type of the file, such as `image/png`.'],
  ['size', 'Edm.Int64', 'Size of the file in bytes.'],
];

/** A stored file, as it stands in an answer; it is written as a part of a multipart body. */
export const webResource: StructuredType = {
  name: 'Self.WebResource',
  kind: 'ComplexType',
  baseType: undefined,
  open: false,
  properties: new Map(members.map(([name, type, documentation]) => [name, property(name, type, documentation)])),
  navigations: new Map(),
  key: [],
  alternateKeys: [],
  documentation: 'A stored file: its address, name, media type and size.',
};

function property(name: string, type: string, documentation: string): Property {
  return {
    ...{ name, type, documentation, collection: false, nullable: false, readOnly: true, writeOnly: false },
    ...{ enum: undefined, minLength: undefined, maxLength: undefined, note: undefined },
  };
}
