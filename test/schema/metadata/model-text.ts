import type { Service, StructuredType } from '../../../src/schema/index.ts';
import {
  createEnumMember,
  createEnumType,
  createFacets,
  createImport,
  createNavigation,
  createOperation,
  createParameter,
  createProperty,
  createResource,
  createReturnType,
  createService,
  createTerm,
  createType,
  createTypeDefinition,
  createValues,
  noCapabilities,
} from '../../../src/schema/make.ts';

/** The fields of an object, by name. */
type Fields = Readonly<Record<string, unknown>>;

/** What is said by the line's place or beginning, or on lines of its own. */
const elsewhere = new Set(['name', 'annotations', 'properties', 'navigations', 'members', 'parameters', 'returns']);

/** A model as text that people can read: one line an element, with every field that is not as usual; annotations below what they are of. */
export function modelText(service: Service): string {
  return [...serviceLines(service), ...Array.from(service.types.values(), (type) => typeLines(service, type)).flat(), ...rest(service)]
    .join('\n')
    .concat('\n');
}

function serviceLines(service: Service): readonly string[] {
  return [
    `service ${service.name}: ${service.version}, ${service.dialect.id}, ${service.origin}, container ${service.container}`,
    ...Array.from(service.namespaces, ([name, namespace]) => `namespace ${name}: ${namespace}`),
    ...service.references.map(({ uri, namespaces }) => `refers to ${uri}: ${namespaces.join(' ')}`),
    ...(service.open ? ['open'] : []),
    ...lines('all resources', { capabilities: service.capabilities }, createService({ name: '' })),
  ].filter((line) => line !== 'all resources');
}

function typeLines({ types }: Service, type: StructuredType): readonly string[] {
  const base = types.get(type.baseType ?? '');
  const properties = [...type.properties].filter(([name, own]) => base?.properties.get(name) !== own);
  const navigations = [...type.navigations].filter(([name, own]) => base?.navigations.get(name) !== own);
  return [
    '',
    ...lines(`type ${type.name}`, type, createType({ name: '', kind: 'EntityType' })),
    ...within(properties.flatMap(([name, own]) => lines(`property ${name}`, own, createProperty({ name: '', type: '' })))),
    ...within(navigations.flatMap(([name, own]) => lines(`link ${name}`, own, createNavigation({ name: '', target: '' })))),
  ];
}

const rest = (service: Service): readonly string[] => [
  ...each(service.enums, (name, type) => [
    ...lines(`enum ${name}`, type, createEnumType({ name: '', members: new Map() })),
    ...within([...type.members].flatMap(([name, member]) => lines(`member ${name}`, member, createEnumMember({ name: '', value: '' })))),
  ]),
  ...each(service.typeDefinitions, (name, type) =>
    lines(`definition ${name}`, type, createTypeDefinition({ name: '', underlyingType: '' })),
  ),
  ...each(service.terms, (name, term) => lines(`term ${name}`, term, createTerm({ name: '', type: '' }))),
  ...each(service.operations, (name, overloads) =>
    overloads.flatMap((overload) => [
      ...lines(`operation ${name}`, overload, createOperation({ name: '', kind: 'Function' })),
      ...within(overload.parameters.flatMap((given) => lines(`parameter ${given.name}`, given, createParameter({ name: '', type: '' })))),
      ...within(overload.returns ? lines('returns', overload.returns, createReturnType({ type: '' })) : []),
    ]),
  ),
  ...each(service.imports, (name, imported) =>
    lines(`import ${name}`, imported, createImport({ name: '', operation: '', kind: 'Function' })),
  ),
  ...each(service.resources, (name, resource) => lines(`resource ${name}`, resource, createResource({ name: '', type: '' }))),
  ...each(service.annotations, (path, annotations) => lines(`at ${path}`, { annotations }, {})),
];

function each<Value>(map: ReadonlyMap<string, Value>, linesOf: (name: string, value: Value) => readonly string[]): readonly string[] {
  return map.size === 0 ? [] : ['', ...Array.from(map, ([name, value]) => linesOf(name, value)).flat()];
}

const within = (inner: readonly string[]): readonly string[] => inner.map((line) => `  ${line}`);

function lines(head: string, object: object, usual: object): readonly string[] {
  const said = fieldTexts(object as Fields, usual as Fields);
  const annotations = (object as Fields).annotations as ReadonlyMap<string, unknown> | undefined;
  return [
    said.length > 0 ? `${head}: ${said.join(', ')}` : head,
    ...within(Array.from(annotations ?? [], ([term, value]) => `@${term} ${JSON.stringify(value)}`)),
  ];
}

function fieldTexts(object: Fields, usual: Fields): readonly string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const text = elsewhere.has(name) || isSame(value, usual[name]) ? undefined : fieldText(name, value, usual[name]);
    return text ?? [];
  });
}

/** Parts that most elements do not have, when nothing is said in them. */
const parts: Readonly<Record<string, object>> = { facets: createFacets({}), values: createValues({}) };

/** What kind an element is needs no name before it. */
const selfEvident = new Set(['kind', 'type', 'target', 'underlyingType', 'operation']);

function fieldText(name: string, value: unknown, usual: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? name : `not ${name}`;
  if (selfEvident.has(name)) return String(value);
  if (value instanceof Map) return `${name} (${Array.from(value, ([key, item]) => `${key}: ${mapped(item)}`).join(', ')})`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${name} ${JSON.stringify(value)}`;
  const within = fieldTexts(value as Fields, (usual ?? parts[name] ?? {}) as Fields);
  return within.length === 0 ? undefined : `${name} (${within.join(', ')})`;
}

/** Of the maps, only those of capabilities hold more than texts. */
const mapped = (item: unknown): string =>
  typeof item === 'string' ? item : fieldTexts(item as Fields, noCapabilities as unknown as Fields).join(', ');

const isSame = (a: unknown, b: unknown): boolean => a === b || (isEmpty(a) && isEmpty(b));

const isEmpty = (value: unknown): boolean => (value instanceof Map ? value.size === 0 : Array.isArray(value) && value.length === 0);
