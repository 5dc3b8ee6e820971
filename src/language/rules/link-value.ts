import type { Binary, Expression, Literal, Path } from '../../../grammar/index.ts';
import type { Property, StructuredType } from '../../schema/index.ts';
import { literalIn } from '../literal-reading.ts';
import { namesIt } from '../member-words.ts';
import type { RuleContext } from '../rule.ts';
import { comparedType, fits, groupOf } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { changeLiteral } from './literal-changes.ts';

/**
 * A link to one is compared with null only (URL Conventions 5.1.1.15), or where links are keys with the key of what it leads to; what people write
 * there is a name: `belongs_to__application eq 'myfleet'`. True where that was told.
 */
export function tellLinkValue(context: RuleContext, node: Binary): boolean {
  const { left, right } = node;
  return tell(context, node, left, right) || (right.kind !== 'List' && tell(context, node, right, left));
}

function tell(context: RuleContext, node: Binary, link: Expression, given: Expression): boolean {
  const { service, dialect, report } = context;
  const { navigation } = context.typeOf(link);
  const literal = literalIn(given.kind === 'List' ? (given.items[0] ?? given) : given, context);
  if (!navigation || navigation.collection || navigation.guessed || !literal || literal.type === 'Null' || !endsInName(link)) return false;
  const type = service.types.get(navigation.target);
  const wanted = comparedType(context.typeOf(link), service);
  const isKey = dialect.linkValues === 'key' && (wanted === undefined || !isOtherText(literal, wanted, context));
  if (!type || isKey) return false;
  const names = membersFor(type, literal, context);
  const path = context.text.slice(link.span.start, link.span.end);
  report('link-value', given.kind === 'Literal' ? given.span : node.span, {
    name: navigation.name,
    target: type.name,
    key: dialect.linkValues === 'key' ? typePhrase(wanted) : undefined,
    paths: names.map((name) => `${path}/${name}`),
    link: link.span,
  });
  return true;
}

/** A path whose last step is the link itself, so that more can follow. */
const endsInName = (node: Expression): node is Expression & Path => {
  const last = node.kind === 'Path' ? node.segments.at(-1) : undefined;
  return last?.kind === 'NameSegment' && last.arguments.length === 0;
};

/** A text that no quotes put on or taken off make a key of. */
const isOtherText = (literal: Literal, wanted: string, { dialect }: RuleContext): boolean =>
  literal.type === 'String' && groupOf(wanted) !== 'text' && changeLiteral(literal, wanted, dialect).unquoted === undefined;

const most = 3;

/** `acme/sensors`, `raspberry-pi`: more likely what identifies a thing than what it is called. */
const identifying = /^[a-z\d_]+(?:[-./][a-z\d_]+)+$/;

/** What a value may be of: what entities are known by, and what identifies one. */
function membersFor(
  { key, alternateKeys, properties }: StructuredType,
  literal: Literal,
  { service, typeOf }: RuleContext,
): readonly string[] {
  const given = groupOf(typeOf(literal).name);
  const suits = (property: Property): boolean =>
    !property.collection &&
    groupOf(property.type) !== undefined &&
    fits(given, groupOf(property.type), service) &&
    hasLength(property, literal);
  const known = [...properties.values()].filter(suits);
  const single = (parts: readonly string[]): readonly string[] => (parts.length === 1 ? parts : []);
  const named = known.filter(({ name, type }) => type === 'Edm.String' && namesIt(name)).map(({ name }) => name);
  const keys = [key, ...alternateKeys].flatMap(single).filter((name) => known.some((property) => property.name === name));
  const plain = named.toSorted((a, b) => Number(keys.includes(a)) - Number(keys.includes(b)) || a.length - b.length);
  const ordered = literal.type !== 'String' || identifying.test(literal.value) ? [...keys, ...plain] : [...plain, ...keys];
  return [...new Set(literal.type === 'String' ? ordered : keys)].slice(0, most);
}

const hasLength = ({ minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Property, { type, value }: Literal): boolean =>
  type !== 'String' || (value.length >= minLength && value.length <= maxLength);
