import type { AnnotationDeclaration } from '../declarations.ts';
import { excerpt } from '../excerpt.ts';
import type { MetadataProblemCode } from '../problems.ts';
import type { ElementName } from './namespaces.ts';
import type { XmlAttribute } from './tags.ts';

/** What the elements of a document share. */
export interface ElementContext {
  /** Takes in what is wrong with an element; its place is known. */
  readonly report: (code: MetadataProblemCode, element: XmlElement, message: string) => void;
  /** By how they are written: documents name few types many times. */
  readonly types: Map<string, WrittenType>;
}

export interface WrittenType {
  /** `Collection(Edm.String)` as what is collected. */
  readonly type: string;
  readonly collection: boolean;
}

/** An element's tag, its attributes read as what they mean. An attribute that means nothing is reported, and as good as absent. */
export class XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The namespace that it is in, as declared. */
  readonly uri: string | undefined;
  readonly at: number;
  readonly attributes: readonly XmlAttribute[];
  /** Attributes of other namespaces (`sap.label`); what the element declares adds its own. */
  annotations: AnnotationDeclaration[];
  /** Something in it was left out. */
  incomplete = false;
  readonly #context: ElementContext;

  /** `isEmpty`: nothing can be in it. */
  constructor(named: ElementName, at: number, attributes: readonly XmlAttribute[], isEmpty: boolean, context: ElementContext) {
    this.name = named.name;
    this.uri = named.uri;
    this.at = at;
    this.attributes = attributes;
    this.annotations = isEmpty ? noAnnotations : [];
    this.#context = context;
  }

  /** Before anything is made of the element. */
  annotate(annotation: AnnotationDeclaration): void {
    if (this.annotations === noAnnotations) this.annotations = [annotation];
    else this.annotations.push(annotation);
  }

  report(code: MetadataProblemCode, message: string): void {
    this.#context.report(code, this, message);
  }

  text(attribute: string): string | undefined {
    // An element has a handful of attributes: a search costs less than a table, and by index less than by an iterator.
    const { attributes } = this;
    for (let index = 0; index < attributes.length; index++) {
      if (attributes[index]!.name === attribute) return attributes[index]!.value;
    }
    return undefined;
  }

  /** Of an attribute without which the element would not have come so far. */
  required(attribute: string): string {
    return this.text(attribute) ?? '';
  }

  /** The type that an attribute names. */
  type(attribute: string): WrittenType | undefined {
    const written = this.text(attribute);
    return written === undefined ? undefined : typeIn(this.#context.types, written);
  }

  /** `written` is what the attribute says. */
  flag(attribute: string, written = this.text(attribute)): boolean | undefined {
    if (written === undefined) return undefined;
    const value = booleans.get(written) ?? booleans.get(written.trim().toLowerCase());
    if (value === undefined) this.#unfit(attribute, written, 'true or false');
    return value;
  }

  /** A whole number that is not negative, or one of these words, which stand for what they are given for. */
  count<Word = never>(attribute: string, written: string, words?: ReadonlyMap<string, Word>): number | Word | undefined {
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

function typeIn(types: Map<string, WrittenType>, written: string): WrittenType {
  const known = types.get(written);
  if (known !== undefined) return known;
  const type = typeOf(written);
  types.set(written, type);
  return type;
}

function typeOf(written: string): WrittenType {
  const collected = /^Collection\(([^)]*)/.exec(written)?.[1];
  return { type: (collected ?? written).trim(), collection: collected !== undefined };
}

/** Of elements in which nothing can be, which are most: one list for all. */
const noAnnotations = Object.freeze<AnnotationDeclaration[]>([]) as AnnotationDeclaration[];

const booleans = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);
