import {
  lambdaOperators,
  type MethodFact,
  methods,
  type Node,
  type SystemSegmentFact,
  systemSegments,
  type Word,
} from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import { fittingExample } from '../fitting-example.ts';
import { headerFacts } from '../headers.ts';
import { code, paragraphs } from '../markdown.ts';
import { describeOperator } from './operators.ts';

const row = <Fact>(table: Readonly<Record<string, Fact>>, name: string): Fact | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** A keyword or operator, by what it is a part of. */
export function describeWord({ text }: Word, parent: Node | undefined, service: Service): string | undefined {
  const { dialect } = service;
  switch (parent?.kind) {
    case 'Request': {
      const fact = row<MethodFact>(methods, text.toUpperCase());
      const rejected = dialect.methods.includes(text.toUpperCase()) ? undefined : `${dialect.name} does not answer it.`;
      return fact && paragraphs(`${code(text.toUpperCase())}: method`, fact.documentation, rejected);
    }
    case 'Binary':
    case 'Unary':
      return describeOperator(text, service);
    case 'LambdaSegment': {
      const fact = row<{ documentation: string; example: string }>(lambdaOperators, text);
      return fact && paragraphs(code(text), fact.documentation, code(fittingExample(fact.example, service)), lambdaIn(dialect));
    }
    case 'SearchBinary':
      return text === 'OR' ? `${code('OR')}: either side is to match.` : `${code('AND')}: both sides are to match.`;
    case 'OrderbyItem':
      return text === 'asc' ? `${code('asc')}: ascending, the smallest first.` : `${code('desc')}: descending, the largest first.`;
    default:
      return undefined;
  }
}

function lambdaIn({ name, quirks }: Service['dialect']): string | undefined {
  if (quirks.includes('no-lambda')) return `${name} has neither ${code('any')} nor ${code('all')}.`;
  const empty = quirks.includes('lambda-needs-variable')
    ? `${name} needs a variable: ${code('any(x:true)')} asks whether there is one.`
    : '';
  const bare = quirks.includes('lambda-hides-names') ? 'Every name in the parentheses is one of what the variable stands for.' : '';
  return [empty, bare].filter(Boolean).join(' ') || undefined;
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
