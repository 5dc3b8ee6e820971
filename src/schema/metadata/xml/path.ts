import type { XmlElement } from './element.ts';

/** Where in the model an element stands, given those around it from the outermost: `CatalogService.Books/author`. */
export function pathOf(elements: readonly XmlElement[]): string | undefined {
  let path: string | undefined;
  for (const element of elements) {
    if (element.name === 'Schema') path = element.text('Namespace');
    else if (element.name === 'Annotations') path = element.text('Target');
    else path = within(path, elements, element);
  }
  return path;
}

function within(path: string | undefined, elements: readonly XmlElement[], element: XmlElement): string | undefined {
  const name = element.text('Name');
  if (path === undefined || name === undefined) return path;
  const schema = elements.findIndex((around) => around.name === 'Schema');
  return `${path}${elements.indexOf(element) === schema + 1 ? '.' : '/'}${name}`;
}
