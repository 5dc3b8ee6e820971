import type { ResourceRewrite, UnknownMember } from '../diagnostics/names.ts';
import { selectsByPath } from '../facts.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix, urlOf } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { addCondition, addOption, expandProperty, expansionOf, removeItem } from './option-edits.ts';

/** One fix a name; the only one, or the first that is surely meant, is preferred. */
function changeTo(names: readonly string[], { edit, span }: FixContext, write = (name: string): string => name): readonly Fix[] {
  return names.map((name, index) => fix(`Change to "${name}"`, [edit(span, write(name))], index === 0));
}

export const nameFixes: FixTable = {
  'unknown-resource': ({ suggestions, rewrite }, context) => (rewrite ? rewriteResource(rewrite, context) : changeTo(suggestions, context)),
  'unknown-property': (data, context) => changeMember(data, context),
  'unseen-resource': ({ suggestions }, context) => changeTo(suggestions, context),
  'unseen-property': (data, context) => changeMember(data, context),
  'outer-name-in-lambda': ({ paths }, context) => changeTo(paths, context),
  'bare-name-in-lambda': ({ paths }, context) => changeTo(paths, context),
  'unknown-operation': ({ suggestions }, context) => changeTo(suggestions, context),
  'unknown-parameter': ({ suggestions }, context) => changeTo(suggestions, context),
  'unknown-type': ({ suggestions }, context) => changeTo(suggestions, context),
  'unknown-function': ({ suggestions }, context) => changeTo(suggestions, context),
  'function-not-taken': ({ renames }, context) => changeTo(renames, context),
  'unknown-version': ({ known }, context) => changeTo(known.slice(-1), context),
  'unknown-option': ({ suggestions }, context) => changeTo(suggestions, context),
  'unknown-method': ({ suggestions }, context) => changeTo(suggestions, context),
  'method-not-taken': ({ replacement }, context) => changeTo(replacement === undefined ? [] : [replacement], context),
  'option-without-dollar': ({ option }, context) => changeTo([option], context),
};

/** `/my_application` → `/application?$filter=…`, beside whatever `$filter` asks already. */
function rewriteResource({ resource, condition }: ResourceRewrite, context: FixContext): readonly Fix[] {
  const added = addCondition(context, condition);
  return added ? [fix(`Change to "${resource}" with ${condition}`, [context.edit(context.span, resource), ...added], true)] : [];
}

function changeMember(data: UnknownMember, context: FixContext): readonly Fix[] {
  const near = changeTo(data.suggestions, context, data.json ? JSON.stringify : undefined);
  const only = near.length === 0 && data.paths.length === 1;
  const paths = data.paths.map((path) => fix(`Change to "${path}"`, [context.edit(context.span, path)], only));
  return [...near, ...paths, ...askForAny(data, context), ...data.expands.flatMap((way) => expandWay(data, way, context))];
}

/** `tag_key eq 'a'` on a device: `device_tag/any(d:d/tag_key eq 'a')`. */
function askForAny({ name: member, lambdas, rewriting }: UnknownMember, { edit, insert }: FixContext): readonly Fix[] {
  if (!rewriting) return [];
  const { condition, name, before, taken } = rewriting;
  return lambdas.map(({ link, variable }) => {
    const free = taken.includes(variable) ? `${variable}${taken.length + 1}` : variable;
    const edits = [insert(condition.start, `${before}${link}/any(${free}:`), edit(name, `${free}/${member}`), insert(condition.end, ')')];
    return fix(`Ask for any of "${link}"`, edits, lambdas.length === 1);
  });
}

/** Of a name in the path the whole step goes, of one in a list the item. */
function expandWay({ name, option }: UnknownMember, { path, item }: UnknownMember['expands'][number], context: FixContext): readonly Fix[] {
  const title = `Expand "${path}" and select "${name}" there`;
  if (option === undefined) {
    const url = urlOf(context);
    if (url?.path.span.end !== context.span.end || url.options?.some(({ kind }) => kind === 'ExpandOption')) return [];
    const step = context.remove({ start: context.span.start - 1, end: context.span.end });
    const last = url.options?.at(-1);
    return [fix(title, last ? [step, context.insert(last.span.end, `&$expand=${item}`)] : [{ ...step, text: `?$expand=${item}` }])];
  }
  if (option === '$expand') return [fix(title, [context.edit(context.span, item)])];
  return expandInstead(path, name, context, item);
}

/** `$select=app_name` on a device: `$expand=belongs_to__application($select=app_name)`; by paths in OData 2 and 3. */
export function expandInstead(link: string, property: string, context: FixContext, item = `${link}($select=${property})`): readonly Fix[] {
  const title = `Expand "${link}" and select "${property}" there`;
  if (selectsByPath(context.bound.service)) {
    const expanded = addOption(context, '$expand', link);
    return expanded ? [fix(title, [context.edit(context.span, `${link}/${property}`), expanded])] : [];
  }
  const [first = link, ...further] = link.split('/');
  if (further.length > 0 && expansionOf(context, first)) return [];
  const added = further.length > 0 ? addOption(context, '$expand', item) : expandProperty(context, link, property);
  const removed = removeItem(context);
  return added && removed ? [fix(title, [removed, added])] : [];
}
