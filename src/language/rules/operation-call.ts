import type { Arguments, NameSegment } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Operation } from '../../schema/index.ts';
import { type Binding, lacking, namedParameters } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, fits, groupOf } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { changeLiteral } from './literal-changes.ts';

type Called = Extract<Binding, { kind: 'operation' }>;

/**
 * Functions are called with their parameters by name (URL Conventions 4.5.2, Protocol 11.5.4.1), by GET; actions take theirs in the body of a
 * POST (Protocol 11.5.5.1). Those of OData 2: `import-call.ts`.
 */
export const operationCall: Rule = (context) => ({
  NameSegment(node, ancestors) {
    const binding = context.bindingOf(node.name);
    if (binding?.kind !== 'operation' || context.service.version < '4') return;
    const [list] = node.arguments;
    if (binding.operation.kind === 'Function') checkCall(context, node, list, binding);
    if (ancestors.at(-1)?.kind === 'ResourcePath') checkMethod(context, node, binding.operation);
  },
});

function checkCall(context: RuleContext, node: NameSegment, list: Arguments | undefined, { operation, overloads }: Called): void {
  const { report } = context;
  const written = node.name.kind === 'Name' ? node.name.text : operation.name;
  const given = list?.items.flatMap(({ name }) => (name ? [name.text] : [])) ?? [];
  const parameters = [...new Set(overloads.flatMap((overload) => namedParameters(overload).map(({ name }) => name)))];
  const unknown = list?.items.filter(({ name }) => name && context.bindingOf(name)?.kind === 'unknown') ?? [];
  for (const { name } of unknown) {
    const free = parameters.filter((parameter) => !given.includes(parameter));
    report('unknown-parameter', name!.span, { name: name!.text, operation: written, suggestions: closest(name!.text, free), parameters });
  }
  for (const item of list?.items ?? []) checkValue(context, item, written);
  const names = lacking(operation, given);
  // A parameter that is misspelt is missing, but that is said already; values without names are the grammar's to tell, or a key.
  if (unknown.length > 0 || names.length === 0 || (list && list.items.length > given.length)) return;
  const at = list ? list.span.end - 1 : node.span.end;
  const span = list?.span ?? node.span;
  const [before, after] = list === undefined ? ['(', ')'] : [given.length > 0 ? ',' : '', ''];
  report('missing-parameter', span, { operation: written, names, at, before, joiner: ',', after });
}

function checkValue(context: RuleContext, { name, value }: Arguments['items'][number], operation: string): void {
  const binding = name && context.bindingOf(name);
  if (binding?.kind !== 'parameter' || binding.parameter.collection || value.kind !== 'Literal' || value.type === 'Null') return;
  const { service, typeOf, report } = context;
  const { type } = binding.parameter;
  const given = groupOf(comparedType(typeOf(value), service));
  if (fits(given, groupOf(type), service)) return;
  report('argument-type', value.span, {
    ...{ name: operation, parameter: binding.parameter.name, expected: typePhrase(type) },
    given: `${value.text.slice(0, 40)} (${describeType(typeOf(value), service)})`,
    ...changeLiteral(value, type),
  });
}

/** The last step is what is called. */
function checkMethod({ request, target, report }: RuleContext, { name }: NameSegment, operation: Operation): void {
  if (target?.operation !== operation || name.kind !== 'Name') return;
  const method = operation.kind === 'Action' ? 'POST' : 'GET';
  const given = request.method?.text.toUpperCase() ?? 'GET';
  if (given === method || (method === 'GET' && given === 'HEAD')) return;
  report('operation-method', name.span, {
    ...{ name: name.text, kind: operation.kind, method },
    given: request.method?.span,
    at: request.url.span.start,
  });
}
