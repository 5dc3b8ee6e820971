import type { GivenDocument } from '../state/documents.ts';
import type { ModelState } from '../state/model-state.ts';
import { type BalenaApiVersion, balenaCloud, readBaseUrl, type SandboxVersion, type Target } from '../state/target.ts';

/** Where a service's schema comes from. */
export type SchemaOrigin = 'service' | 'text' | 'address';

/** What is filled in, for every kind at once, so that going back and forth loses nothing. */
export interface Draft {
  readonly kind: Target['kind'];
  readonly sandboxVersion: SandboxVersion;
  readonly origin: string;
  readonly version: BalenaApiVersion;
  readonly baseUrl: string;
  readonly schema: SchemaOrigin;
  /** A document that was pasted, dropped or chosen now; one from before is in use already. */
  readonly document: GivenDocument | undefined;
  readonly address: string;
}

const empty: Draft = {
  kind: 'sandbox',
  sandboxVersion: 'v7',
  origin: balenaCloud,
  version: 'v7',
  baseUrl: '',
  schema: 'service',
  document: undefined,
  address: '',
};

export function draftOf(target: Target, state: ModelState): Draft {
  if (target.kind === 'sandbox') return { ...empty, sandboxVersion: target.version };
  if (target.kind === 'balena') return { ...empty, kind: 'balena', origin: target.origin, version: target.version };
  const draft: Draft = { ...empty, kind: 'other', baseUrl: target.baseUrl };
  if (state.kind !== 'read') return draft;
  return { ...draft, schema: state.from, address: state.from === 'address' ? state.name : '' };
}

/** The target that a draft describes; undefined while its address is none. */
export function targetOf(draft: Draft): Target | undefined {
  if (draft.kind === 'sandbox') return { kind: 'sandbox', version: draft.sandboxVersion };
  const baseUrl = readBaseUrl(draft.kind === 'balena' ? draft.origin : draft.baseUrl);
  if (baseUrl === undefined) return undefined;
  return draft.kind === 'other' ? { kind: 'other', baseUrl } : { kind: 'balena', origin: new URL(baseUrl).origin, version: draft.version };
}

/** The address of metadata as it was typed; undefined when it is none. */
export function readAddress(typed: string): string | undefined {
  const url = URL.parse(typed.trim());
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}
