import type { Navigation, Property, Service, StructuredType } from '../../../src/schema/index.ts';

/** An inferred model as text, a line a resource and each further type: `Books(ID): ID Int32~ title String author > Authors~`; `~` is guessed, `*` many. */
export function draw({ resources, types }: Service): readonly string[] {
  const shown = [...resources.values()].map(({ name, type, kind }) => {
    const named = type === name ? name : `${name} ${type}`;
    return `${kind === 'Singleton' ? '@' : ''}${drawType(named, types.get(type)!)}`;
  });
  const used = new Set([...resources.values()].map(({ type }) => type));
  const others = [...types.values()].filter(({ name }) => !used.has(name));
  return [...shown, ...others.map((type) => `${type.kind === 'ComplexType' ? '{}' : ''}${drawType(type.name, type)}`)];
}

function drawType(name: string, { key, alternateKeys, properties, navigations }: StructuredType): string {
  const keys = [key, ...alternateKeys].map((names) => names.join(','));
  const members = [...[...properties.values()].map(drawProperty), ...[...navigations.values()].map(drawLink)];
  return `${name}${keys.some((text) => text !== '') ? `(${keys.join('|')})` : ''}: ${members.join(' ')}`.trim();
}

const drawProperty = ({ name, type, collection, guessed }: Property): string =>
  `${name} ${type.replace(/^Edm\./, '')}${collection ? '*' : ''}${guessed ? '~' : ''}`;

const drawLink = ({ name, target, collection, guessed }: Navigation): string =>
  `${name} > ${target}${collection ? '*' : ''}${guessed ? '~' : ''}`;
