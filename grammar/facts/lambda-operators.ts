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
    example: "Items/any(i:i/Name eq 'attic-7')",
    emptyAllowed: true,
  },
  all: {
    documentation: 'True when the condition holds for every one of the linked entities, or there are none.',
    example: 'Items/all(i:i/IsOpen eq true)',
    emptyAllowed: false,
  },
} as const satisfies Readonly<Record<string, LambdaFact>>;

export type LambdaName = keyof typeof lambdaOperators;
