import type { AnnotationValue } from '../../../annotations.ts';

// Readers of annotation values in CSDL JSON form. Undefined: not of that form (an expression to be computed, say), so nothing is known.

export type Reader<Value> = (value: AnnotationValue) => Value | undefined;
export type AnnotationRecord = { readonly [name: string]: AnnotationValue };

/** A value as text: of a string, a number or a boolean. */
export const text: Reader<string> = (value) =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** Text that says something. */
export const words: Reader<string> = (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** True or false; SAP's attributes have them as text. */
export const flag: Reader<boolean> = (value) =>
  typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;

/** True only: what is not so needs no saying. */
export const tag: Reader<true> = (value) => flag(value) || undefined;

/** False only. */
export const refusal: Reader<false> = (value) => (flag(value) === false ? false : undefined);

/** A whole number from 0 on; CSDL says -1 for "no restriction". */
export const limit: Reader<number> = (value) => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
};

export const record: Reader<AnnotationRecord> = (value) =>
  typeof value === 'object' && value !== null && !isList(value) ? value : undefined;

/** A collection; a single value stands for a collection of one. */
export const list = (value: AnnotationValue): readonly AnnotationValue[] => (isList(value) ? value : value === null ? [] : [value]);

/** A member of a record; `Object.hasOwn`, so that a record without `constructor` has none. */
export const member = (of: AnnotationRecord, name: string): AnnotationValue | undefined => (Object.hasOwn(of, name) ? of[name] : undefined);

/** The records of a collection. */
export const records = (value: AnnotationValue): readonly AnnotationRecord[] =>
  list(value).flatMap((item): readonly AnnotationRecord[] => {
    const found = record(item);
    return found ? [found] : [];
  });

const pathForms = ['$Path', '$PropertyPath', '$NavigationPropertyPath', '$AnnotationPath', '$ModelElementPath'];

/** A path, given as such or as text. */
export const path: Reader<string> = (value) => {
  if (typeof value === 'string') return value === '' ? undefined : value;
  const from = record(value);
  const form = from && pathForms.find((name) => Object.hasOwn(from, name));
  return form === undefined ? undefined : text(member(from!, form)!);
};

export const paths: Reader<readonly string[]> = (value) => list(value).flatMap((item) => path(item) ?? []);

export const texts: Reader<readonly string[]> = (value) => list(value).flatMap((item) => text(item) ?? []);

/** What a value is, or with a `/` before, the path of the property that holds it. */
export const valueOrPath: Reader<string> = (value) => {
  if (typeof value === 'string') return words(value);
  const found = path(value);
  return found === undefined ? text(value) : `/${found}`;
};

/**
 * Names of the members of an enumeration: `Read`, `Core.Permission/Read Core.Permission/Write`, `Read,Write`, or a number, of which each bit
 * set is a member.
 */
export const symbols =
  (bits: Readonly<Record<string, number>>): Reader<readonly string[]> =>
  (value) => {
    const written = text(value);
    if (written === undefined) return undefined;
    if (!/^\d+$/.test(written)) return written.split(/[\s,]+/).flatMap((name) => name.slice(name.lastIndexOf('/') + 1) || []);
    const number = Number(written);
    return Object.entries(bits).flatMap(([name, bit]) => ((bit === 0 ? number === 0 : (number & bit) === bit) ? [name] : []));
  };

function isList(value: AnnotationValue): value is readonly AnnotationValue[] {
  return Array.isArray(value);
}
