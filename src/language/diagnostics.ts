/** Placeholder of the diagnostics table: one row per code. */
export type DiagnosticCode = string;
