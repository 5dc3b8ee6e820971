import { builtInFunction, type FunctionName } from '../../../grammar/index.ts';

/** What a call gives, in words, made of its arguments in words; undefined where they are too few to say it. */
type Value = (first: string, second?: string, third?: string) => string | undefined;

/** Functions that give a value. */
const values: Readonly<Partial<Record<FunctionName, Value>>> = {
  length: (text) => `the length of ${text}`,
  tolower: (text) => `${text} in lower case`,
  toupper: (text) => `${text} in upper case`,
  trim: (text) => `${text} without blanks at its ends`,
  concat: (first, second) => second && `${first} followed by ${second}`,
  indexof: (text, part) => part && `the position of ${part} in ${text}`,
  replace: (text, find, replacement) => replacement && `${text} with ${replacement} in place of ${find}`,
  substring: (text, start, length) =>
    length
      ? start === '`0`'
        ? `the first ${length} characters of ${text}`
        : `the ${length} characters of ${text} after the first ${start}`
      : start && `${text} without its first ${start} characters`,
  year: (moment) => `the year of ${moment}`,
  month: (moment) => `the month of ${moment}`,
  day: (moment) => `the day of the month of ${moment}`,
  hour: (moment) => `the hour of ${moment}`,
  minute: (moment) => `the minute of ${moment}`,
  second: (moment) => `the second of ${moment}`,
  fractionalseconds: (moment) => `the fraction of a second of ${moment}`,
  date: (moment) => `the date of ${moment}`,
  time: (moment) => `the time of day of ${moment}`,
  totaloffsetminutes: (moment) => `the offset from UTC of ${moment}, in minutes`,
  totalseconds: (duration) => `the length of ${duration} in seconds`,
  ceiling: (number) => `${number} rounded up`,
  floor: (number) => `${number} rounded down`,
  round: (number) => `${number} rounded`,
  'geo.distance': (from, to) => to && `the distance from ${from} to ${to}`,
  'geo.length': (line) => `the length of the line ${line}`,
  cast: (value, type) => type && `${value} as ${type}`,
};

/** Those without arguments. */
const moments: Readonly<Partial<Record<FunctionName, string>>> = {
  now: 'now',
  mindatetime: 'the earliest time there is',
  maxdatetime: 'the latest time there is',
};

/** What is so, and what is so where the call is false. */
type Statement = (first: string, second: string) => { readonly is: string; readonly isNot: string };

const contains = (text: string, part: string) => ({ is: `${text} contains ${part}`, isNot: `${text} does not contain ${part}` });

/** Functions that are true or false. */
const statements: Readonly<Partial<Record<FunctionName, Statement>>> = {
  contains,
  substringof: (part, text) => contains(text, part),
  startswith: (text, start) => ({ is: `${text} begins with ${start}`, isNot: `${text} does not begin with ${start}` }),
  endswith: (text, end) => ({ is: `${text} ends with ${end}`, isNot: `${text} does not end with ${end}` }),
  matchesPattern: (text, pattern) => ({
    is: `${text} matches the pattern ${pattern}`,
    isNot: `${text} does not match the pattern ${pattern}`,
  }),
  hassubset: (list, part) => ({ is: `${list} has all of ${part}`, isNot: `${list} lacks some of ${part}` }),
  hassubsequence: (list, part) => ({ is: `${list} has ${part} in this order`, isNot: `${list} does not have ${part} in this order` }),
  isof: (value, type) => ({ is: `${value} is of the type ${type}`, isNot: `${value} is not of the type ${type}` }),
  'geo.intersects': (point, area) => ({ is: `${point} lies in ${area}`, isNot: `${point} does not lie in ${area}` }),
};

const find = <Row>(table: Readonly<Partial<Record<FunctionName, Row>>>, name: string): Row | undefined => {
  const known = builtInFunction(name);
  return known && table[known];
};

/** A call as a value; undefined for a function that has no words here, or lacks arguments. */
export function callAsValue(name: string, given: readonly string[]): string | undefined {
  const [first, second, third] = given;
  return first === undefined ? find(moments, name) : find(values, name)?.(first, second, third);
}

/** A call as what is so, or is not; undefined for one that is not true or false. */
export function callAsStatement(name: string, [first, second]: readonly string[], negated: boolean): string | undefined {
  if (first === undefined || second === undefined) return undefined;
  return find(statements, name)?.(first, second)[negated ? 'isNot' : 'is'];
}
