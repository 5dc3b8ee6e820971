import type { HttpRequest } from '../../lib/index.ts';
import { memberOf, type Service, type StructuredType } from '../../schema/index.ts';
import { nameFields } from './label.ts';
import { decode, readTarget, type WriteTarget } from './target.ts';
import type { FieldChange, WritePreview } from './types.ts';

const kinds: Readonly<Record<string, WritePreview['kind']>> = { PATCH: 'change', MERGE: 'change', PUT: 'replace', DELETE: 'delete' };

const sampleSize = 5;

/**
 * `$filter` says which rows a write is about, aliases and options without `$` (`apikey`) go along; the others shape answers. `filter`
 * is not taken for `$filter`, although OData 4.01 allows it: balena ignores it, and would change every row.
 */
const goesAlong = (name: string): boolean => name === '$filter' || !name.startsWith('$');

/**
 * What to ask before a PATCH, PUT or DELETE: how many rows it is about, and a sample of them. Undefined for methods that change no
 * rows that are there (GET, POST).
 * @param service lets the sample ask for just the fields in question; without it, it asks for all
 */
export function previewWrite(request: HttpRequest, service?: Service): WritePreview | undefined {
  const kind = Object.hasOwn(kinds, request.method) ? kinds[request.method] : undefined;
  if (kind === undefined) return undefined;
  const target = readTarget(request.url, service);
  const filter = target.options.find(({ name }) => name === '$filter');
  const changes = kind === 'delete' ? [] : changesOf(request.body);
  const known = target.options.filter(({ name }) => goesAlong(name)).map(({ text }) => text);
  return {
    kind,
    keyed: target.keyed,
    filter: filter && decode(filter.text.slice(filter.text.indexOf('=') + 1)),
    requiresTypedCount: !target.keyed && filter === undefined,
    count: target.keyed ? undefined : toGet(request, `${target.path}/$count`, known),
    sample: toGet(request, target.path, [...known, ...sampleOptions(target, changes)]),
    sampleSize,
    changes,
  };
}

/** Headers of a write (Content-Type, If-Match, Prefer) mean nothing to the question; what says who asks goes along. */
function toGet({ headers, credential }: HttpRequest, path: string, options: readonly string[]): HttpRequest {
  const query = options.filter((option) => option !== '').join('&');
  return {
    method: 'GET',
    url: query === '' ? path : `${path}?${query}`,
    headers: headers.filter(([name]) => !/^(?:content-|if-|prefer$)/i.test(name)),
    body: undefined,
    credential,
  };
}

function sampleOptions({ type, keyed }: WriteTarget, changes: readonly FieldChange[]): readonly string[] {
  const fields = type && sampleFields(type, changes);
  return [
    ...(fields === undefined || fields.length === 0 ? [] : [`$select=${fields.join(',')}`]),
    ...(keyed ? [] : [`$top=${sampleSize}`]),
  ];
}

/** Only names that the type has, since balena answers an unknown one with an error. */
function sampleFields(type: StructuredType, changes: readonly FieldChange[]): readonly string[] {
  const names = [...type.key, ...nameFields, ...changes.map(({ field }) => field)];
  return [...new Set(names)].filter((name) => {
    const member = memberOf(type, name);
    return member !== undefined && !(member.kind === 'Property' && member.writeOnly);
  });
}

function changesOf(body: string | undefined): readonly FieldChange[] {
  const value = parse(body ?? '');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([field, after]) => ({ field, after }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Such a request is refused before it gets here; there is nothing to show of it.
    return undefined;
  }
}
