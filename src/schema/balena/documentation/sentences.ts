/** A sentence for each member of a type, by the member's preferred name; a member of several versions has one for all. */
export type Sentences = Readonly<Record<string, string>>;
