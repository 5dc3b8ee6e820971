import type { Pieces, Recognizer, Rewrite } from './habit.ts';
import { isExpression } from './operators.ts';

const arrows: ReadonlySet<string> = new Set(['=>', '->', ',', '|', '.', '=', '::']);

/** `any(x => …)`, `any((x) => …)`, `any(x, …)`: other signs for the colon behind the variable. */
export const lambdaArrow: Recognizer = (query, index) => {
  if (!opensLambda(query, index)) return undefined;
  const bracketed = query.word(index + 1) === '(';
  const variable = index + (bracketed ? 2 : 1);
  const arrow = variable + (bracketed ? 2 : 1);
  const mark = query.at(arrow);
  if (query.at(variable)?.type !== 'word' || mark === undefined || (bracketed && query.word(variable + 1) !== ')')) return undefined;
  if (!arrows.has(mark.text) && !(bracketed && mark.text === ':')) return undefined;
  const next = query.at(arrow + 1);
  const rewrites: Rewrite[] = [
    { start: query.at(index)!.end, end: query.at(variable)!.start, text: '' },
    { start: query.at(variable)!.end, end: next?.start ?? mark.end, text: ':' },
  ];
  const data = { text: mark.text, variable: query.at(variable)!.text, operator: query.word(index - 1) };
  return { code: 'foreign-lambda', start: mark.start, end: mark.end, data, rewrites: rewrites.filter(changes) };
};

const changes = ({ start, end, text }: Rewrite): boolean => end > start || text !== '';

/** `any(name eq 1)`, `any(d.name eq 1)`: no variable. Dots of a prefix that all names share are taken for it. */
export const lambdaWithoutVariable: Recognizer = (query, index) => {
  if (!opensLambda(query, index) || hasVariable(query, index)) return undefined;
  const first = query.at(index + 1);
  const last = query.closeOf(index);
  if (first === undefined || last <= index + 1) return undefined;
  const prefix = /^([A-Za-z]\w*)\./.exec(first.text)?.[1];
  const variable = prefix ?? (first.text === 'x' ? 'y' : 'x');
  const rewrites: Rewrite[] = [{ start: first.start, end: first.start, text: `${variable}:` }];
  for (let at = index + 1; at < last; at++) {
    const rewrite = stepOf(query, at, index, prefix, variable);
    if (rewrite !== undefined) rewrites.push(rewrite);
    // What stands in brackets within is not the lambda's own.
    if (query.at(at)!.type === 'mark' && openers.has(query.word(at))) at = query.closeOf(at);
  }
  const operator = query.word(index - 1);
  const data = { operator, variable, replacement: `${operator}(${variable}:…)` };
  return { code: 'missing-colon', start: first.start, end: first.start, data, rewrites };
};

const openers: ReadonlySet<string> = new Set(['(', '[', '{']);

/** A name of what the lambda goes through, written as a step from its variable. */
function stepOf(query: Pieces, index: number, open: number, prefix: string | undefined, variable: string): Rewrite | undefined {
  const piece = query.at(index)!;
  if (piece.type !== 'word' || piece.frame.open !== open || !query.endsOperand(index) || /^[$@]/.test(piece.text)) return undefined;
  if (query.word(index - 1) === '/' || literals.has(query.word(index))) return undefined;
  if (query.word(index + 1) === '(' && !query.at(index + 1)!.spaced) return undefined;
  if (prefix === undefined) return { start: piece.start, end: piece.start, text: `${variable}/` };
  const dot = piece.start + prefix.length;
  return piece.text.startsWith(`${prefix}.`) ? { start: dot, end: dot + 1, text: '/' } : undefined;
}

const literals: ReadonlySet<string> = new Set(['true', 'false', 'null', 'inf', 'nan', 'asc', 'desc']);

const opensLambda = (query: Pieces, index: number): boolean =>
  query.word(index) === '(' && !query.at(index)!.spaced && (query.word(index - 1) === 'any' || query.word(index - 1) === 'all');

const hasVariable = (query: Pieces, index: number): boolean => {
  const [first, second] = [query.at(index + 1), query.word(index + 2)];
  if (first === undefined || first.text === ')' || first.text === '(') return true;
  return first.text === ':' || second === ':' || arrows.has(second) || second === ')' || first.type !== 'word';
};

/** `d.name` in a lambda whose variable is `d`; `a.b` as a path of `$orderby` or before an operator. */
export const dottedStep: Recognizer = (query, index) => {
  const { type, text, start, where, frame } = query.at(index)!;
  const dot = text.indexOf('.');
  if (type !== 'word' || dot < 1 || !isExpression(where) || text.startsWith('@')) return undefined;
  const next = query.at(index + 1);
  if (
    !isVariable(query, text.slice(0, dot), frame.open) &&
    (next?.text === '/' || typeTakers.has(frame.callee) || query.word(index - 1) === '/')
  )
    return undefined;
  if (next !== undefined && !next.spaced && (next.text === '(' || next.type === 'string' || next.type === 'quoted')) return undefined;
  const dots = [...text.matchAll(/\./g)].map((match) => start + match.index);
  return {
    code: 'dots-for-slashes',
    start,
    end: start + text.length,
    data: { text, replacement: text.replaceAll('.', '/') },
    rewrites: dots.map((at) => ({ start: at, end: at + 1, text: '/' })),
  };
};

/** Functions with names of types among their arguments. */
const typeTakers: ReadonlySet<string> = new Set(['cast', 'isof', 'treatas', 'collection']);

/** Whether an enclosing lambda declares the name. */
function isVariable(query: Pieces, name: string, open: number): boolean {
  for (let at = open; at >= 0; at = query.at(at)!.frame.open) {
    if (opensLambda(query, at) && hasVariable(query, at) && query.slice(at + 1, at + 3).includes(name)) return true;
  }
  return false;
}
