import {
  type Capabilities,
  type Navigation,
  type Property,
  resourceOfType,
  type Service,
  type StructuredType,
} from '../../schema/index.ts';
import { conditionOn } from '../conditions.ts';
import { code, paragraphs } from '../markdown.ts';
import { isNullable } from '../nullability.ts';
import { typeInWords } from '../words.ts';
import { writeRoute } from '../write-route.ts';
import { wordsOf } from './described.ts';
import { traitsOf, valuesInWords, valueTypeInWords } from './traits.ts';

/** A property: its type, what values it takes and what they mean, and a condition on it as the service takes it. */
export function describeProperty(property: Property, owner: StructuredType, service: Service): string {
  const { name, type, collection, guessed } = property;
  return paragraphs(
    `${code(name)}: ${collection ? 'list of ' : ''}${valueTypeInWords(type, service)} of ${code(typeInWords(owner.name))}`,
    traitsOf(property, owner, service),
    wordsOf(property),
    guessed ? 'Its type is guessed from answers: others may fit as well.' : undefined,
    valuesInWords(service, property),
    limitedUse(name, capabilitiesOf(service, owner)),
    exampleOf(property, owner, service),
  );
}

const capabilitiesOf = (service: Service, { name }: StructuredType): Capabilities | undefined =>
  resourceOfType(service, name)?.capabilities;

/** What the service says cannot be asked of a member. */
function limitedUse(name: string, capabilities: Capabilities | undefined): string | undefined {
  if (!capabilities) return undefined;
  const { filter, sort, expand } = capabilities;
  const uses = [
    filter.excluded.includes(name) ? '$filter' : undefined,
    sort.excluded.includes(name) ? '$orderby' : undefined,
    expand.excluded.includes(name) ? '$expand' : undefined,
  ].filter((use) => use !== undefined);
  return uses.length === 0 ? undefined : `The service does not take it in ${uses.map(code).join(' and ')}.`;
}

/** Of values that cannot be compared there is only whether there is one; what stands in another value, or in a body, is asked for otherwise. */
function exampleOf(property: Property, owner: StructuredType, service: Service): string | undefined {
  if (owner.kind === 'ComplexType') return undefined;
  const isLimited = capabilitiesOf(service, owner)?.filter.excluded.includes(property.name) === true;
  if (property.writeOnly || property.guessed || isLimited || (property.collection && service.version < '4')) return undefined;
  const condition = conditionOn(service, property.name, property);
  return condition.endsWith(' ne null') && !isNullable(service.dialect, owner, property) ? undefined : code(`$filter=${condition}`);
}

/** A link: where it leads and to how many, and how it is expanded and asked about. */
export function describeNavigation(link: Navigation, owner: StructuredType, service: Service): string {
  const { name, target, collection, aliasOf } = link;
  const leads = collection ? `to many ${code(typeInWords(target))}` : `to one ${code(typeInWords(target))}`;
  return paragraphs(
    `${code(name)}: link of ${code(typeInWords(owner.name))} ${leads}${aliasOf === undefined ? '' : `, another name of ${code(aliasOf)}`}`,
    linkTraits(link, owner, service),
    wordsOf(link),
    link.guessed ? 'Where it leads is guessed from answers.' : undefined,
    limitedUse(name, capabilitiesOf(service, owner)),
    linkExamples(link, owner, service),
  );
}

function linkTraits(link: Navigation, owner: StructuredType, { dialect }: Service): string {
  const { collection, readOnly, contained, partner, constraints } = link;
  return [
    collection ? undefined : isNullable(dialect, owner, link) ? 'may be null' : 'never null',
    readOnly ? 'read-only' : undefined,
    contained ? 'lives within it' : undefined,
    constraints.length === 0 ? undefined : `by ${constraints.map(({ property }) => code(property)).join(' and ')}`,
    partner === undefined ? undefined : `back by ${code(partner)}`,
  ]
    .filter((trait) => trait !== undefined)
    .join(' · ');
}

function linkExamples(link: Navigation, owner: StructuredType, service: Service): string {
  const { expand, filter } = capabilitiesOf(service, owner) ?? {};
  const route = { from: owner.name, steps: [{ owner: owner.name, navigation: link }] };
  const examples = [
    expand?.excluded.includes(link.name) ? '' : writeRoute(service, route, 'expand'),
    link.guessed || filter?.excluded.includes(link.name) ? '' : writeRoute(service, route, 'filter'),
  ];
  return examples
    .filter((example) => example !== '')
    .map(code)
    .join(' · ');
}
