import { type Binding, postgres, type SqlResult } from '@balena/abstract-sql-compiler';
import type { ODataBinds, SupportedMethod } from '@balena/odata-parser';
import { odataName, sqlName } from '../model/names.ts';
import { Refusal } from './answer.ts';
import type { Api } from './api.ts';
import type { ParsedUrl } from './parse-url.ts';

export type Body = Readonly<Record<string, unknown>>;

/** One statement, ready for PostgreSQL: nothing that a person wrote is in its text. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/**
 * The statements of a request: one; for PUT first the update, then the insert that is run where it finds nothing. What cannot be
 * translated (an unknown name, say) is an empty 500, as the API answers.
 */
export async function translate(api: Api, method: SupportedMethod, parsed: ParsedUrl, body: Body): Promise<readonly Statement[]> {
  const binds = parsed.binds;
  const { tree, extraBodyVars, extraBindVars } = failing(500, () =>
    api.translator.match(parsed.tree, method, Object.keys(body), binds.length),
  );
  binds.push(...extraBindVars);
  const compiled = failing(500, () => postgres.compileRule(tree)) as SqlResult | SqlResult[];
  const values = resolveBody(body, extraBodyVars, binds);
  const results = Array.isArray(compiled) ? compiled.toReversed() : [compiled];
  return Promise.all(
    results.map(async ({ query, bindings }) => ({
      text: query,
      parameters: await Promise.all(bindings.map((binding) => parameter(api, binding, binds, values))),
    })),
  );
}

function failing<T>(status: number, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new Refusal(status, undefined, { cause: error });
  }
}

/** Keys of the URL that become part of the body (PUT) are named by the bind that holds them. */
function resolveBody(body: Body, extra: Record<string, unknown>, binds: ODataBinds): Body {
  const resolved = Object.entries(extra).map(([name, reference]) => {
    const { bind } = reference as { bind: number };
    return [name, binds[bind]?.[1]];
  });
  return { ...body, ...Object.fromEntries(resolved) };
}

async function parameter(api: Api, binding: Binding, binds: ODataBinds, values: Body): Promise<unknown> {
  if (binding[0] !== 'Bind') return validated(binding[1], { dataType: binding[0] }, '');
  const reference = binding[1] as number | `@${string}` | [string, string];
  if (Array.isArray(reference)) return bodyValue(api, reference, values);
  const bind = binds[reference as number];
  if (!bind) throw new Refusal(500);
  return validated(bind[1], { dataType: bind[0] }, '');
}

function bodyValue(api: Api, [resource, field]: [string, string], values: Body): Promise<unknown> {
  const value = values[`${resource}.${field}`] ?? values[field] ?? null;
  const column = api.model.tables[sqlName(resource)]?.fields.find(({ fieldName }) => fieldName === sqlName(field));
  if (!column) throw new Refusal(500);
  return validated(value, column, odataName(column.fieldName));
}

async function validated(value: unknown, field: { dataType: string; required?: boolean }, name: string): Promise<unknown> {
  if (field.dataType === 'List') return listed(value as readonly [string, unknown][]);
  const checked: unknown = await check(value, field).catch((error: unknown) => error);
  // An unknown type is returned as an error, an unfit value thrown as one.
  if (checked instanceof Error) throw new Refusal(400, `"${name}" ${checked.message}`);
  return checked;
}

function check(value: unknown, field: { dataType: string; required?: boolean }): Promise<unknown> {
  return postgres.dataTypeValidate(value, field as Parameters<typeof postgres.dataTypeValidate>[1]);
}

/** The values of `in (…)`, which are one parameter. */
function listed(values: readonly [string, unknown][]): Promise<unknown[]> {
  return Promise.all(values.map(([dataType, value]) => validated(value, { dataType }, '')));
}
