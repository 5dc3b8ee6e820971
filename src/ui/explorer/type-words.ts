import type { Property, Service } from '../../schema/index.ts';
import { shortName } from '../parts/names.ts';

const typeWords: Readonly<Record<string, string>> = {
  'Edm.String': 'text',
  'Edm.Boolean': 'boolean',
  'Edm.Byte': 'number',
  'Edm.SByte': 'number',
  'Edm.Int16': 'number',
  'Edm.Int32': 'number',
  'Edm.Int64': 'number',
  'Edm.Single': 'number',
  'Edm.Double': 'number',
  'Edm.Decimal': 'number',
  'Edm.Binary': 'bytes',
  'Edm.Stream': 'stream',
  'Edm.Date': 'date',
  'Edm.DateTime': 'time',
  'Edm.DateTimeOffset': 'time',
  'Edm.Time': 'time of day',
  'Edm.TimeOfDay': 'time of day',
  'Edm.Duration': 'duration',
  'Edm.Guid': 'GUID',
  'Edm.Untyped': 'JSON',
  'Self.WebResource': 'file',
};

/** A type in a word or two: `text`, `time of day`, the short name of a type of the service. */
export function wordOfType(type: string): string {
  if (type.startsWith('Edm.Geo')) return 'place';
  return (Object.hasOwn(typeWords, type) && typeWords[type]) || shortName(type);
}

/** What a property holds, in a word or two: `text`, `choice`, `number list`. */
export function wordOfProperty(property: Property, service: Service): string {
  const choice = property.enum !== undefined || service.enums.has(property.type) || (property.values?.allowed.length ?? 0) > 0;
  const word = choice ? 'choice' : wordOfType(property.type);
  return property.collection ? `${word} list` : word;
}
