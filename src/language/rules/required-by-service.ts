import type { JsonObject } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { groupOf } from '../type-groups.ts';

/** `InsertRestrictions.RequiredProperties` and those of `UpdateRestrictions`: what a service says that a body must hold (Capabilities vocabulary). */
export const requiredByService: Rule = (context) => ({
  Request() {
    const { request, target } = context;
    const json = request.body?.json;
    const resource = target?.ends === 'entities' ? target.resource : undefined;
    if (!resource || !target?.type || json?.kind !== 'JsonObject') return;
    const { insert, update } = resource.capabilities;
    const method = request.method?.text.toUpperCase();
    if (method === 'POST') tell(context, json, target.type, insert.required, 'created');
    if (method === 'PATCH' || method === 'MERGE' || method === 'PUT') tell(context, json, target.type, update.required, 'changed');
  },
});

function tell(
  { target, report }: RuleContext,
  { members, span }: JsonObject,
  type: StructuredType,
  required: readonly string[],
  doing: 'created' | 'changed',
): void {
  const given = new Set(members.map(({ name }) => name.value.replace(/@.*/, '')));
  // Paths lead into structures, which may be given as a whole.
  const names = required.filter((name) => !name.includes('/') && !given.has(name));
  if (names.length === 0) return;
  report(
    'member-required',
    { start: span.start, end: span.start + 1 },
    {
      ...{ resource: target!.resource!.name, doing, names },
      samples: names.map((name) => sampleOf(type, name)),
      at: members.at(-1)?.span.end ?? span.start + 1,
      comma: members.length > 0,
    },
  );
}

const samples: Readonly<Record<string, string>> = { number: '1', boolean: 'true' };

const sampleOf = (type: StructuredType, name: string): string => samples[groupOf(type.properties.get(name)?.type) ?? ''] ?? '"…"';
