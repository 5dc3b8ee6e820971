import type { Severity } from '../types.ts';

/** One kind of finding: how bad it is, what it is about (for docs), and what it says, from the data that its fixes use too. */
export interface Row<Data extends object> {
  readonly severity: Severity;
  readonly about: string;
  readonly message: (data: Data) => string;
}

export const row = <Data extends object>(severity: Severity, about: string, message: (data: Data) => string): Row<Data> => ({
  severity,
  about,
  message,
});
