import type { JsonFault, JsonFlaw } from './json/scanner.ts';
import { depthLimit } from './json/scanner.ts';

/** Where something is in the text, in words. */
export interface Where {
  readonly line: number;
  readonly column: number;
  /** The character there, as it shows; undefined at the end. */
  readonly character: string | undefined;
}

const count = (value: number): string => value.toLocaleString('en');
const at = ({ line, column }: Where): string => `line ${count(line)}, column ${count(column)}`;

const broken: Readonly<Record<JsonFault['code'], (where: Where) => string>> = {
  unexpected: (where) => `Not valid JSON at ${at(where)}: ${where.character ?? 'the end'} is not expected there`,
  number: (where) => `Not valid JSON at ${at(where)}: a number cannot be written like this`,
  word: (where) => `Not valid JSON at ${at(where)}: only true, false and null are words of JSON`,
  trailing: (where) => `Not valid JSON at ${at(where)}: there is more after the end of the value`,
  depth: (where) => `Nested more than ${count(depthLimit)} levels deep at ${at(where)}`,
};

const flawed: Readonly<Record<JsonFlaw['code'], (where: Where) => string>> = {
  control: (where) => `A string has a control character at ${at(where)}, which JSON forbids unescaped.`,
  escape: (where) => `A string has an escape at ${at(where)} that JSON does not know.`,
};

const names = { html: 'HTML', text: 'plain text', binary: 'binary data' } as const;

/** What can be wrong with a body, one sentence each, in the reader's words. */
export const fault = {
  cutShort: (bytes: number) => `The answer was cut short at byte ${count(bytes)}; what came until there is shown.`,
  endsEarly: (bytes: number) => `The JSON ends too early, at byte ${count(bytes)}; what came until there is shown.`,
  tooLong: (bytes: number) => `The answer is too long to keep: only its first ${count(bytes)} bytes are shown.`,
  notUtf8: () => 'Some bytes of the answer are not UTF-8; they show as \uFFFD.',
  notUtf16: () => 'Some of the answer is not valid UTF-16; it shows as \uFFFD.',
  utf16: () => 'The answer is UTF-16; JSON between systems must be UTF-8.',
  broken: (code: JsonFault['code'], where: Where, isShown: boolean) =>
    `${broken[code](where)}; ${isShown ? 'the tree shows what is before it' : 'it is shown as text'}.`,
  flawed: (code: JsonFlaw['code'], where: Where) => flawed[code](where),
  notJson: (format: keyof typeof names) => `The service calls this JSON, but it is ${names[format]}.`,
} as const;
