import { type QueryOptionFact, queryOptions, systemQueryOption } from '../../../grammar/index.ts';
import type { Dialect, Service } from '../../schema/index.ts';
import { fittingExample } from '../fitting-example.ts';
import { code, paragraphs } from '../markdown.ts';

/** A query option by its name, with what the dialect makes of it. */
export function describeOption(name: string, service: Service): string | undefined {
  const { dialect } = service;
  const known = systemQueryOption(name);
  if (!known) return name.startsWith('$') ? undefined : `${code(name)}: an option of the service's own.`;
  const fact: QueryOptionFact = queryOptions[known];
  const { documentation, takes, example } = fact;
  return paragraphs(
    `${code(known)}: ${takes}`,
    documentation,
    code(fittingExample(example, service)),
    readingOf(known, dialect),
    refusalOf(known, fact, dialect),
  );
}

function readingOf(name: string, dialect: Dialect): string | undefined {
  const ignored = dialect.ignoredOptions[name];
  if (ignored !== undefined) return `${dialect.name} accepts it and ignores it. ${ignored}`;
  if (name === '$orderby' && dialect.orderbyDefault === 'desc') {
    return `Without a direction ${dialect.name} sorts descending: say ${code('asc')} or ${code('desc')}.`;
  }
  if (name === '$filter' && dialect.precedence) {
    return `${dialect.name} reads and/or from left to right, without precedence: use parentheses.`;
  }
  const isPath = dialect.quirks.includes('no-nested-options') && (name === '$select' || name === '$expand');
  return isPath ? `In ${dialect.name} it is a list of paths: ${code('$expand=author&$select=author/name')}.` : undefined;
}

function refusalOf(name: string, { until, version }: QueryOptionFact, dialect: Dialect): string | undefined {
  const { options, olderForms, newest } = dialect;
  if (options && !options.includes(name)) return `${dialect.name} does not take this option.`;
  if (until < 4 && !olderForms.includes(name)) return `It is of OData ${until} and before: ${dialect.name} need not have it.`;
  return newest !== undefined && version === '4.01' ? `It came with OData 4.01: a service of ${dialect.name} may not have it.` : undefined;
}
