import type { Service } from '../../schema/index.ts';
import type { ValueType } from '../bind/binding.ts';
import { type ExpressionFrame, expressionFrame, type Frame, type OptionsFrame, type PathFrame, pathFrame } from './frames.ts';
import type { CursorToken } from './tokens.ts';

/**
 * Reads a URL up to the cursor with an explicit stack, so that no nesting overflows and nothing before the cursor has to be right:
 * what is open when the text ends is where the cursor stands.
 */
export interface Reader {
  /** In the version that the URL names. */
  service: Service;
  /** The URL has an origin, so names may stand before the service's own. */
  readonly absolute: boolean;
  /** The outermost frame first; never empty. */
  readonly stack: Frame[];
}

export const createReader = (service: Service, absolute: boolean): Reader => ({ service, absolute, stack: [pathFrame()] });

export const topOf = (reader: Reader): Frame => reader.stack.at(-1)!;

export const parentOf = (reader: Reader): Frame | undefined => reader.stack.at(-2);

export const isMark = (token: CursorToken, text: string): boolean => token.kind === 'mark' && token.text === text;

type OptionsParts = Pick<OptionsFrame, 'type' | 'variables' | 'single'>;

export const optionsFrame = (place: OptionsFrame['place'], parts: OptionsParts): OptionsFrame => ({
  ...{ kind: 'Options', place, present: [], name: '' },
  ...parts,
});

/** Begins the next query option: `&` in the URL, `;` (or a dialect's `&`) in parentheses. */
export function nextOption(reader: Reader, token: CursorToken): void {
  const { stack } = reader;
  const nestedOnly = token.text === ';';
  // A `?` or `&` that begins a line belongs to the URL, however many parentheses were left open.
  const index = token.leading ? stack.findIndex(isUrlOptions) : stack.findLastIndex(nestedOnly ? isNestedOptions : isOptions);
  if (index >= 0) {
    stack.length = index + 1;
    (stack[index] as OptionsFrame).name = '';
  } else if (!nestedOnly) {
    beginUrlOptions(reader);
  }
}

/** Begins the URL's options behind its path. */
export function beginUrlOptions(reader: Reader): void {
  const path = reader.stack[0] as PathFrame;
  reader.stack.length = 1;
  const { type, counted, collection } = path;
  reader.stack.push(optionsFrame(counted ? 'count' : 'url', { type, variables: new Map(), single: !counted && !collection }));
}

/** Ends what ends at a comma, and begins the next item where the frame below is a list. */
export function nextItem(reader: Reader): void {
  const { stack } = reader;
  while (stack.length > 1 && isPlainExpression(topOf(reader))) stack.pop();
  const top = topOf(reader);
  switch (top.kind) {
    case 'Call':
      top.index++;
      stack.push(expressionFrame(top.scope));
      break;
    case 'List':
      stack.push(expressionFrame(top.scope, { like: top.subject }));
      break;
    case 'Key':
      top.name = undefined;
      break;
    case 'Orderby':
      top.state = 'expression';
      stack.push(expressionFrame(top.scope));
      break;
    case 'Select':
    case 'Expand':
      top.chosen.push(top.path);
      Object.assign(top, { state: 'start', reached: undefined, path: '', counted: false });
      break;
  }
}

const isOptions = (frame: Frame): boolean => frame.kind === 'Options';
/** The URL's own options stand right on its path. */
const isUrlOptions = (frame: Frame, index: number): boolean => frame.kind === 'Options' && index === 1;
const isNestedOptions = (frame: Frame, index: number): boolean => frame.kind === 'Options' && index > 1;
const isPlainExpression = (frame: Frame): frame is ExpressionFrame => frame.kind === 'Expression' && !frame.group;

/** Puts the value of what was just read in its place in the expression. */
export function setOperand(frame: ExpressionFrame, operand: ValueType): void {
  frame.operand = operand;
  frame.state = 'operator';
  frame.callable = undefined;
  if (frame.subject) frame.compared = true;
}
