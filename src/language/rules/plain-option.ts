import type { CustomOption, Node, ValueOption } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { groupOf } from '../type-groups.ts';
import { quoted } from './literal-changes.ts';

/** What other APIs call the options of the system. */
const meant: ReadonlyMap<string, string> = new Map([
  ['limit', '$top'],
  ['offset', '$skip'],
  ['sort', '$orderby'],
  ['fields', '$select'],
  ['include', '$expand'],
]);

/** `?id=1`, `?limit=5`: options of one's own, which a service passes over (URL Conventions 5.2) though they look like a filter, or a page. */
export const plainOption: Rule = (context) => {
  const check = (node: CustomOption | ValueOption, ancestors: readonly Node[]): void => {
    const name = node.name.text;
    const value = context.text.slice(node.name.span.end + 1, node.span.end);
    // What is more than a value is told of as that.
    if (ancestors.at(-1)?.kind !== 'Url' || !/^[^,;()=]+$/.test(value) || name.startsWith('$') || context.service.open) return;
    const instead = filterFor(context, name, value) ?? (node.kind === 'CustomOption' ? optionFor(name, value) : undefined);
    if (instead !== undefined) context.report('plain-option', node.span, { name, instead });
  };
  // `id` is the name of an option as well.
  return { CustomOption: check, ValueOption: check };
};

function filterFor({ target }: RuleContext, name: string, value: string): string | undefined {
  const property = target?.ends === 'entities' && target.collection ? target.type?.properties.get(name) : undefined;
  if (!property || property.collection) return undefined;
  const isBare = groupOf(property.type) === 'text' && !/^(?:'|.*\{\{)/.test(value);
  return `$filter=${name} eq ${isBare ? quoted(value) : value}`;
}

function optionFor(name: string, value: string): string | undefined {
  const option = meant.get(name.toLowerCase());
  return option === undefined ? undefined : `${option}=${value}`;
}
