interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly parent: string | undefined;
  readonly start: number;
  end: number;
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly start: number; readonly end: number }[];
}

/** The elements of a document of ours: no `<` or `>` but those of tags, comments and the declaration. */
function elementsOf(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  for (const { 0: tag, 1: slash, 2: name = '', index } of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)[^<>]*>/g)) {
    const end = index + tag.length;
    if (slash) {
      open.pop()!.end = end;
      continue;
    }
    const element = { name, parent: open.at(-1)?.name, start: index, end, attributes: attributesOf(tag, index) };
    found.push(element);
    if (!tag.endsWith('/>')) open.push(element);
  }
  return found;
}

const attributesOf = (tag: string, at: number): XmlElement['attributes'] =>
  Array.from(tag.matchAll(/\s([\w:-]+)="([^"]*)"/g), ({ 0: { length }, 1: name = '', 2: value = '', index }) => ({
    ...{ name, value, start: at + index, end: at + index + length },
  }));

/** The document without an element or attribute, and with other values of it; once for each place where it stands. */
export function xmlChanges(xml: string, element: string, attribute: string | undefined): readonly string[] {
  const [name = '', parent] = element.split('/').reverse();
  const all = elementsOf(xml);
  const elements = all.filter((found) => found.name === name && (parent === undefined || found.parent === parent));
  const without = ({ start, end }: { readonly start: number; readonly end: number }, by = '') => xml.slice(0, start) + by + xml.slice(end);
  if (attribute === undefined) return elements.map((found) => without(found));
  const used = all.flatMap(({ attributes }) => attributes.filter((own) => own.name === attribute).map(({ value }) => value));
  return elements
    .flatMap(({ attributes }) => attributes.filter((own) => own.name === attribute))
    .flatMap((found) => {
      const others = [...otherValues(found.value), ...new Set(used)].filter((value) => value !== found.value);
      return [without(found), ...others.map((value) => without(found, ` ${attribute}="${value}"`))];
    });
}

/** Values that mean something else. */
export function otherValues(value: string): readonly string[] {
  if (value === 'true' || value === 'false') return [value === 'true' ? 'false' : 'true'];
  if (/^\d+$/.test(value)) return [String(Number(value) + 1)];
  if (/^\d\.\d+$/.test(value)) return ['2.0', '3.0', '4.0', '4.01'];
  return ['Changed', '7'];
}
