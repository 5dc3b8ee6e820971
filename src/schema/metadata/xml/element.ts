import type { AnnotationDeclaration } from '../declarations.ts';
import { excerpt } from '../excerpt.ts';
import type { MetadataProblemCode } from '../problems.ts';
import type { XmlAttribute } from './tags.ts';

/** Takes in what is wrong with an element; its place is known. */
export type ElementReport = (code: MetadataProblemCode, element: XmlElement, message: string) => void;

interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly at: number;
  /** The namespace that it is in, as declared. */
  readonly uri: string | undefined;
  readonly attributes: readonly XmlAttribute[];
  readonly report: ElementReport;
}

/** An element's tag, its attributes read as what they mean. An attribute that means nothing is reported, and as good as absent. */
export class XmlElement implements Omit<Tag, 'report'> {
  readonly name: string;
  readonly at: number;
  readonly uri: string | undefined;
  readonly attributes: readonly XmlAttribute[];
  /** Attributes of other namespaces (`sap.label`); what the element declares adds its own. */
  readonly annotations: AnnotationDeclaration[] = [];
  /** Something in it was left out. */
  incomplete = false;
  readonly #report: ElementReport;

  constructor({ name, at, uri, attributes, report }: Tag) {
    this.name = name;
    this.at = at;
    this.uri = uri;
    this.attributes = attributes;
    this.#report = report;
  }

  report(code: MetadataProblemCode, message: string): void {
    this.#report(code, this, message);
  }

  text(attribute: string): string | undefined {
    // An element has a handful of attributes: a search costs less than a table.
    for (const { name, value } of this.attributes) if (name === attribute) return value;
    return undefined;
  }

  /** Of an attribute without which the element would not have come so far. */
  required(attribute: string): string {
    return this.text(attribute) ?? '';
  }

  flag(attribute: string): boolean | undefined {
    const written = this.text(attribute);
    if (written === undefined) return undefined;
    const value = booleans.get(written) ?? booleans.get(written.trim().toLowerCase());
    if (value === undefined) this.#unfit(attribute, written, 'true or false');
    return value;
  }

  /** A whole number that is not negative, or one of these words, which stand for what they are given for. */
  count<Word = never>(attribute: string, words?: ReadonlyMap<string, Word>): number | Word | undefined {
    const written = this.text(attribute);
    if (written === undefined) return undefined;
    if (/^\s*\d{1,15}\s*$/.test(written)) return Number(written);
    const word = written.trim().toLowerCase();
    if (words?.has(word)) return words.get(word);
    this.#unfit(attribute, written, 'a whole number');
    return undefined;
  }

  /** The value of an attribute of another namespace, by the namespace's usual prefix: `m.HttpMethod`. */
  foreign(term: string): string | undefined {
    return this.annotations.find((annotation) => annotation.term === term)?.value as string | undefined;
  }

  #unfit(attribute: string, written: string, wanted: string): void {
    this.report('invalid', `${attribute} of ${this.name} is to be ${wanted}, not ${excerpt(written)}: it is left out.`);
  }
}

const booleans = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);
