export type { DiagnosticCode } from './diagnostics.ts';
export { createLanguageService } from './service.ts';
export type * from './types.ts';
export { writeRoute } from './write-route.ts';
