import type { Alias, Binary, Call, Expression } from '../../../grammar/index.ts';
import { type Binder, plainType, unknownType } from './binder.ts';
import type { Scope, ValueType } from './binding.ts';
import { returnTypeOf } from './functions.ts';
import { literalTypes } from './literals.ts';
import { bindMemberPath, bindQualified } from './member-path.ts';

/** Binds the names of an expression and gives its type; every expression inside gets its type too. */
export function bindExpression(binder: Binder, node: Expression, scope: Scope): ValueType {
  const type = node.kind === 'Binary' ? bindBinary(binder, node, scope) : typeOfExpression(binder, node, scope);
  binder.types.set(node, type);
  return type;
}

/** Chains of thousands of `or` nest to the left, so the left spine is walked, not recursed into. */
function bindBinary(binder: Binder, node: Binary, scope: Scope): ValueType {
  const spine: Binary[] = [];
  let left: Expression = node;
  for (; left.kind === 'Binary'; left = left.left) spine.push(left);
  let type = bindExpression(binder, left, scope);
  for (const binary of spine.reverse()) {
    type = typeOfOperation(binary.operator.text, type, bindExpression(binder, binary.right, scope));
    binder.types.set(binary, type);
  }
  return type;
}

const arithmetic = new Set(['add', 'sub', 'mul', 'div', 'divby', 'mod']);

function typeOfOperation(operator: string, left: ValueType, right: ValueType): ValueType {
  if (!arithmetic.has(operator)) return plainType('Edm.Boolean');
  // What date arithmetic gives depends on both sides; numbers stay numbers.
  const wide = [left.name, right.name];
  if (wide.includes('Edm.Double')) return plainType('Edm.Double');
  return left.name === right.name ? plainType(left.name) : plainType(wide.every(isNumber) ? 'Edm.Decimal' : undefined);
}

const numbers = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Single|Double|Decimal)$/;

const isNumber = (name: string | undefined): boolean => name !== undefined && numbers.test(name);

function typeOfExpression(binder: Binder, node: Exclude<Expression, Binary>, scope: Scope): ValueType {
  switch (node.kind) {
    case 'Literal':
      return plainType(literalTypes[node.type]);
    case 'Path':
      return bindMemberPath(binder, node, scope);
    case 'Group':
      return bindExpression(binder, node.expression, scope);
    case 'Unary': {
      const operand = bindExpression(binder, node.operand, scope);
      return node.operator.text === 'not' ? plainType('Edm.Boolean') : plainType(operand.name);
    }
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
  return returnTypeOf(node, parameters);
}

/** The alias's own value is bound where it is given; here its type is read off when it is a literal. */
function bindAlias(binder: Binder, node: Alias, scope: Scope): ValueType {
  const declaration = scope.aliases.get(node.name);
  binder.bindings.set(node, { kind: 'alias', owner: undefined, declaration });
  return declaration?.value.kind === 'Literal' ? plainType(literalTypes[declaration.value.type]) : unknownType;
}
