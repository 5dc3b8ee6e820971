import type { EnumType, Operation, Parameter, ReturnType, Service, TypeDefinition } from '../../../schema/index.ts';
import { shortName } from '../../parts/names.ts';
import type { Details, Fact, Words } from './details.ts';
import { usesOf } from './member-lists.ts';
import { code, describedParts, entities, fact, isSaid, typePiece } from './pieces.ts';
import { valueFacts } from './value-facts.ts';

/** The choices of an enumeration, and the properties that take them. */
export function enumDetails(service: Service, type: EnumType): Details {
  const members = [...type.members.values()].map(
    ({ name, value, documentation, deprecated }) =>
      ({ kind: 'value', name, detail: value, documentation, deprecated: deprecated !== undefined, to: undefined }) as const,
  );
  const lists = [
    { title: 'Choices', members: false, items: members },
    { title: 'Held by', members: false, items: usesOf(service, type.name) },
  ];
  return {
    ...describedParts(type),
    about: [type.isFlags ? 'Choices, several of them at once' : 'Choices, one of them at a time'],
    facts: [
      fact('Full name', [code(type.name)]),
      fact('Kept as', type.underlyingType !== 'Edm.Int32' && [code(type.underlyingType)]),
    ].filter(isSaid),
    lists: lists.filter(({ items }) => items.length > 0),
  };
}

/** A name for a primitive type with limits of its own. */
export function typeDefinitionDetails(service: Service, type: TypeDefinition): Details {
  const uses = usesOf(service, type.name);
  return {
    ...describedParts(type),
    about: ['A name for ', code(type.underlyingType)],
    facts: [fact('Full name', [code(type.name)]), ...valueFacts(service, type, undefined)].filter(isSaid),
    lists: uses.length > 0 ? [{ title: 'Held by', members: false, items: uses }] : [],
  };
}

/** A function or action, each overload a fact. */
export function operationDetails(service: Service, name: string, overloads: readonly Operation[]): Details | undefined {
  const [first] = overloads;
  if (!first) return undefined;
  const imports = [...service.imports.values()].filter(({ operation }) => operation === name);
  const kind = first.kind === 'Function' ? 'A function: it changes nothing' : 'An action: it may change something';
  const methods = [...new Set(imports.map(({ method }) => method).filter((method) => method !== undefined))];
  const own = describedParts(first);
  return {
    ...own,
    title: imports[0]?.name ?? shortName(name),
    about: [kind],
    documentation: own.documentation.length > 0 ? own.documentation : imports.flatMap((imported) => describedParts(imported).documentation),
    facts: [
      fact('Full name', shortName(name) !== name && [code(name)]),
      fact('Method', methods.length > 0 && methods.join(', ')),
      ...overloads.flatMap((overload) => overloadFacts(service, overload)),
    ].filter(isSaid),
    lists: [],
  };
}

function overloadFacts(service: Service, { bound, composable, parameters, returns }: Operation): readonly (Fact | undefined)[] {
  const [target] = parameters;
  const taken = bound ? parameters.slice(1) : parameters;
  return [
    fact('Called on', bound && target && [target.collection ? 'many ' : 'one ', entities(service, target.type)]),
    fact('Takes', ...(taken.length > 0 ? taken.map((parameter) => parameterLine(service, parameter)) : ['Nothing.'])),
    fact('Gives', returns && typedLine(service, returns), composable && 'More of a path may follow it.'),
  ];
}

function parameterLine(service: Service, parameter: Parameter): Words {
  const { name, optional, defaultValue, documentation } = parameter;
  const rest = [
    optional && ', may be left out',
    defaultValue !== undefined && ` (then ${defaultValue})`,
    documentation && `: ${documentation}`,
  ];
  return [code(name), ' ', ...typedLine(service, parameter), rest.filter(Boolean).join('')];
}

const typedLine = (service: Service, { type, typeDefinition, collection, nullable }: Parameter | ReturnType): Words => [
  collection ? 'many ' : '',
  typePiece(service, typeDefinition ?? type),
  nullable ? ', may be null' : '',
];
