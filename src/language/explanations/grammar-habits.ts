import type { ProblemCode } from '../../../grammar/index.ts';
import { type ExplanationRow, explain, urls } from './row.ts';

/** Habits of other languages. */
export const habitExplanations = {
  'foreign-operator': explain(
    urls('5.1.1.1'),
    'Operators of OData are words: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.',
    'GET /device?$filter=id=1',
    'GET /device?$filter=id eq 1',
  ),
  'foreign-comparison': explain(
    urls('5.1.1'),
    'The comparison is from another language; OData has a function or another operator for it.',
    'GET /device?$filter=note is null',
    'GET /device?$filter=note eq null',
  ),
  'foreign-call': explain(
    urls('5.1.1.4'),
    'A function comes before its arguments, and is not a method of a value.',
    "GET /device?$filter=device_name.contains('a')",
    "GET /device?$filter=contains(device_name,'a')",
  ),
  'foreign-option': explain(
    urls('5.1'),
    'The option is from another API or language; OData has one of another name.',
    'GET /device?$limit=5',
    'GET /device?$orderby=id asc&$top=5',
  ),
  'foreign-separator': explain(
    urls('5'),
    'Options of a request are separated by `&`, those in parentheses by `;`.',
    'GET /device?$select=id;$expand=device_tag',
    'GET /device?$select=id&$expand=device_tag',
  ),
  'count-call': explain(
    urls('4.8'),
    'A count is a step of the path, `/$count`, not a function.',
    'GET /device?$select=count(*)',
    'GET /device/$count',
  ),
  'foreign-comma': explain(
    urls('5.1.4'),
    'Names of a list are separated by commas.',
    'GET /device?$select=id;uuid',
    'GET /device?$select=id,uuid',
  ),
  'foreign-equals': explain(
    urls('5'),
    'The name of an option is followed by `=` alone.',
    'GET /device?$select:id',
    'GET /device?$select=id',
  ),
  'foreign-lambda': explain(
    urls('5.1.1.13'),
    'The variable of a lambda is followed by a colon.',
    'GET /application?$filter=owns__device/any(d=>d/is_online)',
    'GET /application?$filter=owns__device/any(d:d/is_online)',
  ),
  'foreign-direction': explain(
    urls('5.1.5'),
    'A direction is `asc` or `desc`, after a blank.',
    'GET /device?$orderby=id descending',
    'GET /device?$orderby=id desc',
  ),
  'foreign-brackets': explain(urls('5.1.1.1'), 'OData groups and lists by round brackets.', 'GET /device[1]', 'GET /device(1)'),
  'foreign-fields': explain(
    urls('5.1.3'),
    'What to select of a link is an option in its parentheses.',
    'GET /device?$expand=belongs_to__application(app_name)',
    'GET /device?$expand=belongs_to__application($select=app_name)',
  ),
  'foreign-slash': explain(urls('4'), 'Steps of a path are separated by `/`.', 'GET /Books\\Tags', 'GET /Books/Tags', 'OData 4'),
  'dots-for-slashes': explain(
    urls('5.1.1.15'),
    'Steps of a path are separated by slashes; dots belong to namespaces.',
    "GET /device?$filter=belongs_to__application.app_name eq 'abcd'",
    "GET /device?$filter=belongs_to__application/app_name eq 'abcd'",
  ),
  'key-sign': explain(
    urls('4.3.1'),
    'A compound key is written name=value, its parts separated by commas.',
    "GET /device(uuid:'a')",
    "GET /device(uuid='a')",
  ),
  'json-filter': explain(
    urls('5.1.2'),
    'A filter is an expression, not JSON.',
    'GET /device?$filter={"note":"a"}',
    "GET /device?$filter=note eq 'a'",
  ),
  'list-without-parentheses': explain(
    urls('5.1.1.1'),
    'The list after `in` is written in parentheses.',
    'GET /device?$filter=id in 1,2',
    'GET /device?$filter=id in (1,2)',
  ),
  'double-quoted-string': explain(
    urls('5.1.1.14'),
    'Text is written in single quotes; double ones are for JSON and phrases of `$search`.',
    'GET /device?$filter=note eq "x"',
    "GET /device?$filter=note eq 'x'",
  ),
  'foreign-quotes': explain(
    urls('5.1.1.14'),
    'A word processor turned straight quotes into curly ones.',
    'GET /device?$filter=note eq ‘x’',
    "GET /device?$filter=note eq 'x'",
  ),
  'quote-in-string': explain(
    urls('5.1.1.14'),
    'A single quote within a text is written twice.',
    "GET /device?$filter=note eq 'O'Neil'",
    "GET /device?$filter=note eq 'O''Neil'",
  ),
  'html-escape': explain(
    urls('2'),
    'The URL was copied out of HTML, where `&` is written `&amp;`.',
    'GET /device?$select=id&amp;$expand=device_tag',
    'GET /device?$select=id&$expand=device_tag',
  ),
  'shell-escape': explain(
    urls('2'),
    'The URL was copied out of a shell command, where `$` is written `\\$`.',
    'GET /device?\\$select=id',
    'GET /device?$select=id',
  ),
  'odd-blank': explain(
    urls('2'),
    'A no-break space looks like a plain blank, and is another character.',
    'GET /device?$filter=id\u00a0eq 1',
    'GET /device?$filter=id eq 1',
  ),
} as const satisfies { readonly [Code in ProblemCode]?: ExplanationRow };
