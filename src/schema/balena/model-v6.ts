// Written by import-model.ts; edit nothing here. balena-sdk 19.7.3 typings (Apache-2.0); lengths, enums and alternate keys observed on open-balena-api 49.0.12.
export const v6 = `
actor
  id Int32 ro
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  is_of__user => user
  is_of__application => application
  is_of__device => device
  is_of__public_device -> public_device? ro
  api_key => api_key
api_key
  id Int32 ro
  created_at DateTimeOffset ro
  name String ..1564
  description String? ..1244
  expiry_date DateTimeOffset?
  is_of__actor -> actor ro
application
  (uuid)
  (slug)
  id Int32 ro
  created_at DateTimeOffset ro
  app_name String 4..100
  slug String 6..321
  uuid String 32..32
  is_accessible_by_support_until__date DateTimeOffset
  is_host Boolean ro
  should_track_latest_release Boolean
  is_public Boolean
  is_of__class String : fleet | block | app
  is_archived Boolean
  is_discoverable Boolean ro
  is_stored_at__repository_url String?
  actor -> actor ro
  public_organization -> public_organization? ro
  application_type -> application_type
  is_for__device_type -> device_type
  depends_on__application -> application? ro
  organization -> organization
  should_be_running__release -> release?
  application_config_variable => application_config_variable
  application_environment_variable => application_environment_variable
  build_environment_variable => build_environment_variable
  application_tag => application_tag
  owns__device => device
  owns__public_device => public_device
  owns__release => release
  service => service
  is_depended_on_by__application => application
  is_directly_accessible_by__user => user__has_direct_access_to__application
  user_application_membership => user_application_membership
  team_application_access => team_application_access
  can_use__application_as_host => application__can_use__application_as_host
application__can_use__application_as_host
  id Int32? ro
  application -> application ro
  can_use__application_as_host -> application ro
application_config_variable
  (application name)
  id Int32 ro
  name String
  value String ..492001
  application -> application
application_environment_variable
  (application name)
  id Int32 ro
  name String
  value String ..106104
  application -> application
application_membership_role
  id Int32 ro
  name String ro : developer | operator | observer
application_tag
  (application tag_key)
  id Int32 ro
  tag_key String 1..100
  value String ..1000
  application -> application
application_type
  (slug)
  id Int32 ro
  name String ro ..20
  slug String ro ..30
  description String? ro ..200
  supports_gateway_mode Boolean ro
  supports_multicontainer Boolean ro
  supports_web_url Boolean ro
  is_legacy Boolean ro
  requires_payment Boolean ro
  needs__os_version_range String? ro ..50
  maximum_device_count Int32? ro
build_environment_variable
  id Int32 ro
  name String
  value String
  application -> application
cpu_architecture
  (slug)
  id Int32 ro
  slug String ro : rpi | armv7hf | aarch64 | i386-nlp | i386 | amd64
  is_supported_by__device_type => device_type
credit_bundle
  id Int32 ro
  created_at DateTimeOffset ro
  original_quantity Int32
  total_balance Int32 ro
  total_cost Int32 ro
  payment_status String ro : processing | paid | failed | complimentary | cancelled | refunded
  is_associated_with__invoice_id String? ro
  error_message String? ro
  is_created_by__user -> user? ro
  belongs_to__organization -> organization
  is_for__feature -> feature
device
  (uuid)
  id Int32 ro
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  custom_latitude String
  custom_longitude String
  device_name String
  download_progress Int32
  ip_address String? ..2000
  public_address String? ..50
  mac_address String? ..900
  is_accessible_by_support_until__date DateTimeOffset?
  is_connected_to_vpn Boolean ro
  is_locked_until__date DateTimeOffset
  is_web_accessible Boolean
  is_active Boolean
  is_frozen Boolean ro
  is_online Boolean
  last_connectivity_event DateTimeOffset?
  last_vpn_event DateTimeOffset ro
  latitude String ro
  local_id String
  location String ro
  longitude String ro
  note String ..1000000
  os_variant String : prod | dev
  os_version String? ..70
  provisioning_progress Int32
  provisioning_state String
  state Untyped ro
  status String ..50
  status_sort_index Int32 ro
  supervisor_version String ..20
  uuid String ..62
  vpn_address String? ro
  api_heartbeat_state String ro : online | offline | timeout | unknown
  memory_usage Int32?
  memory_total Int32?
  storage_block_device String?
  storage_usage Int32?
  storage_total Int32?
  cpu_usage Int32?
  cpu_temp Int32?
  cpu_id String?
  is_undervolted Boolean
  overall_status String ro
  overall_progress Int32? ro
  actor -> actor ro
  is_of__device_type -> device_type
  belongs_to__application -> application
  belongs_to__user -> user?
  is_running__release -> release?
  should_be_running__release -> release?
  is_managed_by__service_instance -> service_instance?
  is_managed_by__device -> device? ro
  should_be_managed_by__supervisor_release -> supervisor_release? ro
  device_config_variable => device_config_variable
  device_environment_variable => device_environment_variable
  device_tag => device_tag
  manages__device => device
  service_install => service_install
  image_install => image_install
  gateway_download => gateway_download
device_config_variable
  (device name)
  id Int32 ro
  name String
  value String ..372340
  device -> device
device_environment_variable
  (device name)
  id Int32 ro
  name String
  value String ..515798
  device -> device
device_history
  created_at DateTimeOffset ro
  id Int32 ro
  end_timestamp DateTimeOffset? ro
  uuid String? ro
  is_active Boolean ro
  os_version String? ro
  os_variant String? ro
  supervisor_version String? ro
  is_created_by__actor -> actor? ro
  is_ended_by__actor -> actor? ro
  tracks__device -> device ro
  tracks__actor -> actor? ro
  belongs_to__application -> application ro
  is_running__release -> release? ro
  should_be_running__release -> release?
  is_of__device_type -> device_type? ro
  should_be_managed_by__release -> release? ro
device_service_environment_variable
  (service_install name)
  id Int32 ro
  name String
  value String ..285082
  service_install -> service_install
device_tag
  (device tag_key)
  id Int32 ro
  tag_key String 1..100
  value String ..60158
  device -> device
device_type
  (slug)
  id Int32 ro
  slug String ro
  name String ro
  is_private Boolean ro
  logo String? ro ..400000
  contract Untyped? ro ..5000000
  belongs_to__device_family -> device_family? ro
  is_default_for__application => application
  is_of__cpu_architecture -> cpu_architecture ro
  is_accessible_privately_by__organization => organization__has_private_access_to__device_type
  describes__device => device
  device_type_alias => device_type_alias
device_type_alias
  (is_referenced_by__alias)
  id Int32 ro
  is_referenced_by__alias String ro
  references__device_type -> device_type
feature
  id Int32 ro
  title String ro
  slug String ro
  billing_code String? ro
  organization_credit_notification => organization_credit_notification
gateway_download
  id Int32
  download_progress Int32
  status String
  image -> image
  is_downloaded_by__device -> device
image
  (is_stored_at__image_location)
  id Int32 ro
  created_at DateTimeOffset ro
  build_log String ..1500000
  contract Untyped? ..1000000
  content_hash String? ..71
  project_type String? : Standard Dockerfile | project type unavailable | NodeJS | node.js | local deploy | external service | Dockerfile.template | dockerfile template | dockerfile | Could not be detected | Architecture-specific Dockerfile | Archicture-specific Dockerfile
  status String : running | success | failed | error | cancelled | interrupted
  is_stored_at__image_location String
  start_timestamp DateTimeOffset?
  end_timestamp DateTimeOffset?
  push_timestamp DateTimeOffset?
  image_size Int64?
  dockerfile String ..1000000
  error_message String? ..300000
  is_a_build_of__service -> service
  release_image => release_image
image_install
  (device installs__image)
  id Int32 ro
  download_progress Int32?
  status String : Stopping | Stopped | Downloading | Downloaded | Installing | Installed | Starting | Running | Idle | Handing over | Awaiting handover | Deleting | deleted | Dead | paused | restarting | removing | exited | configuring | Unknown
  install_date DateTimeOffset
  installs__image -> image = image
  device -> device
  is_provided_by__release -> release
identity_provider
  id Int32 ro
  sso_identifier String
  entry_point String
  issuer String
  certificate String
  requires_signed_authn_response Boolean
  manages__saml_account => saml_account
  identity_provider_membership => identity_provider_membership
identity_provider_membership
  id Int32 ro
  is_authorized_by__identity_provider -> identity_provider
  grants_access_to__team -> team?
  authorizes__organization -> organization
invitee
  id Int32 ro
  created_at DateTimeOffset ro
  email String
invitee__is_invited_to__application
  id Int32
  message String
  created_at DateTimeOffset
  invitationToken String
  application_membership_role -> application_membership_role
  invitee -> invitee
  is_invited_to__application -> application
invitee__is_invited_to__organization
  id Int32
  message String
  created_at DateTimeOffset
  invitationToken String
  organization_membership_role -> organization_membership_role
  invitee -> invitee
  is_invited_to__organization -> organization
organization
  (handle)
  id Int32 ro
  created_at DateTimeOffset ro
  name String 1..220
  handle String 1..220
  has_past_due_invoice_since__date DateTimeOffset? ro
  is_frozen Boolean ro
  is_using__billing_version String ro : v1 | v2
  logo_image Self.WebResource
  application => application
  organization_membership => organization_membership
  owns__credit_bundle => credit_bundle
  owns__team => team
  organization__has_private_access_to__device_type => organization__has_private_access_to__device_type
  organization_credit_notification => organization_credit_notification
  identity_provider_membership => identity_provider_membership
organization__has_private_access_to__device_type
  id Int32 ro
  organization -> organization ro
  has_private_access_to__device_type -> device_type ro
organization_credit_notification
  id Int32 ro
  created_at DateTimeOffset ro
  is_sent_when_below__threshold Int32
  modified_at DateTimeOffset ro
  was_sent_in__total Int32 ro
  was_sent_on__date DateTimeOffset? ro
  organization -> organization
  owns_credit_notification_for__feature -> feature
organization_membership
  (user is_member_of__organization)
  id Int32 ro
  created_at DateTimeOffset ro
  effective_seat_role String ro
  user -> user
  is_member_of__organization -> organization
  organization_membership_role -> organization_membership_role
  organization_membership_tag => organization_membership_tag
organization_membership_role
  id Int32 ro
  name String ro : administrator | member
organization_membership_tag
  id Int32 ro
  tag_key String
  value String
  organization_membership -> organization_membership
plan
  id Int32 ro
  title String ro
  billing_code String? ro
  monthly_price Int32 ro
  annual_price Int32 ro
  can_self_serve Boolean ro
  is_legacy Boolean ro
  is_valid_from__date DateTimeOffset? ro
  is_valid_until__date DateTimeOffset? ro
  plan_feature => plan_feature
  offers__plan_addon => plan_addon
  plan__has__discount_code => plan__has__discount_code
plan__has__discount_code
  id Int32 ro
  discount_code String ro
  plan -> plan ro
plan_addon
  id Int32 ro
  base_price Int32 ro
  can_self_serve Boolean ro
  bills_dynamically Boolean ro
  offers__feature -> feature ro
plan_feature
  id Int32 ro
  quantity Int32 ro
  provides__feature -> feature ro
public_organization
  id Int32 ro
  name String ro
  handle String ro
public_device
  id Int32 ro
  latitude String ro
  longitude String ro
  was_recently_online Boolean ro
  belongs_to__application -> application ro
  is_of__device_type -> device_type ro
recovery_two_factor
  id Int32 ro
  used_timestamp DateTimeOffset? ro
  belongs_to__user -> user ro
release
  id Int32 ro
  created_at DateTimeOffset ro
  commit String ..40
  composition Untyped? ..1000000
  contract Untyped? ..1000000
  status String? : running | success | failed | error | cancelled | interrupted
  source String : cloud | local
  build_log String? ..1000000
  is_invalidated Boolean
  start_timestamp DateTimeOffset
  update_timestamp DateTimeOffset?
  end_timestamp DateTimeOffset?
  phase String? : next | current | sunset | end-of-life
  release_version String? ..81
  semver String
  semver_major Int32
  semver_minor Int32
  semver_patch Int32
  semver_prerelease String ..100
  semver_build String ..50
  variant String ..50
  revision Int32? ro
  known_issue_list String? ..1000
  raw_version String ro
  version Untyped ro
  is_final Boolean
  is_finalized_at__date DateTimeOffset? ro
  note String? ..1000000
  invalidation_reason String? ..255
  is_created_by__user -> user?
  belongs_to__application -> application
  release_image => release_image = contains__image
  should_be_running_on__application => application
  is_running_on__device => device
  should_be_running_on__device => device
  release_tag => release_tag
release_tag
  (release tag_key)
  id Int32 ro
  tag_key String 1..164
  value String ..1000
  release -> release
saml_account
  id Int32 ro
  remote_id String ro
  display_name String? ro
  belongs_to__user -> user ro
  was_generated_by__identity_provider -> identity_provider ro
service
  (application service_name)
  id Int32 ro
  created_at DateTimeOffset ro
  service_name String 1..63
  application -> application
  is_built_by__image => image
  service_environment_variable => service_environment_variable
  device_service_environment_variable => device_service_environment_variable
service_environment_variable
  (service name)
  id Int32 ro
  name String
  value String ..100000
  service -> service
service_install
  (device installs__service)
  id Int32 ro
  should_be_running Boolean ro
  device -> device
  installs__service -> service
  application -> application ro
  device_service_environment_variable => device_service_environment_variable
service_instance
  id Int32 ro
  created_at DateTimeOffset ro
  service_type String ro
  ip_address String ro ..39
  last_heartbeat String ro
social_service_account
  id Int32 ro
  display_name String? ro
  provider String ro
  belongs_to__user -> user ro
subscription
  id Int32 ro
  starts_on__date DateTimeOffset
  ends_on__date DateTimeOffset?
  discount_percentage Double
  billing_cycle String : monthly | quarterly | biannual | annual | biennial | triennial | quadrennial | quinquennial
  origin String
  is_active Boolean ro
  is_for__organization -> organization
  is_for__plan -> plan
  subscription_addon_discount => subscription_addon_discount
  subscription_prepaid_addon => subscription_prepaid_addon
subscription_addon_discount
  id Int32 ro
  discount_percentage Double ro
  discounts__plan_addon -> plan_addon ro
subscription_prepaid_addon
  id Int32 ro
  discount_percentage Double ro
  quantity Int32 ro
  starts_on__date DateTimeOffset ro
  expires_on__date DateTimeOffset? ro
  is_for__plan_addon -> plan_addon ro
  is_for__subscription -> subscription ro
supervisor_release
  created_at DateTimeOffset
  id Int32
  supervisor_version String
  image_name String
  is_public Boolean
  note String
  is_for__device_type -> device_type
support_feature
  id Int32 ro
  feature Int32 ro
  support_tier -> support_tier ro
support_tier
  id Int32 ro
  title String ro
  slug String ro
  includes_private_support Boolean ro
  includes__SLA String ro
team
  id Int32 ro
  created_at DateTimeOffset ro
  name String
  belongs_to__organization -> organization
  team_membership => team_membership
  team_application_access => team_application_access
team_application_access
  id Int32 ro
  team -> team
  grants_access_to__application -> application
  application_membership_role -> application_membership_role
team_membership
  id Int32 ro
  created_at DateTimeOffset ro
  user -> user
  is_member_of__team -> team
user
  (actor)
  (username)
  id Int32 ro
  created_at DateTimeOffset ro
  username String ro ..73
  actor -> actor ro
  organization_membership => organization_membership
  user_application_membership => user_application_membership
  team_membership => team_membership
  has_direct_access_to__application => user__has_direct_access_to__application
  user_profile => user_profile
user_profile
  id Int32? ro
  email String? ro
  first_name String? ro
  last_name String? ro
  company String ro
  account_type String? ro
  has_disabled_newsletter Boolean ro
  has_password_set Boolean ro
  must_be_verified Boolean ro
  is_verified Boolean ro
  is_of__user -> user ro
user__has__public_key
  (user public_key)
  title String ..120
  public_key String ..2850
  id Int32 ro
  created_at DateTimeOffset ro
  user -> user
user__has_direct_access_to__application
  id Int32 ro
  user -> user ro
  has_direct_access_to__application -> application ro
user_application_membership
  id Int32 ro
  user -> user
  is_member_of__application -> application
  application_membership_role -> application_membership_role
device_family
  (slug)
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  id Int32 ro
  slug String ro ..50
  name String ro ..50
  is_manufactured_by__device_manufacturer -> device_manufacturer? ro
device_manufacturer
  (slug)
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  id Int32 ro
  slug String ro ..50
  name String ro ..100
release_image
  id Int32 ro
  created_at DateTimeOffset ro
  image -> image
  is_part_of__release -> release
my_application : application
`;
