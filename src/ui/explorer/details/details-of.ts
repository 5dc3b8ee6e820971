import type { Service } from '../../../schema/index.ts';
import type { Subject } from '../../state/explorer.ts';
import type { Details } from './details.ts';
import { linkDetails, propertyDetails } from './member-details.ts';
import { enumDetails, operationDetails, typeDefinitionDetails } from './other-details.ts';
import { resourceDetails, typeDetails } from './resource-details.ts';

/** All that is known of something; undefined when the service has no such thing. */
export function detailsOf(service: Service, subject: Subject): Details | undefined {
  switch (subject.kind) {
    case 'resource': {
      const resource = service.resources.get(subject.name);
      return resource && resourceDetails(service, resource);
    }
    case 'type': {
      const type = service.types.get(subject.name);
      return type && typeDetails(service, type);
    }
    case 'enum': {
      const type = service.enums.get(subject.name);
      return type && enumDetails(service, type);
    }
    case 'type-definition': {
      const type = service.typeDefinitions.get(subject.name);
      return type && typeDefinitionDetails(service, type);
    }
    case 'operation':
      return operationDetails(service, subject.name, service.operations.get(subject.name) ?? []);
    case 'member':
      return memberDetails(service, subject.owner, subject.name);
  }
}

function memberDetails(service: Service, owner: string, name: string): Details | undefined {
  const type = service.types.get(owner);
  const property = type?.properties.get(name);
  if (property) return propertyDetails(service, type!, property);
  const link = type?.navigations.get(name);
  return link && linkDetails(service, type!, link);
}
