import type { Alias, Binary, Call, Expression, Unary } from '../../../grammar/index.ts';
import { comparedType } from '../type-groups.ts';
import { type Operand, typeOfArithmetic } from './arithmetic.ts';
import { type Binder, plainType, unknownType } from './binder.ts';
import type { Scope, ValueType } from './binding.ts';
import { returnTypeOf } from './functions.ts';
import { isUntyped, typeOfLiteral } from './literals.ts';
import { bindMemberPath, bindQualified } from './member-path.ts';

/** Binds the names of an expression and gives its type; every expression inside gets its type too. */
export function bindExpression(binder: Binder, node: Expression, scope: Scope): ValueType {
  if (node.kind === 'Binary' || node.kind === 'Unary') bindChain(binder, node, scope);
  else binder.types.set(node, typeOfOperand(binder, node, scope));
  return typeKnown(binder, node);
}

/** Chains of operators nest as deep as the text is long, so they are walked, not recursed into; what stands in brackets does not. */
function bindChain(binder: Binder, chain: Expression, scope: Scope): void {
  const order: Expression[] = [chain];
  // Each adds what it holds behind itself, so that the operands stand behind their operators.
  for (let index = 0; index < order.length; index++) {
    const next = order[index]!;
    if (next.kind === 'Unary') order.push(next.operand);
    else if (next.kind === 'Binary') for (const side of [next.right, next.left]) if (!joins(next) || binder.isAsked(side)) order.push(side);
  }
  for (let index = order.length - 1; index >= 0; index--) binder.types.set(order[index]!, typeOf(binder, order[index]!, scope));
}

/** What `and` and `or` give is of one type, whatever they join. */
const joins = ({ operator }: Binary): boolean => operator.text === 'and' || operator.text === 'or';

const typeKnown = (binder: Binder, node: Expression): ValueType => binder.types.get(node) ?? unknownType;

/** Operands have their types before their operators. */
function typeOf(binder: Binder, node: Expression, scope: Scope): ValueType {
  if (node.kind === 'Binary') return typeOfOperation(binder, node);
  if (node.kind !== 'Unary') return typeOfOperand(binder, node, scope);
  return node.operator.text === 'not' ? booleanType : plainType(typeKnown(binder, node.operand).name);
}

const booleanType = plainType('Edm.Boolean');
const arithmetic = new Set(['add', 'sub', 'mul', 'div', 'divby', 'mod']);

function typeOfOperation(binder: Binder, { operator, left, right }: Binary): ValueType {
  if (!arithmetic.has(operator.text)) return booleanType;
  return plainType(typeOfArithmetic(operator.text, operandOf(binder, left), operandOf(binder, right)));
}

/** A link counts by its key. */
function operandOf(binder: Binder, node: Expression): Operand {
  const untyped = binder.service.dialect.literalReading !== undefined && isUntyped(node);
  return { name: comparedType(typeKnown(binder, node), binder.service), untyped };
}

function typeOfOperand(binder: Binder, node: Exclude<Expression, Binary | Unary>, scope: Scope): ValueType {
  switch (node.kind) {
    case 'Literal':
      return plainType(typeOfLiteral(node));
    case 'Path':
      return bindMemberPath(binder, node, scope);
    case 'Group':
      return bindExpression(binder, node.expression, scope);
    case 'List': {
      const types = node.items.map((item) => bindExpression(binder, item, scope));
      return plainType(types[0]?.name, true);
    }
    case 'Call':
      return bindCall(binder, node, scope);
    case 'Alias':
      return bindAlias(binder, node, scope);
    case 'Hole':
      binder.bindings.set(node, { kind: 'unknown', owner: scope.type });
      return unknownType;
    default:
      return unknownType;
  }
}

function bindCall(binder: Binder, node: Call, scope: Scope): ValueType {
  const parameters = node.arguments.map((argument) => bindExpression(binder, argument, scope));
  const custom = bindQualified(binder, node.name.text, { kind: 'function', owner: undefined });
  binder.bindings.set(node.name, custom);
  if (custom.kind === 'operation') return plainType(custom.operation.returns?.type, custom.operation.returns?.collection);
  return returnTypeOf(node, parameters, binder.service.dialect);
}

/** The alias's own value is bound where it is given; here its type is read off when it is a literal. */
function bindAlias(binder: Binder, node: Alias, scope: Scope): ValueType {
  const declaration = scope.aliases.get(node.name);
  binder.bindings.set(node, { kind: 'alias', owner: undefined, declaration });
  return declaration?.value.kind === 'Literal' ? plainType(typeOfLiteral(declaration.value)) : unknownType;
}
