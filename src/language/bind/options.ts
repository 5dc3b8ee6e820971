import type { ExpandItem, Hole, QueryOption, SelectItem } from '../../../grammar/index.ts';
import { bindApply } from './apply.ts';
import { type Binder, scopeFor, structureOf } from './binder.ts';
import type { Scope } from './binding.ts';
import { bindMemberPath } from './member-path.ts';

/** Binds query options that apply to the entities of a scope. */
export function bindOptions(binder: Binder, options: readonly (QueryOption | Hole)[], outer: Scope): void {
  const scope = withComputed(binder, options, afterApply(binder, options, outer));
  for (const option of options) {
    if (option.kind === 'ApplyOption') continue;
    binder.scopes.set(option, scope);
    if (binder.isAsked(option)) bindOption(binder, option, scope);
  }
}

function bindOption(binder: Binder, option: QueryOption | Hole, scope: Scope): void {
  switch (option.kind) {
    case 'FilterOption':
      binder.expression(option.predicate, scope);
      return;
    case 'OrderbyOption':
      for (const item of option.items) {
        if (item.kind === 'Hole') bindHole(binder, item, scope);
        else binder.expression(item.expression, scope);
      }
      return;
    case 'SelectOption':
    case 'ExpandOption':
      for (const item of option.items) {
        if (item.kind === 'Hole') bindHole(binder, item, scope);
        else bindItem(binder, item, scope);
      }
      return;
    case 'ComputeOption':
      // Bound before the others, which its names are for.
      return;
    case 'TemporalOption':
      if (option.value.kind !== 'Word') binder.expression(option.value, scope);
      return;
    case 'AliasOption':
      binder.expression(option.value, { ...scope, type: undefined });
  }
}

function bindHole(binder: Binder, hole: Hole, scope: Scope): void {
  binder.bindings.set(hole, { kind: 'unknown', owner: scope.type });
}

function bindItem(binder: Binder, item: ExpandItem | SelectItem, scope: Scope): void {
  const type = bindMemberPath(binder, item.path, scope);
  // `$expand=owns__device/$count($filter=…)`: the options are for the entities that are counted.
  const last = item.path.segments.at(-1);
  const counted = last?.kind === 'CountSegment' ? binder.scopes.get(last) : undefined;
  const inner = counted ?? scopeFor(structureOf(binder.service, type), scope);
  binder.scopes.set(item, inner);
  if (item.options) binder.options(item.options, inner);
}

/** `$apply` comes before all others: they are of what it gives. */
function afterApply(binder: Binder, options: readonly (QueryOption | Hole)[], outer: Scope): Scope {
  const apply = options.find((option) => option.kind === 'ApplyOption');
  if (apply === undefined) return outer;
  const taken = binder.service.dialect.options?.includes('$apply') ?? true;
  const scope = taken ? outer : { ...outer, type: undefined };
  binder.scopes.set(apply, scope);
  return bindApply(binder, apply.expression, scope);
}

/** `$compute` adds names to the other options beside it; what one is made of may name those before it. */
function withComputed(binder: Binder, options: readonly (QueryOption | Hole)[], outer: Scope): Scope {
  const items = options.filter((option) => option.kind === 'ComputeOption').flatMap((option) => option.items);
  if (items.length === 0) return outer;
  const computed = new Map(outer.computed);
  const scope = { ...outer, computed };
  for (const item of items) {
    if (item.kind === 'Hole') continue;
    const type = binder.expression(item.expression, scope);
    if (item.alias.kind === 'Name') computed.set(item.alias.text, { ...type, property: undefined });
  }
  return scope;
}
