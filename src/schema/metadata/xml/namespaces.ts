import type { XmlAttribute } from './tags.ts';

/** What a namespace is for, as far as a metadata document is concerned. */
export type NamespaceFamily = 'edmx' | 'edm' | 'foreign';

interface Namespace {
  readonly uri: string;
  readonly family: NamespaceFamily;
  /** Prefix that everybody gives it: attributes are known by it (`sap.label`), and it stands for the namespace where it is not declared. */
  readonly prefix: string;
}

/**
 * Namespaces of metadata. `edmx`: MC-EDMX 2.1 and CSDL XML 4.01, 3.1; `edm`: MC-CSDL 2.1.2 and CSDL XML 4.01, 3.2; `m`: MC-DSCSDL 1.
 * 2007/05 and 2009/08 are of drafts that services of their time still publish.
 */
const namespaces: readonly Namespace[] = [
  { uri: 'http://docs.oasis-open.org/odata/ns/edmx', family: 'edmx', prefix: 'edmx' },
  { uri: 'http://schemas.microsoft.com/ado/2007/06/edmx', family: 'edmx', prefix: 'edmx' },
  { uri: 'http://schemas.microsoft.com/ado/2008/10/edmx', family: 'edmx', prefix: 'edmx' },
  { uri: 'http://schemas.microsoft.com/ado/2009/11/edmx', family: 'edmx', prefix: 'edmx' },
  { uri: 'http://docs.oasis-open.org/odata/ns/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2006/04/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2007/05/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2008/01/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2008/09/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2009/08/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2009/11/edm', family: 'edm', prefix: 'edm' },
  { uri: 'http://schemas.microsoft.com/ado/2007/08/dataservices/metadata', family: 'foreign', prefix: 'm' },
  { uri: 'http://schemas.microsoft.com/ado/2007/08/dataservices', family: 'foreign', prefix: 'd' },
  { uri: 'http://www.sap.com/Protocols/SAPData', family: 'foreign', prefix: 'sap' },
  { uri: 'http://schemas.microsoft.com/ado/2009/02/edm/annotation', family: 'foreign', prefix: 'annotation' },
  { uri: 'http://schemas.microsoft.com/ado/2006/04/codegeneration', family: 'foreign', prefix: 'cg' },
];

const byUri = new Map(namespaces.map((namespace) => [namespace.uri, namespace]));
const byPrefix = new Map(namespaces.map((namespace) => [namespace.prefix, namespace]));

interface Binding {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
}

/** A tag's name as what it means where it stands. */
export interface ElementName {
  readonly prefix: string;
  readonly name: string;
  /** Of the namespace, as declared. */
  readonly uri: string | undefined;
  readonly family: NamespaceFamily;
}

/**
 * The namespace declarations around an element. Documents declare a handful, near their root, so a list that is searched from its end is
 * cheaper than a table for each element.
 */
export class NamespaceScope {
  readonly #bindings: Binding[] = [];
  readonly #adopted = new Set<string>();
  /** What names mean since the declarations last changed: a document has twenty of them, a hundred thousand times. */
  readonly #names = new Map<string, ElementName>();

  /** Takes in the declarations among an element's attributes. */
  enter(depth: number, attributes: readonly XmlAttribute[]): void {
    for (let index = 0; index < attributes.length; index++) {
      const { name, value } = attributes[index]!;
      if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) this.#declare(depth, name.slice(6), value);
    }
  }

  #declare(depth: number, prefix: string, uri: string): void {
    this.#bindings.push({ depth, prefix, uri: uri.trim() });
    this.#names.clear();
  }

  /** Forgets what elements at this depth, and deeper ones, declared. */
  leave(depth: number): void {
    while (this.#bindings.length > 0 && this.#bindings.at(-1)!.depth >= depth) {
      this.#bindings.pop();
      this.#names.clear();
    }
  }

  element(tag: string): ElementName {
    const known = this.#names.get(tag);
    if (known !== undefined) return known;
    const colon = tag.indexOf(':');
    const prefix = colon === -1 ? '' : tag.slice(0, colon);
    const made: ElementName = { prefix, name: tag.slice(colon + 1), uri: this.#uri(prefix), family: this.#family(prefix) };
    this.#names.set(tag, made);
    return made;
  }

  /** Takes a namespace that nobody knows for one of metadata from now on; says whether it is such a one. */
  adopt(prefix: string): boolean {
    const uri = this.#uri(prefix);
    if (uri === undefined || byUri.has(uri)) return false;
    this.#adopted.add(uri);
    this.#names.clear();
    return true;
  }

  /** The prefix that everybody gives to what this prefix stands for; itself where nobody does. */
  usualPrefix(prefix: string): string {
    return byUri.get(this.#uri(prefix) ?? '')?.prefix ?? prefix;
  }

  /** The namespace of a prefix, '' the default one; undefined when none is declared. */
  #uri(prefix: string): string | undefined {
    return this.#bindings.findLast((binding) => binding.prefix === prefix)?.uri;
  }

  /** Elements without a namespace are taken for metadata, and a prefix that nobody declared for the one that everybody gives so. */
  #family(prefix: string): NamespaceFamily {
    const uri = this.#uri(prefix);
    if (uri !== undefined && uri !== '') return byUri.get(uri)?.family ?? (this.#adopted.has(uri) ? 'edm' : 'foreign');
    return prefix === '' ? 'edm' : (byPrefix.get(prefix)?.family ?? 'foreign');
  }
}
