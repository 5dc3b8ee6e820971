import { odataName } from '../model/names.ts';
import { Refusal } from './answer.ts';
import type { Messages } from './api.ts';

/** The parts of a PostgreSQL error that say what happened: https://www.postgresql.org/docs/18/errcodes-appendix.html */
interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly detail?: string;
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.length === 5;
}

/** What the API answers for an error of the database; anything but a broken constraint is an empty 500. */
export function refusalFor(error: unknown, messages: Messages): Refusal {
  if (error instanceof Refusal) return error;
  if (!isDatabaseError(error)) return new Refusal(500, undefined, { cause: error });
  const { code, constraint = '', table = '' } = error;
  if (code === '23505') return new Refusal(409, uniqueMessage(constraint, table, messages));
  if (code === '23503') return new Refusal(409, `Data is referenced by ${odataName(table)}.`);
  if (code === '23514') return new Refusal(400, messages.rules.get(constraint) ?? 'Check constraint violated');
  return new Refusal(500, undefined, { cause: error });
}

function uniqueMessage(constraint: string, table: string, { keys }: Messages): string {
  const columns = keys.get(constraint) ?? (constraint === `${table}_pkey` ? ['id'] : undefined);
  return columns ? `${columns.map((column) => `"${odataName(column)}"`).join(' and ')} must be unique.` : 'Unique key constraint violated';
}
