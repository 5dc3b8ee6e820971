import type { Navigation, Property, Resource, Service, StructuredType } from '../schema/index.ts';
import { conditionOn, keyOf, tellingProperty } from './conditions.ts';
import { functionsOf, selectsByPath } from './facts.ts';
import { pathSegment, requestText } from './new-request.ts';
import { writeRoute } from './write-route.ts';

/** A request to start from. */
export interface ExampleRequest {
  readonly title: string;
  /** One sentence: what it is for. */
  readonly about: string;
  /** Of a request document, without its `###` line. */
  readonly text: string;
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly ExampleRequest[];
}

/** A resource that shows much: what examples ask for. */
interface Subject {
  readonly service: Service;
  readonly resource: Resource;
  readonly type: StructuredType;
  readonly telling: Property | undefined;
  readonly toOne: Navigation | undefined;
  readonly toMany: Navigation | undefined;
}

/** Requests to learn a service by, written from its model alone; no groups where nothing is known of it. */
export function exampleRequests(service: Service): readonly ExampleGroup[] {
  const subject = subjectOf(service);
  if (!subject) return [];
  const groups = [
    { title: 'Read', examples: [all(subject), one(subject), some(subject)] },
    { title: 'Find', examples: [named(subject), exactly(subject), through(subject, subject.toOne), through(subject, subject.toMany)] },
    { title: 'Follow links', examples: [expanded(subject, subject.toOne), expanded(subject, subject.toMany)] },
    { title: 'Count and page', examples: [count(subject), page(subject)] },
  ];
  return groups
    .map(({ title, examples }) => ({ title, examples: examples.filter((example) => example !== undefined) }))
    .filter(({ examples }) => examples.length > 0);
}

/** The resource of which most kinds of requests can be shown. */
function subjectOf(service: Service): Subject | undefined {
  let best: { readonly subject: Subject; readonly score: number } | undefined;
  for (const resource of service.resources.values()) {
    const type = service.types.get(resource.type);
    if (!type || resource.kind !== 'EntitySet' || resource.aliasOf !== undefined || resource.capabilities.read.allowed === false) continue;
    const subject = describe(service, resource, type);
    const { telling, toOne, toMany } = subject;
    // Of those that show as much, the one that most is linked with.
    const score =
      [telling?.type === 'Edm.String', toOne, toMany, type.key.length === 1].filter(Boolean).length * 1000 + type.navigations.size;
    if (!best || score > best.score) best = { subject, score };
  }
  return best?.subject;
}

function describe(service: Service, resource: Resource, type: StructuredType): Subject {
  const links = [...type.navigations.values()].filter(({ name, target, aliasOf }) => {
    const excluded = resource.capabilities.expand.excluded.includes(name) || resource.capabilities.filter.excluded.includes(name);
    return aliasOf === undefined && !excluded && service.types.has(target);
  });
  const link = (collection: boolean) => links.find((navigation) => navigation.collection === collection);
  return { service, resource, type, telling: tellingProperty(type), toOne: link(false), toMany: link(true) };
}

/** A few of a resource's entities, where its service takes `$top`. */
const few = ({ name, capabilities }: Resource, ...options: readonly string[]): string =>
  requestText(pathSegment(name), ...(capabilities.top === false ? options.filter((option) => !option.startsWith('$top=')) : options));

function all({ resource }: Subject): ExampleRequest {
  const { name } = resource;
  return {
    title: `The first of ${name}`,
    about: 'Without an order it is up to the service which they are.',
    text: few(resource, '$top=20'),
  };
}

function one({ service, resource, type }: Subject): ExampleRequest | undefined {
  const key = keyOf(service, type);
  if (key === undefined || resource.capabilities.read.byKey === false) return undefined;
  return {
    title: `One of ${resource.name}, by its key`,
    about: 'The key goes in parentheses; put in one that you know.',
    text: requestText(`${pathSegment(resource.name)}(${key})`),
  };
}

function some({ resource, type, telling }: Subject): ExampleRequest | undefined {
  const names = [...new Set([...type.key, ...(telling ? [telling.name] : [])])].filter((name) => type.properties.has(name));
  if (names.length === 0 || resource.capabilities.select.allowed === false) return undefined;
  return {
    title: 'Only some fields',
    about: 'A shorter answer: just the fields that you name.',
    text: few(resource, `$select=${names.join(',')}`, '$top=20'),
  };
}

const canFilter = ({ resource }: Subject, property: string): boolean =>
  resource.capabilities.filter.allowed !== false && !resource.capabilities.filter.excluded.includes(property);

function named(subject: Subject): ExampleRequest | undefined {
  const { service, resource, telling } = subject;
  if (telling?.type !== 'Edm.String' || telling.enum || !canFilter(subject, telling.name)) return undefined;
  const contains = functionsOf(service.dialect).some(([name]) => name === 'contains');
  const condition = contains ? `contains(${telling.name},'a')` : `substringof('a',${telling.name})`;
  return {
    title: `${resource.name} whose ${telling.name} holds a word`,
    about: 'Text goes in single quotes. Functions work on fields.',
    text: few(resource, `$filter=${condition}`, '$top=20'),
  };
}

function exactly(subject: Subject): ExampleRequest | undefined {
  const { service, resource, type, telling } = subject;
  const property = [...type.properties.values()].find(
    (property) =>
      isPlain(property) && property.name !== telling?.name && !type.key.includes(property.name) && canFilter(subject, property.name),
  );
  if (!property) return undefined;
  return {
    title: `${resource.name} by ${property.name}`,
    about: 'Conditions compare a field with a value; and, or, not join them.',
    text: few(resource, `$filter=${conditionOn(service, property.name, property)}`, '$top=20'),
  };
}

/** Types whose values show what a comparison looks like. */
const plain: ReadonlySet<string> = new Set([
  ...['Edm.Boolean', 'Edm.Int16', 'Edm.Int32', 'Edm.Int64', 'Edm.Decimal', 'Edm.Double'],
  ...['Edm.Date', 'Edm.DateTime', 'Edm.DateTimeOffset'],
]);

const isPlain = ({ type, collection, writeOnly }: Property): boolean => plain.has(type) && !collection && !writeOnly;

function through(subject: Subject, link: Navigation | undefined): ExampleRequest | undefined {
  const { service, resource, type } = subject;
  if (!link || !canFilter(subject, link.name)) return undefined;
  const filter = writeRoute(service, { from: type.name, steps: [{ owner: type.name, navigation: link }] }, 'filter');
  if (filter === '') return undefined;
  return {
    title: `${resource.name} by their ${link.name}`,
    about: link.collection ? 'any() asks whether one of many fits.' : 'A condition can follow a link.',
    text: few(resource, filter, '$top=20'),
  };
}

function expanded({ service, resource, type, telling }: Subject, link: Navigation | undefined): ExampleRequest | undefined {
  if (!link || resource.capabilities.expand.allowed === false) return undefined;
  const target = tellingProperty(service.types.get(link.target)!);
  const own = telling?.name ?? type.key[0];
  const options = selectsByPath(service)
    ? [`$expand=${link.name}`, own && target && `$select=${own},${link.name}/${target.name}`]
    : [own && `$select=${own}`, `$expand=${link.name}${target ? `($select=${target.name})` : ''}`];
  return {
    title: `${resource.name} with their ${link.name}`,
    about: 'Expanding a link brings what it leads to along.',
    text: few(resource, ...options.filter((option): option is string => Boolean(option)), '$top=10'),
  };
}

function count({ resource }: Subject): ExampleRequest | undefined {
  if (resource.capabilities.count.allowed === false) return undefined;
  return {
    title: `How many ${resource.name}`,
    about: '/$count answers with a number.',
    text: requestText(`${pathSegment(resource.name)}/$count`),
  };
}

function page({ resource, type }: Subject): ExampleRequest | undefined {
  const { capabilities, name } = resource;
  const key = type.key.find((part) => type.properties.has(part));
  const { sort } = capabilities;
  if (
    key === undefined ||
    sort.allowed === false ||
    capabilities.skip === false ||
    capabilities.top === false ||
    sort.excluded.includes(key)
  )
    return undefined;
  return {
    title: 'The second page',
    about: 'Always with an order: without one, rows may move between pages.',
    text: requestText(pathSegment(name), `$orderby=${key} asc`, '$top=20', '$skip=20'),
  };
}
