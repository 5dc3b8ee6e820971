import type { Subject } from '../../state/explorer.ts';

/** A name of the service within a sentence, shown as code; with details of its own where `to` is given. */
export interface NamePiece {
  readonly name: string;
  readonly to: Subject | undefined;
}
export type Piece = string | NamePiece;

/** A sentence, or a part of one. */
export type Words = readonly Piece[];

export interface Fact {
  readonly label: string;
  readonly lines: readonly Words[];
}

/** One line of a list: a property, a link, a type. */
export interface DetailsItem {
  readonly kind: 'property' | 'link' | 'type' | 'operation' | 'value';
  readonly name: string;
  readonly detail: string;
  readonly documentation: string | undefined;
  readonly deprecated: boolean;
  /** Undefined: there is nothing more to tell. */
  readonly to: Subject | undefined;
}

export interface DetailsList {
  readonly title: string;
  /** Of what is told about, or of what it leads to: they can be ticked where that is. */
  readonly members: boolean;
  readonly items: readonly DetailsItem[];
}

/** All that is known of one thing of a service, in words. */
export interface Details {
  /** Short. */
  readonly title: string;
  /** As the service shows it to people in its own forms. */
  readonly label: string | undefined;
  /** What it is: `A property of device: text.` */
  readonly about: Words;
  /** Deprecated, guessed. */
  readonly warnings: readonly string[];
  /** Paragraphs. */
  readonly documentation: readonly string[];
  readonly facts: readonly Fact[];
  readonly lists: readonly DetailsList[];
  readonly annotations: readonly { readonly term: string; readonly value: string }[];
}
