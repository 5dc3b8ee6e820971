import type { Service } from '../../schema/index.ts';
import { meantResource } from './meant-name.ts';
import { mend } from './mend.ts';

/** The clauses of a statement, by their first word in lower case. */
type Clauses = ReadonlyMap<string, string>;

const clauseWord = /(?<![\w.])(select|delete|from|where|order\s+by|limit|offset|fetch|group\s+by|having|union|join)\b/gi;

/** What a URL can say of a statement. */
const understood: ReadonlySet<string> = new Set(['select', 'delete', 'from', 'where', 'order by', 'limit', 'offset']);

/** `SELECT … FROM …` and `DELETE FROM …` of one table as a request; undefined for what is more, or is no text of SQL. */
export function fromSql(statement: string, service: Service): string | undefined {
  const clauses = clausesOf(statement.replace(/;\s*$/, ''));
  const [, table, alias] = /^([\w."`[\]]+)(?:\s+(?:as\s+)?(\w+))?$/i.exec(clauses?.get('from') ?? '') ?? [];
  if (clauses === undefined || table === undefined) return undefined;
  const resource = meantResource(bare(table).split('.').at(-1)!, service);
  const own = (text: string): string => columnsOf(text, [alias, bare(table)]);
  const condition = clauses.get('where');
  const filter = condition === undefined ? [] : [`$filter=${own(condition)}`];
  if (clauses.has('delete')) return mend(`DELETE /${resource}${options(filter)}`);
  const selected = own(clauses.get('select') ?? '').replace(/^distinct\s+/i, '');
  if (/^count\s*\([^)]*\)(?:\s+as\s+\w+)?$/i.test(selected)) return mend(`GET /${resource}/$count${options(filter)}`);
  const shown = selected === '*' ? [] : [`$select=${selected.replaceAll(/\s*,\s*/g, ',')}`];
  if (shown.length > 0 && !/^\w+(?:\s*,\s*\w+)*$/.test(selected)) return undefined;
  return mend(`GET /${resource}${options([...shown, ...filter, ...orderOf(clauses, own), ...pageOf(clauses)])}`);
}

const options = (list: readonly string[]): string => (list.length === 0 ? '' : `?${list.join('&')}`);

const bare = (name: string): string => name.replaceAll(/["`[\]]/g, '');

/** Undefined where there is a clause that no URL has. */
function clausesOf(statement: string): Clauses | undefined {
  const masked = withoutTexts(statement);
  const found = [...masked.matchAll(clauseWord)];
  const clauses = new Map(
    found.map(({ 0: word, index }, at): [string, string] => [
      word.toLowerCase().replaceAll(/\s+/g, ' '),
      statement.slice(index + word.length, found[at + 1]?.index).trim(),
    ]),
  );
  return clauses.size === found.length && [...clauses.keys()].every((word) => understood.has(word)) ? clauses : undefined;
}

/** As long as before, with nothing in quotes that could be taken for a clause. */
const withoutTexts = (text: string): string => text.replaceAll(/'[^']*'/g, (quoted) => `'${'_'.repeat(quoted.length - 2)}'`);

const words = /'[^']*'|"(\w+)"|`(\w+)`|\[(\w+)\]|\b(?:(\w+)\.)?(\w+)\b/g;
const lowered: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'null', 'true', 'false', 'is', 'asc', 'desc']);

/** Columns without their table and quotes, and words that SQL writes in capitals as OData does. */
function columnsOf(text: string, tables: readonly (string | undefined)[]): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(words, (all, ...[double, back, square, table, name]: (string | undefined)[]) => {
    if (name === undefined) return double ?? back ?? square ?? all;
    if (table !== undefined) return tables.includes(table) ? name : `${table}/${name}`;
    return lowered.has(name.toLowerCase()) ? name.toLowerCase() : name;
  });
}

function orderOf(clauses: Clauses, own: (text: string) => string): readonly string[] {
  const order = clauses.get('order by');
  if (order === undefined) return [];
  const items = own(order)
    .split(',')
    .map((item) => item.trim())
    .map((item) => (/ (?:asc|desc)$/.test(item) ? item : `${item} asc`));
  return [`$orderby=${items.join(',')}`];
}

/** `LIMIT 20, 10` skips 20. */
function pageOf(clauses: Clauses): readonly string[] {
  const [, before, top] = /^(?:(\d+)\s*,\s*)?(\d+)$/.exec(clauses.get('limit') ?? '') ?? [];
  const skip = clauses.get('offset') ?? before;
  return [...(top === undefined ? [] : [`$top=${top}`]), ...(skip === undefined ? [] : [`$skip=${skip}`])];
}
