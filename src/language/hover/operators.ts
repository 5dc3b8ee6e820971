import { type OperatorFact, operators } from '../../../grammar/index.ts';
import type { Dialect, Service } from '../../schema/index.ts';
import { fittingExample } from '../fitting-example.ts';
import { code, paragraphs } from '../markdown.ts';

/** An operator: what it does, and where the service reads it otherwise than the standard. */
export function describeOperator(text: string, service: Service): string | undefined {
  const { dialect } = service;
  const word = text.toLowerCase();
  if (!Object.hasOwn(operators, word)) return undefined;
  const fact: OperatorFact = operators[word as keyof typeof operators];
  return paragraphs(
    `${code(text)}: ${fact.group} operator`,
    fact.documentation,
    code(fittingExample(fact.example, service)),
    readingOf(word, fact, dialect),
    refusalOf(text, fact, dialect),
  );
}

function readingOf(word: string, { group }: OperatorFact, dialect: Dialect): string | undefined {
  const { name, precedence } = dialect;
  if (word === 'not') return negationIn(dialect);
  if ((word === 'and' || word === 'or') && precedence && precedence.and === precedence.or) {
    return `In ${name} ${code('and')} and ${code('or')} have one precedence, from left to right: use parentheses where both stand.`;
  }
  return group === 'arithmetic' && precedence?.[word] !== undefined ? arithmeticIn(name, precedence) : undefined;
}

const arithmetic = ['add', 'sub', 'mul', 'div', 'mod'];

/** Loosest first: `5 sub 2 add 1` is `5 sub (2 add 1)` where `add` binds tighter. */
function arithmeticIn(name: string, precedence: Readonly<Record<string, number>>): string {
  const order = arithmetic.toSorted((a, b) => (precedence[a] ?? 0) - (precedence[b] ?? 0));
  return `In ${name} each has a level of its own, from loose to tight ${order.map(code).join(', ')}: use parentheses where several stand.`;
}

/** What `negatedPart` finds, in words. */
function negationIn({ name, notBindsTight, quirks }: Dialect): string | undefined {
  if (!notBindsTight) return undefined;
  const spans = quirks.includes('not-spans-order')
    ? ' Before gt, ge, lt, le, in and a comparison with null it negates that as a whole.'
    : '';
  return `In ${name} it takes only the next operand: not a eq b is (not a) eq b there.${spans} Write not (…).`;
}

function refusalOf(text: string, { prefix, version }: OperatorFact, dialect: Dialect): string | undefined {
  const word = text.toLowerCase();
  const { name, operators: taken, unansweredOperators, newest } = dialect;
  if (unansweredOperators.includes(word)) return `${name} reads this operator and does not answer it: expect an empty 500.`;
  if (taken && !taken.includes(word)) {
    if (word === '-') return `${name} takes it before digits only.`;
    return prefix ? undefined : `${name} does not have this operator.`;
  }
  if (newest !== undefined && version === '4.01') return `It came with OData 4.01: a service of ${name} may not have it.`;
  return undefined;
}
