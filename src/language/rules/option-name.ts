import { type QueryOption, queryOptions, systemQueryOption } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * System query options begin with `$`, which OData 4.01 services take as optional (URL Conventions 5.1); custom ones do not (5.2). balena
 * ignores what has no `$` and rejects a `$` option that it does not know.
 */
export const optionName: Rule = (context) => {
  const check = (node: QueryOption): void => {
    checkOption(context, node);
    if (!node.name.text.startsWith('$')) checkPlain(context, node);
  };
  return {
    FilterOption: check,
    SelectOption: check,
    ExpandOption: check,
    OrderbyOption: check,
    SearchOption: check,
    ComputeOption: check,
    ApplyOption: check,
    TemporalOption: check,
    ValueOption: check,
    CustomOption(node) {
      checkOption(context, node);
      checkText(context, node);
    },
  };
};

function checkOption(context: RuleContext, node: QueryOption): void {
  const { dialect, report } = context;
  const name = node.name.text;
  const known = systemQueryOption(name);
  if (name.startsWith('$')) {
    if (known === undefined) report('unknown-option', node.name.span, { name, suggestions: closest(name, takenBy(context)) });
    else if (!takenBy(context).includes(known)) reportNotTaken(context, node, known);
    // Upper case is OData 4.01's.
    else if (known !== name && dialect.options) report('unknown-option', node.name.span, { name, suggestions: [known] });
  } else if (known !== undefined && takenBy(context).includes(known) && dialect.options) {
    report('option-without-dollar', node.name.span, { name, option: known, service: dialect.name });
  }
}

/** What parts an option from its value and from others, or means something in a path, stands in none of its own. */
const special = /[:/?#[\]@!$*&()+,;=]/;

function checkText({ text, dialect, report }: RuleContext, { name, value, span }: Extract<QueryOption, { kind: 'CustomOption' }>): void {
  if (!dialect.quirks.includes('plain-custom-options') || text.slice(span.start, span.end).includes('{{')) return;
  if (value === undefined || special.test(name.text.replace(/^\$/, '')))
    report('option-text', span, { name: name.text, service: dialect.name });
}

/** What is an option of the system but for its `$` is sent as one, its marks unencoded: it is read as one of its own kind. */
function checkPlain({ text, dialect, report }: RuleContext, { name, span }: QueryOption): void {
  if (!dialect.quirks.includes('plain-custom-options') || name.text.startsWith('@')) return;
  const value = text.slice(name.span.end + 1, span.end);
  if (!value.includes('{{') && special.test(value)) report('option-text', span, { name: name.text, service: dialect.name });
}

const takenBy = ({ dialect }: RuleContext): readonly string[] => dialect.options ?? Object.keys(queryOptions);

function reportNotTaken({ dialect, report }: RuleContext, node: QueryOption, name: string): void {
  report('option-not-taken', node.span, { name, service: dialect.name, options: dialect.options ?? [] });
}
