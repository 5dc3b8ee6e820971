import { applyProblems } from './apply-problems.ts';
import { type Expectation, expected } from './expectations.ts';
import { ruleProblems } from './rules/problem-rows.ts';
import type { Problem, Span } from './tree.ts';

/** What goes into a message besides its fixed words. */
type MessageData = Readonly<Record<string, unknown>>;

/** A change of the given text, in its offsets; the text is not percent-encoded. */
export interface ProblemEdit {
  readonly span: Span;
  readonly text: string;
  /** The text is written as it stands, also where the URL is percent-encoded. */
  readonly verbatim?: true;
}

/** One row a problem. */
interface ProblemFact {
  /** Its sentence, made from the problem's data. */
  readonly says: (data: MessageData) => string;
  /** What to change, where that is known from the data alone; what finds a problem may put `edits` into its data itself. */
  readonly edits?: (span: Span, data: MessageData) => readonly ProblemEdit[];
}

const row = (says: ProblemFact['says'], edits?: ProblemFact['edits']): ProblemFact => (edits === undefined ? { says } : { says, edits });

const remove = (span: Span): readonly ProblemEdit[] => [{ span, text: '' }];
const replace = (span: Span, text: unknown): readonly ProblemEdit[] => [{ span, text: String(text) }];
const insert = (offset: unknown, text: unknown): readonly ProblemEdit[] =>
  typeof offset === 'number' ? [{ span: { start: offset, end: offset }, text: String(text) }] : [];

/** Text that a message quotes, shortened where it is long. */
function quote(value: unknown): string {
  const text = String(value ?? '').replaceAll(/\s+/g, ' ');
  return `"${text.length > 40 ? `${text.slice(0, 30)}…` : text}"`;
}

const shellSigns: Readonly<Record<string, string>> = { '&': '"&"', ';': '";"' };

/** Every problem: what is missing is expected, what is too much says what to do with it, and habits say what OData writes. */
export const problemTable = {
  // ------------------------------------------------------------ what is missing
  missing: row((data) => expected(data as unknown as Expectation)),
  'missing-operand': row((data) => expected({ expected: 'expression', ...operandPlace(data) })),
  'missing-ampersand': row(
    (data) => `Expected "${data.separator ?? '&'}" before ${data.option}.`,
    (_, { offset, separator }) => insert(offset, separator ?? '&'),
  ),
  'missing-question-mark': row(
    () => 'Expected "?" before the options.',
    (span) => replace(span, '?'),
  ),
  'missing-close': row(
    (data) => `Expected "${data.close}" for this "${data.open}".`,
    (_, { offset, close }) => insert(offset, close),
  ),
  'missing-open': row(
    (data) => `Expected "(" after ${quote(data.text)}.`,
    (span) => insert(span.start, '('),
  ),
  'missing-equals': row(
    (data) => `Expected "="${data.value ? ' and a value' : ''} after ${data.option}.`,
    (span) => insert(span.end, '='),
  ),
  'missing-colon': row((data) => `Expected a variable and ":" after "${data.operator ?? 'any'}(", as in any(d:d/name eq 1).`),
  'missing-as': row(() => 'Expected "as" and a name after the expression.'),
  'missing-blank': row(
    (data) => `Expected a blank ${data.side === 'before' ? 'before' : 'after'} "${data.operator}".`,
    (span, { side }) => insert(side === 'before' ? span.start : span.end, ' '),
  ),
  'missing-comma': row(
    (data) => `Expected "," before ${quote(data.text)}.`,
    (span) => insert(span.start, ','),
  ),
  'missing-operator': row(
    (data) => `Expected "and" or "or" before ${quote(data.text)}.`,
    (span) => insert(span.start, 'and '),
  ),
  'unquoted-string': row((data) => `Strings are written in single quotes: write ${data.replacement}.`),
  'unopened-string': row((data) => `Expected a single quote before ${quote(data.text)}.`),
  'missing-lambda': row(() => 'Expected a variable and a condition in "all", as in all(d:d/name eq 1).'),
  'unclosed-string': row(
    () => 'Expected a single quote at the end of this string.',
    (span) => insert(span.end, "'"),
  ),
  'unclosed-phrase': row(
    () => 'Expected a double quote at the end of this phrase.',
    (span) => insert(span.end, '"'),
  ),

  // ------------------------------------------------------------ what is too much
  'unexpected-blank': row((data) => `Remove the blank ${data.where}.`, remove),
  unexpected: row((data) => `Did not expect ${quote(data.text)} here.`, remove),
  'unexpected-character': row((data) => `${quote(data.text)} means nothing here: remove it.`, remove),
  'unmatched-close': row((data) => `This "${data.text}" closes nothing: remove it.`, remove),
  'extra-separator': row((data) => `This "${data.separator}" separates nothing: remove it.`, remove),
  'extra-open': row((data) => `This "${data.text}" is one too many: remove it.`, remove),
  'extra-slash': row(() => 'One "/" too many: remove it.', remove),
  'needless-brackets': row((data) => `A list of names has no ${data.text} around it.`),
  'needless-word': row((data) => `Remove ${quote(data.text)}: the option's name says it.`, remove),
  'quoted-url': row(() => 'Remove the quotes around the URL.'),

  // ------------------------------------------------------------ habits of other languages
  'foreign-operator': row(
    (data) => `OData has no operator "${data.text}": write "${data.operator}".`,
    (span, { operator }) => replace(span, operator),
  ),
  'foreign-comparison': row((data) => `OData has no "${data.text}": write ${data.replacement}.`),
  'foreign-call': row((data) => `A function comes before its arguments: write ${data.replacement}.`),
  'foreign-option': row((data) => `OData has no option ${quote(data.text)}: write ${data.option}.`),
  'foreign-separator': row((data) =>
    data.first ? `Remove "${data.text}" here.` : `Options are separated by ${shellSigns[String(data.separator)]}, not by "${data.text}".`,
  ),
  'count-call': row(() => 'OData counts with /$count in the path or $count=true, not with count(*).'),
  'foreign-comma': row((data) => `Names are separated by ",", not by "${data.text}".`),
  'foreign-equals': row((data) => `Write "=" after ${data.option}, not "${data.text}".`),
  'foreign-lambda': row((data) => `Write ":" after "${data.variable}", not "${data.text}".`),
  'foreign-direction': row((data) => `A direction is "asc" or "desc" after a blank: write "${data.replacement}".`),
  'foreign-brackets': row((data) => `OData has round brackets here: write (…) for ${data.text}.`),
  'foreign-fields': row((data) => `What to select of a link is an option of its own: write ${data.replacement}.`),
  'foreign-slash': row(() => 'Steps of a path are separated by "/".'),
  'dots-for-slashes': row(
    (data) =>
      String(data.replacement).includes('(')
        ? `A link of a link is expanded inside it: write ${data.replacement}.`
        : `Steps are separated by "/", not by dots: write ${data.replacement}.`,
    (span, { replacement }) => replace(span, replacement),
  ),
  'key-sign': row((data) =>
    data.sign === '='
      ? `A key is written name=value: write "=" for "${data.text}".`
      : `Parts of a key are separated by ",", not by "${data.text}".`,
  ),
  'json-filter': row((data) => `A filter is an expression, not JSON${data.replacement ? `: write ${data.replacement}` : ''}.`),
  'list-without-parentheses': row((data) => `A list is written in parentheses: write ${data.replacement}.`),
  'double-quoted-string': row(
    () => 'OData writes strings in single quotes.',
    (span, { value }) => replace(span, `'${String(value).replaceAll("'", "''")}'`),
  ),
  'foreign-quotes': row(() => 'OData writes strings in straight single quotes.'),
  'quote-in-string': row(
    (data) => `A quote inside a string is written twice${data.escaped ? ', without a backslash' : ''}: ${data.replacement}.`,
  ),
  'html-escape': row((data) => `${quote(data.text)} is an HTML escape: write the character itself.`),
  'shell-escape': row((data) => `Remove the backslash: only a shell needs ${quote(data.text)}.`),
  'odd-blank': row(() => 'This blank came from a web page or a document: write a plain one.'),

  // ------------------------------------------------------------ what may not stand where it does
  'list-outside-in': row((data) => `A list of values may stand only after "in"${data.text ? `: write "in" for "${data.text}"` : ''}.`),
  'list-item': row(() => 'A list in parentheses may hold only literal values; write [a,b] for others.'),
  'lambda-without-path': row((data) => `"${data.operator}" needs a collection before it, as in links/${data.operator}(x:…).`),
  'key-value': row(() => 'The value of a key is a literal or a parameter alias.'),
  'slash-in-key': row(() => 'A slash in a key must be written as %2F.'),
  'nothing-after': row((data) => `Nothing may follow "${data.segment}" in a path.`),
  'option-not-here': row((data) => `${data.option} is not allowed ${data.where}.`),
  'unknown-option': row((data) =>
    Array.isArray(data.suggestions)
      ? `There is no option "${data.option}". Did you mean "${data.suggestions[0]}"?`
      : `${data.option} is not a query option of OData.`,
  ),
  'malformed-option': row((data) => `${quote(data.text)} is no query option: options are written $name=value.`),

  // ------------------------------------------------------------ what is written otherwise
  'invalid-name': row(
    (data) => `${quote(data.text)} is not a name: names hold letters, digits and "_", begin with no digit and have at most 128 characters.`,
  ),
  'invalid-literal': row((data) =>
    data.expected === undefined ? `This is not a valid ${data.type} value.` : `Expected ${data.expected} here, as in ${data.example}.`,
  ),
  'unknown-prefix': row(
    (data) =>
      data.instead === undefined
        ? `"${data.prefix}" is not a literal prefix; the type of an enumeration value has its namespace, as in NS.Color'Red'.`
        : `Write "${data.instead}" in upper case.`,
    (span, { instead }) => (instead === undefined ? [] : replace(span, instead)),
  ),
  'number-suffix': row((data) => suffixMessage(String(data.suffix)), remove),
  'invalid-value': row((data) => `${data.option} takes ${data.takes}.`),
  'malformed-percent': row(
    (data) => `"${data.text}" is not a percent-encoded character: write %25 for "%".`,
    (span, { text }) => replace(span, text),
  ),
  'percent-latin1': row(
    (data) => `"${data.text}" is "${data.replacement}" in Latin-1; in UTF-8 it is ${encodeURIComponent(String(data.replacement))}.`,
    (span, { replacement }) => replace(span, replacement),
  ),
  'over-encoded': row(
    () => 'This URL was percent-encoded more than once.',
    (span, { text }) => [{ span, text: String(text), verbatim: true }],
  ),
  'encoded-separator': row(
    (data) => `${quote(data.text)} is text and separates nothing: write "${data.replacement}".`,
    (span, { replacement }) => replace(span, replacement),
  ),
  'url-fragment': row(() => 'What follows "#" is never sent. Within a value write it as %23.', remove),
  'malformed-header': row(() => 'A header is written as "Name: value".'),
  'malformed-json': row((data) => String(data.sentence)),
  'too-deep': row(() => 'This is nested too deeply to be read.'),
  'not-the-rule': row((data) => `This is not a valid ${data.rule}.`),
  ...ruleProblems,

  ...applyProblems,
} as const satisfies Readonly<Record<string, ProblemFact>>;

function suffixMessage(suffix: string): string {
  if (suffix === 'L' || suffix === 'l') return `"${suffix}" belongs after whole numbers only.`;
  if (suffix === 'm' || suffix === 'M') return `"${suffix}" belongs after numbers without an exponent only.`;
  return `"${suffix}" does not belong after a number. (In OData 2 and 3 L, m, d and f do; in 4 nothing does.)`;
}

/** The code of a problem: a key of `problemTable`. */
export type ProblemCode = keyof typeof problemTable;

/** Those that only `parseRule` tells: they are in no request document. */
export type RuleProblemCode = keyof typeof ruleProblems | 'not-the-rule';

/** The sentence for a problem. */
export function problemMessage(code: ProblemCode, data: MessageData): string {
  return problemTable[code].says(data);
}

/** A problem with its sentence, and in its data the `edits` that mend it, where they are known. */
export function createProblem(code: ProblemCode, span: Span, data: MessageData): Problem {
  const fact: ProblemFact = problemTable[code];
  const edits = data.edits === undefined ? fact.edits?.(span, data) : undefined;
  return { code, span, message: fact.says(data), data: edits === undefined || edits.length === 0 ? data : { ...data, edits } };
}

function operandPlace({ operator, side }: MessageData): Pick<Expectation, 'after' | 'before'> {
  return side === 'left' ? { before: String(operator), after: undefined } : { after: String(operator), before: undefined };
}
