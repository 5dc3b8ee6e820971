import fc, { type Arbitrary } from 'fast-check';
import { functions, operators, transformations } from '../../../grammar/index.ts';

/** Words that mean something somewhere: names all the same. */
const keywords = [
  ...Object.keys(operators).filter((name) => name !== '-'),
  ...[
    'asc',
    'desc',
    'as',
    'any',
    'all',
    'with',
    'from',
    'min',
    'max',
    'identity',
    'AND',
    'OR',
    'NOT',
    'Not',
    'EQ',
    'cast',
    'case',
    'P1D',
    'E1',
  ],
  ...['null', 'true', 'FALSE', 'INF', 'NaN', 'nullable', 'datetime', 'filter', 'select', 'count', 'rollup', 'keep', 'preorder'],
  ...Object.keys(functions).filter((name) => !name.includes('.')),
  ...Object.keys(transformations),
];

const plain = ['a', 'b', 'id', 'Name', 'device_name', 'belongs_to__application', 'is_online', '_', 'x1', 'E_', 'd12', 'abcdef01'];
/** Letters outside ASCII and outside the basic plane, combining marks, other digits, the longest name there may be. */
const foreign = ['gerät', '名前', 'Ünï', 'e\u0301', '𝒳y', 'ж٣', 'a\u200Db', 'x'.repeat(128), `é${'z'.repeat(127)}`];

/** `odataIdentifier`. */
export const identifier: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plain) },
  { weight: 2, arbitrary: fc.constantFrom(...keywords) },
  { weight: 1, arbitrary: fc.constantFrom(...foreign) },
);

/** A word that stands for a value where nothing is behind it. */
export function isValueWord(name: string): boolean {
  return name === 'null' || /^(?:true|false)$/i.test(name) || /^(?:INF|NaN)[DdFf]?$/.test(name);
}

/** `namespace.name`. */
export const qualifiedName: Arbitrary<string> = fc
  .tuple(fc.constantFrom('NS', 'Sales.V1', 'Edm', 'not', 'é'), identifier)
  .map(([namespace, name]) => `${namespace}.${name}`);

const nasty = [
  ...[
    "'",
    '"',
    '%',
    '&',
    '#',
    '+',
    ';',
    '/',
    '?',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    ',',
    ':',
    '=',
    '@',
    '$',
    '*',
    '!',
    '\\',
    '|',
    '^',
    '`',
    '~',
  ],
  ...[
    '%2520',
    '%41',
    '%zz',
    '%E9',
    '%',
    '100%',
    'a+b',
    "''",
    '{{x}}',
    '<NAME',
    '$top=',
    '&$top=1',
    ' eq ',
    ' and ',
    '--',
    '//',
    '  ',
    ' HTTP/1.1',
  ],
  ...['é', '😀', '名', '\u00A0', '\u2028', 'e\u0301', '\u{10FFFF}', '\uFFFD'],
];
const controls = ['\n', '\r\n', '\t', '\0', '\u007F'];

const characters = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'Z', '0', '9', ' ', '-', '_', '.') },
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.constantFrom(...controls) },
);

/** What strings may hold: anything that is Unicode. */
export const anyText: Arbitrary<string> = fc.array(characters, { maxLength: 8 }).map((parts) => parts.join(''));

/** Text on one line that nobody trims. */
export const lineText: Arbitrary<string> = anyText
  .map((text) => text.replace(/[\r\n\0\u007F\u2028]/g, '').trim())
  .filter((text) => text !== '');
