import type { TransformationParameterKind } from './facts/transformations.ts';
import type { Span } from './tree.ts';

type MessageData = Readonly<Record<string, unknown>>;

interface ApplyProblemFact {
  readonly says: (data: MessageData) => string;
  /** What to change, in offsets of the given text. */
  readonly edits?: (span: Span, data: MessageData) => readonly { readonly span: Span; readonly text: string }[];
}

const row = (says: ApplyProblemFact['says'], edits?: ApplyProblemFact['edits']): ApplyProblemFact =>
  edits === undefined ? { says } : { says, edits };

const remove = (span: Span) => [{ span, text: '' }];
const replace = (span: Span, text: unknown) => (text === undefined ? [] : [{ span, text: String(text) }]);
const insert = (offset: number, text: string) => [{ span: { start: offset, end: offset }, text }];

function expectation({ takes, example }: MessageData): string {
  return `Expected ${takes}${example === undefined ? '' : `, as in ${example}`}.`;
}

/** What must stand where only properties may. */
const properties: Partial<Readonly<Record<TransformationParameterKind, string>>> = {
  groupingProperty: 'Only properties may stand here: name the value first, with compute(… as Name).',
  joinProperty: 'Only the path of a collection may stand here.',
  nestPath: 'Only the path of a link may stand here.',
};

/** The problems that only `$apply` and `aggregate` have, one row each. */
export const applyProblems = {
  'missing-argument': row(expectation),
  'invalid-argument': row(expectation),
  'missing-with': row((data) => `Expected "with" and a method after "${data.after}".`),
  'missing-alias': row((data) => `Expected "as" and a name after "${data.after}".`),
  'missing-word': row(
    (data) => `Expected "${data.word}" before "${data.before}".`,
    (span, data) => insert(span.start, `${data.word} `),
  ),
  'missing-slash': row(
    (data) => `Expected "/" before "${data.before}": it separates transformations.`,
    (span) => replace(span, '/'),
  ),
  'missing-parens': row((data) => `Expected "(" after "${data.text}", as in ${data.example}.`),
  'groupby-parens': row(
    (data) => `The properties of groupby need parentheses of their own: groupby((${data.text})).`,
    (span) => [...insert(span.start, '('), ...insert(span.end, ')')],
  ),
  'no-parens': row(() => '"identity" has no parentheses.', remove),
  'lower-case': row(
    (data) => `Write "${data.name}" in lower case.`,
    (span, { name }) => replace(span, name),
  ),
  'unknown-transformation': row(
    ({ text, name, method }) => {
      if (method !== undefined) return `"${text}" comes after a value: write aggregate(… with ${method} as …).`;
      return `$apply has no transformation "${text}"${name === undefined ? '' : `: write "${name}"`}.`;
    },
    (span, { name }) => replace(span, name),
  ),
  'transformation-not-here': row((data) =>
    data.place === 'preserving'
      ? `"${data.text}" may not stand here: only transformations that keep entities may, such as filter.`
      : data.place === 'groupby'
        ? `"${data.text}" may not stand among the properties: write groupby((…),${data.text}(…)).`
        : `"${data.text}" may stand only in the inner parentheses of groupby.`,
  ),
  'unknown-aggregation-method': row(
    (data) =>
      data.name === undefined
        ? `"${data.text}" is not a method: there are sum, min, max, average and countdistinct, and $count without "with".`
        : `There is no method "${data.text}": write "${data.name}".`,
    (span, { name }) => replace(span, name),
  ),
  'method-not-here': row((data) => `"$count" is a number already: remove "${data.text}".`, remove),
  'method-call': row(
    (data) => `A method comes after the value: write ${data.replacement}.`,
    (span, { replacement }) => replace(span, replacement),
  ),
  'aggregate-parens': row((data) => `Write the path before each value: aggregate(${data.path}/Amount with sum as Total).`),
  'invalid-alias': row((data) => `Expected a name after "as", not ${data.text}.`),
  'alias-not-here': row((data) => `A value within an expression has no name: remove "${data.text}".`, remove),
  'aggregate-without-path': row(() => '"aggregate" needs a collection before it, as in Sales/aggregate(Amount with sum).'),
  'property-expected': row((data) => properties[data.kind as TransformationParameterKind] ?? 'Only the path of a property may stand here.'),
  'property-path': row(() => 'Only names of properties and links may stand here.'),
  'unnamed-parameter': row((data) => `Expected a name and "=" before this parameter, as in ${data.function}(Count=1).`),
} as const satisfies Readonly<Record<string, ApplyProblemFact>>;
