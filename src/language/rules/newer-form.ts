import { binaryOperator, operators, type QueryOption, queryOptions, systemQueryOption } from '../../../grammar/index.ts';
import { functionFact } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** What OData 4.01 brought, in a service that says it speaks 4.0: Protocol 4.01, "What's New". It may have some of it, so nothing is forbidden. */
export const newerForm: Rule = ({ dialect, bindingOf, report }) => {
  if (dialect.newest === undefined) return {};
  const tell = (form: string, span: { readonly start: number; readonly end: number }): void =>
    report('newer-form', span, { form, version: '4.01', service: dialect.name });
  const checkOption = ({ name }: QueryOption): void => {
    const option = systemQueryOption(name.text);
    // Without its `$`, or in upper case, an older service takes it for an option of its own, and ignores it.
    if (option !== undefined && (queryOptions[option].version === '4.01' || option !== name.text)) tell(name.text, name.span);
  };
  return {
    Call({ name }) {
      if (bindingOf(name)?.kind === 'function' && functionFact(name.text)?.version === '4.01') tell(name.text, name.span);
    },
    Binary({ operator }) {
      const known = binaryOperator(operator.text);
      if (known?.version === '4.01' || (known && !Object.hasOwn(operators, operator.text))) tell(operator.text, operator.span);
    },
    FilterOption: checkOption,
    SelectOption: checkOption,
    ExpandOption: checkOption,
    OrderbyOption: checkOption,
    SearchOption: checkOption,
    ComputeOption: checkOption,
    ApplyOption: checkOption,
    ValueOption: checkOption,
  };
};
