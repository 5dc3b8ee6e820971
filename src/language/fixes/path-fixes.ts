import { pathAt, type Span } from '../../../grammar/index.ts';
import { isBefore4 } from '../facts.ts';
import { type FixContext, fix, urlOf } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { expandInstead } from './name-fixes.ts';
import { addOption, removeItem } from './option-edits.ts';

export const pathFixes: FixTable = {
  'step-ignored': ({ name, step }, { remove }) => [fix(`Remove "${name}/"`, [remove(step)], true)],
  'blank-not-taken': (_, { remove, span }) => [fix('Remove the blank', [remove(span)], true)],
  'not-a-link': ({ name, option, last }, context) => {
    const link = option === '$expand' && last ? expandedBefore(context) : undefined;
    if (link) {
      const step = { start: link.end, end: context.span.end };
      return [fix(`Select "${name}" of "${context.slice(link)}"`, [context.edit(step, `($select=${name})`)], true)];
    }
    const added = option === '$expand' && last ? addOption(context, '$select', name) : undefined;
    const removed = added && removeItem(context);
    return added && removed && removed.text === '' ? [fix(`Move "${name}" to $select`, [removed, added], true)] : [];
  },
  'many-without-lambda': ({ name, link, condition, variable }, { slice, edit, insert }) => {
    if (!condition) return [];
    const path = slice(link);
    return [
      fix(
        `Ask for any of "${name}"`,
        [insert(condition.start, `${path}/any(${variable}:`), edit(link, variable), insert(condition.end, ')')],
        true,
      ),
    ];
  },
  'link-to-many-as-value': ({ name }, { bound, insert, span }) => {
    const isOrder = pathAt(bound.request, span.start, 'right').some(({ kind }) => kind === 'OrderbyItem');
    if (!isOrder) return [fix(`Ask whether there is any "${name}"`, [insert(span.end, '/any(x:true)')])];
    const isTaken = !bound.service.dialect.quirks.includes('no-count-in-expression');
    return [fix(`Order by the number of "${name}"`, [insert(span.end, '/$count')], isTaken)];
  },
  'link-value': ({ paths, link }, { edit }) => paths.map((path, index) => fix(`Change to "${path}"`, [edit(link, path)], index === 0)),
  'select-through-link': ({ link, property }, context) => expandInstead(link, property, context),
  'navigation-path': ({ name, option, remove, filter, path }, context) => {
    if (!remove) return [];
    const options = urlOf(context)?.options ?? [];
    const inner = options.map((item) => context.slice(item.span)).join(';');
    const value = options.length > 0 && option === '$expand' ? `${name}(${inner})` : name;
    const end = options.at(-1)?.span.end ?? remove.end;
    const kept = options.length > 0 && option === '$select' ? `&${inner.replaceAll(';', '&')}` : '';
    const rewritten = { span: { start: remove.start, end }, text: `?${option}=${value}${kept}` };
    const asFilter = filter === undefined ? [] : [fix('Ask for it with $filter', [{ span: filterSpan(path, context.text), text: filter }])];
    return [fix(`Use ${option}`, [rewritten], true), ...asFilter];
  },
  'count-of-one': ({ path, remove: step }, { remove, slice, edit }) =>
    path === undefined
      ? [fix('Remove /$count', [remove(step)], true)]
      : [fix(`Change to length(${slice(path)})`, [edit({ start: path.start, end: step.end }, `length(${slice(path)})`)], true)],
  'step-behind-value': (_, { remove, span }) => [fix('Remove the step', [remove({ start: span.start - 1, end: span.end })], true)],
  'count-after-key': ({ remove }, context) => [fix('Remove /$count', [context.remove(remove)], true)],
  'segment-not-taken': ({ name, alone }, { remove, span, text }) => {
    if (alone) return [];
    const at =
      name === '$it' && text[span.end] === '/' ? { start: span.start, end: span.end + 1 } : { start: span.start - 1, end: span.end };
    return [fix(`Remove "${name}"`, [remove(at)], name === '$it')];
  },
};

/** The only step before the one at hand in an expansion that has no options yet, and can have some: OData 2 and 3 know none. */
function expandedBefore({ bound: { request, service }, span }: FixContext): Span | undefined {
  const item = pathAt(request, span.start, 'right').findLast((node) => node.kind === 'ExpandItem');
  if (item?.kind !== 'ExpandItem' || item.options || item.path.segments.length !== 2 || isBefore4(service)) return undefined;
  return item.path.segments[0]!.span;
}

/** The path behind a version prefix stays: only resource and link are replaced. */
function filterSpan(path: { start: number; end: number }, text: string): { start: number; end: number } {
  const before = /^\/?(?:v\d+\/)?/.exec(text.slice(path.start, path.end))?.[0].length ?? 0;
  return { start: path.start + before, end: path.end };
}
