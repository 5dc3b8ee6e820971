/**
 * The front door of the grammar: text in, tree and problems out; tree in, text out; and the facts of the language as tables.
 * Offsets are UTF-16 code units of the given text.
 */
export { type PlacedRequest, parseDocument } from './document.ts';
export type { Encoding, Stretch } from './encoding.ts';
export * from './facts/index.ts';
export { createDocumentReader, type DocumentReader } from './incremental.ts';
export { moveData, moveSpan } from './move.ts';
export { type PrintOptions, print } from './print.ts';
export { type ProblemCode, type ProblemEdit, problemTable, type RuleProblemCode } from './problems.ts';
export type { ReadRequest } from './request.ts';
export type { Names } from './rules/names.ts';
export { parseRule, type RuleName, ruleNames } from './rules.ts';
export { requestSpanAt } from './split.ts';
export type * from './tree.ts';
export { encodedStretches, parseUrl } from './url.ts';
export { children, nodeAt, pathAt, pushChildren, walk } from './walk.ts';
export { type TypedWord, wordBefore } from './word.ts';
