import { PGlite } from '@electric-sql/pglite';
import { balena } from '../../schema/index.ts';
import { quoted } from '../model/names.ts';
import { tablesOf } from '../model/tables.ts';
import { seedRows } from '../seed/index.ts';
import { clockSql } from './clock.ts';
import { copyOf } from './copy.ts';
import { foreignKeysSql, tablesSql } from './tables-sql.ts';
import { triggersSql } from './triggers.ts';
import { sharedViewsSql } from './versions.ts';
import { viewsSql } from './views-sql.ts';

/**
 * The sandbox's database with all its rows, as an archive of a PostgreSQL data directory (tar, not compressed). Takes seconds: it
 * is what the build ships, so that a page only has to open it.
 */
export async function buildDatabase(): Promise<Uint8Array> {
  const database = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'], postgresqlconf: [...settings] });
  try {
    for (const command of dropTemplates) await database.exec(command);
    await fill(database);
    for (const command of settle) await database.exec(command);
    const archive = await database.dumpDataDir('none');
    return new Uint8Array(await archive.arrayBuffer());
  } finally {
    await database.close();
  }
}

/** One command a call: these refuse to share a transaction. Nobody creates a database here, and each template is as large as the catalogue itself. */
const dropTemplates = ['UPDATE pg_database SET datistemplate = false', 'DROP DATABASE template0', 'DROP DATABASE template1'];

/** Kept in the data directory, so true of the page's database as well: nothing here outlives its page, so the log may be as small as can be. */
const settings = [
  'wal_level = minimal',
  'max_wal_senders = 0',
  'min_wal_size = 2MB',
  'max_wal_size = 4MB',
  'full_page_writes = off',
  'wal_recycle = off',
  'autovacuum = off',
] as const;

/** Statistics, for good plans, and everything in its place, so that opening has nothing to recover. */
const settle = ['VACUUM FREEZE ANALYZE', 'CHECKPOINT', 'SELECT pg_switch_wal()', 'CHECKPOINT'];

async function fill(database: PGlite): Promise<void> {
  const v7 = tablesOf(balena('v7'));
  await database.exec(clockSql);
  await database.exec(tablesSql(v7));
  for (const [table, rows] of seedRows()) {
    const { sql, text } = copyOf(table, rows);
    await database.query(sql, [], { blob: new Blob([text]) });
    await database.exec(`SELECT setval(pg_get_serial_sequence('${quoted(table)}', 'id'), ${rows.length})`);
  }
  await database.exec(foreignKeysSql(v7));
  await database.exec(triggersSql);
  await database.exec(sharedViewsSql);
  await database.exec(viewsSql('v7', v7));
  await database.exec(viewsSql('v6', tablesOf(balena('v6'))));
}
