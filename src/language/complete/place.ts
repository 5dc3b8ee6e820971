import {
  type Document,
  type Node,
  parseDocument,
  pathAt,
  type Request,
  requestSpanAt,
  type TypedWord,
  wordBefore,
} from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { type BoundRequest, bindRequest } from '../bind/index.ts';
import { encodeInsert, restOfWord } from './word.ts';

/** Where a cursor stands in the tree of its request, read as if the word there were written. */
export interface Place {
  readonly bound: BoundRequest;
  readonly request: Request;
  /** In the version that the request's URL names. */
  readonly service: Service;
  /** The nodes that the word stands in, outermost first; the last one stands for the word. */
  readonly path: readonly Node[];
  /** What had to be written before the word for it to have a place here. */
  readonly before: Before;
}

/** A binary operator; what names a value; the dollar of an option; what separates options. */
type Before = '' | ' eq ' | ' as ' | '$' | '?' | '&';

/** The request at a cursor, and the word under it. */
export interface Cursor {
  readonly service: Service;
  readonly text: string;
  /** Where `text` begins in the document. */
  readonly base: number;
  readonly word: TypedWord;
  /** Where the word ends that begins before the cursor. */
  readonly end: number;
}

/** Reads as a method where one may stand, as a name elsewhere. */
const stand = 'CURSOR';

/** Takes the request at an offset out of a document, so that neither its size nor what is wrong in other requests matters. */
export function cursorAt(service: Service, document: string, offset: number): Cursor {
  const before = lastCursor.get(service);
  if (before?.offset === offset && before.document === document) return before.cursor;
  const cursor = findCursor(service, document, offset);
  lastCursor.set(service, { document, offset, cursor });
  return cursor;
}

/** At a key that completion and signatures both come by, they ask for one place in turn: it is looked at, and read, once. */
const lastCursor = new WeakMap<Service, { readonly document: string; readonly offset: number; readonly cursor: Cursor }>();

function findCursor(service: Service, document: string, offset: number): Cursor {
  const { start, end } = requestSpanAt(document, offset);
  const text = document.slice(start, end);
  const word = wordBefore(text, offset - start);
  return { service, text, base: start, word, end: offset - start + restOfWord(text.slice(offset - start), word) };
}

/** Where a word at the cursor stands with `before` in front of it; undefined where the grammar has no place for it. */
export function placeWith(cursor: Cursor, before: Before, behind = ''): Place | undefined {
  const { service, text, word, end } = cursor;
  const lead = word.encoded ? encodeInsert(before) : before;
  const written = `${text.slice(0, word.span.start)}${lead}${stand}${behind}${text.slice(end)}`;
  const { tree, boundAt } = read(service, written);
  // A dollar belongs to the name.
  const at = word.span.start + (before === '$' ? 0 : lead.length);
  const path = pathAt(tree, at + 1);
  const request = path[1];
  if (request?.kind !== 'Request' || !stands(path, at, before)) return undefined;
  const bound = boundAt(request, path);
  return { bound, request, service: bound.service, path, before };
}

/** A text with a word written into it, and what its requests mean where that is asked. */
interface Written {
  readonly text: string;
  readonly tree: Document;
  readonly boundAt: (request: Request, path: readonly Node[]) => BoundRequest;
}

const lastRead = new WeakMap<Service, Written>();

function read(service: Service, text: string): Written {
  const before = lastRead.get(service);
  if (before?.text === text) return before;
  let known: { readonly leaf: Node; readonly bound: BoundRequest } | undefined;
  const boundAt = (tree: Request, path: readonly Node[]): BoundRequest => {
    const leaf = path.at(-1)!;
    if (known?.leaf !== leaf) known = { leaf, bound: bindRequest({ text, tree, problems: [] }, service, askedAt(path)) };
    return known.bound;
  };
  const written = { text, tree: parseDocument(text).tree, boundAt };
  lastRead.set(service, written);
  return written;
}

/** What stands around a word says what it is; of an alias, what is asked of it wherever it stands. */
function askedAt(path: readonly Node[]): ((part: Node) => boolean) | undefined {
  const around = new Set(path);
  return path.some(({ kind }) => kind === 'AliasOption') ? undefined : (part) => around.has(part);
}

/** What may stand for a word; where the tree has another kind of node, the word was skipped as surplus. */
const leaves: ReadonlySet<Node['kind']> = new Set(['Name', 'Word', 'Literal', 'JsonString', 'Body', 'SearchTerm', 'Alias']);

function stands(path: readonly Node[], at: number, before: Before): boolean {
  const leaf = path.at(-1)!;
  const parent = path.at(-2);
  if (leaf.kind === 'Hole') return leaf.expected === 'json' && leaf.span.start === at;
  // Text of which the word is the end: `application/js`.
  const isText = before === '' && (parent?.kind === 'Header' || (parent?.kind === 'ValueOption' && parent.value === leaf));
  return leaves.has(leaf.kind) && (isText || leaf.span.start === at);
}

/** Where a word that begins at the cursor stands: a name or value if one fits, else an operator, else an option. */
export function placeAt(cursor: Cursor): Place | undefined {
  const plain = placeWith(cursor, '');
  // `$expand=links(|`: options are what stands there, though a name alone reads as if `$select=` were forgotten.
  if (plain?.path.some(isForgotten)) return placeWith(cursor, '$') ?? plain;
  return plain ?? placeWith(cursor, ' eq ') ?? placeWith(cursor, ' as ') ?? placeOfQuery(cursor);
}

/** An option whose name is not written. */
export const isForgotten = (node: Node): boolean => node.kind === 'SelectOption' && node.name.span.start === node.name.span.end;

/** Right behind a path without a query. */
function placeOfQuery(cursor: Cursor): Place | undefined {
  const { word, text, end } = cursor;
  return /[\w)']/.test(word.preceding) && text[end] !== '?' ? placeWith(cursor, '?') : undefined;
}

/** The node `above` levels over the word. */
export const over = ({ path }: Place, above: number): Node | undefined => path.at(-1 - above);

export const methodOf = ({ request }: Place): string => request.method?.text.toUpperCase() ?? 'GET';
