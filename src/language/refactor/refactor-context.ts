import { type Hole, type Node, pathAt, print, type QueryOption, type Span, type Url } from '../../../grammar/index.ts';
import type { Dialect, Service } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { createFixContext, type FixContext } from '../fixes/fix-context.ts';
import type { Refactoring } from '../types.ts';

/** What a refactoring works with: a request without a syntax error, and what is selected in it. */
export interface RefactorContext extends FixContext {
  readonly url: Url;
  readonly service: Service;
  readonly dialect: Dialect;
  /** The nodes that hold all that is selected, outermost first. */
  readonly path: readonly Node[];
  /** Names of the fields that the last answer to this request had. */
  readonly answered: readonly string[];
  /** Query syntax for a node as it is to be put elsewhere: decoded, so that an edit can encode it. */
  syntax(node: Node): string;
}

/** Finds what can be done where the cursor or the selection is; each gives nothing where it has no place, or would mean something else. */
export type Refactor = (context: RefactorContext) => readonly Refactoring[];

export function createRefactorContext(
  bound: BoundRequest,
  url: Url,
  selected: Span,
  newline: FixContext['newline'],
  answered: readonly string[],
): RefactorContext {
  const fixContext = createFixContext(bound, { start: url.span.start, end: url.span.start }, newline);
  const { service } = bound;
  return {
    ...fixContext,
    span: selected,
    url,
    service,
    dialect: service.dialect,
    path: pathAt(bound.request, selected.start, 'right').filter(({ span }) => selected.end <= span.end),
    answered,
    syntax: (node) => (url.encoded ? print(node, { encoding: 'decoded' }) : fixContext.slice(node.span)),
  };
}

/** The method of the request: GET where none is written. */
export const methodOf = ({ bound }: RefactorContext): string => bound.request.method?.text.toUpperCase() ?? 'GET';

/** An option of the request by its kind. */
export const optionOf = <Kind extends QueryOption['kind']>(
  { options }: Url,
  kind: Kind,
): Extract<QueryOption, { kind: Kind }> | undefined =>
  options?.find((option: QueryOption | Hole): option is Extract<QueryOption, { kind: Kind }> => option.kind === kind);
