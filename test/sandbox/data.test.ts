import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { versions } from '../../src/sandbox/database/versions.ts';
import { joinOf } from '../../src/sandbox/model/links.ts';
import { sqlName } from '../../src/sandbox/model/names.ts';
import { tablesOf } from '../../src/sandbox/model/tables.ts';
import { seedRows } from '../../src/sandbox/seed/index.ts';
import { balena } from '../../src/schema/index.ts';

describe('the rows', () => {
  const rows = seedRows();

  it('are the same every time', () => {
    const hash = (of: ReturnType<typeof seedRows>) =>
      createHash('sha256')
        .update(JSON.stringify([...of]))
        .digest('hex');
    expect(hash(seedRows())).toBe(hash(rows));
  });

  it.each([
    ['organization', 3],
    ['application', 40],
    ['device', 5000],
    ['release', 400],
    ['image', 400],
    ['service', 40],
    ['device type', 10],
    ['cpu architecture', 5],
    ['device tag', 5000],
    ['device environment variable', 1000],
    ['image install', 5000],
    ['service install', 5000],
  ])('of %s are at least %i', (table, least) => {
    expect(rows.get(table)?.length).toBeGreaterThanOrEqual(least);
  });

  it('vary in state and time', () => {
    const devices = rows.get('device')!;
    for (const column of ['api heartbeat state', 'status', 'os version', 'location', 'created at', 'device name']) {
      expect(new Set(devices.map((device) => device[column])).size).toBeGreaterThan(1);
    }
  });
});

describe.each(['v7', 'v6'] as const)('the model of %s', (version) => {
  const service = balena(version);

  it('joins every link to a column that is there', () => {
    const tables = new Map(tablesOf(service).map((table) => [table.resource, table]));
    const columns = (resource: string) => ['id', ...(tables.get(resource)?.columns.map((column) => column.field) ?? [])];
    const loose = [...service.types.values()].flatMap((type) =>
      [...type.navigations.values()].flatMap((link) => {
        const join = joinOf(service, type, link);
        const stored =
          join &&
          columns(join.target).concat(
            tablesOf(balena('v7'))
              .find((table) => table.resource === join.target)
              ?.columns.map((column) => column.field) ?? [],
          );
        return stored?.includes(join!.to) ? [] : [`${type.name}.${link.name}`];
      }),
    );
    expect(loose).toEqual(version === 'v7' ? [] : ['actor.is_of__public_device', 'service.device_service_environment_variable']);
  });

  it('has a relation for each view', () => {
    const names = [...service.resources.keys()].map(sqlName);
    expect(Object.keys(versions[version]).filter((name) => !names.includes(name))).toEqual([]);
  });
});
