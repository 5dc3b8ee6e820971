import type { Expression, Node, Transformation } from '../../../grammar/index.ts';
import { plainType, typeOfProperty, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import { functionFact, isComparison, parameterType, transformationFact } from '../facts.ts';
import { isDateType, isNumberType } from '../member-words.ts';
import { typeOfAlias } from './aliases.ts';
import type { MemberPlace, Want } from './expected.ts';
import type { Cursor, Place } from './place.ts';
import { pathText } from './reached.ts';
import {
  computedIn,
  hidesNames,
  lastOperand,
  type Surroundings,
  scopeAt,
  surroundingsOf,
  typeOfOperand,
  variablesIn,
} from './surroundings.ts';
import { nextWords } from './wants-apply.ts';
import { keyedType, keyWants } from './wants-resource.ts';
import { samplesFor, samplesLike } from './wants-sample.ts';

/** An operand that begins at the cursor: the expression `above` levels over the word. */
export function operandWants(cursor: Cursor, place: Place, above: number): readonly Want[] {
  const around = surroundingsOf(place, place.path.length - 1 - above);
  const { container, child, grouped, subject } = around;
  const quoted = cursor.word.quote !== undefined;
  if (container.kind === 'Call' && !grouped) return argumentWants(place, container, child, quoted);
  if (container.kind === 'Argument' && !container.name) return keyWants(cursor, place, container);
  if (subject?.operator === 'in') return [{ kind: 'list', like: subject.operand }];
  const closed = closedType(place, around);
  if (container.kind === 'Transformation' && isNumber(container, child)) return [numberWant];
  const like = summandType(around) ?? subject?.operand ?? closed;
  const values: Want[] = like ? [{ kind: 'value', like, operator: subject?.operator, quoted }] : [];
  const samples = summandType(around) ? [] : samplesHere(place, around);
  const aliases: Want[] = like ? [{ kind: 'alias', names: aliasesOf(place) }] : [];
  // Keys and lists hold literals and aliases only, and a link compares with a key.
  if ((!subject && closed) || like?.navigation) return [...values, ...samples, ...aliases];
  if (container.kind === 'OrderbyItem' && !like) return orderWants(place, container);
  const scope = scopeAt(place);
  if (!scope?.type && !scope?.variables.size && !scope?.computed.size) return [...values, ...aliases];
  const shifts = isDateType(around.summand?.name);
  // From a moment a duration is taken, or another moment.
  const free = freeWants(place, around, shifts ? around.summand : like);
  return [...values, ...samples, ...free, ...aliases, ...rareWants(place, around, like)];
}

/** Values of what the operand is compared with, or of the part of the key that it is for. */
function samplesHere(place: Place, { subject, container }: Surroundings): readonly Want[] {
  if (subject) return samplesLike(place, subject.left);
  if (container.kind === 'List') {
    const membership = place.path[place.path.indexOf(container) - 1];
    return membership?.kind === 'Binary' ? samplesLike(place, lastOperand(membership.left)) : [];
  }
  const binding = container.kind === 'Argument' && container.name ? place.bound.bindings.get(container.name) : undefined;
  return binding ? samplesFor(place, binding, 'literal') : [];
}

/** What begins an expression, too, but seldom is meant. */
function rareWants(place: Place, { predicate }: Surroundings, like: ValueType | undefined): readonly Want[] {
  const asks = predicate && !like;
  const minus = (place.service.dialect.operators?.includes('-') ?? true) && (asks || isNumberType(like?.name));
  const names = [...(asks ? (['not'] as const) : []), ...(minus ? (['-'] as const) : [])];
  const prefixes: Want[] = names.length > 0 ? [{ kind: 'prefix', names }] : [];
  const type = scopeAt(place)?.type;
  const bound: Want[] = type && !hidesNames(place) ? [{ kind: 'bound', type }] : [];
  const always: Want[] = asks ? [{ kind: 'always' }] : [];
  return [...prefixes, ...bound, ...always, { kind: 'segment', names: ['$it', '$root'], goesOn: true }];
}

/** How many, in `top(…)` and the first of the two of `topcount(…)`. */
function isNumber({ name, arguments: given = [] }: Transformation, child: Node): boolean {
  const parameters = transformationFact(name.text)?.parameters;
  const index = given.indexOf(child as Expression);
  const kind = parameters?.[index]?.kind;
  return kind === 'digits' || (kind === 'commonExpr' && index === 0 && parameters?.[1]?.kind === 'commonExpr');
}

const numberWant: Want = { kind: 'value', like: plainType('Edm.Int32'), operator: undefined, quoted: false };

function freeWants(place: Place, { predicate, subject, container }: Surroundings, like: ValueType | undefined): readonly Want[] {
  const asks = predicate && !like;
  // A property compared with itself says nothing.
  const itself = subject?.operand.property ? [subject.operand.property.name] : [];
  const aggregated = container.kind === 'AggregateItem';
  const members = memberWants(place, asks ? 'predicate' : aggregated && !like ? 'aggregate' : 'operand', itself, like?.name);
  const counts: Want[] = aggregated ? [{ kind: 'segment', names: ['$count'], goesOn: false }] : [];
  return [...members, ...counts, { kind: 'function', like: like ? like.name : asks ? 'Edm.Boolean' : undefined, predicate: asks }];
}

/** What the values of a list or a key must be; unknown or not. */
function closedType(place: Place, { container }: Surroundings): ValueType | undefined {
  if (container.kind === 'AliasOption') return typeOfAlias(place, container.name.text) ?? unknownType;
  if (container.kind === 'List') {
    const membership = place.path[place.path.indexOf(container) - 1];
    return membership?.kind === 'Binary' ? typeOfOperand(place, lastOperand(membership.left)) : undefined;
  }
  if (container.kind !== 'Argument' || !container.name) return undefined;
  const property = keyedType(place, container)?.properties.get(container.name.text);
  return property ? typeOfProperty(property) : unknownType;
}

/** What fits behind `add` and the like; a date is moved by a duration. */
const summandType = ({ summand }: Surroundings): ValueType | undefined =>
  summand && isDateType(summand.name) ? plainType('Edm.Duration') : summand;

const aliasesOf = ({ request: { url } }: Place): readonly string[] =>
  url.kind === 'Url' ? (url.options ?? []).flatMap((option) => (option.kind === 'AliasOption' ? [option.name.text] : [])) : [];

function orderWants(place: Place, item: Node): readonly Want[] {
  const option = place.path[place.path.indexOf(item) - 1];
  const others = option?.kind === 'OrderbyOption' ? option.items.filter((other) => other !== item) : [];
  const chosen = others.flatMap((other) =>
    other.kind === 'OrderbyItem' && other.expression.kind === 'Path' ? [pathText(other.expression)] : [],
  );
  const members = memberWants(place, 'orderby', chosen, undefined);
  if (place.service.dialect.quirks.includes('no-expression-in-orderby')) return members;
  return [...members, { kind: 'function', like: undefined, predicate: false }];
}

function argumentWants(place: Place, call: Extract<Node, { readonly kind: 'Call' }>, argument: Node, quoted: boolean): readonly Want[] {
  const called = place.bound.bindings.get(call.name);
  if (called?.kind === 'operation') return [{ kind: 'parameter', operation: called.operation, present: [] }];
  const index = call.arguments.indexOf(argument as Expression);
  const like = parameterType(call.name.text, index);
  if (like === undefined) return [];
  const value: Want = { kind: 'value', like: plainType(like), operator: undefined, quoted };
  const members = memberWants(place, 'operand', [], like);
  const { types = [], name = undefined } = functionFact(call.name.text)?.parameters[index] ?? {};
  const functions = types.map((type): Want => ({ kind: 'function', like: type, predicate: false }));
  // What is looked for is written out; what it is looked for in is a property, and first but in `substringof(part,text)`.
  const isProperty = index === 0 && name !== 'part' && place.service.types.size > 0;
  return isProperty ? [...members, ...functions, value] : [value, ...members, ...functions];
}

function memberWants(place: Place, kind: MemberPlace, chosen: readonly string[], like: string | undefined): Want[] {
  const scope = scopeAt(place);
  const members: Want = { kind: 'member', place: kind, type: scope?.type, chosen, like, computed: computedIn(scope) };
  if (!scope?.variables.size) return [members];
  const variables: Want = { kind: 'variable', place: kind, variables: variablesIn(scope) };
  // Inside a lambda the variable is nearly always meant: the outer type's names come after it.
  return hidesNames(place) ? [variables] : [variables, members];
}

/** An operator behind the operand that ends before the cursor. */
export function operatorWants({ word }: Cursor, place: Place): readonly Want[] {
  const { path } = place;
  const start = path.at(-1)!.span.start;
  const index = path.findLastIndex((node) => node.kind === 'Binary' && node.right.span.start === start);
  const written = path[index];
  if (written?.kind !== 'Binary' || word.quote) return [];
  const operand = typeOfOperand(place, lastOperand(written.left));
  const around = surroundingsOf(place, index);
  const { predicate, grouped, container, subject } = around;
  const arithmetic: Want = { kind: 'arithmetic', operand };
  if (container.kind === 'OrderbyItem' && !grouped) {
    const computes = !place.service.dialect.quirks.includes('no-expression-in-orderby');
    return isEntity(operand) ? [] : [{ kind: 'direction' }, ...(computes ? [arithmetic] : [])];
  }
  if ((container.kind === 'ComputeItem' || container.kind === 'AggregateItem') && !grouped) {
    const words = nextWords(container, written.left);
    // A property by itself needs no other name.
    return container.kind === 'ComputeItem' && written.left.kind === 'Path' ? [arithmetic, ...words] : [...words, arithmetic];
  }
  if (subject || (written.left.kind === 'Binary' && isComparison(written.left.operator.text))) {
    return predicate ? [{ kind: 'logical' }, arithmetic] : [];
  }
  if (isEntity(operand) && (!operand.navigation || operand.collection)) return [];
  if (!predicate) return closedType(place, around) && !grouped ? [] : [arithmetic];
  const comparison: Want = { kind: 'comparison', operand };
  // `is_online` and `contains(…)` are predicates as they stand.
  if (operand.name !== 'Edm.Boolean') return [comparison, arithmetic];
  return operand.property ? [comparison, { kind: 'logical' }] : [{ kind: 'logical' }, comparison];
}

const isEntity = ({ name, property }: ValueType): boolean => name !== undefined && !name.startsWith('Edm.') && !property;
