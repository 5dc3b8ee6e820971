import type { Span } from '../../../grammar/index.ts';
import { capital, didYouMean, quote, some, typePhrase } from '../words.ts';
import { row } from './row.ts';

/** What a service makes of values that have no type of their own, and of operands that do not go together. */
export const readingDiagnostics = {
  'coerced-literal': row<{
    service: string;
    left: string;
    literal: string;
    wanted: string | undefined;
    quoted: string | undefined;
    unquoted: string | undefined;
  }>(
    'warning',
    'A value of another type, which the service reads as the one that is needed; other services reject it.',
    (data) => `${capital(data.left)}: ${data.service} reads ${data.literal} as ${typePhrase(data.wanted)}. Other services reject it.`,
  ),
  'unreadable-literal': row<{ service: string; left: string; literal: string; wanted: string | undefined }>(
    'error',
    'A value that cannot be read as one of the type that is needed.',
    (data) =>
      `${capital(data.left)}: ${data.literal} cannot be read as ${typePhrase(data.wanted)}. ${data.service} answers with an empty 500.`,
  ),
  'untyped-argument': row<{ service: string; name: string; instead: string }>(
    'error',
    'A literal in a function that needs to know the type of its argument.',
    (data) =>
      `${data.service} cannot tell the type of a literal in ${quote(data.name)} and answers with an empty 500: give it ${data.instead}.`,
  ),
  'operand-type': row<{ service: string; operator: string; left: string; right: string }>(
    'error',
    'Operands that cannot be calculated with.',
    (data) => `${quote(data.operator)} cannot join ${data.left} and ${data.right}: ${data.service} answers with an empty 500.`,
  ),
  'operator-unanswered': row<{ service: string; name: string }>(
    'error',
    'An operator that the service parses but cannot run.',
    (data) => `${data.service} parses ${quote(data.name)} but cannot run it: it answers with an empty 500.`,
  ),
  'enum-value-refused': row<{ property: string; value: string; values: readonly string[]; suggestions: readonly string[] }>(
    'error',
    'A value in a body that the property never takes.',
    (data) =>
      `${quote(data.property)} is never ${quote(data.value)}.${data.suggestions.length > 0 ? didYouMean(data.suggestions) : ` It is one of ${some(data.values)}.`}`,
  ),
  'option-text': row<{ name: string; service: string }>(
    'error',
    'A custom option that is not a plain name and value.',
    (data) =>
      `${data.service} takes a custom option such as ${quote(data.name)} only as a plain name and value, custom=x: it answers 400 "Malformed url".`,
  ),
  'link-not-selectable': row<{ name: string; owner: string; service: string }>(
    'error',
    'A link to many in `$select`, where the service has nothing to show of it.',
    (data) => `${data.service} cannot select ${quote(data.name)}, which links ${data.owner} to many: expand it instead.`,
  ),
  'step-ignored': row<{ name: string; owner: string; next: string; service: string; step: Span }>(
    'warning',
    'A step of a path that is no link, which the service passes over.',
    (data) =>
      `${quote(data.name)} is no link of ${data.owner}: ${data.service} passes over it and reads ${quote(data.next)} of ${data.owner}.`,
  ),
  'link-joined-before': row<{ service: string; path: string; link: string }>(
    'error',
    'A path that goes further through a link than a path before it.',
    (data) =>
      `A path before this one follows ${quote(data.link)} and ${data.service} does not follow it further: it answers with an empty 500. Write ${quote(data.path)} first, or ask with ${quote(`${data.link}/any(…)`)}.`,
  ),
  'condition-ordered': row<{ service: string; operator: string }>(
    'error',
    'A comparison that is compared itself, which the service writes without parentheses.',
    ({ service, operator }) =>
      /^(?:eq|ne)$/.test(operator)
        ? `${service} fails on a comparison that ${quote(operator)} compares with another or with a value: write it by itself, or with not before it.`
        : `${service} fails on a comparison beside ${quote(operator)}: join conditions with and, or, eq and ne.`,
  ),
  'operand-dropped': row<{ service: string; operator: string; dropped: string; reads: string; whole: Span }>(
    'warning',
    'A third operand of one operator, which the service leaves out.',
    (data) =>
      `${data.service} reads two operands of ${quote(data.operator)} and leaves out ${quote(data.dropped)}: this asks for ${quote(data.reads)}.`,
  ),
  'blank-not-taken': row<{ service: string }>(
    'error',
    'A blank in a path, or before "=" in a key.',
    (data) => `${data.service} takes no blank here: it answers 400 "Malformed url".`,
  ),
  'division-by-zero': row<{ service: string }>('error', 'A division by 0.', (data) => `${data.service} fails on a division by 0.`),
  'list-value-not-taken': row<{ service: string; value: string }>(
    'error',
    'A value in a list of `in` that the service does not take there.',
    (data) => `${data.service} takes numbers, texts, true, false and datetime'…' in a list, not ${data.value}.`,
  ),
  'alias-value-not-taken': row<{ service: string; name: string }>(
    'error',
    'A value that a parameter alias cannot have.',
    (data) => `${data.service} takes a number, a text, true, false or datetime'…' for ${quote(data.name)}.`,
  ),
  'alias-in-parentheses': row<{ service: string; name: string; separator: Span }>(
    'error',
    'The value of a parameter alias after "&" within parentheses.',
    (data) =>
      `${data.service} ends the parentheses at ${quote(`&${data.name}`)} and answers 400: write ";" before it, or give the value outside.`,
  ),
  'alias-given-twice': row<{ service: string; name: string }>(
    'error',
    'The value of a parameter alias, given again.',
    (data) => `${data.service} takes one value for ${quote(data.name)} and answers 400 to a second one.`,
  ),
  'entity-as-value': row<{ service: string; name: string; type: string; member: string | undefined }>(
    'error',
    "A lambda's variable by itself, where the service takes values only.",
    (data) =>
      `${quote(data.name)} stands for a whole ${data.type}, and ${data.service} fails on it: ask for a member${data.member ? `, such as ${quote(`${data.name}/${data.member}`)}` : ''}.`,
  ),
  'percent-beside-alias': row<{ service: string; value: string }>(
    'error',
    'A percent sign in a text, where a parameter alias makes the service decode the query twice.',
    (data) => `${data.service} decodes a query with a parameter alias twice and fails on "%" in ${data.value}: write "%25".`,
  ),
  'not-of-value': row<{ service: string; what: string; reads: string; standard: string; whole: Span; first: Span; operand: Span }>(
    'error',
    '`not` before a comparison, where the service negates only the next operand and that is no condition.',
    (data) => `${data.service} reads this as ${data.reads} and fails: ${data.what} is no condition. Did you mean ${data.standard}?`,
  ),
} as const;
