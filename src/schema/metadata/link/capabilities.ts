import type { Annotations, AnnotationValue, Capabilities } from '../../annotations.ts';
import { noCapabilities } from '../../make.ts';
import type { Described, StructuredType } from '../../service.ts';
import { attributeRows, restrictionRows } from './vocabulary/capabilities.ts';
import type { CapabilityDraft, CapabilityRow } from './vocabulary/capability-rows.ts';
import { memberRows } from './vocabulary/member-capabilities.ts';
import { vocabularies } from './vocabulary/namespaces.ts';
import { type AnnotationRecord, member, path, record, records } from './vocabulary/read.ts';

const rows = Map.groupBy<string, CapabilityRow>([...restrictionRows, ...attributeRows], ({ term }) => term);
const term = (name: string) => `${vocabularies.Capabilities}.${name}`;
const navigationRestrictions = term('NavigationRestrictions');
const defaultCapabilities = term('DefaultCapabilities');

/** What annotations of a container, type, resource or link say of it, over what was known before: what they do not say stays as it was. */
export function withAnnotations(before: Capabilities, annotations: Annotations): Capabilities {
  if (annotations.size === 0) return before;
  const defaults = record(annotations.get(defaultCapabilities) ?? null);
  return withTerms(defaults ? withTerms(before, termsOf(defaults)) : before, annotations);
}

/** A record whose members are named as the terms are: theirs. */
const termsOf = (of: AnnotationRecord): Annotations => new Map(Object.entries(of).map(([name, said]) => [term(name), said]));

function withTerms(before: Capabilities, said: Iterable<readonly [string, AnnotationValue]>): Capabilities {
  const edit = editing(before);
  for (const [name, value] of said) {
    if (name === navigationRestrictions) restrictLinks(edit.draft(), value);
    for (const row of rows.get(name) ?? []) {
      const part = row.member === undefined ? value : member(record(value) ?? {}, row.member);
      if (part !== undefined) row.change(edit.draft(), part);
    }
  }
  return edit.result();
}

/** `RestrictedProperties` says of each link what the terms say of a resource, by names that are the terms'. */
function restrictLinks(draft: CapabilityDraft, value: AnnotationValue): void {
  for (const restricted of records(member(record(value) ?? {}, 'RestrictedProperties') ?? null)) {
    const link = path(member(restricted, 'NavigationProperty') ?? null);
    if (link === undefined) continue;
    restrictLink(draft, link, termsOf(restricted));
  }
}

function restrictLink({ navigations }: CapabilityDraft, link: string, annotations: Annotations): void {
  const known = navigations.get(link) ?? noCapabilities;
  const restricted = withAnnotations(known, annotations);
  if (restricted !== known) navigations.set(link, restricted);
}

/** Adds what is said of what paths of links lead to. */
export function withLinks(before: Capabilities, links: Iterable<readonly [path: string, annotations: Annotations]>): Capabilities {
  const edit = editing(before);
  for (const [link, annotations] of links) {
    if (annotations.size > 0) restrictLink(edit.draft(), link, annotations);
  }
  return edit.result();
}

/** What a type says of its resources: its own annotations, after those of its base types, and those of its properties and links. */
export function withType(before: Capabilities, lineage: readonly StructuredType[]): Capabilities {
  const said = lineage.reduce((capabilities, { annotations }) => withAnnotations(capabilities, annotations), before);
  const type = lineage.at(-1);
  if (!type) return said;
  const links = chosen(type.navigations, isAnnotated);
  const restricted = links.map(({ name, annotations }) => [name, restrictionsIn(annotations)] as const);
  return withMembers(withLinks(said, restricted), [...chosen(type.properties, isRestricted), ...links.filter(isRestricted)]);
}

function chosen<Member>(members: ReadonlyMap<string, Member>, is: (member: Member) => boolean): readonly Member[] {
  const found: Member[] = [];
  for (const member of members.values()) if (is(member)) found.push(member);
  return found;
}

const memberTerms: ReadonlySet<string> = new Set(memberRows.map((row) => row.term));

const isAnnotated = ({ annotations }: Described): boolean => annotations.size > 0;

function isRestricted({ annotations }: Described): boolean {
  if (annotations.size > 0) for (const name of annotations.keys()) if (memberTerms.has(name)) return true;
  return false;
}

/** SAP's attributes of a link are of the link as a member, not of what it leads to. */
const restrictionsIn = (annotations: Annotations): Annotations => new Map([...annotations].filter(([name]) => name.startsWith(term(''))));

function withMembers(before: Capabilities, members: readonly Described[]): Capabilities {
  if (members.length === 0) return before;
  const edit = editing(before);
  for (const row of memberRows) {
    const names = members.filter(({ annotations }) => annotations.get(row.term) === row.value).map(({ name }) => name);
    if (names.length > 0) row.change(edit.draft(), names);
  }
  return edit.result();
}

interface Editing {
  /** A copy to change, made when first asked for. */
  draft(): CapabilityDraft;
  /** What was there before when nothing was to be changed. */
  result(): Capabilities;
}

function editing(before: Capabilities): Editing {
  let made: CapabilityDraft | undefined;
  return {
    draft: () => {
      made ??= draftOf(before);
      return made;
    },
    result: () => made ?? before,
  };
}

const draftOf = (from: Capabilities): CapabilityDraft => ({
  filter: { ...from.filter },
  sort: { ...from.sort },
  expand: { ...from.expand },
  select: { ...from.select },
  search: { ...from.search },
  count: { ...from.count },
  top: from.top,
  skip: from.skip,
  compute: from.compute,
  read: { ...from.read },
  insert: { ...from.insert },
  update: { ...from.update },
  delete: { ...from.delete },
  navigations: new Map(from.navigations),
});
