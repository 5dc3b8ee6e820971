export type { LanguageOptions } from './context.ts';
export type { DiagnosticCode } from './diagnostics.ts';
export { type ExampleGroup, type ExampleRequest, exampleRequests } from './examples.ts';
export { type DiagnosticExplanation, explainDiagnostic } from './explanations/explain-diagnostic.ts';
export { newCall, newRequest } from './new-request.ts';
export { createLanguageService } from './service.ts';
export type * from './types.ts';
export { writeRoute } from './write-route.ts';
