import { OData2AbstractSQL } from '@balena/odata-to-abstract-sql';
import { type BalenaVersion, balena } from '../../schema/index.ts';
import { rulesOf } from '../database/rules.ts';
import { uniqueName } from '../database/tables-sql.ts';
import { isWorkedOut } from '../database/versions.ts';
import { abstractModelOf, type RequestModel } from '../model/abstract-model.ts';
import { type Table, tablesOf } from '../model/tables.ts';
import { describeResources, type ResourceShape } from './shapes.ts';

/** All that answering one version of the API needs beside the database. */
export interface Api {
  readonly version: BalenaVersion;
  readonly model: RequestModel;
  readonly translator: OData2AbstractSQL;
  /** By every name that a URL may say. */
  readonly shapes: ReadonlyMap<string, ResourceShape>;
}

export function createApi(version: BalenaVersion): Api {
  const service = balena(version);
  const model = abstractModelOf(service, (table, column) => isWorkedOut(version, table, column.name));
  return { version, model, translator: new OData2AbstractSQL(model), shapes: describeResources(service, version) };
}

/** What PostgreSQL's constraints are called, by what the API says when one is broken. */
export interface Messages {
  readonly rules: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

export function messagesOf(tables: readonly Table[] = tablesOf(balena('v7'))): Messages {
  return {
    rules: new Map(tables.flatMap(rulesOf).map((rule) => [rule.constraint.slice(0, 63), rule.sentence])),
    keys: new Map(tables.flatMap((table) => table.unique.map((columns) => [uniqueName(table, columns), columns] as const))),
  };
}
