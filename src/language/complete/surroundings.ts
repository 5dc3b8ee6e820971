import type { Binary, Expression, Node, Transformation } from '../../../grammar/index.ts';
import { plainType, unknownType } from '../bind/binder.ts';
import type { Scope, ValueType } from '../bind/index.ts';
import { isArithmetic, isComparison, transformationFact } from '../facts.ts';
import { isDateType } from '../member-words.ts';
import type { Place } from './place.ts';
import { typeBehind } from './reached.ts';

/** What an expression at the cursor is a part of. */
export interface Surroundings {
  /** The innermost node around it that is no operator and no group. */
  readonly container: Node;
  /** The container's child that it stands in. */
  readonly child: Node;
  /** It stands in parentheses of its own. */
  readonly grouped: boolean;
  /** A predicate belongs here: it may compare, and be joined by `and`. */
  readonly predicate: boolean;
  /** What stands left of the comparison operator before it. */
  readonly subject: { readonly operator: string; readonly operand: ValueType; readonly left: Expression } | undefined;
  /** What stands left of the arithmetic operator before it. */
  readonly summand: ValueType | undefined;
}

const predicates: ReadonlySet<Node['kind']> = new Set(['FilterOption', 'LambdaSegment', 'FilterSegment']);

/** Climbs from the expression at an index of the place's path to what holds the whole of it. */
export function surroundingsOf(place: Place, index: number): Surroundings {
  const { path } = place;
  let subject: Surroundings['subject'];
  let summand: ValueType | undefined;
  let grouped = false;
  let compared = false;
  let at = index;
  for (; at > 1; at--) {
    const parent = path[at - 1]!;
    if (parent.kind === 'Group') grouped = true;
    else if (parent.kind === 'Binary' && parent.right === path[at]) {
      const operator = parent.operator.text;
      // A condition compares with a condition: `(id eq 7) eq (is_online eq true)`.
      if (isComparison(operator) && grouped) compared = leftOf(place, parent).name !== 'Edm.Boolean';
      else if (isComparison(operator)) subject ??= { operator, operand: leftOf(place, parent), left: lastOperand(parent.left) };
      else if (isArithmetic(operator) && !grouped && !subject) summand ??= leftOf(place, parent);
    } else if (parent.kind !== 'Binary' && parent.kind !== 'Unary') break;
  }
  const container = path[at - 1]!;
  const child = path[at]!;
  return { container, child, grouped, subject, summand, predicate: !compared && isPredicate(container, child) };
}

const isPredicate = (container: Node, child: Node): boolean =>
  container.kind === 'Transformation' ? isCondition(container, child) : predicates.has(container.kind);

/** `filter(…)` in `$apply`. */
function isCondition({ name, arguments: given = [] }: Transformation, child: Node): boolean {
  return transformationFact(name.text)?.parameters?.[given.indexOf(child as Expression)]?.kind === 'boolCommonExpr';
}

/** Of a difference of moments the time between them; a moment that is moved is one still. */
function leftOf(place: Place, { left }: Binary): ValueType {
  const last = typeOfOperand(place, lastOperand(left));
  if (left.kind !== 'Binary' || !isArithmetic(left.operator.text)) return last;
  const first = typeOfOperand(place, lastOperand(left.left));
  if (!isDateType(first.name)) return last;
  return isDateType(last.name) ? plainType('Edm.Duration') : first;
}

/** The operand that an expression ends in. */
export function lastOperand(expression: Expression): Expression {
  let last = expression;
  while (last.kind === 'Binary' || last.kind === 'Unary') last = last.kind === 'Binary' ? last.right : last.operand;
  return last;
}

export function typeOfOperand(place: Place, operand: Expression): ValueType {
  if (operand.kind === 'Path' && operand.segments.length === 1) return typeBehind(place, operand.segments[0]);
  // The values of a list are nothing that an operator takes.
  return operand.kind === 'List' ? unknownType : (place.bound.types.get(operand) ?? unknownType);
}

const scoped: ReadonlySet<Node['kind']> = new Set(['LambdaSegment', 'FilterSegment', 'Transformation']);

/** The scope that names at a place are looked up in; `outside` of a lambda: the one around it. */
export function scopeAt({ path, bound }: Place, outside?: Node): Scope | undefined {
  const node = path.findLast((node) => node !== outside && (scoped.has(node.kind) || node.kind.endsWith('Option')));
  return node && bound.scopes.get(node);
}

/** Names here are looked up in what a lambda's variable stands for, and only there. */
export const hidesNames = ({ path, service }: Place): boolean =>
  service.dialect.quirks.includes('lambda-hides-names') &&
  path.findLast((node) => scoped.has(node.kind) || node.kind.endsWith('Option'))?.kind === 'LambdaSegment';

export const variablesIn = (scope: Scope | undefined): ReadonlyMap<string, ValueType> =>
  new Map([...(scope?.variables ?? [])].map(([name, { type }]) => [name, type]));

export const computedIn = (scope: Scope | undefined): readonly string[] => [...(scope?.computed.keys() ?? [])];
