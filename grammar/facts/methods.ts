/** One row a request method. */
export interface MethodFact {
  readonly documentation: string;
  /** A body belongs to it. */
  readonly body: boolean;
  /** Changes nothing at the service. */
  readonly safe: boolean;
}

const row = (documentation: string, body: boolean, safe: boolean): MethodFact => ({ documentation, body, safe });

/** The methods of OData requests (Protocol 11.2–11.5), and the others that HTTP clients know. */
export const methods = {
  GET: row('Reads entities.', false, true),
  POST: row('Creates an entity, or calls an action.', true, false),
  PATCH: row('Changes the given properties.', true, false),
  PUT: row('Replaces an entity, or creates it.', true, false),
  DELETE: row('Removes entities.', false, false),
  HEAD: row('Asks for the headers alone.', false, true),
  OPTIONS: row('Asks what the service allows.', false, true),
  MERGE: row('The V2 name of PATCH.', true, false),
} as const satisfies Readonly<Record<string, MethodFact>>;

export type MethodName = keyof typeof methods;
