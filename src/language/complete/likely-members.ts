import { remember } from '../../lib/index.ts';
import type { Navigation, Property, Service, StructuredType } from '../../schema/index.ts';
import { isDateType, isNumberType, namesIt } from '../member-words.ts';
import type { Expectation, MemberPlace } from './expected.ts';

/** What a member is to those who write queries. */
type Role = 'name' | 'key' | 'alternate' | 'choice' | 'moment' | 'number' | 'other' | 'one' | 'many';

/** Where members are asked for; in a body, of what is new and of what is there. */
export type WeighedPlace = MemberPlace | 'create' | 'change';

/**
 * How soon a member comes, by what it is and where it is asked for: the lower, the sooner. Conditions are mostly about names, keys, states
 * and what a thing belongs to; an order is by names, moments and numbers; names and keys are selected first; changed are names and states.
 */
const weights: { readonly [Place in WeighedPlace]: { readonly [One in Role]: number } } = {
  predicate: { name: 0, key: 0.8, alternate: 0.9, choice: 1.3, moment: 2, number: 1.9, other: 1.8, one: 1.1, many: 2 },
  operand: { name: 0, key: 1, alternate: 1, choice: 2, moment: 2, number: 2, other: 2, one: 4, many: 6 },
  aggregate: { name: 4, key: 3, alternate: 3, choice: 5, moment: 2, number: 0, other: 4, one: 5, many: 6 },
  orderby: { name: 0, key: 0.8, alternate: 2.2, choice: 3, moment: 1, number: 1.4, other: 2, one: 2, many: 3 },
  select: { name: 0, key: 0.5, alternate: 0.6, choice: 1.4, moment: 1.6, number: 1.5, other: 1.3, one: 2, many: 6 },
  expand: { name: 0, key: 0, alternate: 0, choice: 0, moment: 0, number: 0, other: 0, one: 0, many: 0 },
  create: { name: 0, key: 0, alternate: 0.2, choice: 0.8, moment: 1.6, number: 1, other: 0.8, one: 0.6, many: 4 },
  change: { name: 0, key: 5, alternate: 3, choice: 0.8, moment: 1.6, number: 1, other: 0.8, one: 0.9, many: 4 },
};

/** The second of its kind, the third: so that the first of another kind comes between. */
const perFurther = 0.2;

/** What is left for members of another type than the one that is best, and for other names of a link. */
const misfit = 10;

/** What a request speaks of already is likely to be meant again, what others of the document speak of somewhat. */
const bonus = { request: 1.5, document: 0.9 } as const;

export interface Weighed<Member> {
  readonly member: Member;
  readonly weight: number;
}

export interface Members {
  readonly service: Service;
  readonly type: StructuredType;
  readonly place: WeighedPlace;
  /** The type that is best. */
  readonly like?: string | undefined;
  readonly expectation: Expectation;
}

/** Members with their weights: the kinds of them take turns, within a kind the short names come first. */
export function weigh(
  members: Members,
  properties: readonly Property[],
  links: readonly Navigation[],
): readonly Weighed<Property | Navigation>[] {
  const { type, place, expectation } = members;
  const seen = new Map<Role, number>();
  const next = (role: Role): number => {
    const before = seen.get(role) ?? 0;
    seen.set(role, before + 1);
    return weights[place][role] + before * perFurther;
  };
  // A property compared with itself says nothing.
  const bonusOf = place === 'operand' ? () => 0 : usedBonus(expectation);
  const ofProperties = properties
    .toSorted(byLength)
    .map((member) => ({ member, weight: sooner(next(roleOf(type, member)) + penalty(members, member), bonusOf(member.name)) }));
  const ofLinks = links
    .map((member) => ({ member, poverty: poverty(members.service, member) }))
    .toSorted((a, b) => a.poverty - b.poverty)
    .map(({ member, poverty }) => ({
      member,
      weight: sooner(next(member.collection ? 'many' : 'one') + poverty, bonusOf(member.name)),
    }));
  return [...ofProperties, ...ofLinks].sort((a, b) => a.weight - b.weight);
}

/** What is spoken of comes no sooner than what a thing is known by. */
const sooner = (weight: number, by: number): number => Math.max(weight - by, Math.min(weight, 0.05));

const byLength = (a: Property, b: Property): number => a.name.length - b.name.length;

function roleOf({ key, alternateKeys }: StructuredType, { name, type, enum: values }: Property): Role {
  if (namesIt(name)) return 'name';
  if (key.includes(name)) return 'key';
  if (alternateKeys.some((alternate) => alternate.includes(name))) return 'alternate';
  if (type === 'Edm.Boolean' || values) return 'choice';
  return isDateType(type) ? 'moment' : isNumberType(type) ? 'number' : 'other';
}

/** Types whose values say nothing to a person. */
const opaque: ReadonlySet<string> = new Set(['Edm.Guid', 'Edm.Binary', 'Edm.Stream', 'Edm.Untyped', 'Self.WebResource']);

/** A property that fits less well, one that a link says as well, and what nobody writes by hand or the service notes of itself. */
function penalty({ type, place, like }: Members, property: Property): number {
  const fits = like === undefined || property.type === like || (isNumberType(like) && isNumberType(property.type));
  const doubled = place !== 'create' && place !== 'change' && foreignKeys(type).has(property.name) && !type.key.includes(property.name);
  const isKey = type.key.includes(property.name);
  const reckoned = isKey && isNumberType(like) ? 3 : 0;
  const noted = property.readOnly && property.type === 'Edm.String' ? 0.4 : 0;
  return (fits ? 0 : misfit) + (doubled ? 2 : 0) + (isKey ? reckoned : opaque.has(property.type) ? 0.5 : noted);
}

const foreignKeys = remember(
  ({ navigations }: StructuredType) =>
    new Set([...navigations.values()].flatMap(({ constraints }) => constraints.map((one) => one.property))),
);

/** Of links the ones to what there is much to know of come first; other names of a link last. */
function poverty({ types }: Service, { target, aliasOf }: Navigation): number {
  const type = types.get(target);
  return 2 / (1 + Math.log2(1 + (type ? linksOf(type) + type.properties.size / 4 : 0))) + (aliasOf === undefined ? 0 : misfit);
}

/** How much a type is linked with, each link counted by one of its names. */
export const linksOf = (type: StructuredType): number => links(type).length;

const links = remember(({ navigations }: StructuredType) => [...navigations.values()].filter(({ aliasOf }) => aliasOf === undefined));

/** How much sooner a name comes that is spoken of. */
const usedBonus =
  ({ used, usedElsewhere }: Expectation) =>
  (name: string): number =>
    used.has(name) ? bonus.request : usedElsewhere.has(name) ? bonus.document : 0;
