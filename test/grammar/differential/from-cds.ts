import { cdsParser } from '../../support/peers.ts';
import { climb, type Item, nested, type Query } from './neutral.ts';
import { standard } from './reading.ts';

/** The parts of CQN, the query notation of `@sap/cds`, that its parser makes. Conditions are flat, in the order of SQL's text. */
interface Reference {
  readonly ref: readonly (string | { readonly id: string; readonly where?: readonly Token[] })[];
}
interface Column extends Partial<Reference>, Partial<Select> {
  readonly expand?: readonly (Column | '*')[];
}
interface Select {
  readonly from: Reference & { readonly _params?: Readonly<Record<string, unknown>> };
  readonly columns?: readonly (Column | '*')[];
  readonly where?: readonly Token[];
  readonly orderBy?: readonly (Operand & { readonly sort?: string })[];
  readonly limit?: { readonly rows?: { readonly val: number }; readonly offset?: { readonly val: number } };
  readonly search?: readonly { readonly val: string }[];
  readonly count?: true;
}
interface Operand {
  readonly ref?: Reference['ref'];
  readonly val?: unknown;
  readonly literal?: 'number';
  readonly func?: string;
  readonly as?: string;
  readonly args?: readonly Operand[];
  readonly xpr?: readonly Token[];
  readonly list?: readonly Operand[];
}
type Token = string | Operand;

/** What `@sap/cds` reads; throws where it rejects. */
export function cdsQuery(text: string): Query {
  const { SELECT } = cdsParser.parse(text) as { SELECT: Select };
  const counted = SELECT.columns?.some((column) => typeof column === 'object' && (column as Operand).as === '$count') ?? false;
  const path = SELECT.from.ref.map((step) => (typeof step === 'string' ? step : step.id + key(step.where ?? [])));
  const custom = Object.fromEntries(Object.entries(SELECT.from._params ?? {}).map(([name, value]) => [name, String(value)]));
  const { columns, ...rest } = SELECT;
  const options = { ...optionsOf(counted ? rest : SELECT, counted ? [] : (columns ?? [])), ...custom };
  return { path: [...path, ...(counted ? ['$count'] : [])].join('/'), options };
}

/** `[value]`, or `[name, '=', value, 'and', …]`. */
function key(where: readonly Token[]): string {
  const parts = where.filter((token) => token !== '=' && token !== 'and').map((token) => operand(token as Operand));
  if (parts.length === 1) return `(${parts[0]})`;
  return `(${parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}:${parts[index + 1]}`] : [])).join(',')})`;
}

function optionsOf(query: Partial<Select>, columns: readonly (Column | '*')[]): Record<string, string> {
  const options: Record<string, string> = {};
  const selected = columns.filter((column) => column === '*' || column.expand === undefined);
  const expanded = columns.filter((column) => column !== '*' && column.expand !== undefined) as readonly Column[];
  if (selected.length > 0) options.select = selected.map((column) => (column === '*' ? '*' : reference(column.ref!))).join(',');
  if (expanded.length > 0) options.expand = expanded.map(expandItem).join(',');
  if (query.where !== undefined) options.filter = condition(query.where);
  if (query.orderBy !== undefined) options.orderby = query.orderBy.map((item) => `${operand(item)} ${item.sort ?? 'asc'}`).join(',');
  if (query.limit?.rows !== undefined) options.top = String(query.limit.rows.val);
  if (query.limit?.offset !== undefined) options.skip = String(query.limit.offset.val);
  if (query.search !== undefined) options.search = query.search.map(({ val }) => val).join(' ');
  if (query.count) options.count = 'true';
  return options;
}

function expandItem(column: Column): string {
  return (column.ref === undefined ? '*' : reference(column.ref)) + nested(optionsOf(column, column.expand!));
}

const comparisons: Readonly<Record<string, string>> = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

/** Flat tokens, read as SQL reads them. */
function condition(tokens: readonly Token[]): string {
  const items: Item[] = [];
  for (const token of tokens) {
    if (token === 'exists') continue;
    if (typeof token === 'string') items.push({ operator: comparisons[token] ?? token, prefix: token === 'not' });
    else items.push({ operand: operand(token) });
  }
  return climb(items, standard);
}

function operand(token: Operand): string {
  if (token.xpr !== undefined) return condition(token.xpr);
  if (token.list !== undefined) return `[${token.list.map(operand).join(',')}]`;
  if (token.func === 'count' && token.as === '$count') return `${reference(token.args![0]!.ref!)}/$count`;
  if (token.func !== undefined) return `${token.func}[${token.args!.map(operand).join(',')}]`;
  if (token.ref !== undefined) return reference(token.ref);
  if (token.literal === 'number') return String(Number(token.val));
  return typeof token.val === 'string' && token.val.startsWith('@') ? token.val : JSON.stringify(token.val);
}

/** A step with a condition is the collection of a lambda. */
function reference(steps: Reference['ref']): string {
  return steps
    .map((step) => (typeof step === 'string' ? step : `${step.id}/any(${step.where === undefined ? '' : condition(step.where)})`))
    .join('/');
}
