import type { ResourceRewrite, UnknownMember } from '../diagnostics.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { addCondition, addOption, removeItem } from './option-edits.ts';

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
  const near = changeTo(data.suggestions, context, data.option === undefined ? JSON.stringify : undefined);
  const paths = data.paths.map((path, index) =>
    fix(`Change to "${path}"`, [context.edit(context.span, path)], near.length === 0 && index === 0 && data.paths.length === 1),
  );
  return [...near, ...paths, ...data.links.flatMap((link) => expandInstead(link, data.name, context))];
}

/** `$select=app_name` on a device: `$expand=belongs_to__application($select=app_name)`. */
export function expandInstead(link: string, property: string, context: FixContext): readonly Fix[] {
  const added = addOption(context, '$expand', `${link}($select=${property})`);
  const removed = removeItem(context);
  return added && removed ? [fix(`Expand "${link}" and select "${property}" there`, [removed, added])] : [];
}
