import { common } from './common.ts';
import { device, imageInstall } from './device.ts';
import { deviceType } from './device-type.ts';
import { application, service, serviceInstall } from './fleet.ts';
import { organization, user } from './people.ts';
import { image, release, releaseImage } from './release.ts';
import { resources } from './resources.ts';
import type { Sentences } from './sentences.ts';
import { applicationTag, deviceTag, organizationMembershipTag, releaseTag } from './tags.ts';
import * as variables from './variables.ts';

/** The tables of members by type. */
const members = {
  application,
  application_config_variable: variables.applicationConfigVariable,
  application_environment_variable: variables.applicationEnvironmentVariable,
  application_tag: applicationTag,
  build_environment_variable: variables.buildEnvironmentVariable,
  device,
  device_config_variable: variables.deviceConfigVariable,
  device_environment_variable: variables.deviceEnvironmentVariable,
  device_service_environment_variable: variables.deviceServiceEnvironmentVariable,
  device_tag: deviceTag,
  device_type: deviceType,
  image,
  image_environment_variable: variables.imageEnvironmentVariable,
  image_install: imageInstall,
  organization,
  organization_membership_tag: organizationMembershipTag,
  release,
  release_image: releaseImage,
  release_tag: releaseTag,
  service,
  service_environment_variable: variables.serviceEnvironmentVariable,
  service_install: serviceInstall,
  user,
} as const satisfies Readonly<Record<string, Sentences>>;

const sentences: ReadonlyMap<string, string> = new Map([
  ...Object.entries(resources),
  ...Object.entries(members).flatMap(([type, table]) => Object.entries(table).map(([name, text]) => [`${type}/${name}`, text] as const)),
]);
const shared: ReadonlyMap<string, string> = new Map(Object.entries(common));

/** What a resource is, or one of its members by the preferred name; undefined where nothing was written. */
export function documentationOf(resource: string, member?: string): string | undefined {
  if (member === undefined) return sentences.get(resource);
  return sentences.get(`${resource}/${member}`) ?? shared.get(member);
}

/** What every sentence is about, as `resource` or `type/member`. */
export function documentedNames(): readonly string[] {
  return [...sentences.keys()];
}
