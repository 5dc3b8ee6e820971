import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../src/language/diagnostics.ts';
import type { Case } from './bad/case.ts';
import { groups } from './bad/groups.ts';
import { apply, fixesOf, found, inferred, odata2, odata40, unmark, v6, v7 } from './support.ts';

const shown = new Set<string>();

function table(name: string, cases: readonly Case[], service = v7): void {
  for (const [, code] of cases) shown.add(code);
  describe(name, () => {
    test.each(cases)('%s → %s', (marked, code, says) => {
      const { text } = unmark(marked);
      expect(found(service, text)).toEqual([`${code}: ${marked}`]);
      const message = service.diagnose(text)[0]!.message;
      if (typeof says === 'string') expect(message).toBe(says);
      else expect(message).toMatch(says);
      const fix = fixesOf(service, text, code).find(({ preferred }) => preferred);
      if (fix) expect(service.diagnose(apply(text, fix.edits)).map((diagnostic) => diagnostic.code)).not.toContain(code);
    });
  });
}

table("the introduction's three mistakes", [
  ['GET /application?$select=app_name|$expand|=is_for__device_type', 'missing-ampersand', 'Expected "&" before $expand.'],
  [
    "GET /|device(device=123,tag_key='room')|",
    'key-of-another-resource',
    '"device" and "tag_key" are not a key of device, but of "device_tag".',
  ],
  ["GET /device?$filter=|name| eq 'attic-7'", 'unknown-property', '"name" is not a property of device. Did you mean "device_name"?'],
]);

table('forms of OData 2 and 3', [
  ['GET /device?$filter=id eq |1L|', 'older-form', '"L" is a form of OData 3 that balena does not have. Write 1.'],
  ["GET /device?$filter=cpu_temp eq |null'Edm.Int32'|", 'older-form', '"null" is a form of OData 3 that balena does not have. Write null.'],
]);

table('names', [
  ['GET /|devices|', 'unknown-resource', '"devices" is not a resource of balena v7. Did you mean "device"?'],
  ['GET /v7/|aplication|', 'unknown-resource', /Did you mean "application"/],
  ['GET /|my_application|', 'unknown-resource', /is_directly_accessible_by__user/],
  ['GET /|qqq|', 'unknown-resource', '"qqq" is not a resource of balena v7.'],
  ['GET /|v9|/device', 'unknown-version', /has no version "v9"/],
  ['GET /|v3|/device', 'unpublished-version', /checked against balena v6/],
  ['GET /device?$select=id,|device_nam|', 'unknown-property', '"device_nam" is not a property of device. Did you mean "device_name"?'],
  ['GET /device?$select=|deviceName|', 'unknown-property', /Did you mean "device_name"\?/],
  ['GET /device?$select=|app_name|', 'unknown-property', /expand that and select it there/],
  [
    "GET /device?$filter=|app_name| eq 'x'",
    'unknown-property',
    '"app_name" is not a property of device. Did you mean "belongs_to__application/app_name"?',
  ],
  [
    "GET /device?$filter=belongs_to__application/|name| eq 'x'",
    'unknown-property',
    /not a property of application. Did you mean "app_name"/,
  ],
  ['GET /device?$orderby=|created| asc', 'unknown-property', /Did you mean "created_at"/],
  [
    'GET /device?$expand=|belongs_to_application|',
    'unknown-property',
    '"belongs_to_application" is not a link of device. Did you mean "belongs_to__application"?',
  ],
  ['GET /application?$expand=owns__device($select=|nam|)', 'unknown-property', /of device/],
  ['GET /application?$expand=owns__device($filter=|is_onlin| eq true)', 'unknown-property', /"is_online"/],
  ["GET /application?$filter=owns__device/any(d:d/|device_nme| eq 'x')", 'unknown-property', /"device_name"/],
  ["GET /application?$filter=owns__device/any(d:|device_name| eq 'x')", 'unknown-property', /Did you mean "d\/device_name"/],
  ["GET /application?$filter=owns__device/any(dev:|de|/device_name eq 'x')", 'unknown-property', /"dev"/],
  ['GET /release?$select=id&$filter=|release_type| eq 1', 'unknown-property', /is_final/],
  ['PATCH /device(1)\n\n{ |"name"|: "x" }', 'unknown-property', '"name" is not a property of device. Did you mean "device_name"?'],
  ["GET /device?$filter=|lower|(device_name) eq 'x'", 'unknown-function', 'There is no function "lower". Did you mean "tolower"?'],
  ["GET /device?$filter=|containz|(device_name,'x')", 'unknown-function', /"contains"/],
  ["GET /device?$filter=|cast|(id,Edm.String) eq '1'", 'function-unanswered', /expect an empty 500/],
  ["GET /device?$filter=|matchesPattern|(device_name,'x')", 'function-not-taken', /balena does not have the function/],
]);

table('v6 on a v6 service', [['GET /release?$select=id&$filter=|is_finall| eq true', 'unknown-property', /Did you mean "is_final"/]], v6);

table('links and properties', [
  ['GET /device?$expand=|device_name|', 'not-a-link', /Use \$select/],
  ["GET /device?$filter=|device_name|/x eq 'a'", 'not-a-link', /nothing can follow it/],
  ["GET /application?$filter=|owns__device|/uuid eq 'x'", 'many-without-lambda', /owns__device\/any/],
  ["GET /application?$filter=contains(|owns__device|/uuid,'x')", 'many-without-lambda', /links application to many/],
  ['GET /application?$filter=|owns__device| eq 1', 'link-to-many-as-value', /\$count/],
  ["GET /device?$filter=|device_name|/any(d:d eq 'x')", 'lambda-on-property', /Ask for the value itself/],
  ['GET /device?$select=|belongs_to__application/app_name|', 'select-through-link', /expand "belongs_to__application"/],
  [
    'GET /device?$select=belongs_to__application(|$select=app_name|)',
    'select-options-not-taken',
    /to choose what of "belongs_to__application"/,
  ],
  ['GET /device?$select=device_name(|$top=1|)', 'select-options-not-taken', 'balena takes no options in $select.'],
]);

table('keys', [
  ["GET /device(|'abc'|)", 'key-type', 'The key "id" of device is an integer. Did you mean (uuid=…)?'],
  ["GET /device(|'12'|)", 'coerced-literal', /The key "id" of device is an integer: balena reads '12' \(text\) as an integer/],
  ['GET /device(uuid=|5|)', 'coerced-literal', /The key "uuid" of device is text/],
  ["GET /device(id=|'x'|)", 'key-type', /is an integer/],
  ['GET /device_tag|(device=1)|', 'incomplete-key', 'This key of device_tag also needs "tag_key".'],
  [
    "GET /device|(device_name='x')|",
    'not-a-key',
    /does not identify one device. Its keys are "id" and "uuid"; for anything else use \$filter/,
  ],
  ['GET /device|()|', 'empty-key', /A key belongs/],
  ["GET /device_tag(device=|'x'|,tag_key='room')", 'key-type', /"device" of device_tag is an integer/],
  ["GET /|application(application=1,tag_key='x')|", 'key-of-another-resource', /"application_tag"/],
]);

table('types', [
  [
    "GET /device?$filter=is_online eq |'true'|",
    'coerced-literal',
    '"is_online" (true or false): balena reads \'true\' (text) as true or false. Other services reject it.',
  ],
  ["GET /device?$filter=is_online eq |'maybe'|", 'type-mismatch', '"is_online" (true or false) cannot be compared with \'maybe\' (text).'],
  ["GET /device?$filter=memory_usage gt |'12'|", 'coerced-literal', /an integer/],
  ["GET /device?$filter=memory_usage gt |'12a'|", 'type-mismatch', /an integer/],
  ['GET /device?$filter=device_name eq |5|', 'coerced-literal', /"device_name" \(text\): balena reads 5 \(an integer\) as text/],
  ['GET /device?$filter=|5| eq device_name', 'coerced-literal', /text/],
  ["GET /device?$filter=created_at gt |'soon'|", 'unreadable-literal', /cannot be read as a date and time/],
  ["GET /device?$filter=created_at gt |'2024-02-30'|", 'unreadable-literal', /cannot be read/],
  ["GET /device?$filter=device_tag/$count eq |'1.5'|", 'type-mismatch', /^An integer/],
  ['GET /device?$filter=|device_name eq memory_usage|', 'type-mismatch', /"memory_usage" \(an integer\)/],
  ["GET /device?$filter=id in (1,|'2'|)", 'coerced-literal', /an integer/],
  ['GET /device?$filter=id in (1,|null|)', 'list-value-not-taken', /not null/],
  ['GET /release?$select=id&$filter=|composition eq commit|', 'type-mismatch', /JSON/],
  ["GET /release?$select=id&$filter=composition eq |'x'|", 'unreadable-literal', /JSON/],
  ['GET /device?$filter=note eq @p&@p=|null|', 'alias-value-not-taken', /"@p"/],
  ["GET /device?$filter=length(device_name) eq |'3'|", 'coerced-literal', /an integer/],
  ['GET /device?$filter=created_at gt |5|', 'type-mismatch', /a date and time/],
  [
    "GET /device?$filter=api_heartbeat_state eq |'onlin'|",
    'unknown-enum-value',
    '"api_heartbeat_state" is never "onlin". Did you mean "online"?',
  ],
  ["GET /device?$filter=|'zzz'| eq api_heartbeat_state", 'unknown-enum-value', /It is one of "online", "offline", "timeout" or "unknown"/],
  ["GET /device?$filter=api_heartbeat_state in ('online',|'off'|)", 'unknown-enum-value', /never "off"/],
  ['GET /device?$filter=|memory_usage gt null|', 'null-comparison', /Compare with eq or ne/],
  ['GET /device?$filter=|device_name|', 'not-a-condition', /this is "device_name" \(text\)/],
  ["GET /device?$filter=is_online eq true and |'x'|", 'not-a-condition', /'x' \(text\)/],
  ['GET /device?$filter=not |memory_usage|', 'not-a-condition', /an integer/],
  ['GET /device?$filter=|length(device_name)|', 'not-a-condition', /an integer/],
  ['GET /application?$filter=owns__device/any(d:|d/id|)', 'not-a-condition', /"id" \(an integer\)/],
  ['GET /device?$filter=|contains(device_name)|', 'argument-count', /contains\(text, part\)/],
  ["GET /device?$filter=|tolower(device_name,'x')| eq 'a'", 'argument-count', /here it has 2 arguments/],
  [
    'GET /device?$filter=contains(device_name,|7|)',
    'coerced-literal',
    /"part" of contains \(text\): balena reads 7 \(an integer\) as text/,
  ],
  ["GET /device?$filter=substring(device_name,|'a'|) eq 'b'", 'argument-type', '"start" of substring is an integer, not \'a\' (text).'],
  ["GET /device?$filter=year(|'2020-01-01'|) eq 2020", 'untyped-argument', /give it a property, now\(\) or date/],
  [
    'GET /device?$filter=|device_name add 1| eq 2',
    'operand-type',
    '"add" cannot join "device_name" (text) and an integer: balena answers with an empty 500.',
  ],
  ['GET /device?$filter=|1 add 1| eq id', 'operand-type', /an integer and an integer/],
  ['GET /device?$filter=|created_at mul 2| gt now()', 'operand-type', /"mul"/],
  ['GET /device?$filter=id |mod| 2 eq 1', 'operator-unanswered', /cannot run it/],
  ['GET /device?$filter=id div |0| eq 1', 'division-by-zero', /fails on a division by 0/],
  ['GET /device?|custom|', 'option-text', /custom=x/],
  ['GET /device?$select=id,|device_tag|', 'link-not-selectable', /expand it instead/],
  ['PATCH /device(1)\n\n{ "os_variant": |"beta"| }', 'enum-value-refused', /It is one of/],
  ['GET |//|device', 'segment-not-taken', /one slash/],
  ['GET /device?$orderby=id |ASC|', 'operator-not-taken', /"asc"/],
  ['GET /device?$filter=year(|device_name|) eq 2024', 'argument-type', /"device_name" \(text\)/],
  ["GET /device?$filter=startswith(|memory_usage|,'1')", 'argument-type', /is text, not "memory_usage" \(an integer\)/],
]);

table('options', [
  ['GET /device?|$filtr|=is_online eq true', 'unknown-option', 'There is no option "$filtr". Did you mean "$filter"?'],
  ['GET /device?|$Filter|=is_online eq true', 'unknown-option', /"\$filter"/],
  [
    'GET /device?|filter|=is_online eq true',
    'option-without-dollar',
    'balena ignores "filter": system options begin with $. Did you mean "$filter"?',
  ],
  ['GET /device?|top|=5', 'option-without-dollar', /"\$top"/],
  ['GET /device?$select=id&|$select=uuid|', 'duplicate-option', '"$select" is given twice; put all of it into one.'],
  ['GET /device?|$search=blue|', 'option-not-taken', /balena does not take "\$search"/],
  ['GET /device?|$apply=aggregate($count as n)|', 'option-not-taken', /Malformed url/],
  ['GET /device?|$compute=id add 1 as x|', 'option-not-taken', /\$compute/],
  ['GET /device?$expand=device_tag(|$levels=2|)', 'option-not-taken', /\$levels/],
  ['GET /device?|$count=true|', 'ignored-option', /balena ignores "\$count"/],
  ['GET /device?|$inlinecount=allpages|', 'ignored-option', /\/\$count/],
  ['GET /device?|$top=5|', 'paging-without-orderby', /no fixed order/],
  ['GET /device?$orderby=id asc&$top=|abc|', 'invalid-value', /a whole number/],
  ['GET /device?$orderby=id asc&$top=|-1|', 'invalid-value', /\$top takes/],
]);

table("balena's own readings", [
  [
    'GET /device?$filter=|is_online eq true or is_active eq true and id gt 5|',
    'mixed-and-or',
    'balena reads and/or from left to right: this means (is_online eq true or is_active eq true) and id gt 5. In standard OData it means is_online eq true or (is_active eq true and id gt 5).',
  ],
  ['GET /device?$filter=(|is_online or is_active and id gt 5|)', 'mixed-and-or', /\(is_online or is_active\) and id gt 5/],
  ['GET /application?$filter=owns__device/any(d:|d/is_online or d/is_active and d/id gt 5|)', 'mixed-and-or', /left to right/],
  [
    'GET /device?$filter=|id sub memory_usage add 1| eq 5',
    'mixed-arithmetic',
    'balena reads this as id sub (memory_usage add 1). In standard OData it means (id sub memory_usage) add 1.',
  ],
  ['GET /device?$filter=|id div memory_usage mul 3| eq 5', 'mixed-arithmetic', /id div \(memory_usage mul 3\)/],
  [
    'GET /device?$filter=|not id eq 1|',
    'not-of-value',
    'balena reads this as (not id) eq 1 and fails: "id" (an integer) is no condition. Did you mean not (id eq 1)?',
  ],
  ['GET /device?$filter=|not created_at gt now()|', 'not-of-value', /is no condition/],
  [
    'GET /device?$filter=|not is_online eq true|',
    'not-binds-tight',
    'balena reads this as (not is_online) eq true. Did you mean not (is_online eq true)?',
  ],
  [
    'GET /device?$filter=belongs_to__application/id eq 1 and |belongs_to__application/organization/id| eq 1',
    'link-joined-before',
    /Write "belongs_to__application\/organization\/id" first, or ask with "belongs_to__application\/any\(…\)"/,
  ],
  [
    'GET /device?$orderby=|belongs_to__application/organization/id| asc&$filter=belongs_to__application/id eq 1',
    'link-joined-before',
    /answers with an empty 500/,
  ],
  [
    'GET /device_tag?$filter=device/any(d:d/belongs_to__application/id eq 1 and |d/belongs_to__application/organization/id| eq 1)',
    'link-joined-before',
    /follows "d\/belongs_to__application"/,
  ],
  ['GET /device?$filter=|(id eq 1)| gt true', 'condition-ordered', /beside "gt"/],
  ['GET /device?$filter=is_online in (true) and true ge |(id eq 1)|', 'condition-ordered', /beside "ge"/],
  ['GET /device?$filter=id in (1,|@p|)&@p=1', 'list-value-not-taken', /not @p/],
  ['GET /device?$expand=device_tag($filter=id eq @p&|@p=1|)&$select=id', 'alias-in-parentheses', /write ";" before it/],
  ['GET /device?$filter=device_tag/any(t:|t| eq 1)', 'entity-as-value', /a whole device_tag.*such as "t\/id"/],
  ['GET /device?$filter=id eq @p&@p=1&|@p=2|', 'alias-given-twice', /answers 400 to a second/],
  ['GET /device?$filter=is_of__device_type|(1)|/id eq 1', 'segment-not-taken', /Ask for the key in a condition/],
  ['GET /device?$filter=|NOT| (is_online)', 'operator-not-taken', /"not"/],
  ['GET /device?$filter=device_tag/|ANY|(t:t/id eq 1)', 'operator-not-taken', /"any"/],
  ["GET /device?$filter=note eq |'50% x'| and id eq @p&@p=1", 'percent-beside-alias', /write "%25"/],
  ['GET /device?$filter=|$count| gt 1', 'segment-not-taken', /balena rejects "\$count"/],
  ['GET /device?$filter=|(id eq 1)| ne true', 'condition-ordered', /write it by itself, or with not/],
  ["GET /device?$filter=created_at gt |'P1D'|", 'unreadable-literal', /cannot be read/],
  [
    'GET /device?$filter=id sub 2 sub |1| eq 5',
    'operand-dropped',
    'balena reads two operands of "sub" and leaves out "1": this asks for "id sub 2".',
  ],
  ['GET /device?$filter=(id eq 1) eq |is_online|', 'operand-dropped', /leaves out "is_online"/],
  ['GET /device?$filter=|x|/id eq 1', 'step-ignored', '"x" is no link of device: balena passes over it and reads "id" of device.'],
  ["GET /device?$filter=|id|/uuid eq '1'", 'step-ignored', /reads "uuid" of device/],
  ['GET /device?$select=|x|/id', 'step-ignored', /reads "id" of device/],
  ['GET /device?$filter=device_tag|/ |$count gt 1', 'blank-not-taken', /no blank here/],
  ['GET /device|/ |$count', 'blank-not-taken', /no blank here/],
  ["GET /device(uuid| |='1')", 'blank-not-taken', /no blank here/],
  ['GET /device?$expand=belongs_to__application| |($select=id)', 'blank-not-taken', /no blank here/],
  ['GET /application?$expand=owns__device/$count| |($filter=id eq 1)', 'blank-not-taken', /no blank here/],
  ['GET /application?$filter=owns__device/any| |(d:d/id eq 1)', 'blank-not-taken', /no blank here/],
  ['GET /application?$filter=owns__device/any(d| |:d/id eq 1)', 'blank-not-taken', /no blank here/],
  ['GET /application?$filter=owns__device/all(d:| |d/id eq 1)', 'blank-not-taken', /no blank here/],
  ['GET /application?$filter=owns__device/any(d:|%20|d/id%20eq%201)', 'blank-not-taken', /no blank here/],
  ['GET /device(1)|(2)|', 'segment-not-taken', /One key is enough/],
  ['GET /device/|1|', 'segment-not-taken', /A key is written in parentheses: \(1\)/],
  ["GET /|'device'|", 'segment-not-taken', /balena rejects "'device'"/],
  ['GET |/|?$select=id', 'segment-not-taken', /Name a resource/],
  ['GET /device?$filter=is_online eq |TRUE|', 'literal-not-taken', 'balena rejects "TRUE" in capitals. Write true.'],
  ["GET /device?$filter=created_at gt |DateTime'2020-01-01'|", 'literal-not-taken', /Write datetime'2020-01-01'/],
  ['GET /device?$filter=created_at in (|now()|)', 'list-value-not-taken', /not now\(\)/],
  ["GET /device?$filter=uuid in |'a'|", 'list-value-not-taken', /not 'a'/],
  ['GET /device?$filter=uuid in (|device_name|)', 'list-value-not-taken', /not device_name/],
  ["GET /device?$filter=id gt |date'2020-01-01'|", 'type-mismatch', /cannot be compared with date/],
  ["GET /device(uuid=|datetime'2020-01-01'|)", 'key-type', /is text/],
  ['GET /device?$filter=created_at gt |20201301|', 'type-mismatch', /cannot be compared/],
  ["GET /device?$filter=created_at gt |'50% more'|", 'unreadable-literal', /cannot be read/],
  ['GET /device?$top=|9223372036854775807|&$orderby=id asc', 'number-out-of-range', /out of the range of "\$top"/],
  ['GET /device?|id=a,b|', 'option-text', /plain name and value/],
  ['GET /release?$expand=|contract|&$select=id', 'not-a-link', /not a link/],
  ['GET /device?$filter=|not id gt 1 eq true|', 'not-binds-tight', /^balena reads this as \(not id gt 1\) eq true/],
  ['GET /device?$filter=not |not created_at gt now()|', 'not-of-value', /is no condition/],
  ['GET /device?$filter=not |not length(device_name) eq 1|', 'not-of-value', /is no condition/],
  ['GET /device?$filter=not |not id add 1 gt 2|', 'not-of-value', /fails/],
  ['GET /device?$filter=not |not null eq id|', 'not-of-value', /is no condition/],
  ["GET /device?$filter=not |not duration'P1D' lt duration'P2D'|", 'not-of-value', /a duration/],
  ["GET /device?$filter=|not duration'P1D' lt duration'P2D'|", 'not-of-value', /a duration/],
  ['GET /device?$filter=not not |not hour(created_at) gt 1|', 'not-of-value', /is no condition/],
  ["GET /device?$filter=is_active eq |not uuid gt 'a'|", 'not-of-value', /"uuid" \(text\) is no condition/],
  ['GET /device?$filter=not is_active or is_active eq |not id gt 5|', 'not-of-value', /\(not id\) gt 5/],
  ["GET /device_tag?$filter=startswith(|duration'P1D'|,value)", 'argument-type', /is text/],
  ["GET /device?$filter=contains(device_name,|duration'P1D'|)", 'argument-type', /a duration/],
  ["GET /device?$filter=length(|duration'P1D'|) gt 1", 'argument-type', /a duration/],
  ["GET /device?$filter=substring(|duration'P1D'|,1) eq 'a'", 'argument-type', /a duration/],
  ["GET /device?$filter=indexof('a',|duration'P1D'|) eq 1", 'argument-type', /a duration/],
  ['GET /|$count|', 'segment-not-taken', /Name a resource before it/],
  ['GET /v7/|$count|', 'segment-not-taken', /Name a resource before it/],
  ['GET /|$count|?$filter=id gt 1', 'segment-not-taken', /Name a resource before it/],
  ['# odata-playground-ignore path-method\nPATCH /device/$count?$filter=id lt 3\n\n|{}|', 'empty-patch', /400/],
  ['GET /device?$filter=|not id add 1 gt 2|', 'not-of-value', /reads this as \(not id\) add 1 gt 2 and fails/],
  ['GET /device?$orderby=|device_name|', 'orderby-without-direction', /sorts "device_name" descending/],
  ['GET /device?$orderby=id asc,|device_name|', 'orderby-without-direction', /asc or desc/],
  ['GET /application?$expand=owns__device($orderby=|id|)', 'orderby-without-direction', /descending/],
  ['GET /device?$filter=created_at gt |2020-01-01|', 'unquoted-literal', /Write '2020-01-01'/],
  ['GET /device?$filter=created_at gt |2020-01-01T00:00:00Z|', 'unquoted-literal', /dates and times/],
  ['GET /device?$filter=uuid eq |01234567-89ab-cdef-0123-456789abcdef|', 'unquoted-literal', /GUIDs/],
  ['GET /device?$filter=cpu_temp gt |1.5e3|', 'literal-not-taken', /Write 1500/],
  ['GET /device?$filter=cpu_temp |divby| 2 eq 1', 'operator-not-taken', /"div"/],
  ['GET /device?$filter=|-|cpu_temp lt 0', 'operator-not-taken', /"-"/],
  ['GET /device(1)/|$count|', 'count-after-key', /counts resources/],
  ['GET /device?$filter=|$it|/id eq 1', 'segment-not-taken', /Leave it out/],
  ['GET /|$metadata|', 'segment-not-taken', /built in/],
  ['GET /application?$filter=owns__device/|any()|', 'lambda-needs-variable', /any\(x:true\)/],
  [
    'GET /device?$filter=device_tag/any(t:|is_online|)',
    'outer-name-in-lambda',
    'Within these parentheses balena looks up "is_online" in device_tag, not in device. Did you mean "t/device/is_online"?',
  ],
  [
    "GET /device?$filter=belongs_to__application/any(a:contains(|device_name|,'x'))",
    'outer-name-in-lambda',
    'Within these parentheses balena looks up "device_name" in application, not in device. Ask for it outside of them.',
  ],
  [
    "GET /device?$filter=device_tag/any(t:|belongs_to__application|/slug eq 'acme/x')",
    'outer-name-in-lambda',
    /t\/device\/belongs_to__application/,
  ],
  [
    'GET /device?$filter=device_tag/any(t:|id| eq 1)',
    'bare-name-in-lambda',
    'balena reads "id" as one of device_tag here, the standard as one of device: write "t/id" or "t/device/id".',
  ],
  ['GET /device?$expand=|*|', 'star-expand', /name the links/],
  ['GET /device?$select=|*|,id', 'star-with-others', /alone/],
  ['GET /device(1)/|belongs_to__application|', 'navigation-path', /\?\$expand=belongs_to__application/],
  ['GET /device(1)/|device_name|', 'navigation-path', /\?\$select=device_name/],
  ['GET /device?$orderby=|length(device_name)| asc', 'orderby-expression', /not by a calculation/],
]);

table('methods, headers, secrets', [
  ['|FETCH| /device', 'unknown-method', /"FETCH" is not a method/],
  ['|PATHC| /device(1)\n\n{"device_name":"x"}', 'unknown-method', /"PATCH"/],
  ['|HEAD| /device', 'method-not-taken', /does not answer HEAD/],
  ['|DELETE| /device', 'unfiltered-write', /deletes every device/],
  ['|PATCH| /device\n\n{"device_name":"x"}', 'unfiltered-write', /changes every device/],
  ['|POST| /device(1)\n\n{"belongs_to__application":1,"is_of__device_type":1}', 'post-to-one', /takes no key/],
  ['|PATCH| /device(1)', 'missing-body', /needs a JSON body/],
  ['|POST| /device_tag', 'missing-body', /needs a JSON body/],
  ['GET /device\n\n|{"device_name":"x"}|', 'body-not-allowed', /GET sends no body/],
  ['PATCH /device(1)\n\n|{}|', 'empty-patch', /400/],
  ['PATCH /device(1)\n\n|[1]|', 'body-not-object', /one JSON object/],
  ['GET /device?|apikey=abc123|', 'key-in-url', /secret/],
  ['GET /device\n|Prefer|: return=minimal', 'header-refused', /CORS/],
  ['GET /device\n|If-Match|: *', 'header-refused', /send the request by curl/],
  ['GET /device\n|Authorization: Bearer abc|', 'credential-header', /secret/],
]);

table('bodies', [
  ['PATCH /device(1)\n\n{ |"created_at"|: "2020-01-01" }', 'read-only-property', /set by the service/],
  ['PATCH /device(1)\n\n{ "device_name": |5| }', 'body-value-type', '"device_name" is text, not a number.'],
  ['PATCH /device(1)\n\n{ "is_web_accessible": |"true"| }', 'body-value-type', '"is_web_accessible" is true or false, not text.'],
  [
    'PATCH /device(1)\n\n{ "memory_usage": |"12"| }',
    'coerced-literal',
    '"memory_usage": balena reads "12" (text, which becomes 12) as an integer. Other services reject it.',
  ],
  ['PATCH /device(1)\n\n{ "memory_usage": |1.5| }', 'coerced-literal', /which becomes 1\)/],
  ['PATCH /device(1)\n\n{ "memory_usage": |1e21| }', 'coerced-literal', /which becomes 1\)/],
  ['PATCH /device(1)\n\n{ "is_web_accessible": |[]| }', 'coerced-literal', /a list, which becomes false/],
  ['PATCH /device(1)\n\n{ "is_web_accessible": |2| }', 'body-value-type', '"is_web_accessible" is true or false, not a number.'],
  ['PATCH /image(1)\n\n{ "image_size": |1.5| }', 'body-value-type', /is an integer, not a number/],
  ['PATCH /release(1)\n\n{ "start_timestamp": |""| }', 'coerced-literal', /becomes 1970-01-01T00:00:00.000Z/],
  ['PATCH /device(1)\n\n{ |"id"|: 1 }', 'key-in-body', /gives each device its "id" itself/],
  ['PATCH /device(1)\n\n{ |"@odata.type"|: "x" }', 'unknown-property', /is not a property of device/],
  ['|PUT| /organization(1)\n\n{ "name": "x" }', 'put-resets', /fails on any organization without "handle"/],
  ['PATCH /device(1)\n\n{ "belongs_to__application": |"acme"| }', 'body-value-type', /is an integer/],
  ['PATCH /device(1)\n\n{ "device_name": |null| }', 'null-not-allowed', /cannot be null/],
  ['PATCH /device(1)\n\n{ "device_name": "a", |"device_name"|: "b" }', 'duplicate-member', /twice/],
  ['PATCH /device(1)\n\n{ "os_variant": |"pord"| }', 'enum-value-refused', /"prod"/],
  [
    'POST /application\n\n{ "app_name": |"abc"|, "organization": 1, "is_for__device_type": 1 }',
    'value-length',
    '"app_name" takes at least 4 characters; this has 3.',
  ],
  [`PATCH /device(1)\n\n{ "public_address": |"${'x'.repeat(51)}"| }`, 'value-length', /at most 50 characters; this has 51/],
  ['POST /device_tag\n\n|{| "device": 1, "value": "x" }', 'missing-required', 'A new device_tag also needs "tag_key".'],
  ['POST /application\n\n|{| "organization": 1 }', 'missing-required', /"app_name"/],
]);

table("other languages' ways", [
  ["GET /device?$filter=device_name |like '%x%'|", 'foreign-comparison', 'OData has no "like": write contains(device_name,\'x\').'],
  ['GET /device?$filter=note |is null|', 'foreign-comparison', /write note eq null/],
  ['GET /device?$filter=is_online |&&| is_active', 'foreign-operator', /write "and"/],
  ['GET /device?$filter=id |==| 1', 'foreign-operator', /write "eq"/],
  ['GET /device?$filter=device_name eq |"x"|', 'double-quoted-string', /single quotes/],
  ['GET /device?$select=id| uuid|', 'missing-comma', 'Expected "," before "uuid".'],
]);

table(
  'a service that is known by its answers',
  [
    ['GET /|devices|', 'unseen-resource', 'No answer of inferred has been about "devices" so far. Did you mean "device"?'],
    [
      'GET /device?$select=|device_nam|',
      'unseen-property',
      'No answer has shown a property "device_nam" of device so far. Did you mean "device_name"?',
    ],
    ['GET /device?$filter=belongs_to__application/|appname| eq 1', 'unseen-property', /Did you mean "app_name"/],
    ['GET /device?$filter=is_online eq |5|', 'type-mismatch', /true or false/],
  ],
  inferred,
);

table(
  'OData 2',
  [
    [
      'GET /device?$filter=device_tag/|any|(t:t/id eq 1)',
      'lambda-not-taken',
      'OData 2 has no "any": ask for the linked entities themselves.',
    ],
    [
      'GET /device?$expand=belongs_to__application(|$select=slug|)',
      'nested-options-not-taken',
      'OData 2 takes no options in parentheses. Write paths: $expand=belongs_to__application&$select=belongs_to__application/….',
    ],
  ],
  odata2,
);

table(
  'OData 4.0',
  [
    [
      'GET /device?$filter=id |in| (1,2)',
      'newer-form',
      '"in" came with OData 4.01, and this service says that it speaks OData 4.0: it may not know it.',
    ],
  ],
  odata40,
);

table('too much', [[`PATCH /device(1)\n\n|{"note":"${'x'.repeat(530_000)}"}|`, 'body-too-large', /takes up to 512 kB/]]);

for (const { name, bad, good, service } of groups) {
  table(name, bad, service);
  describe(`${name}: left alone`, () => {
    test.each(good)('%s', (text) => {
      expect(found(service, text)).toEqual([]);
    });
  });
}

test('every code is shown here', () => {
  expect(Object.keys(diagnostics).filter((code) => !shown.has(code))).toEqual([]);
});

table('placeholders', [
  ['GET /device(|<ID>|)', 'placeholder', 'Fill in "<ID>", a value of "id".'],
  ["GET /device?$filter=device_name eq |'<NAME>'|", 'placeholder', /a value of "device_name"/],
  ['GET /device?$filter=api_heartbeat_state eq |<STATE>|', 'placeholder', /"api_heartbeat_state"/],
]);

table('encoded as pasted', [
  ["GET /device?$filter=|name|%20eq%20'attic-7'", 'unknown-property', /"device_name"/],
  ['GET /device?$filter=|is_online%20eq%20true%20or%20is_active%20eq%20true%20and%20id%20gt%205|', 'mixed-and-or', /left to right/],
]);

test('a mistake early in the text hides no later one', () => {
  expect(found(v7, 'GET /device?$filter=device_name eq &$select=foo')).toEqual([
    'missing-operand: GET /device?$filter=device_name eq || &$select=foo'.replace('||', '').replace('eq  &', 'eq ||&'),
    'unknown-property: GET /device?$filter=device_name eq &$select=|foo|',
  ]);
});
