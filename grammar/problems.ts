import { applyProblems } from './apply-problems.ts';
import type { Expected } from './tree.ts';

/** What goes into a message besides its fixed words. */
type MessageData = Readonly<Record<string, unknown>>;

/** In the reader's words, what a hole of each kind lacks. */
const lacking: Readonly<Record<Expected, string>> = {
  url: 'A URL is missing here, such as /device?$top=10.',
  segment: 'A name is missing in this path.',
  name: 'A name is missing here.',
  expression: 'An expression is missing here: a property, a value, a function or parentheses.',
  value: 'A value is missing here.',
  option: 'A query option is missing here, such as $filter or $select.',
  expandItem: 'The name of a link to expand is missing here.',
  selectItem: 'The name of a property is missing here.',
  orderbyItem: 'An expression to sort by is missing here.',
  searchTerm: 'A word or a quoted phrase to search for is missing here.',
  predicate: 'A condition is missing here.',
  number: 'A number is missing here.',
  json: 'A JSON value is missing here.',
  transformation: 'A transformation is missing here, such as filter(…) or groupby((…)).',
  aggregationMethod: 'A method is missing behind "with": sum, min, max, average or countdistinct.',
};

const applySentences = Object.fromEntries(Object.entries(applyProblems).map(([code, { says }]) => [code, says])) as {
  readonly [Code in keyof typeof applyProblems]: (data: MessageData) => string;
};

/** One row a problem: its sentence, made from the problem's data. */
export const problemTable = {
  missing: (data) => lacking[data.expected as Expected],
  'missing-operand': (data) => `This ${describe(data.operator)} lacks its ${data.side === 'left' ? 'left' : 'right'}-hand side.`,
  'missing-ampersand': (data) => `"&" is missing before ${data.option}: query options are separated by "&".`,
  'missing-close': (data) => `"${data.open}" is not closed: "${data.close}" is missing.`,
  'missing-equals': (data) => `${data.option} needs "=" and a value.`,
  'missing-colon': () => 'A colon is missing between the variable and the condition, as in any(d:d/name eq 1).',
  'missing-as': () => 'A computed property needs a name: write "as" and the name behind the expression.',
  'missing-blank': (data) => `A blank is needed ${data.side} "${data.operator}".`,
  'missing-lambda': () => '"all" needs a variable and a condition, as in all(d:d/name eq 1).',
  'unexpected-blank': (data) => `There must be no blank ${data.where}.`,
  unexpected: (data) => `"${data.text}" is not expected here.`,
  'unexpected-character': (data) => `"${data.text}" means nothing here.`,
  'unmatched-close': (data) => `This "${data.text}" closes nothing.`,
  'foreign-operator': (data) => `OData has no operator "${data.text}": write "${data.operator}".`,
  'double-quoted-string': () => 'Strings stand between single quotes in OData.',
  'unclosed-string': () => 'This string is not closed: a single quote is missing. (A quote inside a string is written twice.)',
  'unclosed-phrase': () => 'This phrase is not closed: a double quote is missing.',
  'list-outside-in': () => 'A list of values may stand only behind "in".',
  'list-item': () => 'A list in parentheses may hold only literal values; write [a,b] for others.',
  'lambda-without-path': (data) => `"${data.operator}" needs a collection before it, as in links/${data.operator}(x:…).`,
  'key-value': () => 'The value of a key is a literal or a parameter alias.',
  'slash-in-key': () => 'A slash in a key must be written as %2F.',
  'nothing-after': (data) => `Nothing may follow "${data.segment}" in a path.`,
  'invalid-name': (data) =>
    `"${data.text}" is not a name: names hold letters, digits and "_", begin with no digit and have at most 128 characters.`,
  'invalid-literal': (data) =>
    data.expected === undefined ? `This is not a valid ${data.type} value.` : `Expected ${data.expected} here, as in ${data.example}.`,
  'unknown-prefix': (data) =>
    data.instead === undefined
      ? `"${data.prefix}" is no prefix of a literal; the type of an enumeration value has its namespace, as in NS.Color'Red'.`
      : `Write "${data.instead}" in upper case.`,
  'number-suffix': (data) => suffixMessage(String(data.suffix)),
  'invalid-value': (data) => `${data.option} takes ${data.takes}.`,
  'unknown-option': (data) => `${data.option} is not a query option of OData.`,
  'option-not-here': (data) => `${data.option} is not allowed ${data.where}.`,
  'malformed-percent': (data) => `"${data.text}" is not a percent-encoded character: "%" needs two hexadecimal digits of UTF-8 behind it.`,
  'url-fragment': () => 'What follows "#" is never sent. Within a value write it as %23.',
  'malformed-header': () => 'A header is written as "Name: value".',
  'malformed-json': (data) => `This is not JSON: ${data.found}.`,
  'too-deep': () => 'This is nested too deeply to be read.',
  'not-the-rule': (data) => `This is not a valid ${data.rule}.`,
  ...applySentences,
} as const satisfies Readonly<Record<string, (data: MessageData) => string>>;

/** The code of a problem: a key of `problemTable`. */
export type ProblemCode = keyof typeof problemTable;

/** The sentence for a problem. */
export function problemMessage(code: ProblemCode, data: MessageData): string {
  const say: (data: MessageData) => string = problemTable[code];
  return say(data);
}

function describe(operator: unknown): string {
  const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
  return comparisons.includes(String(operator)) ? `comparison ("${operator}")` : `"${operator}"`;
}

function suffixMessage(suffix: string): string {
  if (suffix === 'L' || suffix === 'l') return `"${suffix}" belongs behind whole numbers only.`;
  if (suffix === 'm' || suffix === 'M') return `"${suffix}" belongs behind numbers without an exponent only.`;
  return `"${suffix}" does not belong behind a number. (L, m, d and f do in OData 2 and 3, nothing does in 4.)`;
}
