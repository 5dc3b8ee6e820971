/** What an editor needs of the grammar: all but `parseRule`, the strict reading by ABNF rules. */
export * from '../../../grammar/facts/index.ts';
export { createDocumentReader, parseDocument, parseUrl, pathAt, print, problemTable, walk, wordBefore } from '../../../grammar/index.ts';
