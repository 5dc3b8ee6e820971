import { quoted } from '../model/names.ts';
import type { Column, Table } from '../model/tables.ts';

/** A rule that every row keeps: how PostgreSQL checks it, and the sentence that the API answers with when a write breaks it. */
export interface Rule {
  readonly constraint: string;
  readonly sql: string;
  readonly sentence: string;
}

/** The rules that a model's lengths and enum values make, in the structured English of balena's own model. */
export function rulesOf(table: Table): readonly Rule[] {
  return table.columns.flatMap((column) => [...lengthRule(table, column), ...valuesRule(table, column)]);
}

function lengthRule(table: Table, column: Column): readonly Rule[] {
  const { minLength, maxLength, type } = column.property ?? {};
  if (type !== 'Edm.String') return [];
  const bounds = [
    { operator: '>=', limit: minLength, words: 'greater than or equal to' },
    { operator: '<=', limit: maxLength, words: 'less than or equal to' },
  ].filter(({ limit }) => limit !== undefined);
  if (bounds.length === 0) return [];
  return [
    {
      constraint: `${table.name}$${column.name}$length`,
      sql: bounds.map(({ operator, limit }) => `char_length(${quoted(column.name)}) ${operator} ${limit}`).join(' AND '),
      sentence: sentence(table, column, `that has a Length (Type) that ${bounds.map((b) => `is ${b.words} ${b.limit}`).join(' and ')}`),
    },
  ];
}

function valuesRule(table: Table, column: Column): readonly Rule[] {
  const values = column.property?.enum;
  if (!values) return [];
  const last = `"${values.at(-1)}"`;
  const listed =
    values.length === 1
      ? last
      : `${values
          .slice(0, -1)
          .map((value) => `"${value}"`)
          .join(', ')} or ${last}`;
  return [
    {
      constraint: `${table.name}$${column.name}$values`,
      sql: `${quoted(column.name)} IN (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`,
      sentence: sentence(table, column, `that is equal to ${listed}`),
    },
  ];
}

function sentence(table: Table, column: Column, condition: string): string {
  const name = `${/^[aeiou]/i.test(column.name) ? 'an' : 'a'} ${column.name}`;
  const subject = column.nullable ? `each ${table.name} that has ${name}, has ${name}` : `each ${table.name} has ${name}`;
  return `It is necessary that ${subject} ${condition}.`;
}
