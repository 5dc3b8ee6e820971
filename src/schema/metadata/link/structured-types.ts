import { createType } from '../../make.ts';
import type { Navigation, Property, StructuredType } from '../../service.ts';
import type { Ways } from './association.ts';
import { describe, type Linking } from './context.ts';
import type { Lineage } from './inheritance.ts';
import { linkKeys } from './key.ts';
import { linkNavigation } from './navigation.ts';
import type { SaidOfTypes } from './places.ts';
import { inCurrency, isAmount, linkProperty } from './property.ts';

/** Entity and complex types by qualified name, in the document's order. */
export function linkTypes(linking: Linking, said: SaidOfTypes, ways: Ways): ReadonlyMap<string, StructuredType> {
  const linked = new Map<string, StructuredType>();
  for (const lineage of linking.lineages.values()) linked.set(lineage.name, linkStructure({ linking, lineage, linked, said, ways }));
  const ordered = new Map<string, StructuredType>();
  for (const name of linking.directory.structures.keys()) ordered.set(name, linked.get(name)!);
  return ordered;
}

interface Linked {
  readonly linking: Linking;
  readonly lineage: Lineage;
  /** Base types are here by now. */
  readonly linked: ReadonlyMap<string, StructuredType>;
  readonly said: SaidOfTypes;
  readonly ways: Ways;
}

function linkStructure({ linking, lineage, linked, said, ways }: Linked): StructuredType {
  const { name, declaration } = lineage;
  const base = lineage.base === undefined ? undefined : linked.get(lineage.base);
  const { described, facts } = describe(linking, declaration, name, linking.targets.take(name, ''));
  const navigations = new Map(base?.navigations);
  const etag = etagOf(facts.etag, said.etags.get(name));
  const properties = linkProperties(linking, lineage, base, etag);
  for (const navigation of declaration.navigations) {
    if (isTaken(linking, name, navigation, properties, navigations)) continue;
    const made = linkNavigation(linking, navigation, name, linking.targets.take(name, navigation.name), ways);
    if (made) navigations.set(made.name, made);
  }
  const has = (member: string) => properties.has(member) || navigations.has(member);
  const alternate = [...(facts.alternateKeys ?? []), ...(said.alternateKeys.get(name) ?? [])];
  const { key, alternateKeys, keyPaths } = linkKeys(linking, lineage, base, has, alternate);
  return createType({
    ...described,
    name,
    kind: declaration.kind,
    baseType: lineage.base,
    abstract: declaration.abstract,
    // What a base type that is not declared here has cannot be told from what does not exist.
    open: declaration.open ?? (base?.open === true || lineage.incomplete),
    hasStream: declaration.hasStream ?? base?.hasStream === true,
    properties,
    navigations,
    key,
    alternateKeys,
    keyPaths,
  });
}

function linkProperties(
  linking: Linking,
  { name, declaration }: Lineage,
  base: StructuredType | undefined,
  etag: ReadonlySet<string>,
): Map<string, Property> {
  const properties = new Map(base?.properties);
  const key = new Set(declaration.key?.map(({ path }) => path));
  let hasUnits = false;
  for (const property of declaration.properties) {
    if (isTaken(linking, name, property, properties, base?.navigations ?? noMembers)) continue;
    const place = { path: `${name}/${property.name}`, isKey: key.has(property.name), isEtag: etag.has(property.name) };
    const linked = linkProperty(linking, property, place, linking.targets.take(name, property.name));
    properties.set(property.name, linked);
    hasUnits ||= linked.values?.unit !== undefined;
  }
  // What holds the unit of an inherited one may stand here.
  if (!hasUnits && base === undefined) return properties;
  for (const property of properties.values()) {
    if (isAmount(property, properties)) properties.set(property.name, inCurrency(property));
  }
  return properties;
}

/** Of most types nothing is said. */
const etagOf = (ofType: readonly string[] | undefined, ofResources: ReadonlySet<string> | undefined): ReadonlySet<string> =>
  ofType === undefined ? (ofResources ?? noNames) : new Set([...ofType, ...(ofResources ?? [])]);

const noNames: ReadonlySet<string> = new Set();
const noMembers: ReadonlyMap<string, Navigation> = new Map();

function isTaken(
  { report }: Linking,
  type: string,
  { name, at }: { readonly name: string; readonly at: number },
  properties: ReadonlyMap<string, Property>,
  navigations: ReadonlyMap<string, Navigation>,
): boolean {
  const taken = properties.has(name) || navigations.has(name);
  if (taken) report('duplicate', at, `"${type}" has a member "${name}" already. The first is used.`, `${type}/${name}`);
  return taken;
}
