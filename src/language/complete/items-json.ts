import type { Dialect, Navigation, Property, StructuredType } from '../../schema/index.ts';
import type { ValueType } from '../bind/index.ts';
import { isNumberType, linkDetail, memberDetail } from '../member-words.ts';
import { choice, type Draft, draft, type ItemContext, snippetText, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';

interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly detail: string;
  readonly documentation: string | undefined;
  readonly value: string;
}

/** What can be written and is not yet there; what a new entity must have first. */
export function jsonMemberItems({ type, method, present, quoted, valued }: WantOf<'json-member'>, context: ItemContext): Draft[] {
  const members = writableMembers(type, context).filter(({ name }) => !present.includes(name));
  const first = (member: Member): number => (method === 'POST' && member.required ? 0 : 1);
  return members
    .toSorted((a, b) => first(a) - first(b))
    .map(({ name, required, detail, documentation, value }) => {
      const key = JSON.stringify(name);
      const text = valued ? key : `${snippetText(key)}: ${value}`;
      const label = quoted ? key : name;
      return draft('property', label, { detail: required ? `${detail} · required` : detail, documentation, text, snippet: !valued });
    });
}

function writableMembers(type: StructuredType | undefined, { service }: ItemContext): Member[] {
  if (!type) return [];
  const properties = [...type.properties.values()].filter(({ readOnly }) => !readOnly).map((property) => propertyMember(type, property));
  const links = [...type.navigations.values()].filter(
    ({ collection, readOnly, aliasOf }) => !collection && !readOnly && aliasOf === undefined,
  );
  return [...properties, ...links.map((link) => linkMember(link, service.dialect.linkValues))];
}

const propertyMember = (type: StructuredType, property: Property): Member => ({
  name: property.name,
  required: !property.nullable && property.type !== 'Edm.Boolean',
  detail: memberDetail(type, property),
  documentation: property.documentation,
  value: valueSnippet(property),
});

/** By its key where the service takes that (`"belongs_to__application": 1`); otherwise as a reference (JSON Format 4.01, 8.5; [MS-ODATA] 2.2.6.3). */
function linkMember(link: Navigation, values: Dialect['linkValues']): Member {
  const { name, nullable, documentation } = link;
  const member = { name, required: !nullable, detail: linkDetail(link), documentation };
  if (values === 'key') return { ...member, value: tabStop(1) };
  if (values === 'metadata') return { ...member, value: `{ "__metadata": { "uri": "${tabStop(1)}" \\} \\}` };
  return { ...member, name: `${name}@odata.bind`, value: `"${tabStop(1)}"` };
}

function valueSnippet({ type, enum: values, collection }: Property): string {
  if (collection) return `[${tabStop(1)}]`;
  if (values) return choice(1, type === 'Edm.String' ? values.map((value) => JSON.stringify(value)) : values);
  if (type === 'Edm.Boolean') return choice(1, ['true', 'false']);
  if (type === 'Edm.Untyped') return `{${tabStop(1)}\\}`;
  return isNumberType(type) ? tabStop(1) : `"${tabStop(1)}"`;
}

/** An object to begin with. */
export function jsonObjectItems({ type, method }: WantOf<'json-object'>, context: ItemContext): Draft[] {
  if (method === 'DELETE') return [];
  const required = method === 'POST' ? writableMembers(type, context).filter((member) => member.required) : [];
  const lines = required.map(
    ({ name, value }, index) => `  ${snippetText(JSON.stringify(name))}: ${value.replace('${1', `\${${index + 1}`)}`,
  );
  const text = lines.length > 0 ? `{\n${lines.join(',\n')}\n\\}` : '{ $0 \\}';
  return [
    draft('snippet', '{ … }', { detail: lines.length > 0 ? 'what is required' : 'JSON', text, snippet: true, again: lines.length === 0 }),
  ];
}

export function jsonValueItems({ like, quoted }: WantOf<'json-value'>): Draft[] {
  const values = valuesOf(like);
  if (quoted) return values.filter((value) => value.startsWith('"')).map((value) => draft('enum', value));
  const nothing = (like.property ?? like.navigation)?.nullable ? ['null'] : [];
  return [...values, ...nothing].map((value) => draft(value.startsWith('"') ? 'enum' : 'value', value));
}

function valuesOf({ name, property }: ValueType): string[] {
  if (property?.enum) return property.enum.map((value) => (property.type === 'Edm.String' ? JSON.stringify(value) : value));
  return name === 'Edm.Boolean' ? ['true', 'false'] : [];
}
