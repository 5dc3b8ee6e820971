/** What was wrong with a metadata document. Nothing here stops the reading but `unreadable`, after which there is no model. */
export interface MetadataProblem {
  readonly code: MetadataProblemCode;
  /** Of the text; its whole length where nothing smaller can be named. */
  readonly span: { readonly start: number; readonly end: number };
  /** Where in the model: `CatalogService.Books/author`; undefined outside of it. */
  readonly path: string | undefined;
  /** One sentence for a person: what is wrong and what became of it. */
  readonly message: string;
}

export type MetadataProblemCode =
  /** Not metadata at all: HTML, a login page, an error, nothing. */
  | 'unreadable'
  /** The text stops in the middle, or its tags do not match. What came before is used. */
  | 'malformed'
  /** A document type declaration or an entity of its own: refused. */
  | 'forbidden'
  /** An element or attribute that the format does not have, or lacks what it needs. It is left out. */
  | 'invalid'
  /** A name that leads nowhere: a base type, a link's target, an association. */
  | 'unknown-name'
  /** The same name twice: the first is used. */
  | 'duplicate'
  /** Types that are derived from each other in a circle, or what contradicts another part. */
  | 'contradiction'
  /** The document is not in the encoding that it declares, or the like: read all the same. */
  | 'odd';

/** Takes a problem in; `path` is told where the element is known. */
export type Report = (code: MetadataProblemCode, at: number, message: string, path?: string) => void;
