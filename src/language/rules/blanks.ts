import type { Argument, LambdaSegment, Node, Span } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

const blank = /[ \t]|%20|%09/i;

/**
 * The steps of a path stand without blanks between them (ABNF, `resourcePath` and `memberExpr`), as do a name and its "=" in a key (`keyValuePair`),
 * and a link, `$count`, `any` or `all` and the parenthesis behind it (`expandPath`, `anyExpr`). The parser reads over them; a service does not
 * (balena: 400). Line breaks are the document's layout, which is not sent.
 */
export const blanks: Rule = (context) => ({
  ResourcePath: ({ segments }) => checkSteps(context, segments),
  Path: ({ segments }) => checkSteps(context, segments),
  Argument: (node) => checkName(context, node),
  ExpandItem: ({ path, options }) => options && checkOpening(context, path.span.end),
  CountSegment: ({ span, options }) => options && checkOpening(context, span.start + '$count'.length),
  LambdaSegment: (node) => checkLambda(context, node),
});

function checkOpening(context: RuleContext, end: number): void {
  const open = context.text.slice(end).search(/\(|%28/);
  if (open > 0) check(context, { start: end, end: end + open });
}

/** ABNF (`anyExpr`) lets blanks stand around the colon. */
function checkLambda(context: RuleContext, { operator, variable, predicate }: LambdaSegment): void {
  checkOpening(context, operator.span.end);
  if (!variable || !predicate || !context.dialect.quirks.includes('no-blank-in-lambda')) return;
  const { text } = context;
  const colon = text.slice(variable.span.end, predicate.span.start).search(/:|%3A/i);
  if (colon < 0) return;
  const at = variable.span.end + colon;
  check(context, { start: variable.span.end, end: at });
  check(context, { start: at + (text[at] === ':' ? 1 : 3), end: predicate.span.start });
}

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
