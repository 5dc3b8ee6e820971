import type { CheckCode } from '../diagnostics.ts';
import { type ExplanationRow, explain, observed } from './row.ts';

export const valueExplanations = {
  'coerced-literal': explain(
    observed,
    'balena reads this value as one of the type that is needed, as its database does. Other services answer with 400: write it in the form of that type.',
    'GET /device(uuid=5)',
    "GET /device(uuid='5')",
  ),
  'unreadable-literal': explain(
    observed,
    'The database cannot read the text as a value of the type that is needed: the answer is an empty 500.',
    "GET /device?$filter=created_at gt 'soon'",
    "GET /device?$filter=created_at gt '2020-01-01'",
  ),
  'untyped-argument': explain(
    observed,
    'A bare text has no type for the database, and the function needs to know it: the answer is an empty 500.',
    "GET /device?$filter=year('2020-01-01') eq 2020",
    'GET /device?$filter=year(created_at) eq 2020',
  ),
  'operand-type': explain(
    observed,
    'The database cannot calculate with these: the answer is an empty 500.',
    'GET /device?$filter=1 add 1 eq id',
    'GET /device?$filter=id eq 2',
  ),
  'operator-unanswered': explain(
    observed,
    "balena's parser reads the operator, but nothing after it makes SQL of it: the answer is an empty 500.",
    'GET /device?$filter=id mod 2 eq 1',
    'GET /device?$filter=id eq 1',
  ),
  'enum-value-refused': explain(
    observed,
    'The database takes only the values that the model lists and refuses others.',
    'PATCH /device(1)\n\n{ "os_variant": "pord" }',
    'PATCH /device(1)\n\n{ "os_variant": "prod" }',
  ),
  'option-text': explain(
    observed,
    'A custom option is ignored, but it has to be a plain name and value to be read.',
    'GET /device???',
    'GET /device?a=b',
  ),
  'link-not-selectable': explain(
    observed,
    'A link to many has no value of its own to select: the answer is an empty 500. Expand it.',
    'GET /application?$select=owns__device',
    'GET /application?$select=id&$expand=owns__device($select=id)',
  ),
  'division-by-zero': explain(
    observed,
    'The database cannot divide by 0 and fails: the answer is an empty 500.',
    'GET /device?$filter=id div 0 eq 1',
    'GET /device?$filter=id div 2 eq 1',
  ),
  'list-value-not-taken': explain(
    observed,
    'A list after `in` holds plain values; balena fails on null in it.',
    'GET /device?$filter=id in (1,null)',
    'GET /device?$filter=id in (1,2)',
  ),
  'alias-value-not-taken': explain(
    observed,
    'An alias stands for a plain value; balena does not read null or a calculation there.',
    'GET /device?$filter=note eq @p&@p=null',
    "GET /device?$filter=note eq @p&@p='a'",
  ),
  'alias-in-parentheses': explain(
    observed,
    'balena takes a query apart at each `&@` before it reads it, so that the parentheses around are never closed. The value stands outside of them, or after ";".',
    'GET /device?$expand=device_tag($filter=id eq @p&@p=1)',
    'GET /device?$expand=device_tag($filter=id eq @p)&@p=1',
  ),
  'alias-given-twice': explain(
    observed,
    'Of other options that are given twice balena reads the last; a parameter alias it takes once only, and answers 400.',
    'GET /device?$filter=id eq @p&@p=1&@p=2',
    'GET /device?$filter=id eq @p&@p=2',
  ),
  'entity-as-value': explain(
    observed,
    'In `any` and `all` the variable stands for an entity, and what is compared is one of its members. balena answers an empty 500 where the entity itself is compared.',
    'GET /device?$filter=device_tag/any(t:t eq 1)',
    'GET /device?$filter=device_tag/any(t:t/id eq 1)',
  ),
  'percent-beside-alias': explain(
    observed,
    'A query with a parameter alias is decoded before balena parses it, and each text again after that. A "%" that no two hex digits follow then makes the answer an empty 500; without an alias it is fine.',
    "GET /device?$filter=note eq '50%' and id eq @p&@p=1",
    "GET /device?$filter=note eq '50%25' and id eq @p&@p=1",
  ),
  'not-of-value': explain(
    observed,
    'Before `eq` and `ne`, and before a calculation or a time, balena negates only the operand next to `not`, and this one is no condition: the answer is an empty 500.',
    'GET /device?$filter=not id eq 1',
    'GET /device?$filter=not (id eq 1)',
  ),
  'key-in-body': explain(
    observed,
    'balena gives every entity its id. It takes one in a body all the same, and answers with 409 where another entity has it.',
    'PATCH /device(1)\n\n{ "id": 1 }',
    'PATCH /device(1)\n\n{ "note": "x" }',
  ),
  'put-resets': explain(
    observed,
    'PUT creates an entity that is not there; of one that is, it resets what the body leaves out (Protocol 11.4.3). What balena fills in on creation only, such as an actor or a slug, must not be empty: the answer is an empty 500.',
    'PUT /organization(1)\n\n{ "name": "x" }',
    'PATCH /organization(1)\n\n{ "name": "x" }',
  ),
  'step-ignored': explain(
    observed,
    'A link comes before "/" (URL Conventions 4.8). balena leaves out what is no link of the entity, and looks up the next name in the same entity; other services answer with 400.',
    'GET /device?$filter=x/id eq 1',
    'GET /device?$filter=id eq 1',
  ),
  'link-joined-before': explain(
    observed,
    'balena joins a link once for a query. A path that goes on from it to another link, after one that ended there, is left without its table: the answer is an empty 500. Put the longer path first, or ask one of them with `any`.',
    "GET /device?$filter=belongs_to__application/id eq 1 and belongs_to__application/organization/name eq 'x'",
    "GET /device?$filter=belongs_to__application/organization/name eq 'x' and belongs_to__application/id eq 1",
  ),
  'condition-ordered': explain(
    observed,
    'In the SQL that balena makes of it some comparisons stand without parentheses (`"id" = $1 > $2`), which PostgreSQL refuses: one with `eq` beside `gt`, `ge`, `lt` or `le`, one with `in` after these, nearly any before `in`, one with `eq` beside `eq` or `ne` where the other side is never null. The answer is 500 with an empty body.',
    'GET /device?$filter=(id eq 1) gt is_online',
    'GET /device?$filter=(id eq 1) and not (is_online)',
  ),
  'operand-dropped': explain(
    observed,
    'balena gathers what one operator joins in a list, and reads only two of it: the rest is left out without a word, and the answer is to another question. With `and` and `or` it reads all. Parentheses around the later operands help.',
    'GET /device?$filter=id sub 2 sub 1 eq 5',
    'GET /device?$filter=id sub (id add 1) eq 5',
  ),
  'filter-on-create': explain(
    observed,
    'A filter finds entities that are there; POST makes one (Protocol 11.4.2). balena looks for the new entity with the filter, and answers with 400 where it does not find it.',
    'POST /device_tag?$filter=true\n\n{ "device": 1, "tag_key": "room", "value": "x" }',
    'POST /device_tag\n\n{ "device": 1, "tag_key": "room", "value": "x" }',
  ),
  'blank-not-taken': explain(
    observed,
    'There are no blanks between the steps of a path (ABNF, `resourcePath` and `memberExpr`), the parts of a key and "=", or a link and its parenthesis. balena answers them with 400, and those around the colon of a lambda too.',
    'GET /device/ $count',
    'GET /device/$count',
  ),
} as const satisfies { readonly [Code in CheckCode]?: ExplanationRow };
