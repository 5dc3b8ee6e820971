import type { Span } from '../../grammar/index.ts';
import type { BoundRequest } from './bind/index.ts';
import type { CheckCode } from './diagnostics.ts';
import type { Diagnostic } from './types.ts';

/**
 * Findings in what a service parses and does not go by: as warnings, for it answers. Observed of balena: of an option that is given twice the last counts,
 * of three operands of one operator the third does not, and to OPTIONS nothing of the URL matters but its form (RFC 9110 9.3.7: what may be asked).
 */
export function withUnreadWarned(found: readonly Diagnostic[], bound: BoundRequest): readonly Diagnostic[] {
  const unread = unreadSpans(found, bound);
  if (unread.length === 0) return found;
  const isUnread = ({ code, span }: Diagnostic): boolean =>
    ofMeaning.has(code) && unread.some(({ start, end }) => start <= span.start && span.end <= end);
  return found.map((diagnostic) =>
    diagnostic.severity === 'error' && (isUnread(diagnostic) || isOfDropped(diagnostic, found))
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic,
  );
}

/** What is found fault with once a text is parsed: its names, and values that do not fit them. */
const ofMeaning: ReadonlySet<string> = new Set<CheckCode>([
  'unknown-property',
  'not-a-link',
  'link-to-many-as-value',
  'link-joined-before',
  'collection-as-value',
  'outer-name-in-lambda',
  'lambda-on-property',
  'link-not-selectable',
  'not-a-key',
  'key-type',
  'incomplete-key',
  'type-mismatch',
  'operand-type',
  'operator-unanswered',
  'not-a-condition',
  'not-of-value',
  'argument-type',
  'untyped-argument',
  'alias-needs-value',
  'number-out-of-range',
  'division-by-zero',
  'condition-ordered',
]);

/** Two operands that do not go together, of which one is left out. */
const isOfDropped = ({ code, span }: Diagnostic, found: readonly Diagnostic[]): boolean =>
  (code === 'type-mismatch' || code === 'operand-type') &&
  found.some(({ code: other, data }) => other === 'operand-dropped' && isSame(data.whole as Span, span));

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

function unreadSpans(found: readonly Diagnostic[], { text, request }: BoundRequest): readonly Span[] {
  if (request.method?.text.toUpperCase() === 'OPTIONS') return [{ start: 0, end: text.length }];
  const dropped = found.filter(({ code }) => code === 'operand-dropped').map(({ span }) => span);
  return [...dropped, ...overridden(found)];
}

/** The values of options that a later one of the same name takes the place of. */
function overridden(found: readonly Diagnostic[]): readonly Span[] {
  const repeated = found.filter(({ code, severity }) => code === 'duplicate-option' && severity === 'warning');
  const lists = Map.groupBy(repeated, ({ data }) => (data.first as Span).start);
  return [...lists.values()].flatMap((later) => [
    later[0]!.data.first as Span,
    ...later.slice(0, -1).map(({ data }) => data.value as Span),
  ]);
}
