import type { Sentences } from './sentences.ts';

const tag = {
  tag_key: 'Name of the tag; once for each thing that is tagged.',
  value: 'Text of the tag; may be empty.',
} as const satisfies Sentences;

export const applicationTag = { ...tag, application: 'The fleet that is tagged.' } as const satisfies Sentences;
export const deviceTag = { ...tag, device: 'The device that is tagged.' } as const satisfies Sentences;
export const releaseTag = { ...tag, release: 'The release that is tagged.' } as const satisfies Sentences;
export const organizationMembershipTag = {
  ...tag,
  organization_membership: 'The membership that is tagged.',
} as const satisfies Sentences;
