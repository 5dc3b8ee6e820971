import { type Navigation, type Property, resourceOfType, type Service, type StructuredType } from '../../../schema/index.ts';
import { wordOfProperty } from '../type-words.ts';
import { memberCapabilities } from './capabilities.ts';
import type { Details, Words } from './details.ts';
import { memberLists } from './member-lists.ts';
import { code, describedParts, entities, fact, isSaid, member, resourcePiece, typePiece } from './pieces.ts';
import { valueFacts } from './value-facts.ts';

/** A property: what it holds, who writes it, what may be asked of it. */
export function propertyDetails(service: Service, owner: StructuredType, property: Property): Details {
  const guessed = property.guessed ? 'Its type is guessed from the values that were seen: others may fit as well.' : undefined;
  const inside = service.types.get(property.type);
  return {
    ...describedParts(property, guessed),
    title: property.name,
    about: ['A property of ', entities(service, owner.name)],
    facts: [
      fact('Type', typeLine(service, property), property.nullable ? 'May be null.' : 'Never null.'),
      fact('Key', ...keyLines(owner, property.name)),
      fact('Written', ...writingLines(property)),
      fact('Default', property.defaultValue !== undefined && [code(property.defaultValue)]),
      ...valueFacts(service, property, owner.name),
      fact('Equal to', ...foreignLines(owner, property.name)),
      fact('Asking', ...capabilityLines(service, owner, property.name)),
      fact('Note', property.note),
    ].filter(isSaid),
    lists: inside ? memberLists(service, inside).filter(({ members }) => members) : [],
  };
}

/** In words, and as the service has it. */
function typeLine(service: Service, property: Property): Words {
  const list = property.collection ? ['A list of '] : [];
  const known = typePiece(service, property.typeDefinition ?? property.type);
  if (typeof known !== 'string') return [...list, known];
  const word = wordOfProperty({ ...property, collection: false }, service);
  return [...list, word, ' ', code(property.type)];
}

function keyLines({ name: owner, key, alternateKeys }: StructuredType, property: string): readonly (Words | string)[] {
  const together = (names: readonly string[]): Words => [
    'Together with ',
    ...names
      .filter((name) => name !== property)
      .flatMap((name, index): Words => (index === 0 ? [member(owner, name)] : [' and ', member(owner, name)])),
  ];
  return [key, ...alternateKeys]
    .filter((names) => names.includes(property))
    .map((names) => (names.length > 1 ? together(names) : names === key ? 'The key.' : 'A key of its own.'));
}

const writingLines = ({ readOnly, writeOnly, immutable, concurrency }: Property) => [
  readOnly && 'By the service alone: read-only.',
  writeOnly && 'It can be written, not read.',
  immutable && 'When an entity is created, not afterwards.',
  concurrency && 'The ETag is made from it.',
];

/** Links that it is the foreign key of. */
const foreignLines = ({ name: owner, navigations }: StructuredType, property: string): readonly Words[] =>
  [...navigations.values()].flatMap((link) =>
    link.constraints
      .filter((pair) => pair.property === property)
      .map(({ referenced }): Words => [code(referenced), ' of ', member(owner, link.name)]),
  );

const capabilityLines = (service: Service, owner: StructuredType, name: string): readonly string[] => {
  const resource = resourceOfType(service, owner.name);
  return resource ? memberCapabilities(name, resource.capabilities) : [];
};

const onDeleteWords: Readonly<Record<NonNullable<Navigation['onDelete']>, string>> = {
  Cascade: 'What it leads to is deleted too.',
  None: 'What it leads to stays, and may forbid it.',
  SetNull: 'What it leads to stays, its link back becomes null.',
  SetDefault: 'What it leads to stays, its link back gets its default.',
};

/** A link: where it leads, the way back, and by which properties. */
export function linkDetails(service: Service, owner: StructuredType, link: Navigation): Details {
  const guessed = link.guessed ? 'Where it leads is guessed from the answers that were seen.' : undefined;
  const target = service.types.get(link.target);
  const back = link.partner === undefined ? undefined : target?.navigations.has(link.partner);
  const others = [...owner.navigations.values()].filter(({ aliasOf }) => aliasOf === link.name).map(({ name }) => name);
  const many = link.collection ? ' to many ' : ' to one ';
  return {
    ...describedParts(link, guessed),
    title: link.name,
    about: ['A link of ', entities(service, owner.name), many, entities(service, link.target)],
    facts: [
      fact('Null', !link.collection && (link.nullable ? 'It may lead to none.' : 'It always leads to one.')),
      fact('Also called', others.length > 0 && others.join(', ')),
      fact('The way back', link.partner !== undefined && [back ? member(link.target, link.partner) : code(link.partner)]),
      fact(
        'Where',
        ...link.constraints.map(({ property, referenced }): Words => [member(owner.name, property), ' equals ', code(referenced)]),
      ),
      fact('Contained', link.contained && 'What it leads to lives within this entity, and is asked for through it.'),
      fact('Written', link.readOnly && 'By the service alone: read-only.'),
      fact('Deleting', link.onDelete && onDeleteWords[link.onDelete]),
      fact('Asking', ...capabilityLines(service, owner, link.name)),
      fact('Resource', ...boundTo(service, owner, link.name)),
      fact('Note', link.note),
    ].filter(isSaid),
    lists: target ? memberLists(service, target).filter(({ members }) => members) : [],
  };
}

/** Where the service says which resource the link leads to. */
const boundTo = (service: Service, owner: StructuredType, link: string): readonly Words[] =>
  [...service.resources.values()]
    .filter(({ type, bindings }) => type === owner.name && bindings.has(link))
    .map(({ name, bindings }) => [code(name), ' → ', resourcePiece(service, bindings.get(link)!)]);
