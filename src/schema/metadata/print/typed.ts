import type { Facets } from '../../annotations.ts';
import type { Printing } from './context.ts';
import { type Entry, ifTrue, type Json } from './json.ts';

interface Typed {
  readonly type: string;
  readonly typeDefinition?: string | undefined;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly maxLength: number | undefined;
  readonly facets: Facets | undefined;
}

/** CSDL JSON 4.01, 7.1 and 7.2: a text that is never null needs no saying. */
export function typedEntries({ nameOf }: Printing, typed: Typed): readonly Entry[] {
  const type = nameOf(typed.typeDefinition ?? typed.type);
  return [
    ['$Type', type === 'Edm.String' ? undefined : type],
    ['$Collection', ifTrue(typed.collection)],
    ['$Nullable', ifTrue(typed.nullable)],
    ...facetEntries(typed),
  ];
}

/** JSON has no form for `fixedLength` and `collation`, which are of OData 2 and 3. */
export const facetEntries = ({ maxLength, facets }: Pick<Typed, 'maxLength' | 'facets'>): readonly Entry[] => [
  ['$MaxLength', maxLength],
  ['$Precision', facets?.precision],
  ['$Scale', facets?.scale === 'variable' ? undefined : facets?.scale],
  ['$SRID', facets?.srid === undefined ? undefined : numberOr(facets.srid)],
  ['$Unicode', facets?.unicode],
];

const numberTypes = /^Edm\.(?:Byte|SByte|Int16|Int32|Int64|Decimal|Double|Single)$/;

/** A default value as JSON has it (CSDL JSON 4.01, 7.2.7): a text, where it is none of those. */
export function defaultEntry(type: string, written: string | undefined): Entry {
  if (written === undefined) return ['$DefaultValue', undefined];
  if (type === 'Edm.Boolean' && (written === 'true' || written === 'false')) return ['$DefaultValue', written === 'true'];
  return ['$DefaultValue', numberTypes.test(type) ? numberOr(written) : written];
}

/** A number, where it is read again as it was written. */
export const numberOr = (written: string): Json =>
  String(Number(written)) === written && Number.isFinite(Number(written)) ? Number(written) : written;
