import type { AnnotationValue, Capabilities } from '../../../annotations.ts';
import { flag, type Reader } from './read.ts';

type Mutable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

/** Capabilities while they are put together. */
export type CapabilityDraft = {
  -readonly [Name in keyof Capabilities]: Name extends 'navigations'
    ? Map<string, Capabilities>
    : Name extends Section
      ? Mutable<Capabilities[Name]>
      : Capabilities[Name];
};

type Section = {
  [Name in keyof Capabilities]: Capabilities[Name] extends { readonly allowed: unknown } ? Name : never;
}[keyof Capabilities];
/** A term, and a member of its record where it has one. */
type Source = readonly [term: string, member: string | undefined];
type Plain = 'top' | 'skip' | 'compute';

/** A term, a member of its record (none: the term's own value), and what it says of the resource. */
export interface CapabilityRow {
  readonly term: string;
  readonly member: string | undefined;
  readonly change: (draft: CapabilityDraft, value: AnnotationValue) => void;
}

type Lists<Name extends Section> = {
  [Field in keyof Capabilities[Name]]: Capabilities[Name][Field] extends readonly string[] ? Field : never;
}[keyof Capabilities[Name]];

/** What was said before, of the container say, gives way. */
export function says<Name extends Section, Field extends keyof Capabilities[Name]>(
  [term, member]: Source,
  section: Name,
  field: Field,
  read: Reader<Capabilities[Name][Field]>,
): CapabilityRow {
  const change = (draft: CapabilityDraft, value: AnnotationValue) => {
    const said = read(value);
    if (said !== undefined) (draft[section] as Mutable<Capabilities[Name]>)[field] = said;
  };
  return { term, member, change };
}

/** Names that join those that were said before. */
export function joins<Name extends Section>(
  [term, member]: Source,
  section: Name,
  field: Lists<Name>,
  read: Reader<readonly string[]>,
): CapabilityRow {
  const change = (draft: CapabilityDraft, value: AnnotationValue) => {
    const before = draft[section][field as keyof CapabilityDraft[Name]] as readonly string[];
    const joined = new Set([...before, ...(read(value) ?? [])]);
    (draft[section] as Record<Lists<Name>, readonly string[]>)[field] = [...joined];
  };
  return { term, member, change };
}

/** Of what is only supported or not. */
export function supports([term, member]: Source, name: Plain, read: Reader<boolean> = flag): CapabilityRow {
  const change = (draft: CapabilityDraft, value: AnnotationValue) => {
    const said = read(value);
    if (said !== undefined) draft[name] = said;
  };
  return { term, member, change };
}
