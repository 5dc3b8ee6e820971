import type { Service } from '../../schema/index.ts';
import { closeParenthesis } from './close.ts';
import type { Frame } from './frames.ts';
import { readCall, readExpression, readLambda, readOrderby } from './read-expression.ts';
import { readItems, readKey, readOptions, readPath } from './read-path.ts';
import { createReader, nextItem, nextOption, type Reader, topOf } from './reader.ts';
import type { CursorToken } from './tokens.ts';

/** Reads all tokens before the cursor; the frames left open say where it stands. */
export function readTokens(service: Service, tokens: readonly CursorToken[], absolute: boolean): Reader {
  const reader = createReader(service, absolute);
  for (const token of tokens) readToken(reader, token);
  return reader;
}

function readToken(reader: Reader, token: CursorToken): void {
  if (token.kind !== 'mark' || !readSeparator(reader, token)) readInFrame(reader, topOf(reader), token);
}

/** Separators end whatever is open inside of what they separate. */
function readSeparator(reader: Reader, token: CursorToken): boolean {
  const { text } = token;
  if (text === ')') closeParenthesis(reader);
  else if (text === ',') nextItem(reader);
  else if (text === '&' || text === ';' || (text === '?' && reader.stack.length > 1)) nextOption(reader, token);
  else return false;
  return true;
}

function readInFrame(reader: Reader, frame: Frame, token: CursorToken): void {
  if (frame.kind === 'Path') readPath(reader, frame, token);
  else if (frame.kind === 'Options') readOptions(reader, frame, token);
  else if (frame.kind === 'Expression') readExpression(reader, frame, token);
  else if (frame.kind === 'Call') readCall(reader, frame, token);
  else if (frame.kind === 'Lambda') readLambda(reader, frame, token);
  else if (frame.kind === 'Key') readKey(reader, frame, token);
  else if (frame.kind === 'Orderby') readOrderby(reader, frame, token);
  else if (frame.kind === 'Select' || frame.kind === 'Expand') readItems(reader, frame, token);
}
