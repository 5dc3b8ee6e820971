import type { Table } from '../model/tables.ts';

/**
 * How a version of the API differs from the stored tables: a relation named here is a view in the version's schema, which shadows
 * the table. A row gives the SQL of a column that the table does not have under this name; the view's other columns are the table's.
 * Views of one table alone take writes as the table does.
 */
export interface VersionView {
  /** The stored relation whose rows these are. */
  readonly of: string;
  readonly where?: string;
  /** By column name, `null` for what the sandbox has no value of. */
  readonly columns: Readonly<Record<string, string | null>>;
}

const pinnedElseTarget = `COALESCE("is pinned on-release",
  (SELECT "a"."should be running-release" FROM "application" AS "a" WHERE "a"."id" = "belongs to-application"))`;

const direct = `"id" IN (SELECT "has direct access to-application" FROM "user-has direct access to-application" WHERE "user" = 1)`;

const application = { 'depends on-application': null, 'public organization': '"organization"' };

const createdOnce = { 'created at': `TIMESTAMPTZ '2021-03-01 09:00:00Z'`, 'modified at': `TIMESTAMPTZ '2021-03-01 09:00:00Z'` };

export const versions: Readonly<Record<'v7' | 'v6', Readonly<Record<string, VersionView>>>> = {
  v7: {
    device: { of: 'device', columns: { 'should be running-release': pinnedElseTarget } },
  },
  // BALENA.md, "v6 → v7".
  v6: {
    actor: { of: 'actor', columns: createdOnce },
    application: { of: 'application', columns: application },
    'my application': { of: 'application', where: direct, columns: application },
    device: {
      of: 'device',
      columns: {
        'should be running-release': '"is pinned on-release"',
        'should be managed by-supervisor release': null,
        'is managed by-device': null,
        'vpn address': null,
        state: `jsonb_build_object('key', "overall status", 'name', initcap("overall status"))`,
        'status sort index': `CASE "overall status" WHEN 'operational' THEN 0 WHEN 'updating' THEN 1 ELSE 2 END`,
      },
    },
    'device history': { of: 'device history', columns: { 'should be running-release': '"is pinned on-release"' } },
    'device family': { of: 'device family', columns: createdOnce },
    'device manufacturer': { of: 'device manufacturer', columns: createdOnce },
    'device type alias': { of: 'device type alias', columns: { 'references-device type': '"device type"' } },
    'gateway download': {
      of: 'device',
      where: 'false',
      columns: { 'download progress': null, status: null, image: null, 'is downloaded by-device': null },
    },
    'identity provider membership': { of: 'identity provider membership', columns: { 'authorizes-organization': '"organization"' } },
    invitee: { of: 'invitee', columns: { 'created at': createdOnce['created at'] } },
    'invitee-is invited to-application': {
      of: 'application invite',
      columns: { 'created at': createdOnce['created at'], invitationToken: null },
    },
    'invitee-is invited to-organization': {
      of: 'organization invite',
      columns: { 'created at': createdOnce['created at'], invitationToken: null },
    },
    'organization credit notification': {
      of: 'organization credit notification',
      columns: { 'modified at': '"created at"', 'was sent in-total': '0', 'was sent on-date': null },
    },
    'service install': {
      of: 'service install',
      columns: {
        'should be running': 'true',
        application: '(SELECT "s"."application" FROM "service" AS "s" WHERE "s"."id" = "installs-service")',
      },
    },
    'service instance': {
      of: 'service instance',
      columns: { 'created at': createdOnce['created at'], 'service type': `'vpn'`, 'last heartbeat': null },
    },
    'supervisor release': {
      of: 'release',
      where: 'false',
      columns: { 'supervisor version': null, 'image name': null, 'is public': null, note: null, 'is for-device type': null },
    },
  },
};

/** The stored column that a version has under another name: it takes writes then, whatever the newer name's own column does. */
function renamed(version: keyof typeof versions, relation: string, column: string): string | undefined {
  return /^"([^"]+)"$/.exec(versions[version][relation]?.columns[column] ?? '')?.[1];
}

/** Whether a version has a stored column under another name alone; one that it has under both is written by its own. */
export function renames(version: keyof typeof versions, table: Table, column: string): boolean {
  const stored = renamed(version, table.name, column);
  return stored !== undefined && table.columns.every(({ name }) => name !== stored);
}

/** Whether a column has no place of its own in a version, so that nothing can be written to it. */
export function isWorkedOut(version: keyof typeof versions, table: Table, column: string): boolean {
  return Object.hasOwn(versions[version][table.name]?.columns ?? {}, column) && !renames(version, table, column);
}

/** Relations whose rows are those of others, and not for this person to write: what may not be done is answered 401. */
const readOnlyRelations: ReadonlySet<string> = new Set([
  ...['public device', 'public organization', 'user-has direct access to-application'],
  ...['gateway download', 'supervisor release'],
]);

export const isReadOnly = (relation: string): boolean => readOnlyRelations.has(relation);

/** Resources of every version that are views of others' rows. */
export const sharedViewsSql = `
CREATE VIEW "public device" AS
  SELECT "id", "latitude", "longitude", "api heartbeat state" = 'online' AS "was recently online", "is of-device type", "belongs to-application"
  FROM "device" WHERE "belongs to-application" IN (SELECT "id" FROM "application" WHERE "is public");
CREATE VIEW "public organization" AS SELECT "id", "name", "handle" FROM "organization";
CREATE VIEW "user-has direct access to-application" AS
  SELECT (row_number() OVER ())::integer AS "id", "user", "application" AS "has direct access to-application" FROM (
    SELECT "user", "is member of-application" AS "application" FROM "user application membership"
    UNION
    SELECT "m"."user", "a"."id" FROM "organization membership" AS "m" JOIN "application" AS "a" ON "a"."organization" = "m"."is member of-organization"
    ORDER BY 1, 2
  ) AS "access";
`;
