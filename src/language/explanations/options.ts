import type { CheckCode } from '../diagnostics.ts';
import { type ExplanationRow, explain, http, observed, playground, protocol, urls } from './row.ts';

export const optionExplanations = {
  'unknown-option': explain(
    urls('5.1'),
    'Names that begin with `$` are reserved for the options of the standard. A service answers an unknown one 400.',
    'GET /device?$filtr=is_online',
    'GET /device?$filter=is_online',
  ),
  'option-without-dollar': explain(
    urls('5.1'),
    'System query options begin with `$`. Without it a service takes the name for an option of its own and ignores it, so all entities come.',
    'GET /device?select=id',
    'GET /device?$select=id',
  ),
  'duplicate-option': explain(
    urls('5.1'),
    'A system query option stands once among its siblings. Of two, balena takes the last.',
    'GET /device?$select=id&$select=uuid',
    'GET /device?$select=id,uuid',
  ),
  'option-not-taken': explain(
    observed,
    'This kind of service has not all options of the standard and answers others 400 "Malformed url".',
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
    'Without an order rows come as they are found, which changes after a write: pages may repeat and miss some. Order by a key.',
    'GET /device?$top=1',
    'GET /device?$orderby=id asc&$top=1',
  ),
  placeholder: explain(
    playground,
    'Documentation writes `<ID>` for what its reader fills in. Sent as it stands it is an error of syntax.',
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
    'Order, pages and counts are of collections. Of one entity, of a number, or of what is created, they change nothing.',
    'GET /device(1)?$top=1',
    'GET /device(1)',
  ),
  'option-refused': explain(
    observed,
    'The option means nothing here, and the service fails on it: `$expand` of a count is answered 500.',
    'GET /device/$count?$expand=belongs_to__application',
    'GET /device/$count',
  ),
  'duplicate-item': explain(
    urls('5.1.4'),
    'An item stands once in its list. In `$orderby` the first one decides, whatever the second says.',
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
    'An alias gets its value from an option of its name. Without one balena answers 500 with an empty body.',
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
    'Without `$select` every property comes. Some of these hold up to megabytes each, build logs and contracts: a list of them is slow to come and to show.',
    'GET /release',
    'GET /release?$select=id,commit',
  ),
  'long-url': explain(
    http('4.1'),
    'Servers should take URLs of 8000 bytes at least; proxies before them often take no more, and answer 414 or 400. A shorter list, or several requests, are sure to pass.',
  ),
  'deep-expand': explain(
    protocol('11.2.5.2'),
    "Each level multiplies the answer, and services limit them: those built with Microsoft's library to 2 unless they are told otherwise.",
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
    'A comment silences checks by their codes. Errors of syntax cannot be silenced.',
    '# odata-playground-ignore large-field\nGET /release',
    '# odata-playground-ignore large-fields\nGET /release',
  ),
} as const satisfies { readonly [Code in CheckCode]?: ExplanationRow };
