/** Words that begin a line; longer ones first. */
const clauses =
  'SELECT|FROM|LEFT JOIN|INNER JOIN|JOIN|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|OFFSET|INSERT INTO|VALUES|UPDATE|DELETE FROM|SET|RETURNING|UNION ALL|UNION|ON CONFLICT';

/** Strings, quoted names and comments stay as they are; parentheses and clauses are what lines are broken at. */
const pieces = new RegExp(
  `'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\\n]*|\\(|\\)|,|\\b(?:${clauses})\\b|\\bAND\\b|\\bOR\\b|\\s+|[^\\s'"(),]+`,
  'gi',
);

const isClause = new RegExp(`^(?:${clauses})$`, 'i');

/** SQL with a line for each clause, indented by the subqueries around it. Changes nothing but white space. */
export function formatSql(sql: string): string {
  const lines: string[] = [];
  let line = '';
  // For each open parenthesis, whether it holds a subquery.
  const stack: boolean[] = [];
  const depth = () => stack.filter(Boolean).length;
  const flush = () => {
    if (line.trim()) lines.push(line.trimEnd());
    line = '  '.repeat(depth());
  };
  const tokens = sql.match(pieces) ?? [];
  tokens.forEach((token, index) => {
    if (/^\s+$/.test(token)) {
      if (line.trim()) line += ' ';
    } else if (token === '(') {
      const subquery = /^\s*SELECT$/i.test(tokens.slice(index + 1, index + 3).join(''));
      line += '(';
      stack.push(subquery);
      if (subquery) flush();
    } else if (token === ')') {
      if (stack.pop()) flush();
      line = `${line.trimEnd() || '  '.repeat(depth())})`;
    } else if (isClause.test(token) || (/^(AND|OR)$/i.test(token) && !stack.includes(false))) {
      if (isClause.test(token) ? stack.at(-1) !== false : true) flush();
      line += token;
    } else line += token;
  });
  flush();
  return lines.join('\n');
}
