import { expect, test } from 'vitest';
import { expectCompletion, labelsAt } from './completing.ts';

/** What comes first, in this order. */
const first: readonly (readonly [marked: string, labels: readonly string[]])[] = [
  // where a request begins
  ['|', ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']],
  ['P|', ['POST', 'PATCH', 'PUT']],
  ['GET /device\n\n###\n|', ['GET', 'POST']],
  ['### name\n|', ['GET', 'POST']],

  // resources
  ['GET |', ['application']],
  ['GET /dev|', ['device', 'device_history']],
  ['/dev|', ['device']],
  ['GET /v7/dev|', ['device']],
  ['GET /v6/my_|', ['my_application']],
  ['GET https://api.balena-cloud.com/v7/dev|', ['device']],
  ['GET /device_tag|', ['device_tag']],
  // its letters, each from the beginning of a part on
  ['GET /aev|', ['application_environment_variable']],
  ['GET /device?$select=dn|', ['device_name']],
  ['GET /device?$select=lce|', ['last_connectivity_event']],
  ['GET /device?$filter=bta|', ['belongs_to__application']],
  // what other requests speak of
  ['GET /release\n\n###\nGET /|', ['release', 'application']],
  ['GET /device?$select=memory_usage\n\n###\nGET /device?$orderby=|', ['device_name', 'id', 'memory_usage']],
  ['GET https://api.balena-cloud.com/|', ['v7', 'v6']],
  ['GET /device/|', ['$count']],
  ['GET /device/$c|', ['$count']],

  // keys
  ['GET /device(|)', ['id', 'uuid']],
  ['GET /device(|', ['id', 'uuid']],
  ['GET /device(u|)', ['uuid']],
  ['GET /device_tag(|)', ['id', 'device,tag_key']],
  ['GET /device_tag(device=1,|)', ['tag_key']],

  // options
  ['GET /device?|', ['$filter', '$select', '$expand', '$orderby', '$top', '$skip']],
  ['GET /device?$fil|', ['$filter']],
  ['GET /device?fil|', ['$filter']],
  ['GET /device?$select=id&|', ['$filter', '$expand']],
  ['GET /device?|&$filter=id eq 1', ['$select', '$expand']],
  ['GET /device(1)|', ['$select', '$expand']],
  ['GET /device(1)?|', ['$select', '$expand']],
  ['GET /device/$count?|', ['$filter']],
  ['GET /device\n|', ['$filter', '$select']],
  ['GET /device\n  |', ['$filter', '$select']],
  ['GET /device\n  ?|', ['$filter', '$select']],
  ['GET /device\n  ?$top=1\n  |', ['$filter', '$select', '$expand', '$orderby', '$skip']],
  ['GET /device\n  ?$top=1\n  &$f|', ['$filter', '$format']],
  ['GET /device\n  ?$orderby=id asc\n  |', ['$filter', '$select']],
  ['GET /device\n  ?$filter=is_online\n  |', ['eq', 'ne', 'and', 'or', '$select']],
  ['PATCH /device?|', ['$filter']],
  ['DELETE /device?|', ['$filter']],

  // values of options
  ['GET /device?$top=|', ['10', '20', '50', '100']],
  ['GET /device?$top=1|', ['10', '100']],
  ['GET /device?$skip=|', ['10', '20', '50', '100']],
  ['GET /device?$format=|', ['json']],
  ['GET /device?$format=application/json;odata.metadata=f|', ['application/json;odata.metadata=full']],
  ['GET /device?$count=|', ['true', 'false']],

  // $filter: operands
  ['GET /device?$filter=|', ['device_name', 'id', 'uuid']],
  ['GET /device?$filter=is_|', ['is_online']],
  ['GET /device?$filter=onl|', ['is_online']],
  ['GET /device?$filter=is_|online eq true', ['is_online']],
  ['GET /device?$filter=(|', ['device_name']],
  ['GET /device?$filter=((is_|', ['is_online']],
  ['GET /device?$filter=not |', ['device_name']],
  ['GET /device?$filter=(not |)', ['device_name']],
  ['GET /device?$filter=id eq 1 and |', ['device_name', 'id']],
  ['GET /device?$filter=id eq 1 and is_o|', ['is_online', 'is_of__device_type']],
  ['GET /device?$filter=id eq and is_o|', ['is_online']],
  ['GET /device?$filter=cont|', ['contains']],
  ['GET /device?$filter=no|', ['note', 'not', 'now']],

  // $filter: operators
  ['GET /device?$filter=is_online |', ['eq', 'ne', 'and', 'or']],
  ['GET /device?$filter=device_name |', ['eq', 'ne', 'in', 'gt', 'ge', 'lt', 'le']],
  ['GET /device?$filter=device_name e|', ['eq']],
  ['GET /device?$filter=memory_usage |', ['eq', 'gt', 'lt', 'ge', 'ne', 'in', 'le', 'add', 'sub', 'mul', 'div']],
  ['GET /device?$filter=created_at |', ['gt', 'ge', 'lt', 'le', 'eq', 'ne', 'in', 'add', 'sub']],
  ['GET /device?$filter=is_online eq true |', ['and', 'or']],
  ['GET /device?$filter=is_online eq true a|', ['and']],
  ["GET /device?$filter=device_name eq 'x'|", ['and', 'or']],
  ["GET /device?$filter=contains(device_name,'x') |", ['and', 'or']],
  ["GET /device?$filter=contains(device_name,'x')|", ['and', 'or']],
  ['GET /device?$filter=belongs_to__application |', ['eq', 'ne']],
  ['GET /device?$filter=(id eq 1) |', ['and', 'or']],
  ["GET /device?$filter=device_name in ('a','b') |", ['and', 'or']],
  ['GET /device?$filter=length(uuid) |', ['eq', 'gt', 'lt']],
  ['GET /device?$filter=cpu_temp gt -5 |', ['and', 'or']],
  ['GET /device?$filter=is_online | and id eq 1', ['eq', 'ne', 'and', 'or']],

  // $filter: values
  ['GET /device?$filter=is_online eq |', ['true', 'false', 'is_active']],
  ['GET /device?$filter=is_online eq t|', ['true']],
  ['GET /device?$filter=api_heartbeat_state eq |', ["'online'", "'offline'", "'timeout'", "'unknown'"]],
  ["GET /device?$filter=api_heartbeat_state eq '|", ["'online'", "'offline'", "'timeout'", "'unknown'"]],
  ["GET /device?$filter=api_heartbeat_state eq 'of|'", ["'offline'"]],
  ["GET /device?$filter=api_heartbeat_state eq 'of| and id eq 1", ["'offline'"]],
  ['GET /device?$filter=api_heartbeat_state ne un|', ["'unknown'"]],
  ['GET /device?$filter=api_heartbeat_state in |', ['(…)']],
  ['GET /device?$filter=api_heartbeat_state in (|)', ["'online'", "'offline'"]],
  ["GET /device?$filter=api_heartbeat_state in ('online',|", ["'online'", "'offline'"]],
  ['GET /device?$filter=created_at gt |', ['now()', "now() sub duration'P1D'", "'2026-01-31T00:00:00Z'"]],
  ['GET /device?$filter=device_name eq |', ["'…'"]],
  ['GET /device?$filter=belongs_to__application eq |', ['0', 'null']],
  ['GET /device?$filter=note eq nu|', ['null']],
  ['GET /device?$filter=uuid eq @|&@id=1', ['@id']],
  ['GET /device(@|)?@id=1', []],

  // paths and lambdas
  ['GET /device?$filter=belongs_to__application/|', ['slug', 'app_name', 'id']],
  ['GET /device?$filter=belongs_to__application/organization/|', ['name', 'company_name', 'id']],
  ['GET /application?$filter=owns__device/|', ['any', 'all', '$count']],
  ['GET /application?$filter=owns__device/a|', ['any', 'all']],
  ['GET /application?$filter=owns__device/$count |', ['eq', 'gt', 'lt']],
  ['GET /application?$filter=owns__device/any(|', ['d:']],
  ['GET /application?$filter=owns__device/any(d:|', ['d']],
  ['GET /application?$filter=owns__device/any(d:d/|', ['device_name', 'id', 'uuid']],
  ['GET /application?$filter=owns__device/any(d:d/is_online eq |)', ['true', 'false']],
  ['GET /application?$filter=owns__device/any(d:d/is_online eq true |', ['and', 'or']],
  ['GET /application?$filter=owns__device/any(d:d/device_tag/any(|))', ['dt:']],
  ['GET /application?$filter=owns__device/any(d:d/device_tag/any(dt:dt/|', ['id', 'tag_key', 'device']],
  ['GET /application?$filter=owns__device/any(d:d/device_tag/any(dt:|', ['dt', 'd']],
  ['GET /application?$filter=owns__device/any(d:true) |', ['and', 'or']],
  ['GET /application?$filter=owns__device/$count($filter=|', ['device_name', 'id', 'uuid']],
  ['GET /application?$filter=owns__device/$count(|', ['$filter']],

  // arithmetic
  ['GET /device?$filter=created_at gt now() sub |', ["duration'P1D'"]],
  ['GET /device?$filter=memory_total sub |', ['0', 'cpu_temp']],

  // calls
  ['GET /device?$filter=contains(|', ['device_name', 'uuid']],
  ['GET /device?$filter=contains(device_name,|', ["'…'", 'device_name']],
  ['GET /device?$filter=year(|', ['created_at']],
  ['GET /device?$filter=startswith(tolower(|', ['device_name']],

  // $orderby, $select, $expand
  ['GET /device?$orderby=|', ['device_name', 'id', 'created_at']],
  ['GET /device?$orderby=device_name |', ['asc', 'desc']],
  ['GET /device?$orderby=device_name d|', ['desc']],
  ['GET /device?$orderby=device_name asc,|', ['id', 'created_at']],
  ['GET /device?$orderby=belongs_to__application/|', ['slug']],
  ['GET /device?$orderby=device_tag/|', ['$count']],
  ['GET /device?$select=|', ['device_name', 'id', 'uuid']],
  ['GET /device?$select=device_name,|', ['id', 'uuid']],
  ['GET /device?$select=|,device_name', ['id', 'uuid']],
  ['GET /device?$select=is_for|', []],
  ['GET /application?$select=app_name,is_for|', ['is_for__device_type']],
  ['GET /device?$expand=|', ['belongs_to__application', 'is_running__release', 'image_install']],
  ['GET /device?$expand=bel|', ['belongs_to__application', 'belongs_to__user']],
  ['GET /device?$expand=belongs_to__application(|)', ['$filter', '$select', '$expand']],
  ['GET /device?$expand=belongs_to__application($select=|)', ['slug', 'app_name']],
  ['GET /device?$expand=belongs_to__application($select=app_name;|', ['$filter', '$expand']],
  ['GET /device?$expand=belongs_to__application($select=app_name&|)', ['$filter', '$expand']],
  // An "&" ends options in parentheses that nothing closes.
  ['GET /device?$expand=belongs_to__application($select=app_name&|', ['$filter', '$select', '$orderby']],
  ['GET /device?$expand=belongs_to__application($expand=owns__device($filter=|', ['device_name']],
  ['GET /device?$expand=device_tag($top=1),|', ['belongs_to__application']],
  ['GET /device?$expand=device_tag/|', ['$count']],
  ['GET /device?$expand=device_tag($orderby=tag_key |', ['asc', 'desc']],

  // broken before the cursor, whole behind it
  ["GET /device?$filter=device_name eq 'x\n  &$select=|", ['device_name']],
  ['GET /device(uuid=\n  ?$select=|', ['device_name']],
  ['GET /device?$filter=contains((a,(b\n  &$expand=|', ['belongs_to__application']],
  ['GET /device?$filter=is_online eq | and id eq 1', ['true', 'false']],
  ['GET /device?$filter=x eq &$select=|', ['device_name']],

  // percent-encoded
  ['GET /device?%24filter=is_online%20eq%20|', ['true', 'false']],
  ['GET /device?%24filter=is_onl|%20eq%20true', ['is_online']],
  ['GET /device?$filter=api_heartbeat_state%20eq%20%27o|', ["'online'", "'offline'"]],
  ['GET /device?$filter=is_online+eq+|', ['true', 'false']],
  ['GET /device?$filter=is_online+eq+true+a|', ['and']],

  // another request's lines do not matter
  ['### a\nGET /nope?$filter=((\n\n### b\nGET /device?$filter=is_o|\n\n### c\nGET /', ['is_online']],
  ['GET /device\n  # a comment (with ( in it\n  ?$select=|', ['device_name']],
];

test.each(first)('%s', (marked, labels) => {
  if (labels.length === 0) expect(labelsAt(marked)).toEqual([]);
  else expectCompletion(marked, labels);
});

/** What must not be offered. */
const never: readonly (readonly [marked: string, ...labels: string[]])[] = [
  // options: not twice, not rejected, not where they mean nothing
  ['GET /device?$select=id&|', '$select'],
  ['GET /device?|&$select=id', '$select'],
  ['GET /device\n  ?$top=1\n  |', '$top'],
  ['GET /device?|', '$search', '$apply', '$compute', '$levels', '$skiptoken'],
  ['GET /device?$expand=device_tag(|)', '$search', '$levels', '$format', '$inlinecount'],
  ['GET /device?$expand=device_tag($top=1;|)', '$top'],
  ['GET /device(1)?|', '$filter', '$top', '$orderby'],
  ['GET /device/$count?|', '$select', '$expand', '$orderby'],
  ['POST /device?|', '$filter', '$select'],
  ['PATCH /device?|', '$select', '$top'],

  // names: of the type at hand only
  ['GET /device?$filter=|', 'app_name', 'slug', 'name', '$count', 'asc', 'GET'],
  ['GET /device?$filter=belongs_to__application/|', 'device_name', 'is_online'],
  ['GET /application?$filter=owns__device/|', 'device_name', 'id'],
  ['GET /device?$filter=device_name/|', 'device_name', 'any'],
  ['GET /device?$filter=nope/|', 'device_name', 'any', '$count'],
  ['GET /device?$expand=|', 'device_name', 'id'],
  ['GET /device?$select=|', 'device_tag', 'contains', 'now'],
  ['GET /device?$select=device_name,|', 'device_name'],
  ['GET /device?$expand=device_tag,|', 'device_tag'],
  ['GET /nope?$filter=|', 'device_name', 'id'],
  ['GET /v6/dev|', 'release_asset'],
  ['GET /rel|', 'my_application'],

  // operators and functions: those of the dialect, for the type
  ['GET /device?$filter=is_online |', 'gt', 'lt', 'in', 'add', 'has'],
  ['GET /device?$filter=device_name |', 'has', 'add', 'and', 'asc'],
  ['GET /device?$filter=id eq 1 |', 'eq', 'ne', 'in'],
  ['GET /device?$filter=id in (1,2) |', 'add', 'mod'],
  ['GET /device?$filter=belongs_to__application |', 'gt', 'in'],
  ['GET /application?$filter=owns__device |', 'eq', 'ne', 'and'],
  ['GET /device?$filter=|', 'matchesPattern', 'hassubset', 'geo.distance', 'case'],
  ['GET /device?$orderby=device_tag/|', 'any', 'all'],
  ['GET /device?$orderby=|', 'contains', 'length', 'tolower'],
  ['GET /device?$filter=memory_usage |', 'divby', 'has'],

  // values that fit
  ['GET /device?$filter=is_online eq |', 'device_name', 'is_online', "'…'", 'now()', 'tolower', 'null'],
  ['GET /device?$filter=api_heartbeat_state eq |', 'online', "'…'", 'true', 'null'],
  ['GET /device?$filter=device_name eq |', 'null', 'true', 'id', 'is_online'],
  ["GET /device?$filter=api_heartbeat_state in ('online',|)", 'device_name', 'null'],
  ['GET /device?$filter=created_at gt |', 'device_name', '2026-01-31T00:00:00Z', 'null'],

  // keys
  ['GET /device(|)', 'device_name', 'is_online', 'tag_key'],
  ['GET /device_tag(device=1,|)', 'device', 'id'],
  ['GET /device(1)/|', 'belongs_to__application', '$value', '$ref', '$count'],

  // what stands behind the cursor counts too
  ['GET /device?|$select=id', '$select'],
  ['GET /device?$expand=device_tag(|;$top=1)', '$top'],
  ['GET /device\n|  ?$filter=id eq 1', '$select', 'Content-Type'],
  ['GET /device({{|id}})', '$select', 'id'],

  // not where the service does not begin
  ['GET https://api.balena-cl|oud.com/v7/device', 'device', '$select'],
  ['GET https://api.balena-cloud.com/user/v1/|', 'device', '$count'],

  // not in strings, comments, names
  ["GET /device?$filter=device_name eq 'is_|'", 'is_online'],
  ["GET /device?$filter=device_name eq 'is_|", 'is_online'],
  ['GET /device\n  # ?$fil|', '$filter'],
  ['### GE|', 'GET'],
  ['GET /device?$top=|', 'device_name', '$filter'],
  ['GET /device?$orderby=device_name asc |', 'asc', 'desc', 'and'],
];

test.each(never)('%s: not %s', (marked, ...labels) => {
  expect(labelsAt(marked).filter((label) => labels.includes(label))).toEqual([]);
});
