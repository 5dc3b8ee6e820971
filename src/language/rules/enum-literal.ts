import type { Literal, Node } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import { type EnumType, qualifiedName } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describeType } from '../type-groups.ts';

/** `NS.Colour'Red,Blue'`: a type of the service, and members of it by name or number: ABNF `enum`, URL Conventions 5.1.1.1.10. */
export const enumLiteral: Rule = (context) => ({
  Literal(node, ancestors) {
    const { service, dialect } = context;
    // What a service does not take at all is told of as that.
    if (node.type !== 'Enum' || service.open || dialect.rejectedLiterals.includes('Enum')) return;
    const name = node.text.slice(0, node.text.indexOf("'"));
    const type = service.enums.get(qualifiedName(service, name));
    if (!type) reportType(context, node, name);
    else if (isOfType(context, node, type, ancestors.at(-1))) checkMembers(context, node, type, name);
  },
});

function reportType({ service, report }: RuleContext, { span }: Literal, name: string): void {
  const near = new Set(closest(shortName(name), [...service.enums.keys()].map(shortName)));
  const suggestions = [...service.enums.keys()].filter((known) => near.has(shortName(known)) || shortName(known) === shortName(name));
  report('unknown-type', { start: span.start, end: span.start + name.length }, { name, suggestions });
}

const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** A value of one enumeration is none of another. */
function isOfType({ typeOf, service, report }: RuleContext, node: Literal, type: EnumType, parent: Node | undefined): boolean {
  if (parent?.kind !== 'Binary') return true;
  const other = typeOf(parent.left === node ? parent.right : parent.left);
  if (other.name === undefined || other.name === type.name || !isValueType(other.name, service)) return true;
  const unchanged = { quoted: undefined, unquoted: undefined };
  report('type-mismatch', node.span, { left: describeType(other, service), right: node.text.slice(0, 40), ...unchanged });
  return false;
}

const isValueType = (name: string, { enums }: RuleContext['service']): boolean => enums.has(name) || name.startsWith('Edm.');

function checkMembers({ report }: RuleContext, { text, span }: Literal, { members, name: type }: EnumType, written: string): void {
  const named = text.slice(written.length + 1, -1).split(',');
  const values = [...members.keys()];
  for (const [index, value] of named.entries()) {
    if (members.has(value.trim()) || /^-?\d+$/.test(value)) continue;
    const suggestions = closest(value.trim(), values).map((near) => named.with(index, near).join(','));
    const property = shortName(type);
    report(
      'unknown-enum-value',
      { start: span.start + written.length, end: span.end },
      { property, value, values, suggestions, json: false },
    );
    return;
  }
}
