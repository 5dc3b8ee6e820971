import type { ExampleRequest } from '../../language/index.ts';

export interface Example extends ExampleRequest {
  /** Only where the connected model has what it asks for. */
  readonly only?: 'v6' | 'v7';
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

/** What people ask of balena first, the calls of the API's introduction among them. */
export const exampleGroups: readonly ExampleGroup[] = [
  {
    title: 'Read',
    examples: [
      { title: 'All fleets', about: 'Every fleet that you can see, public ones too.', text: 'GET /application' },
      {
        title: 'Your fleets',
        about: 'In v7, fleets that you are a member of are a filter.',
        text: 'GET /application\n  ?$filter=is_directly_accessible_by__user/any(dau:true)\n  &$select=app_name,slug',
        only: 'v7',
      },
      { title: 'Your fleets', about: 'In v6, fleets that you are a member of are a resource.', text: 'GET /my_application', only: 'v6' },
      {
        title: 'Only some fields',
        about: 'A shorter answer: just the fields that you name.',
        text: 'GET /application\n  ?$select=app_name,is_for__device_type',
      },
      { title: 'One device, by its id', about: 'The key goes in parentheses.', text: 'GET /device(123)' },
      {
        title: 'One tag, by two keys',
        about: 'A compound key names each of its parts.',
        text: "GET /device_tag(device=123,tag_key='room')",
      },
    ],
  },
  {
    title: 'Find',
    examples: [
      {
        title: 'A device by its name',
        about: 'Text goes in single quotes.',
        text: "GET /device\n  ?$filter=device_name eq 'attic-7'",
      },
      {
        title: 'Devices of one fleet',
        about: 'A filter can follow a link, with any() and a name for what it leads to.',
        text: "GET /device\n  ?$filter=belongs_to__application/any(a:a/slug eq 'acme/sensors')\n  &$select=device_name,uuid\n  &$top=20",
      },
      {
        title: 'Offline for a while',
        about: 'Dates are quoted, and compared like numbers.',
        text: "GET /device\n  ?$filter=is_online eq false and last_connectivity_event lt datetime'2025-01-01'\n  &$select=device_name,last_connectivity_event\n  &$orderby=last_connectivity_event asc\n  &$top=20",
      },
      {
        title: 'Names that begin alike',
        about: 'Functions work on fields: startswith, contains, tolower and more.',
        text: "GET /device\n  ?$filter=startswith(device_name,'a')\n  &$select=device_name\n  &$orderby=device_name asc",
      },
      {
        title: 'Devices without a tag',
        about: 'not and any() together ask for what is missing.',
        text: "GET /device\n  ?$filter=not(device_tag/any(t:t/tag_key eq 'room'))\n  &$select=device_name\n  &$top=20",
      },
    ],
  },
  {
    title: 'Follow links',
    examples: [
      {
        title: 'Devices with their fleet',
        about: 'An expanded link is an array, even when it leads to one.',
        text: 'GET /device\n  ?$select=device_name\n  &$expand=belongs_to__application($select=app_name,slug)\n  &$top=10',
      },
      {
        title: 'Fleets with their device type',
        about: 'Options of the linked entities go in parentheses, with ; between them.',
        text: 'GET /application\n  ?$select=app_name\n  &$expand=is_for__device_type($select=id,slug)',
      },
      {
        title: 'The newest releases of each fleet',
        about: 'Sort and cut what a link brings, too.',
        text: 'GET /application\n  ?$select=app_name\n  &$expand=owns__release($select=commit,created_at;$orderby=created_at desc;$top=3)',
      },
    ],
  },
  {
    title: 'Count and page',
    examples: [
      { title: 'How many devices', about: '/$count answers with a number.', text: 'GET /device/$count' },
      {
        title: 'How many devices in each fleet',
        about: 'A link can be counted without fetching it.',
        text: 'GET /application\n  ?$select=app_name\n  &$expand=owns__device/$count\n  &$orderby=app_name asc',
      },
      {
        title: 'The second page',
        about: 'Always with an order: without one, rows may move between pages.',
        text: 'GET /device\n  ?$select=id,device_name\n  &$orderby=id asc\n  &$top=20\n  &$skip=20',
      },
    ],
  },
  {
    title: 'Change',
    examples: [
      {
        title: 'Rename a device',
        about: 'Shows what it would change, and asks first.',
        text: 'PATCH /device(123)\nContent-Type: application/json\n\n{ "device_name": "attic-8" }',
      },
      {
        title: 'Tag a device',
        about: 'POST creates; the answer is the new row.',
        text: 'POST /device_tag\nContent-Type: application/json\n\n{ "device": 123, "tag_key": "floor", "value": "2" }',
      },
      {
        title: 'Remove a tag',
        about: 'DELETE removes what the key or filter names, and nothing else.',
        text: "DELETE /device_tag(device=123,tag_key='floor')",
      },
    ],
  },
];
