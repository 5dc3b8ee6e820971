import type { MetadataProblemCode, Report } from '../problems.ts';

// The parser's `ParseErrorCode` is a const enum, which a compiler of single files cannot read.
const half = { number: 13, string: 12 } as const;

/** What can be wrong with JSON, by the parser's number for it. */
const faults: Readonly<Record<number, readonly [code: MetadataProblemCode, sentence: string]>> = {
  1: ['malformed', 'This is no JSON: it is left out.'],
  2: ['malformed', 'This is no number.'],
  3: ['malformed', 'The name of a member, in double quotes, is missing here.'],
  4: ['malformed', 'A value is missing here.'],
  5: ['malformed', 'A colon is missing between a name and its value.'],
  6: ['malformed', 'A comma is missing here.'],
  7: ['malformed', 'A } is missing here.'],
  8: ['malformed', 'A ] is missing here.'],
  9: ['malformed', 'Something follows the end of the document: it is left out.'],
  10: ['odd', 'JSON has no comments: this one is passed over.'],
  11: ['malformed', 'A comment does not end.'],
  [half.string]: ['malformed', 'A text does not end: it is left out.'],
  [half.number]: ['malformed', 'A number is not complete: it is left out.'],
  14: ['odd', 'A character is not written as JSON asks: \\u and four hexadecimal digits.'],
  15: ['odd', 'JSON does not know what this \\ stands for.'],
  16: ['odd', 'JSON wants this character written as \\u and its number.'],
};

/** The string or number where this is said is not whole. */
export const isHalfRead = (code: number): boolean => code === half.string || code === half.number;

/** A text that is no JSON at all has a mistake at each word. */
const mostFaults = 50;

/** Tells mistakes, the first of each place; that the text ends in the middle is told once. */
export function createFaults(length: number, report: Report) {
  let count = 0;
  let last = -1;
  let ended = false;
  return {
    add(code: number, at: number, end: number): void {
      if (ended || at === last) return;
      last = at;
      ended = end >= length;
      count += 1;
      if (ended) report('malformed', length, 'The text ends in the middle: what came before is used.');
      else if (count < mostFaults) report(...told(code, at));
      else if (count === mostFaults) report('malformed', at, 'From here on there are more mistakes than it helps to list.');
    },
  };
}

function told(code: number, at: number): [code: MetadataProblemCode, at: number, message: string] {
  const [kind, sentence] = faults[code] ?? ['malformed', 'This is not as JSON is written.'];
  return [kind, at, sentence];
}
