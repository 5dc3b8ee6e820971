import { printMetadata, readMetadata, type Service } from '../../../src/schema/index.ts';

/** A service after it was printed as CSDL JSON and read again, in the version that it was of: JSON is newer than some. */
export function printedAndRead(service: Service): Service {
  const again = readMetadata(printMetadata(service), { name: service.name }).service;
  return { ...again, version: service.version, dialect: service.dialect };
}

/** Of OData 2 and 3, what JSON cannot say. */
export function sayable(service: Service): unknown {
  const withoutMethod = [...service.imports.values()].map((imported) => ({ ...imported, method: undefined }));
  const types = [...service.types.values()].map((type) => ({ ...type, properties: [...type.properties.values()].map(sayableProperty) }));
  const annotations = [...service.annotations].filter(([path]) => !onlyInXml.has(path));
  return { ...service, imports: withoutMethod, types, annotations };
}

/** Annotations of associations and their sets. */
const onlyInXml = new Set(['Library.BookOnShelf', 'Library.Hall/BooksOnShelves']);

function sayableProperty<Property extends { facets: object | undefined }>({ facets, ...property }: Property) {
  const said = Object.entries({ ...facets, fixedLength: undefined, collation: undefined }).filter(([, value]) => value !== undefined);
  return { ...property, concurrency: undefined, facets: Object.fromEntries(said) };
}
