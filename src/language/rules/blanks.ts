import type { Argument, Node, Span } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

const blank = /[ \t]|%20|%09/i;

/**
 * The steps of a path stand without blanks between them (ABNF, `resourcePath` and `memberExpr`), as do a name and its "=" in a key (`keyValuePair`).
 * The parser reads over them; a service does not (balena: 400). Line breaks are the document's layout, which is not sent.
 */
export const blanks: Rule = (context) => ({
  ResourcePath: ({ segments }) => checkSteps(context, segments),
  Path: ({ segments }) => checkSteps(context, segments),
  Argument: (node) => checkName(context, node),
});

function checkSteps(context: RuleContext, segments: readonly Node[]): void {
  segments.forEach((segment, index) => {
    const before = segments[index - 1];
    if (before) check(context, { start: before.span.end, end: segment.span.start });
  });
}

/** Blanks behind "=" are not sent. */
function checkName(context: RuleContext, { name, value }: Argument): void {
  if (!name) return;
  const { end } = name.span;
  const equals = context.text.indexOf('=', end);
  if (equals >= 0 && equals < value.span.start) check(context, { start: end, end: equals });
}

function check({ text, dialect, report }: RuleContext, { start, end }: Span): void {
  const gap = text.slice(start, end);
  if (blank.test(gap) && !/[\r\n]/.test(gap)) report('blank-not-taken', { start, end }, { service: dialect.name });
}
