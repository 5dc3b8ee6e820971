import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { TraceEntry } from '../../lib/index.ts';
import type { BalenaVersion } from '../../schema/index.ts';
import { setTime } from '../database/clock.ts';
import { Refusal } from './answer.ts';
import { parameterText, plainSerializers } from './parameter-text.ts';
import type { Statement } from './translate.ts';
import type { DatabaseRow } from './write-rows.ts';

export interface Session {
  /** Runs statements in one transaction that sees the tables as a version of the API does; an error rolls all of it back. */
  run<T>(version: BalenaVersion, access: 'read' | 'write', work: (execute: Execute) => Promise<T>): Promise<T>;
}

export type Execute = (
  statement: Statement,
  returning?: string,
) => Promise<{ readonly rows: readonly DatabaseRow[]; readonly affected: number }>;

/**
 * The planner's cost beyond which a statement is refused. PGlite runs to the end whatever `statement_timeout` says (it has no
 * signals), so what would take minutes must not begin; all of the sandbox's devices with everything expanded cost a fiftieth of it.
 */
const costLimit = 50_000_000;

export function createSession(database: PGlite, trace: TraceEntry[], time?: number): Session {
  return {
    run: (version, access, work) =>
      database.transaction(async (transaction) => {
        await transaction.exec(
          `SET LOCAL search_path = ${version}, public; SET TRANSACTION ${access === 'read' ? 'READ ONLY' : 'READ WRITE'}`,
        );
        if (time !== undefined) await transaction.exec(setTime(time));
        return work((statement, returning) => execute(transaction, trace, statement, returning));
      }),
  };
}

const options = { serializers: plainSerializers };

async function execute(transaction: Transaction, trace: TraceEntry[], statement: Statement, returning?: string) {
  const text = returning === undefined ? statement.text : `${statement.text}\nRETURNING ${returning}`;
  const parameters = statement.parameters.map(parameterText);
  await checkCost(transaction, text, parameters);
  const start = performance.now();
  const entry = (): TraceEntry => ({ language: 'sql', text, parameters: statement.parameters, milliseconds: performance.now() - start });
  try {
    const { rows, affectedRows } = await transaction.query<DatabaseRow>(text, parameters, options);
    return { rows, affected: affectedRows ?? rows.length };
  } finally {
    trace.push(entry());
  }
}

async function checkCost(transaction: Transaction, text: string, parameters: readonly (string | null)[]): Promise<void> {
  const { rows } = await transaction.query<{ 'QUERY PLAN': readonly [{ Plan: { 'Total Cost': number } }] }>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    [...parameters],
    options,
  );
  if (rows[0]!['QUERY PLAN'][0].Plan['Total Cost'] > costLimit) throw new Refusal(503);
}
