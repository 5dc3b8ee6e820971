import type { Expression, Node, NodeKind, NodeOf, Request, Span } from '../../grammar/index.ts';
import type { Dialect, Service } from '../schema/index.ts';
import type { Binding, BoundRequest, Scope, Target, ValueType } from './bind/index.ts';
import type { CheckCode, DataOf } from './diagnostics.ts';

/** What a rule knows of the request that it checks. */
export interface RuleContext {
  /** The request's own, which all spans are offsets of. */
  readonly text: string;
  readonly request: Request;
  /** Undefined when the request has no URL. */
  readonly target: Target | undefined;
  /** Of the version that the request asks. */
  readonly service: Service;
  readonly dialect: Dialect;
  readonly bound: BoundRequest;
  bindingOf(node: Node): Binding | undefined;
  /** Unknown types have no `name`. */
  typeOf(expression: Expression): ValueType;
  scopeOf(node: Node): Scope | undefined;
  report<Code extends CheckCode>(code: Code, span: Span, data: DataOf<Code>): void;
}

/** What to do at each kind of node. `ancestors` ends with the parent and lives only as long as the call. */
export type Visitor = { readonly [Kind in NodeKind]?: (node: NodeOf<Kind>, ancestors: readonly Node[]) => void };

/** One check of a request: is made anew for each request, so it may gather state in its closure. */
export type Rule = (context: RuleContext) => Visitor;
