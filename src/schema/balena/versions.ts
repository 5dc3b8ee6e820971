import type { BalenaVersion } from './version.ts';

interface VersionNote {
  /** What a reader on this version should know; markdown-safe. */
  readonly note: string;
  /** See `Elsewhere.replacement`. */
  readonly replacement?: string;
  /** See `Elsewhere.condition`. */
  readonly condition?: string;
}

type VersionNotes = Readonly<Record<string, VersionNote>>;

/**
 * Names from before v6 and from balena's own vocabulary, which no version served today has. v1 to v5 are translated by the server and
 * published nowhere; these are the names that old scripts hold.
 */
const anyVersion = {
  fleet: { note: 'A fleet is an `application` in the API.', replacement: 'application' },
  block: {
    note: "A block is an `application` whose `is_of__class` is `'block'`.",
    replacement: 'application',
    condition: "is_of__class eq 'block'",
  },
  environment_variable: { note: 'Split by owner long ago: fleets have this one.', replacement: 'application_environment_variable' },
  build: { note: 'Builds became releases and images.', replacement: 'release' },
  'device/name': { note: "A device's name is `device_name`.", replacement: 'device_name' },
  'device/device_type': { note: 'A slug until v5; now a link to the device type.', replacement: 'is_of__device_type' },
  'device/application': { note: "A device's fleet is `belongs_to__application`.", replacement: 'belongs_to__application' },
  'device/fleet': { note: "A device's fleet is `belongs_to__application`.", replacement: 'belongs_to__application' },
  'device/user': { note: "A device's owner is `belongs_to__user`.", replacement: 'belongs_to__user' },
  'device/commit': { note: 'Now `commit` of the release that the device runs: `is_running__release/commit`.' },
  'device/tag': { note: "A device's tags are `device_tag`.", replacement: 'device_tag' },
  'device/tags': { note: "A device's tags are `device_tag`.", replacement: 'device_tag' },
  'device/support_expiry_date': { note: 'It was renamed.', replacement: 'is_accessible_by_support_until__date' },
  'application/name': { note: "A fleet's name is `app_name`.", replacement: 'app_name' },
  'application/device_type': { note: 'A slug until v5; now a link to the device type.', replacement: 'is_for__device_type' },
  'application/commit': { note: "Now `commit` of the fleet's target release: `should_be_running__release/commit`." },
  'application/user': { note: 'A fleet belongs to an organization, no longer to a user.', replacement: 'organization' },
  'application/device': { note: "A fleet's devices are `owns__device`.", replacement: 'owns__device' },
  'application/release': { note: "A fleet's releases are `owns__release`.", replacement: 'owns__release' },
  'application/support_expiry_date': { note: 'It was renamed.', replacement: 'is_accessible_by_support_until__date' },
  'release/application': { note: "A release's fleet is `belongs_to__application`.", replacement: 'belongs_to__application' },
  'release/image': { note: "A release's images are reached through `release_image`.", replacement: 'release_image' },
} as const satisfies VersionNotes;

const onlyInteger = 'In v6 the answer holds the id itself, an integer; in v7 this is a link like any other.';
const nowLink = 'v6 answered with the id, an integer; v7 answers with a link, `{"__id": 1}`.';
const retiredGateway = 'Gone in v7, with the dependent devices behind a gateway that it served.';
const accessJoin = 'Leads to the record of the access, `user__has_direct_access_to__application`, and over it to the other side.';

/** For a reader on v7, about what v6 had or meant. */
const onV7 = {
  my_application: {
    note: 'Gone in v7. The fleets that you have direct access to: `/application?$filter=is_directly_accessible_by__user/any(dau:true)`',
    replacement: 'application',
    condition: 'is_directly_accessible_by__user/any(dau:true)',
  },
  gateway_download: { note: `${retiredGateway} Nothing replaces it.` },
  supervisor_release: { note: 'Gone in v7: supervisors are releases, linked from a device by `should_be_managed_by__release`.' },
  'device/should_be_running__release': {
    note: 'Read-only in v7: the pinned release, otherwise the target of the fleet. v6 used this name for the pin, which is now `is_pinned_on__release`.',
  },
  'device/is_pinned_on__release': { note: 'Called `should_be_running__release` in v6.' },
  'device/should_be_managed_by__release': { note: 'In v6 `should_be_managed_by__supervisor_release`.' },
  'device/should_be_managed_by__supervisor_release': {
    note: 'Supervisors are releases in v7.',
    replacement: 'should_be_managed_by__release',
  },
  'device/vpn_address': { note: 'Gone in v7. Whether the device is connected is `is_connected_to_vpn`.' },
  'device/logs_channel': { note: 'Gone in v7. Logs are read through their own endpoint.' },
  'device/is_managed_by__device': { note: retiredGateway },
  'device/manages__device': { note: retiredGateway },
  'device/gateway_download': { note: retiredGateway },
  'device/state': { note: 'Gone in v7. A device in one word is `overall_status`.' },
  'device/status_sort_index': { note: 'Gone in v7. Order by `overall_status`.' },
  'device/actor': { note: nowLink },
  'application/actor': { note: nowLink },
  'user/actor': { note: nowLink },
  'application/depends_on__application': { note: retiredGateway },
  'application/is_depended_on_by__application': { note: retiredGateway },
  'application/public_organization': { note: 'Gone in v7.', replacement: 'organization' },
  'application/is_directly_accessible_by__user': { note: accessJoin },
  'user/has_direct_access_to__application': { note: accessJoin },
  'release/release_type': { note: "Gone in v7. What was `release_type eq 'final'` is `is_final eq true`." },
  'release/should_be_running_on__device': {
    note: 'In v7 all devices whose computed target this is. v6 meant those pinned to it, now `is_pinned_to__device`.',
  },
  'release/is_pinned_to__device': { note: 'Called `should_be_running_on__device` in v6.' },
  'device_history/should_be_running__release': { note: 'It was renamed in v7.', replacement: 'is_pinned_on__release' },
  'device_type_alias/references__device_type': { note: 'It was renamed in v7.', replacement: 'device_type' },
  'service/device_service_environment_variable': { note: 'In v7 reached through `service_install`.' },
  'service_install/application': { note: 'In v7 reached through the service: `installs__service/application`.' },
  'identity_provider/manages__saml_account': { note: 'Gone in v7. Ask `saml_account` by `was_generated_by__identity_provider`.' },
} as const satisfies VersionNotes;

/** For a reader on v6, about what v7 has or means. */
const onV6 = {
  my_application: { note: 'Gone in v7; there: `/application?$filter=is_directly_accessible_by__user/any(dau:true)`' },
  gateway_download: { note: 'Gone in v7.' },
  supervisor_release: { note: 'Gone in v7, where supervisors are releases.' },
  release_asset: { note: 'New in v7; v6 cannot reach files of a release.' },
  application_invite: { note: 'In v6 `invitee__is_invited_to__application`.', replacement: 'invitee__is_invited_to__application' },
  organization_invite: { note: 'In v6 `invitee__is_invited_to__organization`.', replacement: 'invitee__is_invited_to__organization' },
  'device/should_be_running__release': {
    note: 'In v6 the release that the device is pinned to, null when it follows the fleet; writable. In v7 the pin is `is_pinned_on__release`, and this name is computed.',
  },
  'device/is_pinned_on__release': { note: 'In v6 the pin is `should_be_running__release`.', replacement: 'should_be_running__release' },
  'device/should_be_managed_by__release': {
    note: 'In v6 `should_be_managed_by__supervisor_release`.',
    replacement: 'should_be_managed_by__supervisor_release',
  },
  'device/should_be_managed_by__supervisor_release': { note: 'In v7 `should_be_managed_by__release`, which leads to a release.' },
  'device/vpn_address': { note: 'Gone in v7.' },
  'device/logs_channel': { note: 'Gone; logs are read through their own endpoint.' },
  'device/is_managed_by__device': { note: 'Gone in v7.' },
  'device/actor': { note: onlyInteger },
  'application/actor': { note: onlyInteger },
  'user/actor': { note: onlyInteger },
  'application/depends_on__application': { note: 'Gone in v7.' },
  'application/is_directly_accessible_by__user': { note: accessJoin },
  'user/has_direct_access_to__application': { note: accessJoin },
  'release/release_type': { note: "What was `release_type eq 'final'` is `is_final eq true`." },
  'release/should_be_running_on__device': { note: 'The devices pinned to this release; in v7 `is_pinned_to__device`.' },
  'release/is_pinned_to__device': { note: 'In v6 `should_be_running_on__device`.', replacement: 'should_be_running_on__device' },
  'device_history/is_pinned_on__release': { note: 'In v6 `should_be_running__release`.', replacement: 'should_be_running__release' },
  'device_type_alias/device_type': { note: 'In v6 `references__device_type`.', replacement: 'references__device_type' },
} as const satisfies VersionNotes;

const byVersion: Readonly<Record<BalenaVersion, ReadonlyMap<string, VersionNote>>> = {
  v7: new Map(Object.entries({ ...anyVersion, ...onV7 })),
  v6: new Map(Object.entries({ ...anyVersion, ...onV6 })),
};

/** Everything said to readers on this version, by resource name or `type/member`. */
export function versionNotes(version: BalenaVersion): ReadonlyMap<string, VersionNote> {
  return byVersion[version];
}

/** What a reader on this version should know about a resource or one of its members because other versions differ. */
export function noteOn(version: BalenaVersion, resource: string, member?: string): string | undefined {
  return byVersion[version].get(member === undefined ? resource : `${resource}/${member}`)?.note;
}
