import { balena } from './balena/balena.ts';
import type { BalenaVersion } from './balena/version.ts';
import type { Service } from './service.ts';

/** The model that a version of the balena API is checked against; v1 to v5 are translated by the server and published nowhere. */
const balenaModels: Readonly<Record<string, BalenaVersion>> = { v1: 'v6', v2: 'v6', v3: 'v6', v4: 'v6', v5: 'v6', v6: 'v6', v7: 'v7' };

export interface ServiceVersion {
  readonly service: Service;
  /** The service is the model of just this version, not of one that it is translated to. */
  readonly exact: boolean;
}

/** The names of all versions that a service answers; empty when that is not known. */
export const versionsOf = (service: Service): readonly string[] => (isBuiltIn(service) ? Object.keys(balenaModels) : []);

/**
 * The same service in the version that a URL names (see `Dialect.versionSegment`): `/v6/device` on a `v7` connection. Undefined when
 * there is no such version. A service whose versions are not known is the same in all of them.
 */
export function inVersion(service: Service, version: string): ServiceVersion | undefined {
  if (!isBuiltIn(service)) return { service, exact: true };
  const model = Object.hasOwn(balenaModels, version) ? balenaModels[version] : undefined;
  return model && { service: balena(model), exact: model === version };
}

/** By what it says of itself: on another thread the model is another object. */
const isBuiltIn = ({ origin }: Service): boolean => origin === 'built-in';
