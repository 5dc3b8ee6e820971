import { type Navigation, type Property, resourceOfType, type Service, type StructuredType } from '../../schema/index.ts';
import { typeOfNavigation } from '../bind/binder.ts';
import { linkDetail, memberDetail } from '../member-words.ts';
import { comparedType } from '../type-groups.ts';
import { type Draft, draft, type ItemContext, snippetText, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';
import { closedJson, jsonForm, linkForm, propertyForm } from './json-forms.ts';
import { weigh } from './likely-members.ts';

interface Member {
  readonly name: string;
  readonly kind: 'property' | 'link';
  readonly required: boolean;
  readonly rank: number;
  readonly detail: string;
  readonly documentation: string | undefined;
  /** A snippet, its first tab stop as numbered. */
  readonly value: (stop: number) => string;
}

/** What can be written and is not yet there; what a new entity must have first. */
export function jsonMemberItems(want: WantOf<'json-member'>, context: ItemContext): Draft[] {
  const { type, method, present, quoted, valued } = want;
  const members = [...controlMembers(want, context.service), ...writableMembers(type, context, method)].filter(
    ({ name }) => !isPresent(name, present),
  );
  const first = (member: Member): number => (method === 'POST' && member.required ? member.rank : 100 + member.rank);
  return members
    .toSorted((a, b) => first(a) - first(b))
    .map(({ name, kind, required, detail, documentation, value }) => {
      const key = JSON.stringify(name);
      const text = valued ? key : `${snippetText(key)}: ${value(1)}`;
      const label = quoted ? key : name;
      return draft(kind, label, {
        detail: required ? `${detail} · required` : detail,
        documentation,
        text,
        snippet: !valued,
        again: !valued,
      });
    });
}

/** A link is set once, in whatever way. */
const isPresent = (name: string, present: readonly string[]): boolean =>
  present.includes(name) || (name.endsWith('@odata.bind') && present.includes(name.slice(0, -'@odata.bind'.length)));

/** In place of an entity of OData 2 and 3 stands what refers to one: [MS-ODATA] 2.2.6.3.3. */
function controlMembers({ link, reference }: WantOf<'json-member'>, service: Service): Member[] {
  const to = link && resourceOfType(service, link.target)?.name;
  if (to === undefined || service.dialect.linkValues !== 'metadata') return [];
  const uri = (stop: number): string => `"${snippetText(to)}(${tabStop(stop)})"`;
  const member = { kind: 'property', required: true, rank: -100, documentation: undefined } as const;
  return [
    reference
      ? { ...member, name: 'uri', detail: 'one that exists', value: uri }
      : { ...member, name: '__metadata', detail: 'one that exists', value: (stop) => `{ "uri": ${uri(stop)} \\}` },
  ];
}

function writableMembers(type: StructuredType | undefined, { service, expectation }: ItemContext, method: string): Member[] {
  if (!type) return [];
  const properties = [...type.properties.values()].filter(({ readOnly }) => !readOnly);
  const links = [...type.navigations.values()].filter(({ readOnly, aliasOf }) => !readOnly && aliasOf === undefined);
  return weigh({ service, type, place: method === 'POST' ? 'create' : 'change', expectation }, properties, links).flatMap(
    ({ member, weight }) =>
      'target' in member ? linkMembers(service, member, weight, method === 'POST') : [propertyMember(service, type, member, weight)],
  );
}

const propertyMember = (service: Service, type: StructuredType, property: Property, rank: number): Member => ({
  ...{ name: property.name, kind: 'property', rank },
  required: isRequired(property),
  detail: memberDetail(type, property),
  documentation: property.documentation,
  value: (stop) => propertyForm(service, property, stop),
});

/** Nothing else gives it a value. */
const isRequired = ({ type, nullable, defaultValue }: Property): boolean =>
  !nullable && type !== 'Edm.Boolean' && defaultValue === undefined;

/** What it leads to by its key or a reference; with a new entity also others that are new (Protocol 4.01, 11.4.2.2). */
function linkMembers(service: Service, link: Navigation, rank: number, creates: boolean): Member[] {
  const { name, collection, target } = link;
  const values = service.dialect.linkValues;
  const to = resourceOfType(service, target)?.name ?? target;
  const set = (stop: number): string => linkForm(service, values, typeOfNavigation(link), to, stop);
  const deep = creates && values !== 'key';
  if (collection) return deep ? [linkMember(link, name, rank, (stop) => `[{ ${tabStop(stop)} \\}]`)] : [];
  if (values !== 'reference') return [linkMember(link, name, rank, set)];
  const created = linkMember({ ...link, nullable: true }, name, rank + 1, (stop) => `{ ${tabStop(stop)} \\}`);
  return [linkMember(link, `${name}@odata.bind`, rank, set), ...(deep ? [created] : [])];
}

const linkMember = (link: Navigation, name: string, rank: number, value: Member['value']): Member => ({
  ...{ name, kind: 'link', rank, value, detail: linkDetail(link), documentation: link.documentation },
  // A foreign key is given as a property.
  required: !link.nullable && !link.collection && link.constraints.length === 0,
});

/** An object to begin with. */
export function jsonObjectItems({ type, method }: WantOf<'json-object'>, context: ItemContext): Draft[] {
  if (method === 'DELETE') return [];
  const required = method === 'POST' ? writableMembers(type, context, method).filter((member) => member.required) : [];
  const lines = required.map(({ name, value }, index) => `  ${snippetText(JSON.stringify(name))}: ${value(index + 1)}`);
  const text = lines.length > 0 ? `{\n${lines.join(',\n')}\n\\}` : '{ $0 \\}';
  return [
    draft('snippet', '{ … }', { detail: lines.length > 0 ? 'what is required' : 'JSON', text, snippet: true, again: lines.length === 0 }),
  ];
}

export function jsonValueItems({ like, quoted, to }: WantOf<'json-value'>, { service }: ItemContext): Draft[] {
  const closed = like.collection ? [] : closedJson(service, like);
  if (quoted) return closed.filter((value) => value.startsWith('"')).map((value) => draft('enum', value));
  const nothing = (like.property ?? like.navigation)?.nullable ? [draft('value', 'null', { detail: 'no value' })] : [];
  if (closed.length > 0) return [...closed.map((value) => draft(value.startsWith('"') ? 'enum' : 'value', value)), ...nothing];
  return [...openJson(service, { like, to }), ...nothing];
}

/** A form to fill in, where the values have no end. */
function openJson(service: Service, { like, to }: Pick<WantOf<'json-value'>, 'like' | 'to'>): Draft[] {
  const form = (label: string, text: string, detail: string, filter?: string): Draft =>
    draft('value', label, { text, detail, snippet: true, filter });
  if (to !== undefined) return [form(`"${to}(…)"`, `"${snippetText(to)}(${tabStop(1)})"`, 'one that exists')];
  if (like.collection) return [draft('snippet', '[ … ]', { text: `[${tabStop(1)}]`, detail: 'list', snippet: true, again: true })];
  const type = comparedType(like, service);
  if (like.navigation && service.dialect.linkValues !== 'key') return [objectForm()];
  if (type === undefined && like.name === undefined) return [];
  const text = jsonForm(service, type, 1, true);
  if (text.startsWith('{')) return [objectForm()];
  const shown = text.replace(/\$\{1(?::(.*))?\}/, (_, example) => example ?? '…');
  // A number that is typed needs no completion.
  return [form(shown.replaceAll('\\', ''), text, '', text.startsWith('"') ? undefined : '…')];
}

const objectForm = (): Draft => draft('snippet', '{ … }', { text: `{ ${tabStop(1)} \\}`, snippet: true, again: true });
