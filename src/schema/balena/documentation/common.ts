/** Members that mean the same on every resource. */
export const common = {
  id: 'Identifier, set by the API; unique within this resource and never reused.',
  created_at: 'When this was created (UTC), set by the API.',
  modified_at: 'When this was last changed (UTC), set by the API.',
} as const satisfies Readonly<Record<string, string>>;
