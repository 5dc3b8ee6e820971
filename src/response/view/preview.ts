import { ChildCursor } from '../json/child-cursor.ts';
import type { JsonText } from '../json/json-text.ts';
import { clip, sourceOf, stringAt } from '../json/source.ts';

/** Members or items that are looked at for a preview, and characters of each that are shown. */
const lookedAt = 64;
const partLength = 32;

/** Which members tell most about an object, best first; strings that match none come after. */
const telling: readonly RegExp[] = [
  /^(name|title|displayname|display_name|label|message)$/i,
  /name$|title$/i,
  /^(slug|code|key|tag_key)$/i,
  /^(uuid|guid)$/i,
  /^(value|semver|version|raw_version|description)$/i,
  /^(id|__id)$/i,
];

/** Of numbers and booleans that tell little: shown when there is nothing else. */
const plainRank = telling.length + 1;

/** A few words on a closed container: the two members that tell most of an object, the first items of an array. */
export function previewOf(text: JsonText, container: number): string {
  const cursor = new ChildCursor(text, container);
  return cursor.isObject ? objectPreview(text, cursor) : arrayPreview(text, cursor);
}

function objectPreview(text: JsonText, cursor: ChildCursor): string {
  const found: { rank: number; part: string }[] = [];
  const names: string[] = [];
  while (cursor.position < lookedAt && cursor.next()) {
    const name = stringAt(text, cursor.name, partLength);
    const rank = rankOf(text, name, cursor.value);
    if (rank !== undefined) found.push({ rank, part: scalarPart(text, name, cursor.value) });
    else if (names.length < 4) names.push(name);
  }
  if (found.length === 0) return names.join(', ');
  found.sort((a, b) => a.rank - b.rank); // stable: the service's order within a rank
  const best = found[0]!.rank;
  return found
    .filter(({ rank }) => rank < plainRank || best === plainRank)
    .slice(0, 2)
    .map(({ part }) => part)
    .join(' · ');
}

/** How much a member tells, less is more; undefined when it tells nothing in short. */
function rankOf(text: JsonText, name: string, value: number): number | undefined {
  const kind = text.kind(value);
  if (text.isContainer(value) || kind === 'null' || name.includes('@')) return undefined;
  if (kind === 'string' && text.endOf(value) - value <= 2) return undefined; // ""
  const rank = kind === 'boolean' ? -1 : telling.findIndex((pattern) => pattern.test(name));
  if (rank >= 0) return rank;
  return kind === 'string' ? telling.length : plainRank;
}

function scalarPart(text: JsonText, name: string, value: number): string {
  if (text.kind(value) !== 'string') return `${name}: ${sourceOf(text, value, partLength).source}`;
  const part = stringAt(text, value, partLength);
  return /^[\da-f-]{12,}…?$/i.test(part) ? `${part.slice(0, 4)}…` : part;
}

function arrayPreview(text: JsonText, cursor: ChildCursor): string {
  const parts: string[] = [];
  while (parts.length < 3 && cursor.next()) {
    if (text.isContainer(cursor.value)) {
      if (parts.length > 0 || !text.isObject(cursor.value)) break;
      parts.push(objectPreview(text, new ChildCursor(text, cursor.value)));
      break;
    }
    parts.push(clip(sourceOf(text, cursor.value, partLength).source, partLength));
  }
  if (parts.length === 0 || parts[0] === '') return '';
  return parts.length < cursor.count ? `${parts.join(', ')}, …` : parts.join(', ');
}
