import {
  type BalenaVersion,
  balena,
  type Navigation,
  type Property,
  type Resource,
  type Service,
  type StructuredType,
} from '../../../src/schema/index.ts';
import { Choices } from '../../support/choices.ts';

/** What calls are made of: a version of the model, and choices from it. */
export interface World {
  readonly version: BalenaVersion;
  readonly service: Service;
  readonly choices: Choices;
}

export const createWorld = (version: BalenaVersion, seed: number): World => ({
  version,
  service: balena(version),
  choices: new Choices(seed),
});

/** The resources that people ask most, with most of the sandbox's rows. */
const busy = ['device', 'application', 'release', 'device_tag', 'image', 'user', 'organization'];

export function resourceOf({ service, choices }: World): Resource {
  const resource = choices.rarely(2) ? service.resources.get(choices.oneOf(busy)) : undefined;
  return resource ?? choices.oneOf([...service.resources.values()]);
}

export const typeOf = ({ service }: World, resource: Resource): StructuredType => service.types.get(resource.type)!;

/** A property; rarely one of another type, whose name is not known here. */
export function propertyOf({ service, choices }: World, type: StructuredType): Property {
  const owner = choices.rarely(25) ? choices.oneOf([...service.types.values()]) : type;
  return choices.oneOf(propertiesOf(owner)) ?? choices.oneOf([...service.types.get('device')!.properties.values()]);
}

const propertiesOf = (type: StructuredType): readonly Property[] => [...type.properties.values()];

/** Undefined for a type that has no such link. */
export function linkOf({ choices }: World, type: StructuredType, wanted: 'one' | 'many' | 'any' = 'any'): Navigation | undefined {
  return choices.oneOf([...type.navigations.values()].filter(({ collection }) => wanted === 'any' || collection === (wanted === 'many')));
}

export const targetOf = ({ service }: World, link: Navigation): StructuredType => service.types.get(link.target)!;
