import type { Call, Literal, SystemSegment, ValueOption } from '../../../grammar/index.ts';
import { olderFormOf } from '../literal-forms.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { callInstead, literalInstead, optionInstead } from './older-form-instead.ts';

/**
 * Forms that OData 4 dropped: Protocol 4.0, "What's New", and the `until` of the facts. The grammar reads them; a service takes those that its
 * dialect names. What a service rejects anyway is told by the rules of literals, functions, options and segments.
 */
export const olderForm: Rule = (context) => ({
  Literal(node) {
    const { dialect } = context;
    if (node.version === 4 || dialect.rejectedLiterals.includes(node.type)) return;
    const form = olderFormOf(node);
    tell(context, node, form, literalInstead(node, form));
  },
  Call(node) {
    const { dialect, text } = context;
    if (node.version === 4 || dialect.functions?.includes(node.name.text) === false) return;
    tell(context, node, node.name.text, callInstead(node, text));
  },
  ValueOption(node) {
    const { dialect } = context;
    if (node.version === 4 || dialect.options?.includes(node.name.text) === false) return;
    tell(context, node, node.name.text, optionInstead(node));
  },
  SystemSegment(node) {
    if (node.version === 4 || context.dialect.rejectedSegments.includes(node.name)) return;
    tell(context, node, node.name, undefined);
  },
});

function tell(
  { dialect, report }: RuleContext,
  node: Literal | Call | ValueOption | SystemSegment,
  form: string,
  instead: string | undefined,
): void {
  if (dialect.olderForms.includes(form)) return;
  report('older-form', node.span, { form, version: node.version, service: dialect.name, instead });
}
