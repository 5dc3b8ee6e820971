import { goodQueries } from '../good-queries.ts';

/** Names that no model knows, places that nothing can be proposed for: another host, the variables of a connection, a person's own options; what the API takes by chance (a condition less than another, a value or a condition behind a stray "not"). */
const outsideModel =
  /\{\{|\/user\/v1|[?&]custom|[?&]returnResource| sub 'type'|filter=\([^&]*\) (?:lt|le|in) [(i]| eq not |not not '|^###$|^$|^#/;

/** What is tried besides: headers, nested options, encoded text, several lines. */
const further: readonly string[] = [
  "GET /device?$filter=created_at gt now() sub duration'P7D'&$select=device_name,uuid&$orderby=created_at desc&$top=50",
  "GET /device?$filter=belongs_to__application/slug eq 'acme/sensors' and is_online eq false&$expand=is_of__device_type($select=name,slug)",
  "GET /device?$filter=device_tag/any(dt:dt/tag_key eq 'room' and dt/value eq 'attic')",
  'GET /device?$expand=is_running__release($select=commit,raw_version;$expand=is_created_by__user($select=username))',
  'GET /device?$expand=device_tag($select=tag_key,value;$orderby=tag_key asc;$top=3)',
  'GET /device?$expand=belongs_to__application($expand=organization($select=name))&$select=id',
  "GET /release?$filter=belongs_to__application eq 1 and status in ('success','running')&$orderby=id desc",
  'GET /organization?$select=name,handle&$expand=application($select=app_name;$top=5)',
  'GET /application?$filter=owns__device/all(d:d/is_online eq true or d/device_tag/any(dt:dt/id gt 1))',
  'GET /device_type?$select=name,slug&$orderby=name asc',
  "GET /image?$select=id,is_stored_at__image_location&$filter=status eq 'success'&$top=10",
  'GET /service_install?$filter=device eq 1&$expand=installs__service($select=service_name)',
  'GET /device_config_variable?$filter=device eq 1&$select=name,value',
  'GET /application_environment_variable?$filter=application eq 1&$select=name,value&$orderby=name asc',
  "GET /device?%24filter=is_online%20eq%20true%20and%20contains(device_name%2C'a')&%24select=uuid",
  "GET /device?$filter=device_name%20eq%20'a%20b'%20or%20not%20(is_active%20eq%20true)",
  "### Offline in one fleet\nGET /device\n  ?$filter=is_online eq false and belongs_to__application/any(a:a/slug eq 'acme/sensors')\n  &$select=device_name,uuid\n  &$expand=is_of__device_type($select=name,slug)\n  &$orderby=device_name asc\n  &$top=20\nAccept: application/json\n",
  'POST /release\nContent-Type: application/json\n\n{ "belongs_to__application": 1, "is_created_by__user": 2, "commit": "abc", "composition": {}, "status": "running", "source": "local", "start_timestamp": "2024-01-31T00:00:00Z" }',
  'PATCH /release(1)\nContent-Type: application/json\n\n{ "status": "success", "end_timestamp": "2024-01-31T00:00:00Z", "is_final": true }',
  'PATCH /application?$filter=slug eq \'acme/sensors\'\nContent-Type: application/json\n\n{\n  "should_track_latest_release": false,\n  "should_be_running__release": null\n}',
  'POST /application_tag\nContent-Type: application/json\n\n{ "application": 1, "tag_key": "a", "value": "b" }',
  "DELETE /device_tag(device=1,tag_key='room')\nX-Balena-Client: playground",
];

export const balena7: readonly string[] = [...goodQueries.filter((query) => !outsideModel.test(query)), ...further];

/** Of the version before, by its own names, and by a URL that names it. */
export const balena6: readonly string[] = [
  'GET /my_application',
  'GET /my_application?$select=id,app_name,slug',
  "GET /application(slug='acme/sensors')?$expand=owns__device($select=uuid)",
  'GET /device?$filter=is_managed_by__device eq null&$select=uuid',
  'GET /device?$filter=should_be_running__release ne null and is_online eq true',
  "GET /device(uuid='4f2a')?$expand=is_managed_by__device($select=device_name)",
  "GET /device_tag(device=1,tag_key='room')",
  'GET /release?$filter=is_final eq true&$orderby=created_at desc',
  'GET /application?$filter=depends_on__application eq null',
  'GET /device?$filter=vpn_address ne null&$orderby=device_name asc&$top=20',
  'GET /device?$select=actor,device_name',
  "GET /device?$filter=last_connectivity_event lt now() sub duration'P1D'",
  'GET /application?$filter=owns__device/any(d:d/is_online eq false)&$select=app_name',
  "GET /device/$count?$filter=api_heartbeat_state eq 'offline'",
  'PATCH /device(1)\nContent-Type: application/json\n\n{ "should_be_running__release": 5, "device_name": "x" }',
  'POST /device\n\n{ "belongs_to__application": 1, "is_of__device_type": 2, "uuid": "x" }',
  'GET https://api.balena-cloud.com/v6/device?$select=uuid&$filter=is_online eq true',
  'GET /v7/device?$filter=is_pinned_on__release ne null',
];
