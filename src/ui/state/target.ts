import { isLoopback } from '../../lib/index.ts';

/** What a connection is to: as kept, without its token. */
export type Target =
  | { readonly kind: 'sandbox'; readonly version: SandboxVersion }
  | { readonly kind: 'balena'; readonly origin: string; readonly version: BalenaApiVersion }
  | { readonly kind: 'other'; readonly baseUrl: string };

export const sandboxVersions = ['v7', 'v6'] as const;
export type SandboxVersion = (typeof sandboxVersions)[number];

export const balenaApiVersions = ['v7', 'v6', 'v5', 'v4', 'v3', 'v2', 'v1'] as const;
export type BalenaApiVersion = (typeof balenaApiVersions)[number];

export const balenaCloud = 'https://api.balena-cloud.com';

export const defaultTarget: Target = { kind: 'sandbox', version: 'v7' };

/** Whether a kept value is a target; a base URL that cannot be one is not. */
export function isTarget(value: unknown): value is Target {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, version, origin, baseUrl } = value as Record<string, unknown>;
  if (kind === 'sandbox') return sandboxVersions.includes(version as SandboxVersion);
  if (kind === 'balena')
    return balenaApiVersions.includes(version as BalenaApiVersion) && typeof origin === 'string' && URL.canParse(origin);
  return kind === 'other' && readBaseUrl(baseUrl) !== undefined;
}

/**
 * A typed base URL as connections hold it: absolute, `http` or `https`, ending in `/`, without user, query and fragment.
 * Where no scheme was typed it is `https`, or `http` for this machine; undefined when it is no such URL.
 */
export function readBaseUrl(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.trim() === '') return undefined;
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : withScheme(text));
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

const withScheme = (text: string): string => `${isLoopback(URL.parse(`https://${text}`)?.hostname ?? '') ? 'http' : 'https'}://${text}`;

/** The built-in model that a target's requests are checked against, and what a person should know about it; `open`: it has none. */
export function modelOf(target: Target): { readonly model: 'v7' | 'v6' | 'open'; readonly note: string | undefined } {
  if (target.kind === 'other') return { model: 'open', note: undefined };
  if (target.version === 'v7' || target.version === 'v6') return { model: target.version, note: undefined };
  return { model: 'v6', note: `${target.version} has no published model: it is checked against v6.` };
}

/** How a target is called: `Sandbox`, `balenaCloud`, the host's name; and its version. */
export function nameOf(target: Target): { readonly name: string; readonly detail: string } {
  if (target.kind === 'sandbox') return { name: 'Sandbox', detail: `balena ${target.version}` };
  if (target.kind === 'other') return { name: new URL(target.baseUrl).host, detail: '' };
  return { name: target.origin === balenaCloud ? 'balenaCloud' : new URL(target.origin).host, detail: target.version };
}
