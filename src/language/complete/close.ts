import { plainType, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/binding.ts';
import { resultOf } from '../facts.ts';
import type { ExpressionFrame, Frame } from './frames.ts';
import { type Reader, setOperand, topOf } from './reader.ts';

/** Reads `)`: closes the innermost frame that stands in parentheses, and all that was left open inside of it. */
export function closeParenthesis(reader: Reader): void {
  const index = reader.stack.findLastIndex(inParentheses);
  // One too many: nothing is open.
  if (index < 1) return;
  const closed = reader.stack[index]!;
  reader.stack.length = index;
  deliver(topOf(reader), valueIn(closed));
}

function inParentheses(frame: Frame, index: number): boolean {
  if (frame.kind === 'Expression') return frame.group;
  if (frame.kind === 'Options') return index > 1;
  return frame.kind === 'Call' || frame.kind === 'Lambda' || frame.kind === 'List' || frame.kind === 'Key';
}

function valueIn(closed: Frame): ValueType {
  switch (closed.kind) {
    case 'Expression':
      return isPredicate(closed) ? plainType('Edm.Boolean') : (closed.operand ?? unknownType);
    case 'Lambda':
      return plainType('Edm.Boolean');
    case 'Options':
      return plainType('Edm.Int64');
    case 'Call':
      return resultOf(closed.name);
    default:
      return unknownType;
  }
}

const isPredicate = (frame: ExpressionFrame): boolean => frame.compared || frame.joined;

function deliver(frame: Frame, value: ValueType): void {
  switch (frame.kind) {
    case 'Expression':
      // Behind a key the operand is one entity of the link that was named.
      if (frame.state === 'operator' && frame.operand && frame.keyed) {
        frame.keyed = false;
        setOperand(frame, { ...frame.operand, collection: false });
      } else setOperand(frame, value);
      break;
    case 'Path':
      Object.assign(frame, { keyed: true, collection: false, state: 'named' });
      break;
    case 'Select':
    case 'Expand':
      frame.state = 'closed';
      break;
  }
}
