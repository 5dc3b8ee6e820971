import type { Span } from '../../../grammar/index.ts';
import type { Service, StructuredType } from '../../schema/index.ts';
import { bindMember, structureOf, typeOfBinding, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import type { Expectation, Want } from './expected.ts';

/** What the body of a request is about. */
export interface JsonTarget {
  readonly service: Service;
  readonly type: StructuredType | undefined;
  readonly method: string;
}

interface Container {
  readonly kind: 'object' | 'array';
  readonly type: StructuredType | undefined;
  /** What the items of an array are. */
  readonly like: ValueType;
  readonly present: string[];
  /** The member being read. */
  name: string | undefined;
  state: 'name' | 'colon' | 'value' | 'done';
}

const token = /"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** What may stand at an offset of a JSON body, from the text before the offset alone. */
export function expectedInJson(text: string, offset: number, body: Span, target: JsonTarget): Expectation {
  const tokens = [...text.slice(body.start, offset).matchAll(token)];
  const last = tokens.at(-1);
  const touching = last && body.start + last.index + last[0].length === offset && isWord(last[0]) ? tokens.pop() : undefined;
  const words = tokens.map(([word]) => word);
  const stack = read(words, target);
  const typed = touching?.[0] ?? '';
  const quoted = typed.startsWith('"');
  const end = offset + (touching ? restOfWord(text.slice(offset, Math.max(offset, body.end)), quoted) : 0);
  const replace = { start: offset - typed.length, end };
  const behind = /^\s*(\S?)/.exec(text.slice(end))![1]!;
  const names = namesBehind(text.slice(end, Math.max(end, body.end)));
  const wants = wantsIn(stack.at(-1), target, { quoted, valued: behind === ':', names });
  return { service: target.service, replace, typed, following: behind, preceding: '', encoded: false, wants };
}

/** Still being written: a bare word, or a string without its closing quote. */
const isWord = (word: string): boolean => (word.startsWith('"') ? !/^"(?:[^"\\]|\\.)*"$/.test(word) : !/^[{}[\]:,]$/.test(word));

function restOfWord(behind: string, quoted: boolean): number {
  if (!quoted) return /^[\w.-]*/.exec(behind)![0].length;
  // Auto-closed quotes: what stands up to the closing one belongs to the string, unless that one opens another string.
  const closed = /^(?:[^"\\\n:,{}]|\\.)*"(?=\s*(?:[:,}\]]|$))/m.exec(behind);
  return closed?.[0].length ?? /^[\w.-]*/.exec(behind)![0].length;
}

function read(tokens: readonly string[], target: JsonTarget): Container[] {
  const stack: Container[] = [];
  for (const word of tokens) {
    const top = stack.at(-1);
    if (word === '{' || word === '[') stack.push(open(word, top, target));
    else if (word === '}' || word === ']') {
      stack.pop();
      finish(stack.at(-1));
    } else if (top) advance(top, word);
  }
  return stack;
}

function open(word: string, top: Container | undefined, target: JsonTarget): Container {
  const like = top ? likeOf(top) : unknownType;
  const type = top ? (top.kind === 'array' ? top.type : structureOf(target.service, like)) : target.type;
  return word === '{'
    ? { kind: 'object', type, like: unknownType, present: [], name: undefined, state: 'name' }
    : { kind: 'array', type, like: { ...like, collection: false }, present: [], name: undefined, state: 'value' };
}

function likeOf(container: Container): ValueType {
  if (container.kind === 'array') return container.like;
  return container.name === undefined ? unknownType : typeOfBinding(bindMember(container.name, container.type));
}

function advance(top: Container, word: string): void {
  if (word === ',') top.state = top.kind === 'array' ? 'value' : 'name';
  else if (word === ':') top.state = 'value';
  else if (top.state === 'name' && word.startsWith('"')) {
    top.name = word.slice(1, -1);
    top.present.push(top.name);
    top.state = 'colon';
  } else finish(top);
}

function finish(top: Container | undefined): void {
  if (top) top.state = 'done';
}

interface Around {
  readonly quoted: boolean;
  readonly valued: boolean;
  readonly names: readonly string[];
}

function wantsIn(top: Container | undefined, { type, method }: JsonTarget, around: Around): readonly Want[] {
  const { quoted, valued } = around;
  if (!top) return quoted ? [] : [{ kind: 'json-object', type, method }];
  if (top.state === 'value') return [{ kind: 'json-value', like: likeOf(top), quoted }];
  if (top.state !== 'name') return [];
  return [{ kind: 'json-member', type: top.type, method, present: [...top.present, ...around.names], quoted, valued }];
}

/** A string up to its closing quote or the end of its line, with the colon behind it; or a bracket. */
const stringOrBracket = /"((?:[^"\\\n]|\\.)*)(?:"(\s*:)?)?|[{}[\]]/g;

/** Member names between the cursor and the end of its object. */
function namesBehind(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [mark, name, colon] of text.matchAll(stringOrBracket)) {
    if (mark === '{' || mark === '[') depth++;
    else if ((mark === '}' || mark === ']') && --depth < 0) break;
    else if (depth === 0 && colon !== undefined) names.push(name!);
  }
  return names;
}
