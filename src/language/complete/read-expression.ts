import { bindMember, plainType, structureOf, typeOfBinding, typeOfNavigation, typeOfProperty, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/binding.ts';
import { isArithmetic, isComparison, isLogical, literalType } from '../facts.ts';
import { type CallFrame, type CursorScope, type ExpressionFrame, expressionFrame, type LambdaFrame, type OrderbyFrame } from './frames.ts';
import { isMark, optionsFrame, parentOf, type Reader, setOperand } from './reader.ts';
import type { CursorToken } from './tokens.ts';

export function readExpression(reader: Reader, frame: ExpressionFrame, token: CursorToken): void {
  if (token.kind === 'mark') readMark(reader, frame, token);
  else if (frame.state === 'operator') readOperator(reader, frame, token);
  else if (frame.state === 'member') readMember(reader, frame, token);
  else if (token.kind === 'word') readName(reader, frame, token);
  else setOperand(frame, literalType(token.kind, token.text));
}

function readName(reader: Reader, frame: ExpressionFrame, token: CursorToken): void {
  const { text } = token;
  if (text === 'not') return;
  // The operand before it is missing: what stands behind is read all the same.
  if (isOperator(text) && nameType(text, frame.scope) === unknownType) {
    readOperator(reader, frame, token);
    return;
  }
  const keyword = keywordType(text, frame.scope);
  const operand = keyword ?? nameType(text, frame.scope);
  setOperand(frame, operand);
  if (keyword) return;
  frame.callable = text;
  const parent = parentOf(reader);
  if (parent?.kind === 'Orderby') parent.chosen.push(text);
}

const isOperator = (text: string): boolean => isLogical(text) || isComparison(text);

function keywordType(text: string, scope: CursorScope): ValueType | undefined {
  if (text === 'true' || text === 'false') return plainType('Edm.Boolean');
  if (text === '$it' || text === '$this') return plainType(scope.type?.name);
  return text === 'null' || /^[@<{$]/.test(text) ? unknownType : undefined;
}

const nameType = (text: string, scope: CursorScope): ValueType => scope.variables.get(text) ?? typeOfBinding(bindMember(text, scope.type));

function readMember(reader: Reader, frame: ExpressionFrame, { text }: CursorToken): void {
  const source = frame.operand ?? unknownType;
  if (text === 'any' || text === 'all') frame.state = 'operator';
  else setOperand(frame, text === '$count' ? plainType('Edm.Int64') : memberType(reader, source, text));
  if (text === '$count') frame.counted = source;
  frame.callable = text;
}

function memberType(reader: Reader, source: ValueType, name: string): ValueType {
  const owner = structureOf(reader.service, source);
  const property = owner?.properties.get(name);
  if (property) return typeOfProperty(property);
  const navigation = owner?.navigations.get(name);
  return navigation ? typeOfNavigation(navigation) : unknownType;
}

function readOperator(reader: Reader, frame: ExpressionFrame, { kind, text }: CursorToken): void {
  if (kind !== 'word') return;
  if (isLogical(text)) {
    Object.assign(frame, { state: 'operand', operand: undefined, subject: undefined, compared: false, joined: true, callable: undefined });
  } else if (isComparison(text)) {
    frame.subject = { operator: text, operand: frame.operand ?? unknownType };
    Object.assign(frame, { state: 'operand', operand: undefined, compared: false, callable: undefined });
  } else if (isArithmetic(text)) {
    Object.assign(frame, { state: 'operand', compared: false, callable: undefined });
  } else if (text === 'asc' || text === 'desc') {
    readDirection(reader);
  }
}

function readDirection(reader: Reader): void {
  const parent = parentOf(reader);
  if (parent?.kind !== 'Orderby') return;
  reader.stack.pop();
  parent.state = 'directed';
}

function readMark(reader: Reader, frame: ExpressionFrame, token: CursorToken): void {
  if (isMark(token, '/') && frame.state === 'operator') {
    frame.state = 'member';
    frame.callable = undefined;
  } else if (isMark(token, '(')) {
    openParenthesis(reader, frame, token);
  }
}

function openParenthesis(reader: Reader, frame: ExpressionFrame, token: CursorToken): void {
  const { scope } = frame;
  if (frame.state === 'operator' && frame.callable !== undefined && !token.spaced) openBehindName(reader, frame, frame.callable);
  else if (frame.subject?.operator === 'in' && frame.state === 'operand') {
    const subject = frame.subject.operand;
    reader.stack.push({ kind: 'List', scope, subject }, expressionFrame(scope, { like: subject }));
  } else {
    const { predicate, like } = frame;
    reader.stack.push(expressionFrame(scope, { group: true, predicate: predicate && !frame.subject, like }));
  }
}

function openBehindName(reader: Reader, frame: ExpressionFrame, name: string): void {
  const { scope } = frame;
  const source = frame.operand ?? unknownType;
  if (name === 'any' || name === 'all') {
    const lambda: LambdaFrame = { kind: 'Lambda', operator: name, scope, source, variable: undefined };
    reader.stack.push(lambda);
  } else if (name === '$count') {
    const type = frame.counted && structureOf(reader.service, frame.counted);
    reader.stack.push(optionsFrame('count', { type, variables: scope.variables, single: false }));
  } else if (source.navigation) {
    frame.keyed = true;
    reader.stack.push({ kind: 'Key', type: structureOf(reader.service, source), present: [], name: undefined, positional: false });
  } else {
    reader.stack.push({ kind: 'Call', name, scope, index: 0 }, expressionFrame(scope));
  }
}

export function readCall(reader: Reader, frame: CallFrame, token: CursorToken): void {
  const child = expressionFrame(frame.scope);
  reader.stack.push(child);
  readExpression(reader, child, token);
}

export function readLambda(reader: Reader, frame: LambdaFrame, token: CursorToken): void {
  if (token.kind === 'word') frame.variable = token.text;
  if (!isMark(token, ':')) return;
  const variables = new Map(frame.scope.variables);
  if (frame.variable !== undefined) variables.set(frame.variable, { ...frame.source, collection: false, navigation: undefined });
  reader.stack.push(expressionFrame({ type: frame.scope.type, variables }, { predicate: true }));
}

export function readOrderby(reader: Reader, frame: OrderbyFrame, token: CursorToken): void {
  if (frame.state === 'directed') return;
  const child = expressionFrame(frame.scope);
  reader.stack.push(child);
  readExpression(reader, child, token);
}
