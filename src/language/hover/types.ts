import { type PrimitiveTypeFact, primitiveTypes } from '../../../grammar/index.ts';
import { derivedFrom, type EnumType, qualifiedName, type Service, type StructuredType } from '../../schema/index.ts';
import { code, paragraphs, plain } from '../markdown.ts';
import { typeInWords } from '../words.ts';
import { wordsOf } from './described.ts';
import { limitsOf, valuesInWords } from './traits.ts';

/** A type by its qualified name: of the service, or a primitive one. */
export function describeType(name: string, type: StructuredType | undefined, service: Service): string {
  if (type) return describeStructure(name, type, service);
  const qualified = qualifiedName(service, name);
  const values = service.enums.get(qualified);
  if (values) return describeEnum(name, values, service);
  const definition = service.typeDefinitions.get(qualified);
  if (definition) {
    const { underlyingType, maxLength, facets, values: limits } = definition;
    return paragraphs(
      `${code(name)}: ${plain(typeInWords(underlyingType))}`,
      limitsOf({ minLength: undefined, maxLength, facets, values: limits }).join(' · '),
      wordsOf(definition),
    );
  }
  const fact = Object.hasOwn(primitiveTypes, name) ? (primitiveTypes as Readonly<Record<string, PrimitiveTypeFact>>)[name] : undefined;
  return paragraphs(
    `${code(name)}: ${plain(typeInWords(name))}`,
    fact?.documentation,
    fact && `Written ${fact.written}: ${code(fact.example)}`,
  );
}

function describeStructure(name: string, type: StructuredType, service: Service): string {
  const { baseType, abstract } = type;
  const derived = derivedFrom(service, type.name);
  return paragraphs(
    `${code(name)}: type${baseType === undefined ? '' : `, a kind of ${code(typeInWords(baseType))}`}`,
    abstract ? 'Abstract: there are only those of types derived from it.' : undefined,
    wordsOf(type),
    derived.length === 0 ? undefined : `Kinds of it: ${derived.map((each) => code(typeInWords(each.name))).join(', ')}.`,
  );
}

const describeEnum = (name: string, type: EnumType, service: Service): string =>
  paragraphs(`${code(name)}: enumeration`, wordsOf(type), valuesInWords(service, { type: type.name, enum: undefined, values: undefined }));

/** The members that a literal of an enumeration names, behind its type or without: what each of them means; undefined for others. */
export function describeMembers(value: string, type: string | undefined, service: Service): string | undefined {
  const members = service.enums.get(type === undefined ? '' : qualifiedName(service, type))?.members;
  const meanings = value.split(',').flatMap((name) => {
    const documentation = members?.get(name.trim())?.documentation;
    return documentation === undefined ? [] : [`${code(name.trim())}: ${plain(documentation)}`];
  });
  return meanings.length === 0 ? undefined : meanings.join('\n\n');
}
