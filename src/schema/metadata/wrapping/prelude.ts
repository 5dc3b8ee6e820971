import { afterProlog, afterWhiteSpace } from '../xml/markup.ts';
import { lookAhead, startingAt, type Unwrap } from './wrapping.ts';

/** White space, and a byte order mark as it is or as bytes of UTF-8 read as Latin-1. XML allows none before its declaration. */
export const afterBlanks: Unwrap = (text) => {
  const misread = 'ï»¿';
  const blanks = afterWhiteSpace(text, 0);
  const start = text.startsWith(misread, blanks) ? blanks + misread.length : blanks;
  return start === 0 ? undefined : startingAt(text, start, undefined);
};

/** An answer copied with its headers. */
export const afterHeaders: Unwrap = (text) => {
  if (!/^HTTP\/\d/.test(text)) return undefined;
  const end = /\r?\n\r?\n/.exec(text.slice(0, lookAhead));
  return end ? startingAt(text, end.index + end[0].length, undefined) : undefined;
};

/** What a metadata document begins with. */
const beginning = /<\?xml\s|<(?:\w{1,100}:)?(?:Edmx|DataServices|Schema)[\s>]/;

/** Words before the document: a browser's note that the XML has no style, a warning of the server's, a fence of Markdown. */
export const afterWords: Unwrap = (text) => {
  if (/^["[{]/.test(text)) return undefined;
  const start = beginning.exec(text.slice(0, lookAhead))?.index ?? 0;
  if (start === 0 || start < afterProlog(text.slice(0, lookAhead)) || afterProlog(text.slice(0, start)) === start) return undefined;
  return startingAt(text, start, 'Something stands before the document: it is left out.');
};
