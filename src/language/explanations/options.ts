import type { CheckCode } from '../diagnostics.ts';
import { type ExplanationRow, explain, http, observed, playground, protocol, urls } from './row.ts';

export const optionExplanations = {
  'plain-option': explain(
    urls('5.2'),
    'The options of OData begin with `$`; others are free for a service to use, and mostly passed over. What looks like a filter or a page then changes nothing.',
    'GET /device?limit=5',
    'GET /device?$top=5&$orderby=id asc',
  ),
  'search-operator': explain(
    urls('5.1.7'),
    'AND and OR join two terms, and NOT comes before one. As words they are searched for in double quotes.',
    'GET /Books?$search=a AND',
    'GET /Books?$search=a AND b',
    'OData 4',
  ),
  'unknown-option': explain(
    urls('5.1'),
    'Names that begin with `$` are reserved for the options of the standard. A service answers an unknown one with 400.',
    'GET /device?$filtr=is_online',
    'GET /device?$filter=is_online',
  ),
  'option-without-dollar': explain(
    urls('5.1'),
    'System query options begin with `$`. Without it a service takes the name for a custom option and ignores it, so all entities come.',
    'GET /device?select=id',
    'GET /device?$select=id',
  ),
  'duplicate-option': explain(
    urls('5.1'),
    'A system query option may be given once. Of two, balena takes the last.',
    'GET /device?$select=id&$select=uuid',
    'GET /device?$select=id,uuid',
  ),
  'option-not-taken': explain(
    observed,
    'This kind of service does not have all options of the standard, and answers the others with 400 "Malformed url".',
    'GET /device?$search=x',
    "GET /device?$filter=contains(device_name,'x')",
  ),
  'ignored-option': explain(
    observed,
    'The service accepts the option and does nothing. For a count, end the path in `/$count`.',
    'GET /device?$count=true',
    'GET /device/$count',
  ),
  'paging-without-orderby': explain(
    protocol('11.2.6.2'),
    'Without an order rows come as they are found, which changes after a write: pages may repeat some and miss others. Order by a key.',
    'GET /device?$top=1',
    'GET /device?$orderby=id asc&$top=1',
  ),
  placeholder: explain(
    playground,
    'Documentation writes `<ID>` for what its reader fills in. Sent as it is, it is a syntax error.',
    'GET /device(<ID>)',
    'GET /device(1)',
  ),
  'top-zero': explain(
    urls('5.1.6'),
    '`$top=0` asks for no rows. With a count in the answer it is a way to count; without, the answer is empty.',
    'GET /device?$orderby=id asc&$top=0',
    'GET /device/$count',
  ),
  'meaningless-option': explain(
    protocol('11.2.10'),
    'Order, pages and counts are for collections. They change nothing about one entity, a number, or what is created.',
    'GET /device(1)?$top=1',
    'GET /device(1)',
  ),
  'option-refused': explain(
    observed,
    'The option means nothing here, and the service fails on it: balena answers `$expand` of a count with 500.',
    'GET /device/$count?$expand=belongs_to__application',
    'GET /device/$count',
  ),
  'duplicate-item': explain(
    urls('5.1.4'),
    'An item belongs in its list once. In `$orderby` the first one decides, whatever the second says.',
    'GET /device?$select=id,uuid,id',
    'GET /device?$select=id,uuid',
  ),
  'alias-without-value': explain(
    urls('5.3'),
    'An alias gets its value from an option of its name. Without one it is null, which is seldom meant.',
    'GET /Books?$filter=Id eq @a',
    'GET /Books?$filter=Id eq @a&@a=1',
    'OData 4',
  ),
  'alias-needs-value': explain(
    observed,
    'An alias gets its value from an option of its name. Without one balena answers with an empty 500.',
    'GET /device?$filter=id eq @a',
    'GET /device?$filter=id eq @a&@a=1',
  ),
  'unused-alias': explain(
    urls('5.3'),
    'The option gives a value to an alias that nothing refers to. Refer to it, or leave it out.',
    'GET /device?$filter=id eq 1&@b=2',
    'GET /device?$filter=id eq @b&@b=2',
  ),
  'large-fields': explain(
    protocol('11.2.5.1'),
    'Without `$select` every property comes. Some of these hold up to megabytes each, such as build logs and contracts: a list of them is slow to come and to show.',
    'GET /release',
    'GET /release?$select=id,commit',
  ),
  'long-url': explain(
    http('4.1'),
    'Servers should take URLs of at least 8000 bytes; proxies in front of them often take no more, and answer with 414 or 400. A shorter list, or several requests, will pass.',
  ),
  'deep-expand': explain(
    protocol('11.2.5.2'),
    "Each level multiplies the answer, and services limit them: those built with Microsoft's library to 2 unless configured otherwise.",
    'GET /Books?$expand=a($expand=b($expand=c))',
    'GET /Books?$expand=a($expand=b)',
    'OData 4',
  ),
  'unknown-header': explain(
    http('5.1'),
    'A header that nobody knows is ignored, so a slip in its name goes unnoticed.',
    'GET /Books\nAcept: application/json',
    'GET /Books\nAccept: application/json',
    'OData 4',
  ),
  'unused-silence': explain(
    playground,
    'A comment silences a check that finds nothing there. Leave it out, so that it hides nothing later.',
    '# odata-playground-ignore long-url\nGET /device',
    'GET /device',
  ),
  'unknown-silence': explain(
    playground,
    'A comment silences checks by their codes. Syntax errors cannot be silenced.',
    '# odata-playground-ignore large-field\nGET /release',
    '# odata-playground-ignore large-fields\nGET /release',
  ),
} as const satisfies { readonly [Code in CheckCode]?: ExplanationRow };
