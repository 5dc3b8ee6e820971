/** One row per method that can be sent. CONNECT, TRACE and TRACK are not: no browser sends them. */
export const methods = {
  GET: { body: false, writes: false },
  HEAD: { body: false, writes: false },
  OPTIONS: { body: true, writes: false },
  POST: { body: true, writes: true },
  PUT: { body: true, writes: true },
  PATCH: { body: true, writes: true },
  /** OData V2's PATCH. */
  MERGE: { body: true, writes: true },
  DELETE: { body: true, writes: true },
} as const satisfies Record<string, { readonly body: boolean; readonly writes: boolean }>;

export type Method = keyof typeof methods;

/** Whether a method, in upper case, can be sent. */
export function isMethod(method: string): method is Method {
  return Object.hasOwn(methods, method);
}
