import {
  lambdaOperators,
  type MethodFact,
  methods,
  type Node,
  type OperatorFact,
  operators,
  queryOptions,
  type SystemSegmentFact,
  systemQueryOption,
  systemSegments,
  type Word,
} from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { headerFacts } from '../headers.ts';
import { code, paragraphs } from './markdown.ts';

/** A query option by its name, with what the dialect makes of it. */
export function describeOption(name: string, { dialect }: Service): string | undefined {
  const known = systemQueryOption(name);
  if (!known) return name.startsWith('$') ? undefined : `${code(name)}: an option of the service's own.`;
  const { documentation, takes, example } = queryOptions[known];
  const rejected = dialect.options && !dialect.options.includes(known);
  return paragraphs(
    `${code(known)}: ${takes}`,
    documentation,
    code(example),
    dialect.ignoredOptions[known] === undefined ? undefined : `${dialect.name} accepts it and ignores it. ${dialect.ignoredOptions[known]}`,
    known === '$orderby' && dialect.orderbyDefault === 'desc'
      ? `Without a direction ${dialect.name} sorts descending: say asc or desc.`
      : undefined,
    known === '$filter' && dialect.precedence
      ? `${dialect.name} reads and/or from left to right, without precedence: use parentheses.`
      : undefined,
    rejected ? `${dialect.name} does not take this option.` : undefined,
  );
}

const row = <Fact>(table: Readonly<Record<string, Fact>>, name: string): Fact | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** A keyword or operator, by what it is a part of. */
export function describeWord({ text }: Word, parent: Node | undefined, { dialect }: Service): string | undefined {
  switch (parent?.kind) {
    case 'Request': {
      const fact = row<MethodFact>(methods, text.toUpperCase());
      return fact && paragraphs(`${code(text.toUpperCase())}: method`, fact.documentation);
    }
    case 'Binary':
    case 'Unary':
      return describeOperator(text, dialect);
    case 'LambdaSegment': {
      const fact = row<{ documentation: string; example: string }>(lambdaOperators, text);
      return fact && paragraphs(code(text), fact.documentation, code(fact.example));
    }
    case 'OrderbyItem':
      return text === 'asc' ? `${code('asc')}: ascending, the smallest first.` : `${code('desc')}: descending, the largest first.`;
    default:
      return undefined;
  }
}

function describeOperator(text: string, dialect: Service['dialect']): string | undefined {
  const fact = row<OperatorFact>(operators, text.toLowerCase());
  if (!fact) return undefined;
  const rejected = !fact.prefix && dialect.operators && !dialect.operators.includes(text.toLowerCase());
  const shared = (text === 'and' || text === 'or') && dialect.precedence && dialect.precedence.and === dialect.precedence.or;
  return paragraphs(
    `${code(text)}: ${fact.group} operator`,
    fact.documentation,
    code(fact.example),
    shared ? `In ${dialect.name} and and or have one precedence, from left to right: use parentheses where both stand.` : undefined,
    text === 'not' ? negationIn(dialect) : undefined,
    rejected ? `${dialect.name} does not have this operator.` : undefined,
  );
}

/** What `negatedPart` finds, in words. */
function negationIn({ name, notBindsTight, quirks }: Service['dialect']): string | undefined {
  if (!notBindsTight) return undefined;
  const spans = quirks.includes('not-spans-order')
    ? ' Before gt, ge, lt, le, in and a comparison with null it negates that as a whole.'
    : '';
  return `In ${name} it takes only the next operand: not a eq b is (not a) eq b there.${spans} Write not (…).`;
}

/** `$count`, `$it`, … */
export function describeSystemSegment(name: string, { dialect }: Service): string | undefined {
  const fact = row<SystemSegmentFact>(systemSegments, name);
  const rejected = dialect.rejectedSegments.includes(name) ? `${dialect.name} rejects it.` : undefined;
  return fact && paragraphs(code(name), fact.documentation, rejected);
}

/** A request header, and whether a browser may send it. */
export function describeHeader(name: string, { dialect }: Service): string | undefined {
  const fact = headerFacts.find((header) => header.name.toLowerCase() === name.toLowerCase());
  const refused = dialect.corsHeaders && !dialect.corsHeaders.includes(name.toLowerCase());
  if (!fact && !refused) return undefined;
  return paragraphs(
    `${code(fact?.name ?? name)}: header`,
    fact?.documentation,
    refused ? `A browser cannot send it to ${dialect.name}.` : undefined,
  );
}
