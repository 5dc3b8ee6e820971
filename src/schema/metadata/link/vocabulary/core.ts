import type { Deprecation } from '../../../annotations.ts';
import { createDeprecation } from '../../../make.ts';
import type { KeyPart } from '../../declarations.ts';
import { type FactRow, fact } from './facts.ts';
import { vocabularies } from './namespaces.ts';
import { list, member, path, paths, type Reader, record, records, symbols, tag, text, words } from './read.ts';

const core = (term: string) => `${vocabularies.Core}.${term}`;

const permissions = symbols({ None: 0, Read: 1, Write: 2, Invoke: 4 });

/** `Core.Permissions` that have all of `has` and none of `lacks`. */
const permits =
  (has: readonly string[], lacks: readonly string[]): Reader<true> =>
  (value) => {
    const names = new Set(permissions(value)?.flatMap((name) => (name === 'ReadWrite' ? ['Read', 'Write'] : name)));
    return (names.size > 0 && has.every((name) => names.has(name)) && !lacks.some((name) => names.has(name))) || undefined;
  };

const kinds = symbols({ Added: 0, Modified: 1, Deprecated: 2 });

/** The last of `Core.Revisions` of kind `Deprecated`. Microsoft's services say a `Date` beside the version. */
const deprecation: Reader<Deprecation> = (value) => {
  const last = records(value).findLast((revision) => kinds(member(revision, 'Kind') ?? null)?.includes('Deprecated'));
  const said = (name: string) => (last && text(member(last, name) ?? null)) || undefined;
  return last && createDeprecation({ since: said('Version') ?? said('Date'), note: said('Description') });
};

const keyPart: Reader<KeyPart> = (value) => {
  const part = record(value);
  const name = path(part ? (member(part, 'Name') ?? null) : value);
  return name === undefined ? undefined : { path: name, alias: words(part ? (member(part, 'Alias') ?? null) : null) };
};

const alternateKeys: Reader<readonly (readonly KeyPart[])[]> = (value) =>
  records(value).flatMap((item) => {
    const parts = list(member(item, 'Key') ?? null).map(keyPart);
    return parts.length > 0 && parts.every((part) => part !== undefined) ? [parts as KeyPart[]] : [];
  });

/** `OptionalParameter`'s record says the default value; being there is enough. */
const optional: Reader<true> = (value) => (value === false ? undefined : true);
const optionalDefault: Reader<string> = (value) => text(member(record(value) ?? {}, 'DefaultValue') ?? null);

/** Org.OData.Core.V1, and the community's older form of alternate keys. */
export const coreFacts: readonly FactRow[] = [
  fact(core('Description'), 'description', words),
  fact(core('LongDescription'), 'longDescription', words),
  fact(core('Revisions'), 'deprecated', deprecation),
  fact(core('Computed'), 'readOnly', tag),
  fact(core('Permissions'), 'readOnly', permits(['Read'], ['Write'])),
  fact(core('Permissions'), 'readOnly', permits(['None'], [])),
  fact(core('Permissions'), 'writeOnly', permits(['Write'], ['Read'])),
  fact(core('Immutable'), 'immutable', tag),
  fact(core('OptionalParameter'), 'optional', optional),
  fact(core('OptionalParameter'), 'defaultValue', optionalDefault),
  fact(core('OptimisticConcurrency'), 'etag', paths),
  fact(core('AlternateKeys'), 'alternateKeys', alternateKeys),
  fact(`${vocabularies.Keys}.AlternateKeys`, 'alternateKeys', alternateKeys),
  fact(`Org.${vocabularies.Keys}.AlternateKeys`, 'alternateKeys', alternateKeys),
  fact(core('MediaType'), 'semantics', words),
  fact(core('IsURL'), 'semantics', (value) => tag(value) && 'url'),
  fact(core('IsMediaType'), 'semantics', (value) => tag(value) && 'media-type'),
  fact(core('IsLanguageDependent'), 'semantics', (value) => tag(value) && 'language-dependent'),
];
