import { PGlite, type Transaction } from '@electric-sql/pglite';
import { createSandbox, type Sandbox } from '../../../src/sandbox/node.ts';
import { builtArchive } from '../../../src/server/built-sandbox.ts';

/** The sandbox over data that no request changes, and why the database last failed. */
export interface LastingSandbox {
  readonly sandbox: Sandbox;
  /** What PostgreSQL said of the request before; undefined when it said nothing. */
  takeFault(): string | undefined;
}

type Work<Result> = (transaction: Transaction) => Promise<Result>;

/** Opens the sandbox so that every transaction is undone behind its answer: thousands of writes leave the data as they were built. */
export async function openLasting(): Promise<LastingSandbox> {
  const database = await PGlite.create({ loadDataDir: new Blob([await builtArchive()]) });
  const begin = database.transaction.bind(database);
  let fault: string | undefined;
  database.transaction = async <Result>(work: Work<Result>): Promise<Result> => {
    try {
      return await begin(async (transaction) => {
        const result = await work(transaction);
        await transaction.rollback();
        return result;
      });
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
      throw error;
    }
  };
  return {
    sandbox: await createSandbox(async () => database),
    takeFault() {
      const taken = fault;
      fault = undefined;
      return taken;
    },
  };
}
