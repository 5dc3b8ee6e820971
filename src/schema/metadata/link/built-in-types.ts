const shapes = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon', 'Collection'];

const names = [
  ...['String', 'Boolean', 'Byte', 'SByte', 'Int16', 'Int32', 'Int64', 'Decimal', 'Double', 'Single', 'Guid', 'Binary', 'Stream'],
  ...['Date', 'TimeOfDay', 'DateTimeOffset', 'Duration'],
  // Of OData 2 and 3.
  ...['DateTime', 'Time'],
  ...shapes.flatMap((shape) => [`Geography${shape}`, `Geometry${shape}`]),
  ...['Untyped', 'PrimitiveType', 'ComplexType', 'EntityType'],
  // Of terms (CSDL 4.01, 14.3.3).
  ...['AnnotationPath', 'AnyPropertyPath', 'ModelElementPath', 'NavigationPropertyPath', 'PropertyPath'],
];

/** Types that every document has: the primitive ones (CSDL 4.01, 3.3) and the abstract ones (3.2 and 4.5). */
export const builtInTypes: ReadonlySet<string> = new Set(names.map((name) => `Edm.${name}`));
