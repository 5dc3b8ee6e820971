import type { Header, Name, Preference, PreferenceParameter, PreferHeader } from '../tree.ts';

/** Headers and preferences to trees. Any text gives a tree; whether it is what a rule describes is for patterns to say. */

function nameOf(text: string, start: number, end: number): Name {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const trimmed = part.trim();
  return { kind: 'Name', span: { start: Math.min(from, end), end: Math.min(from, end) + trimmed.length }, text: trimmed };
}

/** `Name: value`. */
export function readHeader(text: string): Header {
  const colon = text.indexOf(':');
  const end = colon < 0 ? text.length : colon;
  return {
    kind: 'Header',
    span: { start: 0, end: text.length },
    name: nameOf(text, 0, end),
    value: nameOf(text, Math.min(end + 1, text.length), text.length),
  };
}

/** `Prefer: …`, with each of the preferences. */
export function readPrefer(text: string): PreferHeader {
  const { name, value, span } = readHeader(text);
  const preferences = split(text, value.span.start, value.span.end, ',').map(([start, end]) => preferenceWithin(text, start, end));
  return { kind: 'PreferHeader', span, name, preferences };
}

export function readPreference(text: string): Preference {
  return preferenceWithin(text, 0, text.length);
}

function preferenceWithin(text: string, start: number, end: number): Preference {
  const [first, ...rest] = split(text, start, end, ';').map(([from, to]) => pair(text, from, to));
  const span = { start: first!.span.start, end: (rest.at(-1) ?? first!).span.end };
  return { kind: 'Preference', span, name: first!.name, value: first!.value, parameters: rest };
}

/** `name` or `name=value`, with blanks around. */
function pair(text: string, start: number, end: number): PreferenceParameter {
  const equals = split(text, start, end, '=')[0]![1];
  const name = nameOf(text, start, equals);
  const value = equals < end ? nameOf(text, equals + 1, end) : undefined;
  return { kind: 'PreferenceParameter', span: { start: name.span.start, end: (value ?? name).span.end }, name, value };
}

/** The parts of `text[start, end)` between separators that do not stand between double quotes. */
function split(text: string, start: number, end: number, separator: string): readonly (readonly [start: number, end: number])[] {
  const parts: [number, number][] = [];
  let from = start;
  let quoted = false;
  for (let index = start; index < end; index++) {
    const character = text.charAt(index);
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      parts.push([from, index]);
      from = index + 1;
    }
  }
  parts.push([from, end]);
  return parts;
}
