import { createProperty, createType } from '../make.ts';

const members: readonly (readonly [name: string, type: string, documentation: string])[] = [
  ['href', 'Edm.String', 'Where the file can be downloaded; the address expires, so ask again instead of keeping it.'],
  ['filename', 'Edm.String', 'Name of the file as it was uploaded.'],
  ['content_type', 'Edm.String', 'Media type of the file, such as `image/png`.'],
  ['size', 'Edm.Int64', 'Size of the file in bytes.'],
];

/** A stored file, as it stands in an answer; it is written as a part of a multipart body. */
export const webResource = createType({
  name: 'Self.WebResource',
  kind: 'ComplexType',
  properties: new Map(
    members.map(([name, type, documentation]) => [name, createProperty({ name, type, documentation, nullable: false, readOnly: true })]),
  ),
  documentation: 'A stored file: its address, name, media type and size.',
});
