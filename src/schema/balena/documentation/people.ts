import type { Sentences } from './sentences.ts';

/** Members of `organization`. */
export const organization = {
  name: 'Name of the organization, shown to people.',
  handle: 'Short name for addresses and fleet slugs: the `acme` of `acme/sensors`. Unique.',
  company_name: 'Name of the company behind the organization.',
  billing_account_code: 'Number of the account at the billing provider.',
  has_past_due_invoice_since__date: 'Since when (UTC) an invoice is overdue; null when none is.',
  is_frozen: 'True when the organization is shut out, mostly over unpaid invoices.',
  industry: 'Industry that the organization is in, in its own words.',
  website: 'Web site of the organization.',
  logo_image: 'Logo of the organization, a stored image.',
  is_using__billing_version: 'Which of the billing systems the organization is on: `v1` or `v2`.',
  is_enforcing_saml_login: 'True when members must sign in through the identity provider of the organization.',
  organization_membership: 'The members of the organization, with their roles.',
  identity_provider_membership: 'Identity providers through which members sign in.',
  organization__has_private_access_to__device_type: 'Private device types that the organization may use.',
  organization_credit_notification: 'When warnings about running out of credits are sent.',
  application: 'The fleets, blocks and apps of the organization.',
  owns__team: 'The teams of the organization.',
  owns__credit_bundle: 'Credits that the organization bought ahead.',
  organization_invite: 'Invitations to the organization that were not answered yet.',
  includes_legacy_link_to__user: 'The user whose personal organization this was, from before users could have several.',
  subscription: 'Subscriptions of the organization, past and present.',
} as const satisfies Sentences;

/** Members of `user`. */
export const user = {
  username: 'Name that the user signs in and is shown with; unique.',
  actor: 'The actor that the user acts as; their API keys belong to it.',
  has_legacy_link_to__organization: 'The personal organization that the user had before users could have several.',
  user__has__public_key: 'SSH public keys of the user.',
  organization_membership: 'Organizations that the user is a member of, with their roles.',
  team_membership: 'Teams that the user is in.',
  user_application_membership: 'Fleets that the user collaborates on, with their roles.',
  creates__application_invite: 'Invitations to fleets that the user sent.',
  creates__organization_invite: 'Invitations to organizations that the user sent.',
  creates__release: 'Releases that the user made.',
  owns__social_service_account: 'Outside accounts with which the user signs in.',
  owns__device: 'Devices that the user provisioned.',
  owns__recovery_two_factor: 'Recovery codes for two-factor sign-in.',
  owns__saml_account: 'Accounts at identity providers with which the user signs in.',
  has_direct_access_to__application: 'Fleets that the user can reach as a member, or by team or organization; public fleets do not count.',
  user_profile: 'Personal details of the user; visible to themselves only.',
} as const satisfies Sentences;
