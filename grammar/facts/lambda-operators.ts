/** One row a lambda operator (URL Conventions 5.1.1.13). */
export interface LambdaFact {
  readonly documentation: string;
  readonly example: string;
  /** The variable and condition may be left out. */
  readonly emptyAllowed: boolean;
}

export const lambdaOperators = {
  any: {
    documentation: 'True when the condition holds for at least one of the linked entities.',
    example: "owns__device/any(d:d/device_name eq 'attic-7')",
    emptyAllowed: true,
  },
  all: {
    documentation: 'True when the condition holds for every one of the linked entities, or there are none.',
    example: 'owns__device/all(d:d/is_online eq true)',
    emptyAllowed: false,
  },
} as const satisfies Readonly<Record<string, LambdaFact>>;

export type LambdaName = keyof typeof lambdaOperators;
