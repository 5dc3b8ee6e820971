export { type CheckGroup, checkGroups } from './check-groups.ts';
export { type DiagnosticExplanation, explainDiagnostic } from './explain-diagnostic.ts';
