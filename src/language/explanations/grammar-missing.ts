import type { ProblemCode } from '../../../grammar/index.ts';
import { abnf, type ExplanationRow, explain, urls } from './row.ts';

/** What the grammar misses. */
export const missingExplanations = {
  missing: explain(
    abnf('queryOptions'),
    'Something is missing here. Completion proposes what is expected.',
    'GET /device?$select=',
    'GET /device?$select=id',
  ),
  'missing-operand': explain(
    urls('5.1.1.1'),
    'An operator needs a value on each side, and one is missing.',
    'GET /device?$filter=id eq',
    'GET /device?$filter=id eq 1',
  ),
  'missing-ampersand': explain(
    urls('5'),
    'Options are separated by `&`, those in parentheses by `;`. Without it the next option is read as a part of the value before it.',
    'GET /application?$select=app_name$expand=is_for__device_type',
    'GET /application?$select=app_name&$expand=is_for__device_type',
  ),
  'missing-question-mark': explain(
    urls('2'),
    'A `?` separates the path from the first option, and `&` the options after it.',
    'GET /device&$select=id',
    'GET /device?$select=id',
  ),
  'missing-close': explain(
    abnf('CLOSE'),
    'Each bracket that opens closes again.',
    'GET /device?$filter=(id eq 1',
    'GET /device?$filter=(id eq 1)',
  ),
  'missing-open': explain(
    abnf('OPEN'),
    'What belongs to a function, or to what is expanded, follows it in parentheses.',
    'GET /device?$expand=device_tag$select=id;$orderby=id asc)',
    'GET /device?$expand=device_tag($select=id;$orderby=id asc)',
  ),
  'missing-equals': explain(abnf('filter'), 'An option is a name, `=` and a value.', 'GET /device?$filter', 'GET /device?$filter=id eq 1'),
  'missing-colon': explain(
    urls('5.1.1.13'),
    'A lambda names its variable before a colon, and asks about it after.',
    'GET /application?$filter=owns__device/any(id eq 1)',
    'GET /application?$filter=owns__device/any(d:d/id eq 1)',
  ),
  'missing-as': explain(
    urls('5.1.10'),
    'A computed value needs a name, after `as`.',
    'GET /Books?$compute=Price mul 2',
    'GET /Books?$compute=Price mul 2 as Twice',
    'OData 4',
  ),
  'missing-blank': explain(
    abnf('RWS'),
    'Operators that are words need a blank on each side.',
    "GET /device?$filter=note eq'x'",
    "GET /device?$filter=note eq 'x'",
  ),
  'missing-comma': explain(
    urls('5.1.4'),
    'Items of a list are separated by commas.',
    'GET /device?$select=id uuid',
    'GET /device?$select=id,uuid',
  ),
  'missing-operator': explain(
    urls('5.1.1.1'),
    'Two conditions are joined by `and` or `or`.',
    'GET /device?$filter=(id eq 1) (id eq 2)',
    'GET /device?$filter=(id eq 1) or (id eq 2)',
  ),
  'unquoted-string': explain(
    urls('5.1.1.14'),
    'Text is written in single quotes; without them it is read as a name.',
    'GET /device?$filter=note eq two words',
    "GET /device?$filter=note eq 'two words'",
  ),
  'unopened-string': explain(
    urls('5.1.1.14'),
    'The quote that opens the text is missing.',
    "GET /device?$filter=note eq abc'",
    "GET /device?$filter=note eq 'abc'",
  ),
  'missing-lambda': explain(
    urls('5.1.1.13'),
    '`all` needs a variable and a condition; only `any` may do without.',
    'GET /application?$filter=owns__device/all()',
    'GET /application?$filter=owns__device/all(d:d/is_online)',
  ),
  'unclosed-string': explain(
    urls('5.1.1.14'),
    'Text ends with a single quote; one within it is written twice.',
    "GET /device?$filter=note eq 'a",
    "GET /device?$filter=note eq 'a'",
  ),
  'unclosed-phrase': explain(
    urls('5.1.8'),
    'A phrase of `$search` ends with a double quote.',
    'GET /Books?$search="a',
    'GET /Books?$search="a"',
    'OData 4',
  ),
} as const satisfies { readonly [Code in ProblemCode]?: ExplanationRow };
