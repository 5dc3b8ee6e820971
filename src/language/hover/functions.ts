import type { FunctionFact } from '../../../grammar/index.ts';
import type { Dialect, Service } from '../../schema/index.ts';
import { functionFact } from '../facts.ts';
import { fittingExample } from '../fitting-example.ts';
import { code, paragraphs } from '../markdown.ts';
import { typeInWords } from '../words.ts';

/** A built-in function: how it is called, what it gives, and where the service's differs from the standard's. */
export function describeFunction(name: string, service: Service): string | undefined {
  const { dialect } = service;
  const fact = functionFact(name);
  if (!fact) return undefined;
  const list = fact.parameters.map((parameter) => (parameter.optional ? `${parameter.name}?` : parameter.name)).join(', ');
  const returned = dialect.literalReading?.returns[name] ?? fact.returns;
  const gives = returned.startsWith('Edm.') ? `: ${typeInWords(returned)}` : '';
  return paragraphs(
    `${code(`${name}(${list})`)}${gives}`,
    fact.documentation,
    code(fittingExample(fact.example, service)),
    deviation(name, fact, dialect),
  );
}

function deviation(name: string, { until, version }: FunctionFact, dialect: Dialect): string | undefined {
  const word = name.toLowerCase();
  if (dialect.unansweredFunctions.includes(word)) return `${dialect.name} reads this function and does not answer it: expect an empty 500.`;
  const { functions, olderForms, newest } = dialect;
  if (functions && !functions.some((taken) => taken.toLowerCase() === word)) return `${dialect.name} does not have this function.`;
  if (functions && !functions.includes(name)) return `${dialect.name} takes it in lower case only.`;
  if (until < 4 && !olderForms.includes(word)) return `It is of OData ${until} and before: ${dialect.name} need not have it.`;
  if (newest !== undefined && version === '4.01') return `It came with OData 4.01: a service of ${dialect.name} may not have it.`;
  const typed = dialect.literalReading?.typedArguments[word];
  return typed === undefined ? undefined : `${dialect.name} takes no plain literal in it: write ${typed}.`;
}
