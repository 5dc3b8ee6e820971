/** An attribute as written, its entities resolved. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

/**
 * Hears of a document's elements, children within their parents, whatever the document looks like. Each is opened and closed exactly once,
 * but those in which nothing can be (`<Property/>`), which are told as such.
 */
export interface TagListener {
  /** Says whether the text in the element is wanted. */
  open(name: string, attributes: readonly XmlAttribute[], at: number): boolean;
  /** `text`: what stood in the element, without its children's; empty when it was not wanted. */
  close(text: string): void;
  empty(name: string, attributes: readonly XmlAttribute[], at: number): void;
}

/** Hears of the offset up to which the document was read. */
export type Progress = (offset: number) => void;

/** How far a document was read, and how it stands there. */
export interface Reached {
  readonly at: number;
  /** Names of the open elements. */
  readonly open: readonly string[];
  /** Of the innermost of them. */
  readonly wantsText: boolean;
  /** As little of XML as makes a parser stand as it would after what was read. */
  readonly context: string;
}

/** Metadata is about ten deep, annotations may be deeper. */
export const maxDepth = 200;
export const maxAttributes = 500;
