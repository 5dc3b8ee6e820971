import type { Dialect } from './dialect.ts';

/** The balena API and openBalena, as `@balena/odata-parser` 4.3.5 reads queries and open-balena-api 49 answers them. */
export const balena = {
  id: 'balena',
  name: 'balena',
  options: ['$select', '$filter', '$expand', '$orderby', '$top', '$skip', '$count', '$inlinecount', '$format'],
  functions: [
    ...['ceiling', 'concat', 'contains', 'date', 'day', 'endswith', 'floor', 'fractionalseconds', 'hour', 'indexof', 'length'],
    ...['minute', 'month', 'now', 'replace', 'round', 'second', 'startswith', 'substring', 'substringof', 'time', 'tolower'],
    ...['totalseconds', 'toupper', 'trim', 'year'],
  ],
  // Nothing behind its parser turns them into SQL.
  unansweredFunctions: ['cast', 'isof', 'maxdatetime', 'mindatetime', 'totaloffsetminutes'],
  unansweredOperators: ['mod'],
  // Parameters of PostgreSQL without a type: it makes of their text what the other side is.
  literalReading: {
    typedArguments: {
      ...Object.fromEntries(
        ['year', 'month', 'day', 'hour', 'minute', 'second', 'fractionalseconds'].map((name) => [name, 'a property, now() or date(…)']),
      ),
      totalseconds: "a duration, such as duration'PT1H'",
    },
    argumentTypes: { time: 'Edm.TimeOfDay' },
    returns: {
      ...Object.fromEntries(
        ['year', 'month', 'day', 'hour', 'minute', 'second', 'fractionalseconds', 'totalseconds'].map((name) => [name, 'Edm.Decimal']),
      ),
      ...{ round: 'Edm.Double', floor: 'Edm.Double', ceiling: 'Edm.Double' },
    },
  },
  tolerated: ['duplicate-option', 'post-to-one', 'select-through-link', 'many-without-lambda', 'unknown-enum-value', 'option-not-here'],
  enforced: ['missing-required', 'method-restricted'],
  supplied: {
    application: ['actor', 'application_type', 'is_of__class', 'slug', 'uuid'],
    my_application: ['actor', 'application_type', 'is_of__class', 'slug', 'uuid'],
    device: ['actor', 'api_heartbeat_state', 'device_name', 'uuid'],
    image: ['is_stored_at__image_location'],
    organization: ['handle'],
    organization_membership: ['effective_seat_role'],
    release: ['semver', 'semver_major', 'semver_minor', 'semver_patch', 'source', 'variant'],
    organization_membership_role: ['name'],
    user: ['actor'],
  },
  // The typings of v6 against those of v7, which is what is stored.
  stored: {
    api_key: { nullable: ['name'] },
    application: { nullable: ['is_accessible_by_support_until__date'] },
    credit_bundle: { required: ['is_created_by__user'] },
    device: {
      nullable: [
        ...[
          'belongs_to__application',
          'custom_latitude',
          'custom_longitude',
          'download_progress',
          'is_locked_until__date',
          'last_vpn_event',
        ],
        ...['latitude', 'local_id', 'location', 'longitude', 'note', 'os_variant', 'provisioning_progress', 'provisioning_state', 'status'],
        'supervisor_version',
      ],
    },
    device_history: { nullable: ['belongs_to__application', 'tracks__device'] },
    image: { nullable: ['build_log', 'dockerfile'], required: ['start_timestamp'] },
    organization: { nullable: ['is_using__billing_version', 'logo_image'] },
    public_device: { nullable: ['belongs_to__application', 'latitude', 'longitude'] },
    release: { required: ['composition', 'status', 'update_timestamp'] },
    support_tier: { nullable: ['includes__SLA'] },
    user_profile: { nullable: ['company'] },
  },
  operators: ['and', 'or', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'add', 'sub', 'mul', 'div', 'mod'],
  // HEAD is answered 500.
  methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'],
  precedence: {
    ...{ or: 1, and: 1 },
    ...{ eq: 2, ne: 2, gt: 2, ge: 2, lt: 2, le: 2, in: 2 },
    ...{ sub: 3, add: 4, mod: 5, div: 6, mul: 7 },
  },
  rightNested: [],
  notBindsTight: true,
  orderbyDefault: 'desc',
  rejectedLiterals: ['Date', 'DateTimeOffset', 'TimeOfDay', 'Guid', 'Double', 'Enum', 'Binary', 'Geography', 'Geometry'],
  literalPrefixes: { Date: '', DateTimeOffset: '', TimeOfDay: '', Guid: '', Enum: '' },
  newest: undefined,
  olderForms: ['datetime', 'date', 'substringof', 'replace', '$inlinecount'],
  rejectedSegments: [
    ...['$value', '$it', '$this', '$ref', '$links', '$root', '$batch', '$all', '$crossjoin', '$entity', '$each', '$filter'],
    ...['$query', '$metadata'],
  ],
  quirks: [
    'lambda-needs-variable',
    'lambda-hides-names',
    'lambda-over-one',
    'alias-for-literals',
    'no-blank-after-comma',
    'no-star-expand',
    'no-navigation-path',
    'no-count-after-key',
    'no-expression-in-orderby',
    'alias-needs-value',
    'integers-in-range',
    'not-spans-order',
    'plain-custom-options',
    'unfiltered-write',
    'small-letters',
    'plain-keys',
    'no-service-document',
    'filtered-creation',
    'ignores-odd-steps',
  ],
  ignoredOptions: {
    $count: 'The API answers without a count. Ask for the path with `/$count` instead.',
    $inlinecount: 'The API answers without a count. Ask for the path with `/$count` instead.',
  },
  refusedOptions: { count: ['$expand'] },
  largeFields: [
    ...['release/composition', 'release/contract', 'release/build_log'],
    ...['image/dockerfile', 'image/contract', 'image/build_log', 'image/error_message'],
    ...['device_type/contract', 'device_type/logo'],
  ],
  // Twelve levels were answered.
  expandLevels: undefined,
  rawCharacters: '(),:/',
  bodyLimit: 512 * 1024,
  corsHeaders: [
    'content-type',
    'authorization',
    'application-record-count',
    'maxdataserviceversion',
    'x-requested-with',
    'x-balena-client',
  ],
  linkValues: 'key',
  versionSegment: 'v[1-9][0-9]*',
} as const satisfies Dialect;
