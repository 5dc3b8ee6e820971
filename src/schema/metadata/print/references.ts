import type { Service } from '../../service.ts';
import { vocabularies } from '../link/vocabulary/namespaces.ts';
import { type Entry, type Json, objectOf } from './json.ts';

/** Vocabularies that models which were not read take terms from, and where they are. */
const described: Service['references'] = [
  { uri: 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.json', namespaces: [vocabularies.Core] },
  {
    uri: 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Validation.V1.json',
    namespaces: [vocabularies.Validation],
  },
  { uri: 'https://sap.github.io/odata-vocabularies/vocabularies/Common.json', namespaces: [vocabularies.Common] },
];

/** The namespaces of the document's own schemas: those of what it declares, and those that hold nothing but annotations. */
export function ownNamespaces(service: Service, declared: readonly string[]): readonly string[] {
  const referred = new Set(service.references.flatMap(({ namespaces }) => namespaces));
  const known = [...service.namespaces.values()].filter((namespace) => !referred.has(namespace) || declared.includes(namespace));
  return [...new Set([...known, ...declared])];
}

/** Other names of a namespace. */
export const aliasesOf = ({ namespaces }: Service, namespace: string): readonly string[] =>
  [...namespaces].flatMap(([name, of]) => (of === namespace && name !== of ? [name] : []));

/** CSDL JSON 4.01, 4. */
export function printReferences(service: Service, own: readonly string[]): Json & object {
  const references = service.origin === 'metadata' ? service.references : [...service.references, ...described];
  const included = new Set<string>();
  return objectOf(
    references.map(({ uri, namespaces }): Entry => {
      const includes = namespaces.filter((namespace) => !own.includes(namespace) && !included.has(namespace));
      for (const namespace of includes) included.add(namespace);
      return [uri, objectOf([['$Include', includes.flatMap((namespace) => printIncludes(service, namespace))]])];
    }),
  );
}

function printIncludes(service: Service, namespace: string): readonly Json[] {
  const [first, ...more] = aliasesOf(service, namespace);
  return [
    objectOf([
      ['$Namespace', namespace],
      ['$Alias', first],
    ]),
    ...more.map((alias) => ({ $Namespace: namespace, $Alias: alias })),
  ];
}
