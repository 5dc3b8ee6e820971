// Written by import-model.ts; edit nothing here. balena-sdk 23.2.15 typings (Apache-2.0); lengths, enums and alternate keys observed on open-balena-api 49.0.12.
export const v7 = `
actor
  id Int32 ro
  is_of__user => user
  is_of__application => application
  is_of__device => device
  api_key => api_key
user
  (actor)
  (username)
  created_at DateTimeOffset ro
  id Int32 ro
  username String ro ..73
  actor -> actor ro
  has_legacy_link_to__organization -> organization? ro
  user__has__public_key => user__has__public_key = user_public_key
  organization_membership => organization_membership = is_member_of__organization is_of__organization_membership user__is_member_of__organization includes__organization_membership is_of__user__is_member_of__organization includes__user__is_member_of__organization
  team_membership => team_membership = is_member_of__team user__is_member_of__team
  user_application_membership => user_application_membership = is_member_of__application user__is_member_of__application is_of__user_application_membership includes__user_application_membership is_of__user__is_member_of__application includes__user__is_member_of__application
  creates__application_invite => application_invite = creates__invitee__is_invited_to__application
  creates__organization_invite => organization_invite = creates__invitee__is_invited_to__organization
  creates__release => release
  owns__social_service_account => social_service_account
  owns__device => device
  owns__recovery_two_factor => recovery_two_factor
  owns__saml_account => saml_account
  has_direct_access_to__application => user__has_direct_access_to__application
  user_profile => user_profile
api_key
  created_at DateTimeOffset ro
  id Int32 ro
  expiry_date DateTimeOffset?
  name String? ..1564
  description String? ..1244
  is_of__actor -> actor ro
application_type
  (slug)
  id Int32 ro
  name String ro ..20
  supports_web_url Boolean ro
  supports_multicontainer Boolean ro
  supports_gateway_mode Boolean ro
  needs__os_version_range String? ro ..50
  requires_payment Boolean ro
  is_legacy Boolean ro
  slug String ro ..30
  description String? ro ..200
  maximum_device_count Int32? ro
  is_of__application => application
cpu_architecture
  (slug)
  id Int32 ro
  slug String ro : rpi | armv7hf | aarch64 | i386-nlp | i386 | amd64
  is_supported_by__device_type => device_type = device_type
device_family
  (slug)
  id Int32 ro
  slug String ro ..50
  name String ro ..50
  is_manufactured_by__device_manufacturer -> device_manufacturer? ro
  device_type => device_type
device_manufacturer
  (slug)
  id Int32 ro
  slug String ro ..50
  name String ro ..100
device_type
  (slug)
  id Int32 ro
  slug String ro
  name String ro
  logo String? ro ..400000
  contract Untyped? ro ..5000000
  is_private Boolean ro
  is_of__cpu_architecture -> cpu_architecture ro = supports__cpu_architecture
  belongs_to__device_family -> device_family? ro
  is_default_for__application => application
  describes__device => device = device
  public_device => public_device = describes__public_device
  device_type_alias => device_type_alias = is_referenced_by__alias device_type__is_referenced_by__alias
  is_accessible_privately_by__organization => organization__has_private_access_to__device_type
  device_history => device_history
image
  (is_stored_at__image_location)
  created_at DateTimeOffset ro
  id Int32 ro
  start_timestamp DateTimeOffset
  end_timestamp DateTimeOffset?
  dockerfile String? ..1000000
  image_size Int64?
  is_stored_at__image_location String
  project_type String? : Standard Dockerfile | project type unavailable | NodeJS | node.js | local deploy | external service | Dockerfile.template | dockerfile template | dockerfile | Could not be detected | Architecture-specific Dockerfile | Archicture-specific Dockerfile
  error_message String? ..300000
  build_log String? ..1500000
  push_timestamp DateTimeOffset?
  status String : running | success | failed | error | cancelled | interrupted
  content_hash String? ..71
  contract Untyped? ..1000000
  is_a_build_of__service -> service = is_a_build_of__application__has__service_name
  image_install => image_install = device__installs__image
  release_image => release_image = is_part_of__release image__is_part_of__release
  is__origin__of__delta => delta
  is_produced_by__delta => delta
organization
  (handle)
  created_at DateTimeOffset ro
  id Int32 ro
  name String 1..220
  handle String 1..220
  company_name String?
  billing_account_code String? ro
  has_past_due_invoice_since__date DateTimeOffset? ro
  is_frozen Boolean ro
  industry String?
  website String?
  logo_image Self.WebResource?
  is_using__billing_version String? ro
  is_enforcing_saml_login Boolean
  organization_membership => organization_membership = includes__user user__is_member_of__organization includes__organization_membership includes__user__is_member_of__organization
  identity_provider_membership => identity_provider_membership = is_of__identity_provider_membership is_authorized_by__identity_provider includes__identity_provider_membership organization__is_authorized_by__identity_provider is_of__organization__is_authorized_by__identity_provider includes__organization__is_authorized_by__identity_provider
  organization__has_private_access_to__device_type => organization__has_private_access_to__device_type = has_private_access_to__device_type
  organization_credit_notification => organization_credit_notification = owns_credit_notification_for__feature organization__owns_credit_notification_for__feature
  application => application = is_of__application
  owns__team => team
  owns__credit_bundle => credit_bundle
  organization_invite => organization_invite = invitee invitee__is_invited_to__organization
  includes_legacy_link_to__user => user
  subscription => subscription
service_instance
  id Int32 ro
  ip_address String ro ..39
  manages__device => device
application
  (uuid)
  (slug)
  created_at DateTimeOffset ro
  id Int32 ro
  should_track_latest_release Boolean
  is_of__class String : fleet | block | app
  app_name String 4..100
  slug String 6..321
  is_host Boolean ro
  is_archived Boolean
  uuid String 32..32
  is_public Boolean
  is_accessible_by_support_until__date DateTimeOffset?
  is_discoverable Boolean ro
  is_stored_at__repository_url String?
  actor -> actor ro
  organization -> organization
  is_for__device_type -> device_type
  should_be_running__release -> release?
  application_type -> application_type
  application_environment_variable => application_environment_variable = application__has__env_var_name
  application_config_variable => application_config_variable = application__has__config_var_name
  service => service = application__has__service_name
  application_tag => application_tag = application__has__tag_key
  application_domain_mapping => application_domain_mapping = application__has__domain
  build_environment_variable => build_environment_variable = application__has__build_var_name
  owns__device => device
  owns__release => release
  owns__public_device => public_device
  team_application_access => team_application_access = is_accessible_by__team team__grants_access_to__application
  user_application_membership => user_application_membership = includes__user user__is_member_of__application includes__user_application_membership includes__user__is_member_of__application
  application_invite => application_invite = invitee invitee__is_invited_to__application
  is_directly_accessible_by__user => user__has_direct_access_to__application
  can_use__application_as_host => application__can_use__application_as_host
application_environment_variable = application__has__env_var_name
  (application name)
  created_at DateTimeOffset ro
  name String
  id Int32 ro
  value String ..106104
  application -> application
application_config_variable = application__has__config_var_name
  (application name)
  name String
  id Int32 ro
  value String ..492001
  application -> application
service = application__has__service_name
  (application service_name)
  created_at DateTimeOffset ro
  service_name String 1..63
  id Int32 ro
  application -> application
  service_label => service_label = service__has__label_name application__has__service_name__has__label_name
  service_environment_variable => service_environment_variable = service__has__name application__has__service_name__has__name
  service_install => service_install = device__installs__service device__installs__application__has__service_name
  is_built_by__image => image
service_label = application__has__service_name__has__label_name
  (service label_name)
  created_at DateTimeOffset ro
  label_name String
  id Int32 ro
  value String ..300
  service -> service = application__has__service_name
service_environment_variable = application__has__service_name__has__name
  (service name)
  created_at DateTimeOffset ro
  name String
  id Int32 ro
  value String ..100000
  service -> service = application__has__service_name
application_tag = application__has__tag_key
  (application tag_key)
  tag_key String 1..100
  id Int32 ro
  value String ..1000
  application -> application
device
  (uuid)
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  id Int32 ro
  api_heartbeat_state String ro : online | offline | timeout | unknown
  changed_api_heartbeat_state_on__date DateTimeOffset? ro
  uuid String ..62
  local_id String?
  device_name String
  note String? ..1000000
  is_online Boolean
  last_connectivity_event DateTimeOffset?
  is_connected_to_vpn Boolean ro
  last_vpn_event DateTimeOffset? ro
  is_locked_until__date DateTimeOffset?
  public_address String? ..50
  ip_address String? ..2000
  mac_address String? ..900
  is_web_accessible Boolean
  memory_usage Int32?
  memory_total Int32?
  storage_block_device String?
  storage_usage Int32?
  storage_total Int32?
  cpu_usage Int32?
  cpu_temp Int32?
  is_undervolted Boolean
  cpu_id String?
  download_progress Int32?
  status String? ..50
  os_version String? ..70
  os_variant String? : prod | dev
  overall_status String ro
  overall_progress Int32? ro
  supervisor_version String? ..20
  provisioning_progress Int32?
  provisioning_state String?
  update_status String? : rejected | downloading | downloaded | applying changes | aborted | done
  last_update_status_event DateTimeOffset?
  latitude String? ro
  longitude String? ro
  custom_latitude String?
  custom_longitude String?
  location String? ro
  is_accessible_by_support_until__date DateTimeOffset?
  is_active Boolean
  is_frozen Boolean ro
  actor -> actor ro
  is_of__device_type -> device_type
  belongs_to__application -> application?
  is_running__release -> release?
  is_managed_by__service_instance -> service_instance?
  is_pinned_on__release -> release?
  should_be_running__release -> release? ro
  should_be_operated_by__release -> release?
  should_be_managed_by__release -> release?
  belongs_to__user -> user?
  device_environment_variable => device_environment_variable = device__has__env_var_name
  device_config_variable => device_config_variable = device__has__config_var_name
  device_tag => device_tag = device__has__tag_key
  device_domain_mapping => device_domain_mapping = device__has__fqdn
  image_install => image_install = installs__image device__installs__image
  service_install => service_install = installs__service device__installs__service installs__application__has__service_name device__installs__application__has__service_name
device_environment_variable = device__has__env_var_name
  (device name)
  created_at DateTimeOffset ro
  name String
  id Int32 ro
  value String ..515798
  device -> device
device_config_variable = device__has__config_var_name
  (device name)
  name String
  id Int32 ro
  value String ..372340
  device -> device
image_install = device__installs__image
  (device installs__image)
  id Int32 ro
  install_date DateTimeOffset
  download_progress Int32?
  status String : Stopping | Stopped | Downloading | Downloaded | Installing | Installed | Starting | Running | Idle | Handing over | Awaiting handover | Deleting | deleted | Dead | paused | restarting | removing | exited | configuring | Unknown
  device -> device
  installs__image -> image = image
  is_provided_by__release -> release
service_install = device__installs__application__has__service_name
  (device installs__service)
  created_at DateTimeOffset ro
  id Int32 ro
  device -> device
  installs__service -> service = service application__has__service_name installs__application__has__service_name
  device_service_environment_variable => device_service_environment_variable = service_install__has__name device__installs__service__has__name device__installs__service_environment_variable device__installs__application__has__service_name__has__name
device_service_environment_variable = device__installs__application__has__service_name__has__name
  (service_install name)
  created_at DateTimeOffset ro
  name String
  id Int32 ro
  value String ..285082
  service_install -> service_install = device__installs__service device__installs__application__has__service_name
device_tag = device__has__tag_key
  (device tag_key)
  tag_key String 1..100
  id Int32 ro
  value String ..60158
  device -> device
release
  created_at DateTimeOffset ro
  id Int32 ro
  commit String ..40
  composition Untyped ..1000000
  status String : running | success | failed | error | cancelled | interrupted
  source String : cloud | local
  build_log String? ..1000000
  is_invalidated Boolean
  start_timestamp DateTimeOffset
  end_timestamp DateTimeOffset?
  update_timestamp DateTimeOffset
  release_version String? ..81
  contract Untyped? ..1000000
  is_passing_tests Boolean
  is_finalized_at__date DateTimeOffset? ro
  phase String? : next | current | sunset | end-of-life
  is_final Boolean
  semver String
  semver_major Int32
  semver_minor Int32
  semver_patch Int32
  semver_prerelease String ..100
  semver_build String ..50
  variant String ..50
  revision Int32? ro
  raw_version String ro
  version Untyped ro
  known_issue_list String? ..1000
  note String? ..1000000
  invalidation_reason String? ..255
  belongs_to__application -> application
  is_created_by__user -> user?
  release_tag => release_tag = release__has__tag_key
  release_asset => release_asset = release__has__asset_key
  release_image => release_image = contains__image image__is_part_of__release
  should_be_running_on__application => application
  should_be_running_on__device => device
  is_running_on__device => device
  is_pinned_to__device => device
  should_operate__device => device
  should_manage__device => device
  provides__image_install => image_install = provides__device__installs__image
release_tag = release__has__tag_key
  (release tag_key)
  tag_key String 1..164
  id Int32 ro
  value String ..1000
  release -> release
release_image = image__is_part_of__release
  (image is_part_of__release)
  created_at DateTimeOffset ro
  id Int32 ro
  image -> image = contains__image
  is_part_of__release -> release = release
  image_label => image_label = release_image__has__label_name image__is_part_of__release__has__label_name
  image_environment_variable => image_environment_variable = release_image__has__name image__is_part_of__release__has__name
image_label = image__is_part_of__release__has__label_name
  (release_image label_name)
  created_at DateTimeOffset ro
  label_name String
  id Int32 ro
  value String ..300
  release_image -> release_image = image__is_part_of__release
image_environment_variable = image__is_part_of__release__has__name
  (release_image name)
  created_at DateTimeOffset ro
  name String
  id Int32 ro
  value String ..100000
  release_image -> release_image = image__is_part_of__release
organization_membership = user__is_member_of__organization
  (user is_member_of__organization)
  created_at DateTimeOffset ro
  id Int32 ro
  effective_seat_role String ro
  user -> user = includes__user
  is_member_of__organization -> organization = organization
  organization_membership_role -> organization_membership_role
  organization_membership_tag => organization_membership_tag = organization_membership__has__tag_key user__is_member_of__organization__has__tag_key
user__has__public_key = user_public_key
  (user public_key)
  created_at DateTimeOffset ro
  public_key String ..2850
  id Int32 ro
  title String ..120
  user -> user
device_type_alias = device_type__is_referenced_by__alias
  (is_referenced_by__alias)
  (device_type is_referenced_by__alias)
  is_referenced_by__alias String ro
  id Int32 ro
  device_type -> device_type ro
release_asset = release__has__asset_key
  (release asset_key)
  asset_key String 1..
  id Int32 ro
  asset Self.WebResource?
  release -> release
application_membership_role
  id Int32 ro
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  name String ro
  description String ro
  can_read_application Boolean ro
  can_update_application Boolean ro
  can_read_application_config_variables Boolean ro
  can_modify_application_config_variables Boolean ro
  can_modify_application_environment_variables Boolean ro
  can_modify_application_tags Boolean ro
  can_create_device Boolean ro
  can_read_device Boolean ro
  can_update_device Boolean ro
  can_delete_device Boolean ro
  can_deactivate_device Boolean ro
  can_read_device_service_environment_variables Boolean ro
  can_modify_device_service_environment_variables Boolean ro
  can_modify_device_config_variables Boolean ro
  can_create_provisioning_api_key Boolean ro
  can_create_device_api_key Boolean ro
  can_modify_device_tags Boolean ro
  can_modify_device_environment_variables Boolean ro
  can_tunnel_to_device Boolean ro
  can_ssh_to_device_host Boolean ro
  can_ssh_to_device_containers Boolean ro
  can_trigger_proxy_based_host_update Boolean ro
  can_trigger_proxy_based_supervisor_update Boolean ro
  can_create_release Boolean ro
  can_delete_release Boolean ro
  can_read_application_api_keys Boolean ro
  can_update_application_api_keys Boolean ro
  can_delete_application_api_keys Boolean ro
  can_read_device_api_keys Boolean ro
  can_update_device_api_keys Boolean ro
  can_delete_device_api_keys Boolean ro
  can_proxy_requests_to_single_device_supervisor_api Boolean ro
  can_proxy_requests_to_whole_fleet_device_supervisor_api Boolean ro
  can_modify_release_assets Boolean ro
  is_of__team_application_access => team_application_access = is_of__team__grants_access_to__application
  is_of__application_invite => application_invite = is_of__invitee__is_invited_to__application
  is_of__user_application_membership => user_application_membership = is_of__user__is_member_of__application
  belongs_to__organization -> organization ro
credit_bundle
  created_at DateTimeOffset ro
  modified_at DateTimeOffset ro
  id Int32 ro
  payment_status String ro : processing | paid | failed | complimentary | cancelled | refunded | manually invoiced
  unit_cost Int32 ro
  original_quantity Int32
  available_balance Int32 ro
  total_cost Int32 ro
  total_balance Int32 ro
  expires_on__date DateTimeOffset ro
  is_associated_with__invoice_id String? ro
  error_message String? ro
  is_created_by__user -> user ro
  is_for__feature -> feature
  belongs_to__organization -> organization
delta
  created_at DateTimeOffset
  id Int32 ro
  version Int32
  status String
  error_message String?
  is_stored_at__location String?
  size Int64?
  update_timestamp DateTimeOffset
  end_timestamp DateTimeOffset?
  originates_from__image -> image?
  produces__image -> image
feature
  id Int32 ro
  title String ro
  slug String ro
  billing_code String? ro
  is_of__support_feature => support_feature
  organization_credit_notification => organization_credit_notification = organization__owns_credit_notification_for__feature
  plan_feature => plan_feature = plan__provides__feature
  plan_addon => plan_addon = is_offered_by__plan plan__offers__feature
oauth_application
  id Int32 ro
  name String ro
  client_id String ro
  redirect_uri String ro
  description String? ro
  oauth_application_authorization => oauth_application_authorization
oauth_application_authorization
  id Int32
  belongs_to__user -> user
  is_for__oauth_application -> oauth_application
organization_membership_role
  id Int32 ro
  name String ro
  is_of__organization_membership => organization_membership = is_of__user__is_member_of__organization
  is_of__organization_invite => organization_invite = is_of__invitee__is_invited_to__organization
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
  plan__has__discount_code => plan__has__discount_code
  plan_feature => plan_feature = provides__feature plan__provides__feature
  offers__plan_addon => plan_addon = plan_addon offers__feature is_of__plan_addon plan__offers__feature is_of__plan__offers__feature offers__plan__offers__feature
  subscription => subscription
recovery_two_factor
  id Int32 ro
  used_timestamp DateTimeOffset? ro
  belongs_to__user -> user ro
social_service_account
  provider String ro
  display_name String? ro
  belongs_to__user -> user ro
subscription
  id Int32 ro
  billing_cycle String
  starts_on__date DateTimeOffset
  ends_on__date DateTimeOffset?
  is_active Boolean ro
  discount_percentage Double
  origin String
  is_for__plan -> plan
  is_for__organization -> organization
  subscription_addon_discount => subscription_addon_discount = discounts__plan_addon discounts__plan__offers__feature subscription__discounts__plan_addon subscription__discounts__plan__offers__feature
  subscription_prepaid_addon => subscription_prepaid_addon
subscription_prepaid_addon
  id Int32 ro
  discount_percentage Double ro
  quantity Int32 ro
  starts_on__date DateTimeOffset ro
  expires_on__date DateTimeOffset? ro
  is_for__subscription -> subscription ro
  is_for__plan_addon -> plan_addon ro = is_for__plan__offers__feature
support_tier
  id Int32 ro
  title String ro
  slug String ro
  includes_private_support Boolean ro
  includes__SLA String? ro
  is_of__support_feature => support_feature
team
  created_at DateTimeOffset ro
  id Int32 ro
  name String
  description String?
  belongs_to__organization -> organization
  team_application_access => team_application_access = grants_access_to__application team__grants_access_to__application
  team_membership => team_membership = includes__user user__is_member_of__team
invitee
  id Int32 ro
  email String
  application_invite => application_invite = is_of__application_invite is_invited_to__application includes__application_invite invitee__is_invited_to__application is_of__invitee__is_invited_to__application includes__invitee__is_invited_to__application
  organization_invite => organization_invite = is_of__organization_invite is_invited_to__organization includes__organization_invite invitee__is_invited_to__organization is_of__invitee__is_invited_to__organization includes__invitee__is_invited_to__organization
support_feature
  id Int32 ro
  feature -> feature ro
  support_tier -> support_tier ro
team_application_access = team__grants_access_to__application
  created_at DateTimeOffset ro
  id Int32 ro
  team -> team = is_accessible_by__team
  grants_access_to__application -> application = application
  application_membership_role -> application_membership_role
team_membership = user__is_member_of__team
  created_at DateTimeOffset ro
  id Int32 ro
  user -> user = includes__user
  is_member_of__team -> team = team
user_application_membership = user__is_member_of__application
  id Int32 ro
  user -> user = includes__user
  is_member_of__application -> application = application
  application_membership_role -> application_membership_role
application_invite = invitee__is_invited_to__application
  id Int32 ro
  message String?
  invitee -> invitee
  is_invited_to__application -> application = application
  application_membership_role -> application_membership_role
  is_created_by__user -> user? ro
organization_invite = invitee__is_invited_to__organization
  id Int32 ro
  message String?
  invitee -> invitee
  is_invited_to__organization -> organization = organization
  organization_membership_role -> organization_membership_role
  is_created_by__user -> user? ro
device_domain_mapping = device__has__fqdn
  created_at DateTimeOffset ro
  fqdn String
  id Int32 ro
  device -> device
application_domain_mapping = application__has__domain
  created_at DateTimeOffset ro
  domain String
  id Int32 ro
  application -> application
build_environment_variable = application__has__build_var_name
  created_at DateTimeOffset ro
  name String
  id Int32 ro
  value String
  application -> application
organization__has_private_access_to__device_type
  id Int32 ro
  organization -> organization ro = is_accessible_privately_by__organization
  has_private_access_to__device_type -> device_type ro = device_type
organization_membership_tag = user__is_member_of__organization__has__tag_key
  tag_key String
  id Int32 ro
  value String
  organization_membership -> organization_membership = user__is_member_of__organization
organization_credit_notification = organization__owns_credit_notification_for__feature
  created_at DateTimeOffset ro
  id Int32 ro
  is_sent_when_below__threshold Int32
  organization -> organization
  owns_credit_notification_for__feature -> feature = feature
plan__has__discount_code
  discount_code String ro
  id Int32 ro
  plan -> plan ro
plan_feature = plan__provides__feature
  id Int32 ro
  quantity Int32 ro
  plan -> plan ro
  provides__feature -> feature ro = feature
plan_addon = plan__offers__feature
  id Int32 ro
  base_price Int32 ro
  can_self_serve Boolean ro
  bills_dynamically Boolean ro
  plan -> plan ro = is_offered_by__plan
  offers__feature -> feature ro = feature
  subscription_addon_discount => subscription_addon_discount = subscription__discounts__plan_addon subscription__discounts__plan__offers__feature
subscription_addon_discount = subscription__discounts__plan__offers__feature
  id Int32 ro
  discount_percentage Double ro
  subscription -> subscription ro
  discounts__plan_addon -> plan_addon ro = plan_addon plan__offers__feature discounts__plan__offers__feature
public_device
  latitude String? ro
  longitude String? ro
  was_recently_online Boolean ro
  is_of__device_type -> device_type ro
  belongs_to__application -> application? ro
identity_provider
  id Int32 ro
  sso_identifier String
  entry_point String
  issuer String
  certificate String
  requires_signed_authn_response Boolean
  identity_provider_membership => identity_provider_membership = authorizes__organization authorizes__identity_provider_membership organization__is_authorized_by__identity_provider authorizes__organization__is_authorized_by__identity_provider
saml_account
  id Int32 ro
  remote_id String ro
  display_name String? ro
  belongs_to__user -> user ro
  was_generated_by__identity_provider -> identity_provider ro
identity_provider_membership = organization__is_authorized_by__identity_provider
  id Int32 ro
  organization -> organization = authorizes__organization
  is_authorized_by__identity_provider -> identity_provider = identity_provider
  grants_access_to__team -> team?
device_history
  created_at DateTimeOffset ro
  id Int32 ro
  end_timestamp DateTimeOffset? ro
  uuid String? ro
  is_active Boolean ro
  os_version String? ro
  os_variant String? ro
  supervisor_version String? ro
  cpu_id String? ro
  is_created_by__actor -> actor? ro
  is_ended_by__actor -> actor? ro
  tracks__device -> device? ro
  tracks__actor -> actor? ro
  belongs_to__application -> application? ro
  is_running__release -> release? ro
  is_pinned_on__release -> release? ro
  is_managed_by__service_instance -> service_instance? ro
  is_of__device_type -> device_type? ro
  should_be_managed_by__release -> release? ro
user__has_direct_access_to__application
  user -> user ro = is_directly_accessible_by__user
  has_direct_access_to__application -> application ro = application
application__can_use__application_as_host
  application -> application ro
  can_use__application_as_host -> application ro
public_organization
  name String ro
  handle String ro
  application => application = is_of__application
  owns__team => team
  owns__credit_bundle => credit_bundle
  includes_legacy_link_to__user => user
  subscription => subscription
user_profile
  id Int32 ro
  email String? ro
  has_disabled_newsletter Boolean ro
  is_verified Boolean ro
  must_be_verified Boolean ro
  first_name String? ro
  last_name String? ro
  account_type String? ro
  has_password_set Boolean ro
  company String? ro
  is_of__user -> user ro
`;
