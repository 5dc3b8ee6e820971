import { type BalenaApiVersion, balenaCloud, readBaseUrl, type SandboxVersion, type Target } from '../state/target.ts';

/** What is filled in, for every kind at once, so that going back and forth loses nothing. */
export interface Draft {
  readonly kind: Target['kind'];
  readonly sandboxVersion: SandboxVersion;
  readonly origin: string;
  readonly version: BalenaApiVersion;
  readonly baseUrl: string;
}

const empty: Draft = { kind: 'sandbox', sandboxVersion: 'v7', origin: balenaCloud, version: 'v7', baseUrl: '' };

export function draftOf(target: Target): Draft {
  if (target.kind === 'sandbox') return { ...empty, sandboxVersion: target.version };
  if (target.kind === 'other') return { ...empty, kind: 'other', baseUrl: target.baseUrl };
  return { ...empty, kind: 'balena', origin: target.origin, version: target.version };
}

/** The target that a draft describes; undefined while its address is none. */
export function targetOf(draft: Draft): Target | undefined {
  if (draft.kind === 'sandbox') return { kind: 'sandbox', version: draft.sandboxVersion };
  const baseUrl = readBaseUrl(draft.kind === 'balena' ? draft.origin : draft.baseUrl);
  if (baseUrl === undefined) return undefined;
  return draft.kind === 'other' ? { kind: 'other', baseUrl } : { kind: 'balena', origin: new URL(baseUrl).origin, version: draft.version };
}
