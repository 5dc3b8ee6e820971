/**
 * The names of a schema by the ABNF's rule for them: `{ entitySetName: ['Products'], complexProperty: ['Address'] }`. A rule that is left
 * out takes any name; one with an empty list takes none.
 */
export type Names = Readonly<Partial<Record<string, readonly string[]>>>;
