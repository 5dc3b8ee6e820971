import type { Expression, Node, Placeholder } from '../../../grammar/index.ts';
import type { Property } from '../../schema/index.ts';
import { plainType } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, groupOf } from '../type-groups.ts';
import { quoted } from './literal-changes.ts';

/** API documentation writes `<ID>` for what its reader must fill in; sent as it is, it is a syntax error. */
export const placeholder: Rule = (context) => ({
  Placeholder(node, ancestors) {
    const { name, type, values } = wantedAt(context, node, ancestors);
    const json = node.span.start >= (context.request.body?.span.start ?? Number.POSITIVE_INFINITY);
    context.report('placeholder', node.span, {
      name: node.name,
      property: name,
      values: values.map((value) => writtenAs(value, type, json)),
    });
  },
});

interface Wanted {
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly values: readonly string[];
}

const nothing: Wanted = { name: undefined, type: undefined, values: [] };

function wantedAt(context: RuleContext, node: Placeholder, ancestors: readonly Node[]): Wanted {
  const parent = ancestors.at(-1);
  if (parent?.kind === 'Binary') return ofExpression(context, parent.left === node ? parent.right : parent.left);
  if (parent?.kind === 'Argument') return ofArgument(context, parent.name, ancestors.at(-3));
  if (parent?.kind === 'JsonMember') return ofName(context, parent.name);
  if (parent?.kind === 'ValueOption') return { name: parent.name.text, type: 'Edm.Int64', values: ['10'] };
  return nothing;
}

function ofExpression({ service, typeOf }: RuleContext, other: Expression): Wanted {
  const type = typeOf(other);
  return described(type.property, type.property?.name ?? type.navigation?.name, comparedType(type, service));
}

function ofArgument(context: RuleContext, name: Node | undefined, segment: Node | undefined): Wanted {
  if (name) return ofName(context, name);
  const binding = segment?.kind === 'NameSegment' ? context.bindingOf(segment.name) : undefined;
  const type = binding?.kind === 'resource' ? binding.type : undefined;
  const key = type?.properties.get(type.key[0] ?? '');
  return key ? described(key, key.name, key.type) : nothing;
}

function ofName({ service, bindingOf }: RuleContext, name: Node): Wanted {
  const binding = bindingOf(name);
  if (binding?.kind === 'property') return described(binding.property, binding.property.name, binding.property.type);
  if (binding?.kind !== 'navigation') return nothing;
  const { navigation } = binding;
  return described(undefined, navigation.name, comparedType({ ...plainType(navigation.target), navigation }, service));
}

const samples: Readonly<Record<string, string>> = { number: '1', boolean: 'true', moment: '2024-01-01', text: 'text' };

function described(property: Property | undefined, name: string | undefined, type: string | undefined): Wanted {
  const sample = samples[groupOf(type) ?? ''];
  return { name, type, values: property?.enum ?? (sample === undefined ? [] : [sample]) };
}

function writtenAs(value: string, type: string | undefined, json: boolean): string {
  const group = groupOf(type);
  if (group === 'number' || group === 'boolean') return value;
  return json ? JSON.stringify(value) : quoted(value);
}
