import type { CheckCode } from '../diagnostics.ts';
import { aggregation, csdl, type ExplanationRow, explain, observed, urls } from './row.ts';

const compared = urls('5.1.1.1');

export const conditionExplanations = {
  'type-mismatch': explain(
    compared,
    'Both sides of a comparison are of one type, or of types that can be promoted to one. A service answers with 400, balena with an empty 500; or nothing is found.',
    "GET /Books?$filter=length(Title) eq '3'",
    'GET /Books?$filter=length(Title) eq 3',
    'OData 4',
  ),
  'unknown-enum-value': explain(
    csdl('10'),
    'The property takes only the values that the model lists. With any other the filter is answered, and nothing is found.',
    "GET /device?$filter=api_heartbeat_state eq 'onlin'",
    "GET /device?$filter=api_heartbeat_state eq 'online'",
  ),
  'collection-as-value': explain(
    urls('5.1.1.13'),
    'The property holds several values. Ask what each is like with `any` or `all`, and how many there are with `$count`.',
    "GET /Books?$filter=Tags eq 'old'",
    "GET /Books?$filter=Tags/any(t:t eq 'old')",
    'a library',
  ),
  'lambda-over-one': explain(
    urls('5.1.1.13'),
    '`any` and `all` come after collections. A link to one is followed by a path.',
    "GET /Books?$filter=Author/any(a:a/Name eq 'Ada')",
    "GET /Books?$filter=Author/Name eq 'Ada'",
    'a library',
  ),
  'swapped-arguments': explain(
    urls('5.1.1.5'),
    'The first argument of `contains`, `startswith`, `endswith` and `indexof` is the text that is looked through, the second is what is looked for; `substringof` of OData 2 has them the other way round.',
    "GET /device?$filter=contains('attic',device_name)",
    "GET /device?$filter=contains(device_name,'attic')",
  ),
  'count-of-one': explain(
    urls('4.8'),
    '`$count` is the number of what a collection holds. A property of one value, a link to one and an entity have none; the length of a text is `length(…)`.',
    'GET /Books?$select=ID&$filter=Title/$count gt 3',
    'GET /Books?$select=ID&$filter=length(Title) gt 3',
    'a library',
  ),
  'step-behind-value': explain(
    urls('5.1.1.13'),
    'In `any` and `all` over a property of several values the variable is each of these values: a text or a number, which has no properties.',
    "GET /Books?$select=ID&$filter=Tags/any(t:t/Name eq 'a')",
    "GET /Books?$select=ID&$filter=Tags/any(t:t eq 'a')",
    'a library',
  ),
  'aggregate-type': explain(
    aggregation('3.1.3'),
    '`sum` and `average` calculate with numbers. Of other values the least and the greatest can be found, and how many different ones there are.',
    'GET /Books?$apply=aggregate(Title with sum as Total)',
    'GET /Books?$apply=aggregate(Title with countdistinct as Total)',
    'a library',
  ),
  'operand-mismatch': explain(
    urls('5.1.1.2'),
    'Numbers are calculated with numbers, and times with durations or other times. A service answers anything else with 400.',
    "GET /Books?$filter=Stars add '1' gt 2",
    'GET /Books?$filter=Stars add 1 gt 2',
    'a library',
  ),
  'null-comparison': explain(
    compared,
    'Nothing is greater or less than null: such a comparison is never true. Ask with `eq null` or `ne null`.',
    'GET /device?$filter=note gt null',
    'GET /device?$filter=note ne null',
  ),
  'not-a-condition': explain(
    urls('5.1.2'),
    'A filter is true or false for each entity. A value alone is neither: compare it with something.',
    'GET /device?$filter=note',
    'GET /device?$filter=note ne null',
  ),
  'argument-count': explain(
    urls('5.1.1.4'),
    'Every function takes a certain number of arguments; the signature shows them.',
    'GET /device?$filter=contains(device_name)',
    "GET /device?$filter=contains(device_name,'a')",
  ),
  'argument-type': explain(
    urls('5.1.1.4'),
    'Every parameter has a type: text goes in quotes, numbers without. A service answers any other type with 400.',
    'GET /Books?$filter=contains(Title,7)',
    "GET /Books?$filter=contains(Title,'7')",
    'OData 4',
  ),
  'always-false': explain(
    compared,
    'No entity fulfils this condition, so it finds nothing, and the service answers 200 all the same. Most often a value or a name was mixed up.',
    'GET /device?$filter=1 eq 2',
    'GET /device?$filter=id eq 2',
  ),
  'always-true': explain(
    compared,
    'Every entity fulfils this condition, so it asks nothing. In a write it means all of them.',
    'GET /device?$filter=1 eq 1',
    'GET /device?$filter=id eq 1',
  ),
  'never-null': explain(
    csdl('7.2.1'),
    'The model says that the property always has a value. So `eq null` finds nothing, and `ne null` asks nothing.',
    'GET /device?$filter=id eq null',
    'GET /device?$filter=note eq null',
  ),
  'contradictory-conditions': explain(
    compared,
    'Conditions joined by `and` hold together, and no value fulfils these. To find entities of which either holds, join them by `or`.',
    'GET /device?$filter=id eq 1 and id eq 2',
    'GET /device?$filter=id eq 1 or id eq 2',
  ),
  'exhaustive-conditions': explain(
    compared,
    'One of these conditions always holds, so together they ask nothing. Most often `and` was meant.',
    "GET /device?$filter=note ne 'a' or note ne 'b'",
    "GET /device?$filter=note ne 'a' and note ne 'b'",
  ),
  'duplicate-condition': explain(
    compared,
    'The same condition twice means no more than once. Perhaps one of them was meant to be another.',
    'GET /device?$filter=id eq 1 or id eq 1',
    'GET /device?$filter=id eq 1',
  ),
  'letter-case': explain(
    urls('5.1.1.7'),
    '`tolower` gives small letters and `toupper` capitals, so text in other letters never matches. Write the text as the function gives it.',
    "GET /device?$filter=tolower(device_name) eq 'Attic'",
    "GET /device?$filter=tolower(device_name) eq 'attic'",
  ),
  'number-out-of-range': explain(
    observed,
    'balena hands the number to the database as an integer of 32 bits. It answers one with a fraction, or a larger one, with an empty 500.',
    'GET /device?$filter=id eq 99999999999',
    'GET /device?$filter=id eq 9999',
  ),
} as const satisfies { readonly [Code in CheckCode]?: ExplanationRow };
