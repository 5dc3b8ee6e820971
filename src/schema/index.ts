export { balena } from './balena/balena.ts';
export type { BalenaVersion } from './balena/version.ts';
export type { Dialect, Quirk } from './dialect/dialect.ts';
export { dialects } from './dialect/index.ts';
export { elsewhere, type Member, memberOf, resourceOfType, targetOf, typeOfResource } from './lookup.ts';
export { openService } from './open-service.ts';
export type * from './service.ts';
export { inVersion, type ServiceVersion, versionsOf } from './service-version.ts';
