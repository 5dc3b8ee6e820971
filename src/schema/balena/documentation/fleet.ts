import type { Sentences } from './sentences.ts';

/** Members of `application`, and of v6's `my_application`. */
export const application = {
  should_track_latest_release:
    'True: the newest successful final release becomes the target of the fleet by itself. False: the target stays as set (the fleet is pinned).',
  is_of__class: 'What it is: `fleet` (has devices), `block` (a part to build fleets from), or `app` (a fleet template without devices).',
  app_name: "The fleet's name; unique within its organization.",
  slug: 'Organization handle and fleet name, in lower case: `acme/sensors`. Unique; set by the API from both.',
  is_host: 'True for host OS fleets, whose releases are versions of balenaOS.',
  is_archived: 'True when the fleet is archived: hidden from lists, kept with all its data.',
  uuid: '32 hexadecimal digits that identify the fleet for good, whatever its name.',
  is_public: 'True when anyone may see the fleet and its releases (an open fleet, or a published block).',
  is_accessible_by_support_until__date:
    "Until when (UTC) balena's support may access the fleet's devices; null or past: no access granted.",
  is_discoverable: 'True when a public fleet is listed on balenaHub.',
  is_stored_at__repository_url: 'Where the source code of the fleet lives.',
  actor: 'The actor that the fleet acts as; its provisioning keys belong to it.',
  organization: 'The organization that owns the fleet.',
  public_organization: "The owner's name and handle, visible also where the organization is not.",
  is_for__device_type: 'The default device type; devices of other types can join when their architecture is compatible.',
  should_be_running__release: 'The target release: what devices that are not pinned should run. Set it to pin the fleet.',
  application_type: 'The kind of fleet, which says what its devices support.',
  depends_on__application: 'The gateway fleet whose devices manage the devices of this fleet.',
  is_depended_on_by__application: 'The fleets whose devices are managed by devices of this fleet.',
  application_environment_variable: 'Environment variables for all services on all devices of the fleet.',
  application_config_variable: 'Configuration variables for all devices of the fleet.',
  build_environment_variable: "Variables for the image builder while it builds the fleet's releases.",
  service: "The fleet's services, of all its releases.",
  application_tag: "The fleet's tags.",
  application_domain_mapping: 'Domains of your own that point at the fleet.',
  owns__device: 'The devices of the fleet.',
  owns__release: 'All releases of the fleet, failed and draft ones too.',
  owns__public_device: "The fleet's devices as anyone may see them, when the fleet is public.",
  team_application_access: 'Teams that have access to the fleet, with their roles.',
  user_application_membership: 'Collaborators of the fleet, with their roles.',
  application_invite: 'Invitations to the fleet that were not answered yet.',
  is_directly_accessible_by__user:
    'Users who can reach the fleet as members, or by team or organization; `any(dau:true)` keeps the fleets that you can reach yourself.',
  can_use__application_as_host: 'Host OS fleets whose releases the devices of this fleet may run.',
} as const satisfies Sentences;

/** Members of `service`. */
export const service = {
  service_name: 'Name of the service, as in the composition file; unique within the fleet.',
  application: 'The fleet that the service belongs to.',
  service_label: 'Labels that the containers of this service carry.',
  service_environment_variable: 'Environment variables of this service on all devices of the fleet.',
  service_install: 'The devices on which the service is installed.',
  is_built_by__image: 'The images that were built for this service, of all releases.',
  device_service_environment_variable: 'Environment variables of this service on single devices.',
} as const satisfies Sentences;

/** Members of `service_install`. */
export const serviceInstall = {
  should_be_running: 'Whether the device should run the service; the supervisor starts and stops it.',
  device: 'The device on which the service is installed.',
  installs__service: 'The service that is installed.',
  application: 'The fleet that the service belongs to.',
  device_service_environment_variable: 'Environment variables of this service on this device.',
} as const satisfies Sentences;
