import type { Span } from '../../../grammar/index.ts';
import { quote } from '../words.ts';
import { row } from './row.ts';

/** One where many are needed, many where one is, and values that do not go together. */
export const memberDiagnostics = {
  'collection-as-value': row<{ name: string; condition: Span | undefined; variable: string; ordered: boolean }>(
    'error',
    'A property of several values stands where one is needed.',
    (data) =>
      `${quote(data.name)} holds several values: ${data.ordered ? `order by their number with ${quote(`${data.name}/$count`)}` : `ask of each with ${quote(`${data.name}/any(…)`)}`}.`,
  ),
  'lambda-over-one': row<{
    name: string;
    nullable: boolean;
    operator: string;
    path: Span;
    link: Span;
    condition: Span | undefined;
    variables: readonly Span[];
    grouped: boolean;
  }>(
    'error',
    '`any` or `all` after a link to one.',
    (data) => `${quote(data.name)} links to one: ${data.operator}(…) is for many. Write ${quote(`${data.name}/…`)}.`,
  ),
  'count-of-one': row<{ name: string; path: Span | undefined; remove: Span }>(
    'error',
    '`$count` behind one value or entity.',
    (data) =>
      `${quote(data.name)} is one: $count is the number of many.${data.path ? ` How long a text is, length(${data.name}) says.` : ''}`,
  ),
  'step-behind-value': row<{ name: string; what: string; step: string }>(
    'error',
    'A name behind a variable that stands for values.',
    (data) => `${quote(data.name)} stands for ${data.what}, which has no ${quote(data.step)}: compare ${quote(data.name)} itself.`,
  ),
  'aggregate-type': row<{ method: string; what: string }>(
    'error',
    'A sum or mean of what is no number.',
    (data) => `${quote(data.method)} is of numbers, and this is ${data.what}: there are min, max and countdistinct.`,
  ),
  'operand-mismatch': row<{ operator: string; left: string; right: string; quoted: string | undefined; unquoted: string | undefined }>(
    'error',
    'Operands of types that cannot be calculated with one another.',
    (data) => `${quote(data.operator)} cannot join ${data.left} and ${data.right}.`,
  ),
} as const;
