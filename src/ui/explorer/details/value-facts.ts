import { type Facets, type Property, type Service, type TypeDefinition, type Values, valuesOf } from '../../../schema/index.ts';
import type { Fact, Piece, Words } from './details.ts';
import { code, fact, isSaid, listOf, member } from './pieces.ts';

/** What the values of a property or type can be and mean. `owner` is the type that paths to other properties begin at. */
export function valueFacts(service: Service, given: Property | TypeDefinition, owner: string | undefined): readonly Fact[] {
  const { values, facets } = given;
  const property = 'nullable' in given ? given : undefined;
  const choices = property && valuesOf(service, property);
  return [
    fact('Values', choices && listOf(choices.map(code)), ...(values?.allowed ?? []).map(allowedLine)),
    fact('Size', sizeOf(given, property), ...facetLines(facets)),
    values && fact('Range', rangeOf(values), values.multipleOf !== undefined && ['A multiple of ', code(values.multipleOf), '.']),
    values?.pattern !== undefined ? fact('Pattern', [code(values.pattern)]) : undefined,
    values?.unit !== undefined ? fact('Unit', [pathPiece(service, values.unit, owner)]) : undefined,
    values?.currency !== undefined ? fact('Currency', [pathPiece(service, values.currency, owner)]) : undefined,
    values?.text !== undefined ? fact('In words', [pathPiece(service, `/${values.text.replace(/^\//, '')}`, owner)]) : undefined,
    values?.semantics !== undefined ? fact('Kind of text', values.semantics) : undefined,
  ].filter(isSaid);
}

const allowedLine = ({ value, meaning }: Values['allowed'][number]): Words => [code(value), meaning === undefined ? '' : `: ${meaning}`];

/** A path to another property, written with `/` before it, leads there; anything else is a value itself. */
function pathPiece({ types }: Service, value: string, owner: string | undefined): Piece {
  if (!value.startsWith('/')) return value;
  const name = value.slice(1);
  const has = owner !== undefined && types.get(owner)?.properties.has(name);
  return has ? member(owner, name) : code(name);
}

function sizeOf({ maxLength }: Pick<Property, 'maxLength'>, property: Property | undefined): string | undefined {
  const least = property?.minLength;
  if (least === undefined) return maxLength === undefined ? undefined : `At most ${maxLength} characters.`;
  return maxLength === undefined ? `At least ${least} characters.` : `${least} to ${maxLength} characters.`;
}

function facetLines(facets: Facets | undefined): readonly (string | undefined | false)[] {
  if (!facets) return [];
  const { precision, scale, srid, unicode, fixedLength, collation } = facets;
  return [
    precision !== undefined && `Precision ${precision}.`,
    scale !== undefined && (typeof scale === 'number' ? `${scale} digits after the point.` : `Digits after the point: ${scale}.`),
    srid !== undefined && `Spatial reference ${srid}.`,
    unicode === false && 'ASCII only.',
    fixedLength === true && 'All of one length.',
    collation !== undefined && `Sorted as ${collation}.`,
  ];
}

function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Values): Words | undefined {
  if (minimum === undefined && maximum === undefined) return undefined;
  const from: Words = minimum === undefined ? [] : [exclusiveMinimum ? 'more than ' : 'at least ', code(minimum)];
  const to: Words = maximum === undefined ? [] : [exclusiveMaximum ? 'less than ' : 'at most ', code(maximum)];
  return [...from, ...(from.length > 0 && to.length > 0 ? [', '] : []), ...to];
}
