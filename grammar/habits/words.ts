import type { QueryOptionName } from '../facts/query-options.ts';

/** What OData calls the operators of other languages that stand between two operands. */
export const infixOperators: ReadonlyMap<string, string> = new Map([
  ['=', 'eq'],
  ['==', 'eq'],
  ['===', 'eq'],
  [':', 'eq'],
  [':=', 'eq'],
  ['equals', 'eq'],
  ['equal', 'eq'],
  ['_eq', 'eq'],
  ['$eq', 'eq'],
  ['!=', 'ne'],
  ['!==', 'ne'],
  ['<>', 'ne'],
  ['neq', 'ne'],
  ['$ne', 'ne'],
  ['_neq', 'ne'],
  ['<', 'lt'],
  ['$lt', 'lt'],
  ['>', 'gt'],
  ['$gt', 'gt'],
  ['<=', 'le'],
  ['=<', 'le'],
  ['lte', 'le'],
  ['$lte', 'le'],
  ['>=', 'ge'],
  ['=>', 'ge'],
  ['gte', 'ge'],
  ['$gte', 'ge'],
  ['$in', 'in'],
  ['&&', 'and'],
  ['\uE026\uE026', 'and'],
  ['\uE026', 'and'],
  ['$and', 'and'],
  ['||', 'or'],
  ['|', 'or'],
  ['$or', 'or'],
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['%', 'mod'],
]);

/** Words of SQL and of methods that ask whether text holds a part, and the functions that do. */
export const partFunctions: ReadonlyMap<string, string> = new Map([
  ['contains', 'contains'],
  ['includes', 'contains'],
  ['startswith', 'startswith'],
  ['starts_with', 'startswith'],
  ['endswith', 'endswith'],
  ['ends_with', 'endswith'],
]);

/** Methods behind a dot, as JavaScript, Python and C# have them, and the functions. */
export const methodFunctions: ReadonlyMap<string, string> = new Map([
  ...partFunctions,
  ['tolower', 'tolower'],
  ['tolowercase', 'tolower'],
  ['lower', 'tolower'],
  ['toupper', 'toupper'],
  ['touppercase', 'toupper'],
  ['upper', 'toupper'],
  ['trim', 'trim'],
  ['strip', 'trim'],
  ['length', 'length'],
  ['indexof', 'indexof'],
  ['substring', 'substring'],
  ['substr', 'substring'],
  ['concat', 'concat'],
]);

/** What other services and languages call the options, without `$`. */
export const optionNames: ReadonlyMap<string, QueryOptionName> = new Map([
  ['limit', '$top'],
  ['take', '$top'],
  ['first', '$top'],
  ['max', '$top'],
  ['size', '$top'],
  ['pagesize', '$top'],
  ['offset', '$skip'],
  ['where', '$filter'],
  ['condition', '$filter'],
  ['filters', '$filter'],
  ['filterby', '$filter'],
  ['sort', '$orderby'],
  ['sortby', '$orderby'],
  ['sort_by', '$orderby'],
  ['order', '$orderby'],
  ['order_by', '$orderby'],
  ['fields', '$select'],
  ['columns', '$select'],
  ['properties', '$select'],
  ['attributes', '$select'],
  ['include', '$expand'],
  ['includes', '$expand'],
  ['populate', '$expand'],
  ['join', '$expand'],
  ['embed', '$expand'],
]);

/** Words behind an expression to sort by. */
export const directions: ReadonlyMap<string, 'asc' | 'desc'> = new Map([
  ['ascending', 'asc'],
  ['up', 'asc'],
  ['descending', 'desc'],
  ['down', 'desc'],
  ['dsc', 'desc'],
]);

/** HTML's escapes. */
export const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);
