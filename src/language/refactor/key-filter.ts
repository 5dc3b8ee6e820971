import type { Argument, Binary, Expression, NameSegment } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import { addCondition, removeOption } from '../fixes/option-edits.ts';
import { methodOf, optionOf, type Refactor, type RefactorContext } from './refactor-context.ts';

/** `device(uuid='…')` ↔ `device?$filter=uuid eq '…'`, for reading: a write by key and one by filter are different things. */
export const keyFilter: Refactor = (context) => {
  const { target } = context.bound;
  const last = context.url.path.segments.at(-1);
  if (methodOf(context) !== 'GET' || target?.ends !== 'entities' || !target.resource || !target.type || last?.kind !== 'NameSegment')
    return [];
  return last.arguments.length > 0 ? keyToFilter(context, last, target.type) : filterToKey(context, last, target.type);
};

function keyToFilter(context: RefactorContext, { arguments: [key, ...more] }: NameSegment, type: StructuredType): ReturnType<Refactor> {
  if (!key || more.length > 0 || key.items.length === 0) return [];
  const conditions = key.items.map((item) => conditionOf(context, item, type));
  const added = conditions.includes(undefined) ? undefined : addCondition(context, conditions.join(' and '));
  return added ? [{ title: 'Ask by $filter instead of the key', kind: 'rewrite', edits: joined(context.remove(key.span), added) }] : [];
}

type Edits = ReturnType<typeof addCondition> & object;

/** A key is removed where the path ends and an option is added. */
function joined(removal: Edits[number], added: Edits): Edits {
  const at = added.findIndex(({ span }) => span.start === removal.span.end && span.end === removal.span.end);
  return at < 0 ? [removal, ...added] : added.map((edit, index) => (index === at ? { span: removal.span, text: edit.text } : edit));
}

function conditionOf(context: RefactorContext, { name, value }: Argument, type: StructuredType): string | undefined {
  const of = name?.text ?? (type.key.length === 1 ? type.key[0] : undefined);
  return of === undefined || value.kind === 'Hole' ? undefined : `${of} eq ${context.syntax(value)}`;
}

/** Options that have no meaning for one entity. */
const ofMany: ReadonlySet<string> = new Set(['$top', '$skip', '$count', '$inlinecount', '$orderby', '$search', '$apply']);

function filterToKey(context: RefactorContext, last: NameSegment, type: StructuredType): ReturnType<Refactor> {
  const filter = optionOf(context.url, 'FilterOption');
  const others = context.url.options?.some((option) => option.kind !== 'Hole' && ofMany.has(option.name.text));
  const values = filter && valuesOf(filter.predicate);
  const key =
    values && [type.key, ...type.alternateKeys].find((names) => names.length === values.size && names.every((name) => values.has(name)));
  if (!filter || others || !key || key.length === 0) return [];
  const isPlain = key === type.key && key.length === 1;
  const parts = key.map((name) => `${isPlain ? '' : `${name}=`}${context.syntax(values.get(name)!)}`);
  const inserted = context.insert(last.span.end, `(${parts.join(',')})`);
  const removed = removeOption(context, filter.span);
  const edits = removed.span.start === last.span.end ? [{ span: removed.span, text: inserted.text }] : [inserted, removed];
  return [{ title: 'Ask by key instead of $filter', kind: 'rewrite', edits }];
}

/** `a eq 1 and b eq 2`, by name; undefined where it is anything else. */
function valuesOf(predicate: Expression): ReadonlyMap<string, Expression> | undefined {
  const values = new Map<string, Expression>();
  const pending: Expression[] = [predicate];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Group') pending.push(node.expression);
    else if (node.kind === 'Binary' && node.operator.text === 'and') pending.push(node.right, node.left);
    else {
      const name = node.kind === 'Binary' ? comparedName(node) : undefined;
      if (name === undefined || values.has(name)) return undefined;
      values.set(name, (node as Binary).right);
    }
  }
  return values;
}

function comparedName({ operator, left, right }: Binary): string | undefined {
  const [segment, ...more] = left.kind === 'Path' ? left.segments : [];
  const isValue = (right.kind === 'Literal' && right.type !== 'Null') || right.kind === 'Alias';
  if (operator.text !== 'eq' || !isValue || more.length > 0 || segment?.kind !== 'NameSegment' || segment.arguments.length > 0)
    return undefined;
  return segment.name.kind === 'Name' ? segment.name.text : undefined;
}
