import { type Argument, type Call, type Expression, type LambdaSegment, lambdaOperators } from '../../grammar/index.ts';
import type { Operation, Service, StructuredType } from '../schema/index.ts';
import { namedParameters } from './bind/index.ts';
import { cursorAt, type Place, placeAt } from './complete/place.ts';
import { sourceOf } from './complete/wants-member.ts';
import { keyedType, operationCalled } from './complete/wants-resource.ts';
import type { LanguageContext } from './context.ts';
import { functionFact } from './facts.ts';
import { fittingExample } from './fitting-example.ts';
import { memberDetail } from './member-words.ts';
import type { Signature } from './types.ts';
import { typeInWords } from './words.ts';

type Parameter = Signature['parameters'][number];

/** Help with the parentheses that an offset stands in: of a function, a key, or `any` and `all`. */
export function signature({ service }: LanguageContext, text: string, offset: number): Signature | undefined {
  const cursor = cursorAt(service, text, offset);
  const place = placeAt(cursor);
  if (!place) return undefined;
  const word = cursor.text.slice(cursor.word.span.start, cursor.end);
  const index = place.path.findLastIndex(({ kind }) => kind === 'Call' || kind === 'Argument' || kind === 'LambdaSegment');
  const node = place.path[index];
  const inside = place.path[index + 1];
  if (!node || !inside) return undefined;
  if (node.kind === 'Call') return node.name === inside ? undefined : signatureOfCall(place.service, node, inside as Expression, word);
  if (node.kind === 'Argument') return signatureOfKey(place, node, word);
  return node.kind === 'LambdaSegment' && node.operator !== inside ? signatureOfLambda(place, node, node.predicate === inside) : undefined;
}

const labelOf = (name: string, parameters: readonly Parameter[]): string => `${name}(${parameters.map(({ label }) => label).join(', ')})`;

function signatureOfCall(service: Service, { name, arguments: given }: Call, inside: Expression, word: string): Signature | undefined {
  const fact = functionFact(name.text);
  if (!fact) return undefined;
  // `isof(shop.Manager)` leaves its first parameter out.
  const isShifted = fact.parameters[0]?.optional && given.length === 1 && word.includes('.');
  const index = given.indexOf(inside) + (isShifted ? 1 : 0);
  const parameters = fact.parameters.map((parameter) => ({
    label: parameter.optional ? `${parameter.name}?` : parameter.name,
    documentation: typesInWords(parameter.types, service),
  }));
  const documentation = `${fact.documentation}\n\n\`${fittingExample(fact.example, service)}\``;
  return {
    label: labelOf(name.text, parameters),
    documentation,
    parameters,
    activeParameter: Math.min(index, Math.max(0, parameters.length - 1)),
  };
}

/** `text or list`; lists where the service's functions take some: from OData 4.01 on. */
function typesInWords(types: readonly string[], { dialect }: Service): string {
  const hasLists = dialect.functions === undefined || dialect.functions.includes('hassubset');
  const known = types.filter((type) => type !== 'Collection' || hasLists);
  return [...new Set(known.map((type) => (type === 'Collection' ? 'list' : typeInWords(type))))].join(' or ');
}

function signatureOfKey(place: Place, argument: Argument, word: string): Signature | undefined {
  const called = operationCalled(place, argument);
  if (called) return signatureOfOperation(place, argument, called);
  const type = keyedType(place, argument);
  const list = place.path[place.path.indexOf(argument) - 1];
  if (!type || list?.kind !== 'Arguments') return undefined;
  const before = list.items.slice(0, list.items.indexOf(argument)).flatMap(({ name }) => (name ? [name.text] : []));
  // The name at the cursor is written already, or still to be.
  const own = argument.name === place.path.at(-1) ? word : argument.name?.text;
  const keyWith = (parts: readonly (string | undefined)[]) =>
    [type.key, ...type.alternateKeys].find(
      (names) => names.length > 0 && parts.every((part) => part === undefined || names.includes(part)),
    );
  const key = keyWith([...before, own]) ?? keyWith(before);
  if (!key) return undefined;
  const parameters = key.map((part) => ({ label: part, documentation: documentationOf(type, part) }));
  const next = key.findIndex((part) => !before.includes(part));
  const activeParameter = own !== undefined && key.includes(own) ? key.indexOf(own) : Math.max(0, next);
  return { label: labelOf(typeInWords(type.name), parameters), documentation: 'One entity by its key.', parameters, activeParameter };
}

/** Of a function that the service has; another of its forms where the cursor's has no more parameters. */
function signatureOfOperation(place: Place, argument: Argument, operation: Operation): Signature {
  const parameters = namedParameters(operation).map(({ name, optional, type, documentation }) => ({
    label: optional ? `${name}?` : name,
    documentation: [typeInWords(type), documentation].filter(Boolean).join('. '),
  }));
  const list = place.path[place.path.indexOf(argument) - 1];
  const index = list?.kind === 'Arguments' ? list.items.indexOf(argument) : 0;
  const named = namedParameters(operation).findIndex(({ name }) => name === argument.name?.text);
  return {
    label: labelOf(operation.name, parameters),
    documentation: operation.documentation,
    parameters,
    activeParameter: Math.min(named < 0 ? index : named, Math.max(0, parameters.length - 1)),
  };
}

function documentationOf(type: StructuredType, part: string): string | undefined {
  const property = type.properties.get(part);
  if (!property) return type.navigations.get(part)?.documentation;
  return [memberDetail(type, property), property.documentation].filter(Boolean).join('. ');
}

function signatureOfLambda(place: Place, lambda: LambdaSegment, inBody: boolean): Signature {
  const source = sourceOf(place, lambda);
  const operator = lambda.operator.text;
  const each = source.name === undefined ? 'each one' : `each ${typeInWords(source.name)}`;
  const parameters = [
    { label: 'variable', documentation: `Stands for ${each} in turn.` },
    { label: 'condition', documentation: 'What is asked of it.' },
  ];
  const fact = lambdaOperators[operator];
  const documentation = `${fact.documentation}\n\n\`${fittingExample(fact.example, place.service)}\``;
  return { label: `${operator}(variable: condition)`, documentation, parameters, activeParameter: inBody ? 1 : 0 };
}
