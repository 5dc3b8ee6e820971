import type { CustomOption, Url } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Operation, Parameter } from '../../schema/index.ts';
import { isBefore4 } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { groupOf } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { quoted } from './literal-changes.ts';

/**
 * A function import of OData 2 and 3 is called by the method that it names, its parameters are options of the URL, their values literals:
 * [MS-ODATA] 2.2.3.5.3 and 2.2.3.6.4.
 */
export const importCall: Rule = (context) => ({
  Url(node) {
    const operation = context.target?.operation;
    if (!operation || !isBefore4(context.service)) return;
    checkMethod(context, node, operation);
    const options = (node.options ?? []).filter((option) => option.kind === 'CustomOption');
    for (const option of options) checkOption(context, option, operation, options);
    checkMissing(context, node, operation);
  },
});

function checkMethod({ request, report }: RuleContext, { path }: Url, { kind, name }: Operation): void {
  const method = kind === 'Action' ? 'POST' : 'GET';
  if ((request.method?.text.toUpperCase() ?? 'GET') === method) return;
  const written = name.slice(name.lastIndexOf('.') + 1);
  report('operation-method', path.span, { name: written, kind, method, given: request.method?.span, at: path.span.start });
}

function checkOption({ report }: RuleContext, option: CustomOption, operation: Operation, options: readonly CustomOption[]): void {
  const { name, value } = option;
  const parameter = operation.parameters.find((candidate) => candidate.name === name.text);
  if (parameter) {
    if (value?.kind === 'Name') checkValue(report, operation, parameter, value.text, value.span);
    return;
  }
  // Other options are the service's own.
  const free = operation.parameters.map((candidate) => candidate.name).filter((free) => options.every((other) => other.name.text !== free));
  const suggestions = closest(name.text, free);
  if (suggestions.length > 0)
    report('unknown-parameter', name.span, { name: name.text, operation: shortName(operation), suggestions, parameters: free });
}

const shortName = ({ name }: Operation): string => name.slice(name.lastIndexOf('.') + 1);

function checkValue(
  report: RuleContext['report'],
  operation: Operation,
  { name, type }: Parameter,
  text: string,
  span: CustomOption['span'],
): void {
  if (text === '' || text.includes('{{') || text.startsWith('@')) return;
  const isText = /^'.*'$/s.test(text);
  const group = groupOf(type);
  if (group === 'text' ? isText : group !== 'number' || !isText) return;
  const inner = text.slice(1, -1);
  report('argument-type', span, {
    ...{ name: shortName(operation), parameter: name, expected: typePhrase(type) },
    given: isText ? `${text.slice(0, 40)} (text)` : `${text.slice(0, 40)} without quotes`,
    quoted: isText ? undefined : quoted(text),
    unquoted: isText && /^-?\d+(\.\d+)?$/.test(inner) ? inner : undefined,
  });
}

/** Those that may be null may be left out. */
function checkMissing({ report }: RuleContext, { path, options }: Url, operation: Operation): void {
  // `ID=1` is an option of the system's own name.
  const given = new Set((options ?? []).flatMap((option) => (option.kind === 'Hole' ? [] : [option.name.text])));
  const names = operation.parameters
    .filter(({ nullable, optional }) => !nullable && !optional)
    .map(({ name }) => name)
    .filter((name) => !given.has(name));
  if (names.length === 0) return;
  const last = options?.at(-1);
  const at = last?.span.end ?? path.span.end;
  report('missing-parameter', path.span, { operation: shortName(operation), names, at, before: last ? '&' : '?', joiner: '&', after: '' });
}
