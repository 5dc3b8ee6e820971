import type { Node, NodeKind, Problem, Span } from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { Dialect } from '../schema/index.ts';
import { type BoundRequest, unknownType } from './bind/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import { type CheckCode, type DiagnosticCode, diagnostics } from './diagnostics.ts';
import { foreignIn } from './foreign/foreign.ts';
import { moveDiagnostic } from './move-diagnostic.ts';
import { createOperandWalk } from './operands.ts';
import type { RuleContext, Visitor } from './rule.ts';
import { severityOfCheck, severityOfProblem } from './severity.ts';
import { withSeverities } from './silence/severities.ts';
import { silence } from './silence/silence.ts';
import { specifiedRules } from './specified-rules.ts';
import type { Diagnostic } from './types.ts';
import { withUnreadWarned } from './unread.ts';

/** All that is wrong, or means something else than it seems, with a request document, in the order of the text. */
export function diagnose(context: LanguageContext, text: string): readonly Diagnostic[] {
  const { severities } = context;
  const found = context.requests(text).flatMap(diagnosticsInPlace);
  return severities ? withSeverities(found, severities) : found;
}

const diagnosticsInPlace = remember(({ start, bound }: PlacedBound) =>
  silence(bound, diagnosticsOf(bound)).map((diagnostic) => moveDiagnostic(diagnostic, start)),
);

const diagnosticsOf = remember((bound: BoundRequest): readonly Diagnostic[] => {
  const { text } = bound;
  const foreign = foreignIn(bound);
  // Read as a request it is wrong from end to end.
  if (foreign) return [toDiagnostic('foreign-request', foreign.span, foreign, bound.service.dialect)];
  const found = bound.problems
    .filter(({ code, data }) => !reportedByRules.has(code) || data?.suggestions !== undefined)
    .map((problem) => fromProblem(problem, bound));
  const checked = checkRequest(bound);
  // What is left of an expression that breaks off is no condition, but that is not its fault.
  const broken = new Set(found.filter(({ code }) => breaking.has(code)).map(({ span }) => text.slice(0, span.start).trimEnd().length));
  const kept = checked.filter(({ code, span }) => code !== 'not-a-condition' || !broken.has(span.end));
  return [...withUnreadWarned([...found, ...kept], bound)].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
});

/** Problems of the grammar that a rule says better, as it knows the service. */
const reportedByRules: ReadonlySet<string> = new Set(['unknown-option']);

const breaking: ReadonlySet<string> = new Set(['unexpected', 'unexpected-character']);

function fromProblem(problem: Problem, { text, service }: BoundRequest): Diagnostic {
  const { code, span, message, data = {} } = problem;
  // What is told of single rules alone is in no document.
  return { code: code as DiagnosticCode, severity: severityOfProblem(code, service.dialect, { text, problem }), span, message, data };
}

const walkChecks = createOperandWalk(moveDiagnostic);

function checkRequest(bound: BoundRequest): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const context = contextOf(bound, found);
  const handlers = handlersOf(specifiedRules.map((rule) => rule(context)));
  walkChecks(bound, found, (node, ancestors) => {
    const list = handlers[node.kind];
    if (list) for (const handle of list) handle(node, ancestors);
  });
  return found;
}

type Handler = (node: Node, ancestors: readonly Node[]) => void;

function handlersOf(visitors: readonly Visitor[]): { readonly [Kind in NodeKind]?: readonly Handler[] } {
  const handlers: { [Kind in NodeKind]?: Handler[] } = {};
  for (const visitor of visitors) {
    for (const kind of Object.keys(visitor) as NodeKind[]) {
      const handle = visitor[kind] as Handler;
      const list = handlers[kind];
      if (list) list.push(handle);
      else handlers[kind] = [handle];
    }
  }
  return handlers;
}

function contextOf(bound: BoundRequest, found: Diagnostic[]): RuleContext {
  const { text, request, target, service } = bound;
  return {
    text,
    request,
    target,
    service,
    dialect: service.dialect,
    bound,
    bindingOf: (node) => bound.bindings.get(node),
    typeOf: (expression) => bound.types.get(expression) ?? unknownType,
    scopeOf: (node) => bound.scopes.get(node),
    report: (code, span, data) => found.push(toDiagnostic(code, span, data, service.dialect)),
  };
}

function toDiagnostic(code: CheckCode, span: Span, data: object, dialect: Dialect): Diagnostic {
  // The table's rows differ in what they are given; `report` has checked that code and data go together.
  const say = diagnostics[code].message as (data: object) => string;
  return { code, severity: severityOfCheck(code, dialect), span, message: say(data), data: data as Diagnostic['data'] };
}
