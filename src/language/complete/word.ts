import type { TypedWord } from '../../../grammar/index.ts';

/** How much behind the cursor belongs to the word begun before it. */
export function restOfWord(behind: string, { span, quote }: TypedWord): number {
  if (span.start === span.end) return 0;
  if (quote !== undefined) return restOfString(/^[^\r\n]*/.exec(behind)![0], quote);
  return /^[\w.-]*/.exec(behind)![0].length;
}

/** An open string ends at its quote where the line has one to spare; otherwise with the word. */
function restOfString(line: string, quote: string): number {
  const quotes = [...line.matchAll(quote === "'" ? /'|%27/g : /"/g)];
  const [first] = quotes;
  return first && quotes.length % 2 === 1 ? first.index + first[0].length : /^[^\s'"(){}[\]&,:;=%]*/.exec(line)![0].length;
}

/** Text to insert into an encoded URL: what must not stand raw there is encoded, the syntax's own characters stay. */
export const encodeInsert = (text: string): string => text.replace(/[\s"%#+<>\\^`|]|[^\x20-\x7e]+/g, encodeURIComponent);
