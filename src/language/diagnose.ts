import type { Node, NodeKind, Problem, Request, Span } from '../../grammar/index.ts';
import { type BoundDocument, unknownType, walk } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import { type CheckCode, diagnostics } from './diagnostics.ts';
import type { RuleContext, Visitor } from './rule.ts';
import { specifiedRules } from './specified-rules.ts';
import type { Diagnostic } from './types.ts';

/** All that is wrong, or means something else than it seems, with a request document, in the order of the text. */
export function diagnose(context: LanguageContext, text: string): readonly Diagnostic[] {
  const bound = context.parse(text);
  const found = bound.problems.filter(({ code }) => !reportedByRules.has(code)).map(fromProblem);
  for (const request of bound.tree.requests) checkRequest(bound, request, found);
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Problems of the grammar that a rule says better, as it knows the service. */
const reportedByRules: ReadonlySet<string> = new Set(['unknown-option']);

const fromProblem = ({ code, span, message, data }: Problem): Diagnostic => ({ code, severity: 'error', span, message, data: data ?? {} });

function checkRequest(bound: BoundDocument, request: Request, found: Diagnostic[]): void {
  const handlers = handlersOf(specifiedRules.map((rule) => rule(contextOf(bound, request, found))));
  walk(request, (node, ancestors) => {
    for (const handle of handlers.get(node.kind) ?? []) handle(node, ancestors);
  });
}

type Handler = (node: Node, ancestors: readonly Node[]) => void;

function handlersOf(visitors: readonly Visitor[]): ReadonlyMap<NodeKind, readonly Handler[]> {
  const handlers = new Map<NodeKind, Handler[]>();
  for (const visitor of visitors) {
    for (const [kind, handle] of Object.entries(visitor) as [NodeKind, Handler][]) {
      const list = handlers.get(kind);
      if (list) list.push(handle);
      else handlers.set(kind, [handle]);
    }
  }
  return handlers;
}

function contextOf(bound: BoundDocument, request: Request, found: Diagnostic[]): RuleContext {
  const service = bound.services.get(request) ?? bound.service;
  return {
    text: bound.text,
    request,
    target: bound.targets.get(request),
    service,
    dialect: service.dialect,
    bound,
    bindingOf: (node) => bound.bindings.get(node),
    typeOf: (expression) => bound.types.get(expression) ?? unknownType,
    scopeOf: (node) => bound.scopes.get(node),
    report: (code, span, data) => found.push(toDiagnostic(code, span, data)),
  };
}

function toDiagnostic(code: CheckCode, span: Span, data: object): Diagnostic {
  const { severity, message } = diagnostics[code];
  // The table's rows differ in what they are given; `report` has checked that code and data go together.
  const say = message as (data: object) => string;
  return { code, severity, span, message: say(data), data: data as Diagnostic['data'] };
}
