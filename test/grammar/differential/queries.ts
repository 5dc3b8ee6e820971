import type { Choices } from '../../support/choices.ts';

/** Makes conditions that a parser accepts; `variables` are those of the lambdas around, innermost last. */
export type Condition = (choices: Choices, depth: number, variables: readonly string[]) => string;

const names = ['name', 'price', 'rating', 'city', 'on_sale', 'größe', 'eq1', 'orders'] as const;
const links = ['author', 'genre', 'stock', 'books', 'parts'] as const;

const path: Condition = (choices, _, variables) => {
  const steps = choices.rarely(3) ? [choices.oneOf(links), choices.oneOf(names)] : [choices.oneOf(names)];
  return [...(variables.length > 0 ? [choices.rarely(4) ? variables[0]! : variables.at(-1)!] : []), ...steps].join('/');
};

const collection: Condition = (choices, _, variables) => [...variables.slice(-1), choices.oneOf(links)].join('/');

const number = (choices: Choices) => choices.oneOf(['0', '7', '-3', '2.5', '-0.25', '1000000', '12.00']);
const text = (choices: Choices) => choices.oneOf(["''", "'a'", "'O''Neil'", "'a and b'", "'(x, y)'", "'größer'", "'null'"]);
const plain = (choices: Choices) => choices.oneOf([number, number, text, text, () => 'true', () => 'false', () => 'null'])(choices);

const lambda =
  (condition: Condition): Condition =>
  (choices, depth, variables) => {
    const variable = 'xyz'.charAt(variables.length);
    const inner = condition(choices, depth - 1, [...variables, variable]);
    return `${collection(choices, depth, variables)}/${choices.oneOf(['any', 'all'])}(${variable}:${inner})`;
  };

const list = (choices: Choices) => `(${Array.from({ length: 1 + choices.below(3) }, () => plain(choices)).join(',')})`;

// ---------------------------------------------------------------- what @balena/odata-parser reads

const calls = [
  'contains(?,?)',
  'startswith(?,?)',
  'tolower(?)',
  'length(?)',
  'concat(?,?)',
  'substring(?,?,?)',
  'year(?)',
  'now()',
  'round(?)',
] as const;
const binary = ['or', 'or', 'and', 'and', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'add', 'sub', 'mul', 'div', 'mod'] as const;

/** Any operators between any operands, parentheses, calls, lambdas, counts. */
export const balenaCondition: Condition = (choices, depth, variables) => {
  const operands = Array.from({ length: 1 + choices.below(depth > 1 ? 4 : 2) }, () => balenaOperand(choices, depth, variables));
  return operands.reduce((left, right) => `${left} ${choices.oneOf(binary)} ${right}`);
};

const balenaOperand: Condition = (choices, depth, variables) => {
  if (depth <= 0) return choices.rarely(2) ? path(choices, depth, variables) : plain(choices);
  switch (choices.below(12)) {
    case 0:
    case 1:
      return `(${balenaCondition(choices, depth - 1, variables)})`;
    case 2:
      return `not ${balenaOperand(choices, depth - 1, variables)}`;
    case 3:
      return choices.oneOf(calls).replaceAll('?', () => balenaCondition(choices, depth - 2, variables));
    case 4:
      return variables.length < 2 ? lambda(balenaCondition)(choices, depth, variables) : plain(choices);
    case 5:
      return `${path(choices, depth, variables)} in ${list(choices)}`;
    case 6:
      return `${collection(choices, depth, variables)}/$count`;
    case 7:
      return choices.oneOf([
        "duration'P1DT2H'",
        "datetime'2024-02-29T10:00:00Z'",
        '@p',
        "duration'-PT5M'",
        'books/$count($filter=price gt 2)',
      ]);
    default:
      return choices.rarely(2) ? path(choices, depth, variables) : plain(choices);
  }
};

// ---------------------------------------------------------------- what @sap/cds reads

const cdsCalls = ['tolower(?)', 'length(?)', 'concat(?,?)', 'substring(?,1)', 'year(?)', 'trim(tolower(?))', 'indexof(?,?)'] as const;
const cdsConditions = ['contains(?,?)', 'startswith(?,?)', 'endswith(?,?)'] as const;
const cdsLiterals = ['2024-02-29', '2024-02-29T10:00:00Z', '10:11:12', '01234567-89ab-cdef-0123-456789abcdef'] as const;
const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;

/** Comparisons of two operands, joined; no arithmetic, no bare names. */
export const cdsCondition: Condition = (choices, depth, variables) => {
  const terms = Array.from({ length: 1 + choices.below(depth > 1 ? 4 : 2) }, () => cdsTerm(choices, depth, variables));
  return terms.reduce((left, right) => `${left} ${choices.oneOf(['and', 'or'])} ${right}`);
};

const cdsTerm: Condition = (choices, depth, variables) => {
  const not = choices.rarely(5) ? 'not ' : '';
  switch (depth <= 0 ? 9 : choices.below(10)) {
    case 0:
    case 1:
      return `${not}(${cdsCondition(choices, depth - 1, variables)})`;
    case 2:
      return not + choices.oneOf(cdsConditions).replaceAll('?', () => cdsOperand(choices, depth - 1, variables));
    case 3:
      return variables.length < 2 ? not + lambda(cdsCondition)(choices, depth, variables) : cdsComparison(choices, depth, variables);
    case 4:
      return `${not}${path(choices, depth, variables)} in ${list(choices)}`;
    default:
      return not + cdsComparison(choices, depth, variables);
  }
};

const cdsComparison: Condition = (choices, depth, variables) =>
  `${cdsOperand(choices, depth, variables)} ${choices.oneOf(comparisons)} ${cdsOperand(choices, depth, variables)}`;

const cdsOperand: Condition = (choices, depth, variables) => {
  if (depth > 0 && choices.rarely(5)) return choices.oneOf(cdsCalls).replaceAll('?', () => cdsOperand(choices, depth - 1, variables));
  if (choices.rarely(8)) return `${collection(choices, depth, variables)}/$count`;
  if (choices.rarely(8)) return choices.oneOf(cdsLiterals);
  return choices.rarely(2) ? path(choices, depth, variables) : plain(choices);
};

// ---------------------------------------------------------------- whole queries

/** What differs between the queries that two peers read. */
export interface Dialect {
  readonly condition: Condition;
  readonly paths: readonly string[];
  readonly sorts: readonly string[];
  /** Further options at the top. */
  readonly more: readonly string[];
  /** Behind the name of a link in `$expand`. */
  readonly expandTails: readonly string[];
}

export const balenaDialect: Dialect = {
  condition: balenaCondition,
  paths: [
    '/books',
    '/books(1)',
    "/books(isbn='a''b')",
    "/books(a=1,b='x')",
    '/books(1)/author',
    '/books(@p)',
    '/books/$count',
    '/books(1)/author/parts(2)',
  ],
  sorts: ['name', 'name asc', 'price desc', 'author/name', 'parts/$count desc'],
  more: ['@p=1', 'returnResource=false', '$format=json', '$inlinecount=allpages'],
  expandTails: ['', '', '/$count'],
};

export const cdsDialect: Dialect = {
  condition: cdsCondition,
  paths: [
    '/books',
    '/books(1)',
    "/books(isbn='a''b')",
    "/books(a=1,b='x')",
    '/books(1)/author',
    '/books/author',
    '/books/7',
    '/books/$count',
    '/books(1)/name',
  ],
  sorts: ['name', 'name asc', 'price desc', 'author/name', 'tolower(name) desc'],
  more: ['$search=blue', 'flavour=plain'],
  expandTails: [''],
};

/** A query that the dialect's parser and ours accept. */
export function makeQuery(choices: Choices, dialect: Dialect): string {
  const options = [...levelOptions(choices, dialect, 2), ...(choices.rarely(4) ? [choices.oneOf(dialect.more)] : [])];
  return `${choices.oneOf(dialect.paths)}${options.length > 0 ? `?${options.join('&')}` : ''}`;
}

/** Options that stand at the top and within `$expand`; each once. */
function levelOptions(choices: Choices, dialect: Dialect, depth: number): string[] {
  const kinds = choices.someOf(['filter', 'filter', 'select', 'expand', 'orderby', 'top', 'skip', 'count'] as const);
  return [...new Set(kinds)].flatMap((kind) => {
    switch (kind) {
      case 'filter':
        return [`$filter=${dialect.condition(choices, depth + 1, [])}`];
      case 'select':
        return [`$select=${choices.rarely(6) ? '*' : choices.someOf([...names, 'city/name']).join(',')}`];
      case 'expand':
        return depth > 0
          ? [
              `$expand=${choices
                .someOf(links)
                .map((name) => expandItem(choices, dialect, name, depth - 1))
                .join(',')}`,
            ]
          : [];
      case 'orderby':
        return [`$orderby=${choices.someOf(dialect.sorts).join(',')}`];
      case 'count':
        return ['$count=true'];
      default:
        return [`$${kind}=${choices.below(50)}`];
    }
  });
}

function expandItem(choices: Choices, dialect: Dialect, name: string, depth: number): string {
  const tail = choices.oneOf(dialect.expandTails);
  const all = choices.rarely(2) ? levelOptions(choices, dialect, depth) : [];
  const options = tail === '' ? all : all.filter((option) => option.startsWith('$filter='));
  return `${name}${tail}${options.length > 0 ? `(${options.join(';')})` : ''}`;
}
