import { type LambdaSegment, type Path, pathAt, systemQueryOption, walk } from '../../../grammar/index.ts';
import type { Fix, TextEdit } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { addOption, expansionOf, optionAround, removeItem, removeOption } from './option-edits.ts';

/** `note/any(n:n eq 'a')`, of a property with one value: `note eq 'a'`. */
function askItself({ bound, span, slice }: FixContext): readonly Fix[] {
  const path = pathAt(bound.request, span.start, 'right').findLast((node): node is Path => node.kind === 'Path');
  const lambda = path?.segments.find((step): step is LambdaSegment => step.kind === 'LambdaSegment' && step.span.start > span.start);
  const { predicate, variable } = lambda ?? {};
  if (!path || !lambda || !predicate || predicate.kind === 'Hole') return [];
  const subject = slice({ start: path.span.start, end: span.end });
  const edits: TextEdit[] = [];
  walk(predicate, (node) => {
    const binding = bound.bindings.get(node);
    if (binding?.kind === 'variable' && binding.variable.declaration === variable) edits.push({ span: node.span, text: subject });
  });
  const isJoined = predicate.kind === 'Binary' && /^(?:and|or)$/.test(predicate.operator.text);
  const begin = { span: { start: path.span.start, end: predicate.span.start }, text: isJoined ? '(' : '' };
  const end = { span: { start: predicate.span.end, end: lambda.span.end }, text: isJoined ? ')' : '' };
  return [fix('Ask for the value itself', [begin, ...edits, end], true)];
}

/** `id in (1,2)`: `(id eq 1 or id eq 2)`; an option as OData 4.0 writes it. */
function writeOlder({ bound, span, slice, edit }: FixContext): readonly Fix[] {
  const node = pathAt(bound.request, span.start, 'right').findLast(({ kind }) => kind === 'Binary');
  if (node?.kind === 'Binary' && node.operator.span.start === span.start) {
    if (node.operator.text !== 'in' || node.right.kind !== 'List' || node.right.items.length === 0) return [];
    const subject = slice(node.left.span);
    const conditions = node.right.items.map((item) => `${subject} eq ${slice(item.span)}`).join(' or ');
    return [fix('Write it with "or"', [edit(node.span, node.right.items.length === 1 ? conditions : `(${conditions})`)])];
  }
  const option = systemQueryOption(slice(span));
  return option === undefined || option === slice(span) ? [] : [fix(`Change to "${option}"`, [edit(span, option)])];
}

/** `$expand=author($select=name)` of OData 4 by the paths of OData 2: `$expand=author&$select=*,author/name`. */
function writePaths(link: string, context: FixContext): readonly Fix[] {
  const item = pathAt(context.bound.request, context.span.start, 'right').findLast(({ kind }) => kind === 'ExpandItem');
  const [option, ...others] = item?.kind === 'ExpandItem' ? (item.options ?? []) : [];
  if (item?.kind !== 'ExpandItem' || option?.kind !== 'SelectOption' || others.length > 0) return [];
  const around = optionAround(context, item.span);
  const selects = around?.siblings.some(({ kind }) => kind === 'SelectOption');
  const paths = option.items.map(({ span }) => `${link}/${context.slice(span)}`).join(',');
  const parentheses = { start: item.path.span.end, end: item.span.end };
  const added = around && addOption({ ...context, span: item.span }, '$select', selects ? paths : `*,${paths}`);
  return added ? [fix('Write paths', [context.remove(parentheses), added], true)] : [];
}

/** `$select=author($select=name)`: `$expand=author($select=name)`. Of what is no link the options go. */
function expandSelected(link: string | undefined, context: FixContext): readonly Fix[] {
  const item = pathAt(context.bound.request, context.span.start, 'right').findLast(({ kind }) => kind === 'SelectItem');
  if (item?.kind !== 'SelectItem') return [];
  const around = { ...context, span: item.span };
  if (link === undefined) return [fix('Remove the options', [context.remove({ start: item.path.span.end, end: item.span.end })], true)];
  const added = expansionOf(around, link) ? undefined : addOption(around, '$expand', context.slice(item.span));
  const removed = removeItem(around);
  return added && removed ? [fix(`Expand "${link}" instead`, [removed, added], true)] : [];
}

/** In `$select` a link to many shows nothing. */
function expandIt(name: string, context: FixContext): readonly Fix[] {
  const added = addOption(context, '$expand', name);
  const removed = added && removeItem(context);
  return added && removed ? [fix(`Expand "${name}" instead`, [removed, added], true)] : [];
}

export const rewriteFixes: FixTable = {
  'lambda-on-property': (_, context) => askItself(context),
  'newer-form': (_, context) => writeOlder(context),
  'nested-options-not-taken': ({ link }, context) => writePaths(link, context),
  'select-options-not-taken': ({ link }, context) => expandSelected(link, context),
  'link-not-selectable': ({ name }, context) => expandIt(name, context),
  'option-text': (_, context) => [fix('Remove it', [removeOption(context, context.span)])],
  'filter-on-create': (_, context) => [fix('Remove $filter', [removeOption(context, context.span)], true)],
};
