import type { DiagnosticExplanation, Explanations } from '../../language/index.ts';

/** Checks under what they are about. */
export interface ShownGroup {
  readonly name: string;
  readonly checks: readonly DiagnosticExplanation[];
}

/** All checks, explained for a kind of service. */
export const allChecks = (
  { checkGroups, explainDiagnostic }: Explanations,
  dialect: Parameters<Explanations['explainDiagnostic']>[1],
): readonly ShownGroup[] =>
  checkGroups.map(({ name, codes }) => ({ name, checks: codes.flatMap((code) => explainDiagnostic(code, dialect) ?? []) }));

/** The checks that hold every word of a search, and are among some where those are given; groups without any are left out. */
export function searchChecks(groups: readonly ShownGroup[], search: string, among: ReadonlySet<string> | undefined): readonly ShownGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ code, about, why, source }: DiagnosticExplanation) => {
    const text = `${code} ${about} ${why} ${source.name}`.toLowerCase();
    return (among?.has(code) ?? true) && words.every((word) => text.includes(word));
  };
  return groups.map(({ name, checks }) => ({ name, checks: checks.filter(fits) })).filter(({ checks }) => checks.length > 0);
}
