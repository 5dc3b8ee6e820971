export type { DiagnosticCode } from './diagnostics.ts';
export { type ExampleGroup, type ExampleRequest, exampleRequests } from './examples.ts';
export { createLanguageService, type LanguageOptions } from './service.ts';
export type * from './types.ts';
export { writeRoute } from './write-route.ts';
